// Dutch words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const dutchSentenceWords: OwnSentenceWords = {
  traits: {},
  classes: {
    connector: `
      afb afd afl art bijl bijv blz bv ca c.q dhr dr drs d.w.z d.m.v evt excl fig gem gen gebr hfst i.h.a i.p.v i.v.m
      i.t.t incl ing ir jhr jkvr kap kol lkol lt ltz maj sgt kpl mej mevr mgr max min m.a.w m.b.t m.b.v m.i.v m.n
      m.u.v mr mw n.a.v nl nr nrs o.a o.b.v o.g.v o.l.v pag par prof p resp red st str t.a.v tel t.b.v t.g.v t.o.v t/m
      v vb vgl vlg vnl vs zgn z.g z.i jan feb mrt apr jun jul aug sept sep okt nov dec lid sub ds burg wnd`,
    closing: `enz etc e.d e.a e.v a.d n.v b.v n.v.t jl v.chr n.chr mln mld s.v.p u.s m.m jr sr`,
  },
  starters: `
    de het een dit dat deze die hij zij ze wij we ik jullie hun haar zijn maar en of want dus toch daarna toen daar
    hier vandaag gisteren morgen in op aan bij na met van voor tot uit over onder tegen tussen sinds volgens tijdens
    als wanneer omdat terwijl hoewel waar wie wat niet niemand niets ook alle veel enkele sommige twee drie er`,
  conjunctions: 'en',
  dateOpeners: 'den',
};
