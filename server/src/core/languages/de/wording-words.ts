// German words that hide who speaks: “laut Experten”, “es wird angenommen”, “angeblich”. Expressions are tried on the writer's own
// words only.

import { silentWording } from '../silent-wording.ts';
import type { WordingWords } from '../wording-words.ts';

const people =
  '(?:Experten|Expertinnen|Fachleute|Fachleuten|Fachkreise|Fachkreisen|Beobachter|Beobachtern|Kritiker|Kritikern|Kritikerinnen|Analysten|Quellen|Kreise|Kreisen|Insider|Insidern|Diplomaten|Augenzeugen|Zeugen|Wissenschaftler|Wissenschaftlern|Forscher|Forschern|Historiker|Historikern|Ökonomen|Juristen|Militärexperten|Sicherheitskreise|Sicherheitskreisen|Regierungskreise|Regierungskreisen|Militärkreise|Militärkreisen|Geheimdienstkreise|Geheimdienstkreisen|Diplomatenkreise|Diplomatenkreisen|Anwohner|Anwohnern|Gegner|Befürworter|Aktivisten|Kommentatoren|Beamte|Beamten)';
const amount =
  '(?:(?:einige|einigen|viele|vielen|mehrere|mehreren|manche|manchen|zahlreiche|zahlreichen|verschiedene|verschiedenen|andere|anderen|die meisten|den meisten|führende|führenden|westliche|westlichen|westlicher|gut informierte|gut informierten|anonyme|anonymen|ungenannte|ungenannten|unbestätigte|unbestätigten|informierte|informierten|unabhängige|unabhängigen|lokale|lokalen|eingeweihte|eingeweihten)\\s+){0,2}';
const saying =
  '(?:sagen|sagten|meinen|meinten|behaupten|behaupteten|glauben|glaubten|vermuten|vermuteten|warnen|warnten|befürchten|befürchteten|fürchten|fürchteten|berichten|berichteten|gehen\\s+davon\\s+aus|gingen\\s+davon\\s+aus|sprechen\\s+von|sprachen\\s+von|rechnen\\s+mit|halten|hielten|schätzen|schätzten|zweifeln|bezweifeln|erwarten|erwarteten|kritisieren|kritisierten|sehen\\s+darin|verweisen\\s+auf|werfen)';
const edge = '(?![\\p{L}-])';

export const germanWordingWords: WordingWords = {
  ...silentWording,
  cues: {
    ...silentWording.cues,
    speaker: `experten expertinnen fachleute fachleuten fachkreise fachkreisen beobachter beobachtern kritiker kritikern kritikerinnen analysten quellen kreise
      kreisen insider insidern diplomaten augenzeugen zeugen wissenschaftler wissenschaftlern forscher forschern historiker historikern ökonomen juristen
      militärexperten sicherheitskreise sicherheitskreisen regierungskreise regierungskreisen militärkreise militärkreisen geheimdienstkreise
      geheimdienstkreisen diplomatenkreise diplomatenkreisen anwohner anwohnern gegner befürworter aktivisten kommentatoren beamte beamten`,
    belief:
      'angenommen vermutet behauptet befürchtet gemunkelt erzählt heißt ausgegangen geglaubt gilt gelten allgemein weithin',
    hearsay: 'angeblich angebliche angeblichen angeblicher angebliches vorgeblich dem',
  },
  attributed:
    /(?<![\p{L}])(?:laut|zufolge|nach\s+Angaben|nach\s+Auskunft|sagt|sagte|sagten|sagen|behauptet|behauptete|erklärt|erklärte|meint|meinte|glaubt|glaubte|warnt|warnte|berichtet|berichtete|teilte)(?![\p{L}])/iu,
  according: /(?<![\p{L}])(?:laut|zufolge|nach\s+Angaben|nach\s+Auskunft)(?![\p{L}])/iu,
  hearsay: {
    words: /(?<![\p{L}-])(?:angeblich(?:e|en|er|es|em)?|vorgeblich|dem\s+Vernehmen\s+nach)(?![\p{L}-])/giu,
    isMeant: () => true,
  },
  beliefs: {
    forms: [
      /(?<![\p{L}])(es\s+(?:wird|wurde)\s+(?:allgemein\s+|weithin\s+|vielfach\s+)?(?:angenommen|vermutet|behauptet|befürchtet|gemunkelt|erzählt|geglaubt))(?![\p{L}])(?!\s+von\s)/iu,
      /(?<![\p{L}])((?:wird|wurde)\s+(?:in\s+Fachkreisen\s+|allgemein\s+|weithin\s+|vielfach\s+)(?:davon\s+ausgegangen|angenommen|vermutet))(?![\p{L}])/iu,
      /(?<![\p{L}])((?:wird|wurde)\s+davon\s+ausgegangen)(?=,\s+dass)/iu,
      /(?<![\p{L}])((?:gilt|gelten|galt|galten)\s+(?:allgemein|weithin|gemeinhin)\s+als)(?![\p{L}])/iu,
      /^\s*((?:man\s+(?:sagt|munkelt|vermutet)|es\s+heißt)),/iu,
    ],
    agent: /^[^.;]{0,80}?(?<![\p{L}])von\s+(?:der\s+|dem\s+|den\s+)?(?:\p{Ll}+\s+)?\p{Lu}/u,
  },
  vagueSpeakers: {
    forms: [
      {
        pattern: new RegExp(
          `(?<![\\p{L}])((?:laut|nach\\s+Angaben\\s+von|nach\\s+Ansicht\\s+von|nach\\s+Meinung\\s+von|nach\\s+Einschätzung\\s+von|aus)\\s+${amount}(?:${people})${edge})(?!\\s+(?:zur|zum|für|und|mit)(?![\\p{L}]))`,
          'iu',
        ),
        form: 'source',
        isMeant: (phrase) => !/^aus\s/i.test(phrase) || /kreisen$/i.test(phrase),
      },
      { pattern: new RegExp(`(?<![\\p{L}])(${amount}${people}\\s+zufolge)${edge}`, 'iu'), form: 'source' },
      {
        pattern: new RegExp(
          `(?:^\\s*|[;:—–]\\s*|,\\s+(?:und\\s+|aber\\s+|doch\\s+)?)(${amount}${people}\\s+(?:auch\\s+|schon\\s+|haben\\s+)?${saying})${edge}`,
          'iu',
        ),
        form: 'speech',
      },
    ],
    named: /\s(?:der|des|von|vom|beim|bei|in|aus|wie)\s+(?:der\s+|dem\s+)?\p{Lu}(?!xperten|eobachter|ritiker|reisen)/u,
    namedBehind: /^\s*,?\s+(?:der|des|von|vom|beim|bei|wie|aus|in)\s+(?:der\s+|dem\s+)?(?:\p{Ll}+\s+)?\p{Lu}/u,
    relayed:
      /(?<![\p{L}])(?:zitiert|gegenüber\s+(?:der\s+|dem\s+)?\p{Lu}|laut\s+(?:dem\s+|der\s+)?(?:\p{Ll}+\s+)?\p{Lu}\p{L}+\s+(?:sagen|sagten|meinen))/u,
  },
};
