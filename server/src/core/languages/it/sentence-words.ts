// Italian words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const italianSentenceWords: OwnSentenceWords = {
  traits: { hasElision: true },
  classes: {
    connector: `
      sig sigg sig.ra sig.na sigra dott dott.ssa dr dr.ssa prof prof.ssa ing avv arch geom rag on sen p pp pag pagg n
      nn nr art artt cap capp fig figg tab vol voll ed edd es cfr cf c ca tel tav sez all vs gen gen.le magg ten col
      serg amm mar feb apr mag giu lug ago set sett ott nov dic max min id op cit comm cav egr gent spett mons s ss v
      par lett reg circ`,
    closing: `ecc etc a.c d.c s.p.a s.r.l s.a.s u.s u.s.a f.lli jr`,
  },
  starters: `
    il lo la i gli le un uno una questo questa questi queste quello quella egli ella esso essa lui lei loro noi voi
    io si ma e o poi però quindi dunque inoltre infatti in nel nella nei nelle su sul sulla da dal dalla di del
    della per con tra fra secondo dopo prima durante quando come se non nessuno anche molti alcuni due tre oggi ieri
    domani qui è sono era ha hanno`,
  conjunctions: 'e',
};
