// Spanish words that hide who speaks: «según fuentes», «se cree que», «presuntamente». Expressions are tried on the writer's own
// words only.

import { silentWording } from '../silent-wording.ts';
import type { WordingWords } from '../wording-words.ts';

const people =
  '(?:expertos|expertas|especialistas|observadores|críticos|analistas|fuentes|diplomáticos|testigos|científicos|investigadores|historiadores|economistas|juristas|funcionarios|responsables|vecinos|opositores|partidarios|activistas|comentaristas|detractores|medios|rumores)';
const amount =
  '(?:(?:algunos|algunas|muchos|muchas|varios|varias|numerosos|numerosas|diversos|diversas|ciertos|ciertas|otros|otras|los|las|la\\s+mayoría\\s+de\\s+los|diferentes)\\s+)';
const quality =
  '(?:\\s+(?:occidentales|anónimos|anónimas|locales|independientes|bien\\s+informadas|diplomáticas|militares|de\\s+seguridad|de\\s+inteligencia|cercanas|oficiales|políticos|no\\s+confirmados|no\\s+confirmadas)){0,2}';
const saying =
  '(?:dicen|afirman|estiman|piensan|creen|sospechan|temen|advierten|informan|sostienen|aseguran|sugieren|consideran|señalan|hablan\\s+de|dudan|dijeron|afirmaron|advirtieron|aseguraron|han\\s+(?:dicho|afirmado|advertido))';
const edge = '(?![\\p{L}-])';

export const spanishWordingWords: WordingWords = {
  ...silentWording,
  cues: {
    ...silentWording.cues,
    speaker:
      'expertos expertas especialistas observadores críticos analistas fuentes diplomáticos testigos científicos investigadores historiadores economistas juristas funcionarios responsables vecinos opositores partidarios activistas comentaristas detractores medios rumores',
    belief:
      'cree piensa estima dice teme sospecha rumorea supone considerado considerada considerados consideradas ampliamente generalmente',
    hearsay: 'presuntamente supuestamente presumiblemente',
  },
  attributed:
    /(?<![\p{L}])(?:según|de\s+acuerdo\s+con|dijo|dice|dicen|dijeron|afirm\p{L}+|asegur\p{L}+|sostien\p{L}+|declar\p{L}+|advirti\p{L}+|advierte\p{L}*)(?![\p{L}])/iu,
  according: /(?<![\p{L}])(?:según|de\s+acuerdo\s+con)(?![\p{L}])/iu,
  hearsay: {
    words: /(?<![\p{L}-])(?:presuntamente|supuestamente)(?![\p{L}-])/giu,
    isMeant: () => true,
  },
  beliefs: {
    forms: [
      /(?<![\p{L}])(se\s+(?:cree|piensa|estima|dice|teme|sospecha|rumorea|supone)(?:\s+ampliamente|\s+generalmente)?\s+que)(?![\p{L}])/iu,
      /(?<![\p{L}])((?:es|son)\s+(?:ampliamente|generalmente)\s+considerad[oa]s?)(?![\p{L}])(?!\s+por\s)/iu,
    ],
    agent: /^[^.;]{0,80}?(?<![\p{L}])por\s+(?:el\s+|la\s+|los\s+|las\s+)?(?:\p{Ll}+\s+)?\p{Lu}/u,
  },
  vagueSpeakers: {
    forms: [
      {
        pattern: new RegExp(
          `(?<![\\p{L}])((?:según|de\\s+acuerdo\\s+con)\\s+(?:${amount}|unas\\s+|una\\s+)?(?:${people}|fuente)${quality})${edge}`,
          'iu',
        ),
        form: 'source',
      },
      {
        pattern: new RegExp(
          `(?:^\\s*|[;:—–]\\s*|,\\s+(?:y\\s+|pero\\s+)?)(${amount}?${people}${quality}\\s+${saying})${edge}`,
          'iu',
        ),
        form: 'speech',
      },
    ],
    named: /\s(?:de|del|como|en)\s+(?:la\s+|los\s+|las\s+|el\s+)?\p{Lu}/u,
    namedBehind: /^\s*,?\s+(?:de|del|como|en)\s+(?:la\s+|los\s+|las\s+|el\s+)?(?:\p{Ll}+\s+)?\p{Lu}|^\s+del\s/u,
    relayed: /(?<![\p{L}])(?:citad[oa]s?\s+por|declararon\s+a|dijeron\s+a)\s/iu,
  },
};
