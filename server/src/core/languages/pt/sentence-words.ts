// Portuguese words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const portugueseSentenceWords: OwnSentenceWords = {
  traits: {},
  classes: {
    connector: `
      sr sra srs sras srta dr dra drs dras prof profa eng arq exmo exma ilmo ilma av al r n no nº nos p pp pág págs
      art arts fig figs cap vol ed tel p.ex ex jan fev mar abr mai jun jul ago set out nov dez séc sto sta gen cel maj
      ten alm sgt dep d pe par cf aprox apt proc res`,
    closing: `etc a.c d.c s.a ltda cia lda e.u.a eua jr kg km`,
  },
  starters: `
    o a os as um uma uns umas este esta estes estas esse essa isso isto ele ela eles elas nós eu seu sua seus suas
    mas e ou em no na nos nas de do da por pelo pela para com sem sobre segundo após depois antes durante desde
    quando como se não também além então hoje ontem amanhã há foi era é são dois três vários muitos alguns ninguém
    nada`,
};
