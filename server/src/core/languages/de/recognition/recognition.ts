// All by which it is told what a German sentence does.

import type { Recognition } from '../../recognition.ts';
import { wordSet } from '../../word-set.ts';
import { germanDocumentForms } from './document-forms.ts';
import { auxiliaries } from './verb-words.ts';
import { isCounted, isFinite, isInfinitiveOrder, isResult } from './verbs.ts';

export const germanRecognition: Recognition = {
  capitalisesNouns: true,
  marks: `${auxiliaries.replace(/\b(?:war|will|hat|bin|hast|mag)\b/g, ' ')}
    der das den dem des ein eine einen einem einer eines und oder nicht mit von vom zu zum zur auf aus bei beim nach für über
    unter vor gegen durch ohne seit während wegen im am ins sich auch als wie wenn dass weil noch nur schon sehr mehr aber
    jedoch sowie sondern sie er es wir ihr ihre ihren seine seinen unser unsere diese dieser dieses diesem diesen kein keine
    keinen hier dort heute gestern werden haben sein greift bleibt steht geht kommt liegt hält bitte neue neuen wichtige
    alle viele einige mehrere zwischen bis an siehe stand quelle`,
  isFinite,
  isResult,
  isClauseOpener: wordSet(
    'dass ob weil wenn falls sofern sobald nachdem bevor während damit sodass obwohl welche welcher welches welchen deren dessen wobei wodurch womit worauf wonach wofür indem solange seitdem',
  ),
  isCounted,
  greetings:
    /^(?:hallo|guten (?:tag|morgen|abend)|liebe(?:r|s)? [^ ]+|sehr geehrte|vielen dank|herzlichen dank|besten dank|danke|mit freundlichen grüßen|viele grüße|beste grüße|herzliche grüße|willkommen|herzlich willkommen|viel (?:spaß|erfolg|freude)|frohe|bis (?:bald|zum nächsten mal|nächste woche))\b(?!.{0,80}\b(?:ist|sind|hat|haben|wurde|wurden|stieg|sank)\b)/,
  orders: {
    anywhere:
      /^(?:bitte\b|(?:[a-zäöüß]+(?:en|ern|eln)|seien) sie (?!(?:sind|haben|werden|wurden)\b)|lass(?:t|en sie)? uns\b|man (?:nehme|beachte|vergleiche)\b|(?:beachte|verwende|nutze|prüfe|wasche?|öffne|schließe|vermeide|halte|lies|gehe?|klicke?|wähle|gib|stelle?|achte|denke?|rufe?|melde|bleibe?|suche?|lade|installiere|vergiss|mach|frage?|sorge?|trage?|nimm|lege?|setze|schau|schreibe?) (?!(?:ist|sind|hat|wird)\b)|nicht vergessen\b)/,
    asserting:
      /^(?:bitte )?(?:beachten|bedenken|denken|wissen|glauben|nehmen|stellen|seien|erinnern|merken|vergessen|sehen) sie (?:[^ ]+ ){0,3}?(?:dass|wie)\b|^(?:[^ ]+ )?(?:beachten|bedenken|vergessen) sie(?: [^ ,]+){0,2}, (?:dass|wie)\b|^(?:beachte|bedenke|man beachte)(?: [^ ,]+){0,2}, (?:dass|wie)\b/,
    isItemOrder: isInfinitiveOrder,
  },
  document: germanDocumentForms,
  topicQuestion:
    /^(?:wie|warum|weshalb|wieso|wann|wo|wer|was|welche[rsnm]?|ob|inwiefern|inwieweit|wodurch|womit|wofür|worauf)\b(?! (?:gesagt|erwartet|berichtet|gemeldet|üblich|auch immer)\b)(?!.{0,200}, )/,
  unsure:
    /^(?:keine?[nrms]?|niemand|nichts|kaum|weder|nirgends)\b|\bum\b.{1,200}\bzu\b|\b(?:wahrscheinlich|vermutlich|mutmaßlich|angeblich|offenbar|möglicherweise|wohl)\b|(?:^| )(?:ein|eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:ein)?hundert|(?:ein)?tausend|dutzende|hunderte|tausende|mehrere|viele|zahlreiche) (?:[a-zäöüß]+ )?(?:tote[rn]?|verletzte[rn]?|verwundete|vermisste|verschleppte|vertriebene|gefallene|geiseln|leichen|todesopfer|festnahmen|anschläge)(?![\p{L}])/u,
};
