// Danish words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const danishSentenceWords: OwnSentenceWords = {
  traits: { hasDottedOrdinals: true },
  classes: {
    connector: `
      adm adr afd afs alm art bd bem bl bl.a ca cand cirk d.v.s dvs dir dr ekskl eks evt f f.eks feks fig fl forf
      forts fr frk gl gr hr inkl jf jfr jan feb mar apr jun jul aug sep sept okt nov dec kap kapt kbh kl kgl kpt lb
      lign ltn maj maks max min mht mdl m.h.t nr oberst obs omkr opr p pga p.g.a pkt prof ref red s sek skt st str stk
      tel tidl tlf udg vedr vha v vs sgt gen ing s.k såk`,
    closing: `osv etc mv m.v m.m o.l o.lign e.kr f.kr u.s mio mia mill mrd kr ggr dkr jr sen jun a/s aps o.a m.fl`,
  },
  starters: `
    den det de en et han hun vi jeg i man dette disse denne men og eller så da derefter der her på ved efter med fra
    for til om under over mellem siden ifølge når hvis fordi mens hvor hvem hvad ikke ingen intet også alle mange
    nogle flere to tre dag igår idag`,
  conjunctions: 'og',
  labels:
    'tabel tabeller figur figurer kapitel artikel side sider afsnit zone bilag punkt fase trin del linje gruppe kaj',
  amountOpeners: 'omkring cirka næsten mindst højst kun',
};
