// Ukrainian words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const ukrainianSentenceWords: OwnSentenceWords = {
  traits: {},
  classes: {
    connector: `
      т.зв т.ч ім вул пл просп бульв буд корп кв п ст ч гл розд рис табл див напр акад проф доц ген полк підп кап лейт
      серж адм обл р-н тел с смт м о.з ред вид січ лют бер квіт трав черв лип серп вер жовт лист груд`,
    closing: 'р рр ст н.е т.д т.п ін млн млрд тис грн коп дол км кг га хв год',
  },
  starters: `
    він вона воно вони ми ви я це цей ця ці той його її їх але і й та або однак потім тоді тому також у в на по при
    після до від із за з про для якщо коли де як що хто не ніхто нічого усі всі багато кілька два три сьогодні вчора
    завтра тут там`,
};
