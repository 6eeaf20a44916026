// Czech words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const czechSentenceWords: OwnSentenceWords = {
  traits: { hasDottedOrdinals: true },
  classes: {
    connector: `
      arch bc čl č čís dr gen genmjr genpor hod ing j.č kap kpt max mgr min mj mjr např nám npor obr odst p pí plk
      pplk por prof resp roč s sv str tab tel tj tzn tzv ul vol zvl led ún bř dub květ čvn čvc srp zář říj list pros
      doc mudr judr phdr rndr`,
    closing: 'atd apod aj etc r n.l př.n.l s.r.o a.s spol kč tis mil mld',
  },
  starters: `
    ten ta to ti ty on ona ono oni my já ale a i nebo však potom pak tam zde tady dnes včera v ve na po při před od
    do z ze za o u pro mezi podle když pokud kde kdo co ne nikdo nic všichni mnoho několik dva tři`,
  dateOpeners: 'dne',
  labels:
    'tabulka tabulce obrázek obrázku kapitola kapitole článek článku strana straně zóna zóně příloha bod fáze část',
  amountOpeners: 'asi téměř přibližně jen',
};
