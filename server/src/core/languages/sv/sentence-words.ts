// Swedish words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const swedishSentenceWords: OwnSentenceWords = {
  traits: {},
  classes: {
    connector: `
      bl.a ca d.v.s dvs dr ex fr.o.m f.d fig fil forts hr inkl jfr kap kl max min nr nuv obs okt p.g.a prof resp s s.k
      st tel t.ex t.o.m tidl tr vol övers jan feb apr aug sept nov dec gen`,
    closing: 'etc osv m.m m.fl o.s.v o.d f.kr e.kr mkr mdr milj',
  },
  starters: `
    den det de en ett han hon vi jag man detta dessa denna men och eller så då sedan där här i på vid efter med från
    för till om under över enligt när inte ingen alla många några två tre`,
};
