// French words that hide who speaks: « selon des sources », « on estime que », « prétendument ». Expressions are tried on the
// writer's own words only.

import { silentWording } from '../silent-wording.ts';
import type { WordingWords } from '../wording-words.ts';

const people =
  '(?:experts|expertes|spécialistes|observateurs|critiques|analystes|sources|initiés|diplomates|témoins|scientifiques|chercheurs|historiens|économistes|juristes|responsables|fonctionnaires|habitants|opposants|partisans|militants|commentateurs|détracteurs|médias|rumeurs)';
const amount =
  "(?:(?:certains|certaines|des|de\\s+nombreux|de\\s+nombreuses|plusieurs|quelques|d'autres|la\\s+plupart\\s+des|beaucoup\\s+d(?:e\\s+|'))\\s*)";
const quality =
  '(?:\\s+(?:occidentaux|occidentales|anonymes|locaux|locales|indépendants|indépendantes|bien\\s+informés|bien\\s+informées|concordantes|diplomatiques|militaires|sécuritaires|proches\\s+du\\s+dossier|politiques|non\\s+confirmées)){0,2}';
const saying =
  '(?:disent|affirment|estiment|pensent|croient|soupçonnent|craignent|redoutent|avertissent|rapportent|prétendent|suggèrent|soutiennent|considèrent|évoquent|parlent\\s+de|doutent|prédisent|ont\\s+(?:dit|affirmé|estimé|averti|déclaré|rapporté))';
const edge = '(?![\\p{L}-])';

export const frenchWordingWords: WordingWords = {
  ...silentWording,
  cues: {
    ...silentWording.cues,
    speaker:
      'experts expertes spécialistes observateurs critiques analystes sources initiés diplomates témoins scientifiques chercheurs historiens économistes juristes responsables fonctionnaires habitants opposants partisans militants commentateurs détracteurs médias rumeurs',
    belief:
      'estime pense croit suppose craint soupçonne raconte dit admis supposé considéré considérée considérés généralement largement présumer',
    hearsay: 'prétendument soi paraît supposément',
  },
  attributed:
    /(?<![\p{L}])(?:selon|d['’]après|dit|a\s+dit|ont\s+dit|affirm\p{L}+|déclar\p{L}+|soutien\p{L}+|prétend\p{L}*|assur\p{L}+|averti\p{L}*|estim\p{L}+)(?![\p{L}])/iu,
  according: /(?<![\p{L}])(?:selon|d['’]après)(?![\p{L}])/iu,
  hearsay: {
    words: /(?<![\p{L}-])(?:prétendument|supposément|soi-disant|paraît-il)(?![\p{L}-])/giu,
    isMeant: () => true,
  },
  beliefs: {
    forms: [
      /(?<![\p{L}-])(on\s+(?:estime|pense|croit|suppose|craint|soupçonne|raconte|dit)(?:\s+généralement|\s+souvent)?\s+qu(?:e(?![\p{L}])|['’]))/iu,
      /(?<![\p{L}])(il\s+est\s+(?:généralement\s+|largement\s+|communément\s+)?(?:admis|supposé|considéré)\s+qu(?:e(?![\p{L}])|['’]))/iu,
      /(?<![\p{L}])((?:est|sont)\s+(?:généralement|largement|communément)\s+considérée?s?\s+comme)(?![\p{L}])(?!\s+par\s)/iu,
    ],
    agent: /^[^.;]{0,80}?(?<![\p{L}])par\s+(?:le\s+|la\s+|les\s+|l['’])?(?:\p{Ll}+\s+)?\p{Lu}/u,
  },
  vagueSpeakers: {
    forms: [
      {
        pattern: new RegExp(
          `(?<![\\p{L}])((?:selon|d['’]après)\\s+(?:${amount}|les\\s+|une\\s+)?(?:${people}|source)${quality})${edge}`,
          'iu',
        ),
        form: 'source',
      },
      {
        pattern: new RegExp(
          `(?:^\\s*|[;:—–]\\s*|,\\s+(?:et\\s+|mais\\s+)?)((?:${amount}|les\\s+)${people}${quality}\\s+${saying})${edge}`,
          'iu',
        ),
        form: 'speech',
      },
    ],
    named: /\s(?:de|du|des|chez|comme|d['’])\s*(?:la\s+|l['’])?\p{Lu}/u,
    namedBehind:
      /^\s*,?\s+(?:de|du|des|d['’]|chez|comme|à)\s*(?:la\s+|l['’])?(?:\p{Ll}+\s+)?\p{Lu}|^\s+(?:du|de\s+la|de\s+l['’])/u,
    relayed: /(?<![\p{L}])(?:citée?s?\s+par|a\s+confié\s+à|interrogée?s?\s+par)\s/iu,
  },
};
