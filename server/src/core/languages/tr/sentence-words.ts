// Turkish words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const turkishSentenceWords: OwnSentenceWords = {
  traits: { hasDottedOrdinals: true },
  classes: {
    connector: `
      alb apt ar atğm av bkz bk bkn bl blm böl bşk çev der dipl doç dr ecz ed gön gen haz hst hz kor krş kur ltd md
      müh no nr op ord org ort onb öğr örn prof s sf sok sn srg şti tel tğm tic tuğg tuğa tümg ünv üsteğm vol yay yb
      yrd yüzb yzb bnb mad fık yön mah cad cd blv blok`,
    closing: `vb vd vs m.ö m.s t.c a.b.d a.ş a.b yy jr`,
  },
  starters: `
    bu şu o bunlar onlar biz ben siz bir ama fakat ancak ve veya ya çünkü sonra daha önce bugün dün yarın burada
    orada şimdi artık ayrıca her tüm bütün bazı birçok iki üç hiç kimse hiçbir eğer ne kim nerede nasıl için göre
    böylece bunun bunu`,
  conjunctions: 've',
};
