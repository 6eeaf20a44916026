// German finite verbs. A noun has a capital, which leaves the words in small letters: of these the endings tell most, and what
// stands around them tells a past tense from an adjective.

import type { Word, WordRow } from '../../word-row.ts';
import { splitWords, wordSet } from '../../word-set.ts';
import {
  auxiliaries,
  isBareParticiple,
  isMakingParticiple,
  isOtherInT,
  isOtherInTe,
  strongForms,
  verbStems,
} from './verb-words.ts';

const isAuxiliary = wordSet(auxiliaries);
const isStrong = wordSet(strongForms);
const isPlural = wordSet(() =>
  splitWords(verbStems).map((stem) => `${stem}${/(?:[^aeiou]el|er)$/.test(stem) ? 'n' : 'en'}`),
);
const isBeforeNoun = wordSet(`
  der die das den dem des ein eine einen einem einer eines kein keine keinen keiner dieser diese dieses diesem diesen jeder
  jede jedes aller alle allen viele vieler mehrere einige einiger sein seine seiner seinen seinem ihr ihre ihrer ihren ihrem
  unser unsere unserer unseren von vom zu zum zur mit bei beim nach aus in im an am auf für über unter vor gegen durch ohne
  um bis seit während wegen trotz je pro und oder sowie neu sehr täglich monatlich wöchentlich stark schwer nicht bisher`);
const isPersonal = wordSet(
  'er sie es man wir ich ihr das dies diese dieser wer was alle beide viele einige mehrere die der',
);
const isPreposition = wordSet('von vom durch mit aus in im an am zur zum nach bei beim auf für über unter vor gegen');
const prefix =
  '(?:ab|an|auf|aus|bei|dar|durch|ein|fest|fort|frei|her|hin|los|mit|nach|nieder|statt|um|unter|vor|weg|weiter|wieder|zu|zurück|zusammen|über|heraus|hinaus|voraus|bereit|bekannt|gefangen|tot|lahm|fertig)';
const participle = new RegExp(`^${prefix}?ge[a-zäöüß]{2,}(?:t|en)$`);
/** Forms in ge-…-t that are finite all the same. */
const isFiniteInGe = wordSet(
  'gehört gelingt genießt gefällt geschieht gesteht gelangt gerät genügt gewährt gewinnt geht gebietet gebärt gestattet',
);

export function isFinite(sentence: WordRow, index: number): boolean {
  const word = sentence.words[index]!;
  const { text } = word;
  if (word.isNumber || text.length < 2) return false;
  const isSmall = !word.isCapitalised || sentence.isShouted;
  // A verb with a capital opens the sentence: “Ist der Hafen zu, …”, “Betrachtet man …”.
  if (!isSmall) return index === 0 && (isAuxiliary(text) || isStrong(text)) && sentence.words.length > 2;
  if (isAuxiliary(text) || isStrong(text)) return true;
  if (isPluralForm(sentence, index) || isPluralByPlace(sentence, index)) return true;
  if (text.endsWith('t'))
    return text.length > 3 && (isThird(text) || (isMakingParticiple(text) && isBeforeObject(sentence, index)));
  return /t(?:e|en)$/.test(text) && isPast(sentence, index);
}

function isThird(text: string): boolean {
  if (isOtherInT(text) || /(?:haft|schaft|ant)$/.test(text)) return false;
  return isFiniteInGe(text) || !(participle.test(text) || isMakingParticiple(text));
}

/** `aktualisiert die Liste`: an object follows, and no participle has one. */
function isBeforeObject({ words }: WordRow, index: number): boolean {
  const before = words[index - 1];
  const next = words[index + 1];
  if (!next || (before && /[,;:(]/.test(before.gap)) || participle.test(words[index]!.text)) return false;
  return next.isCapitalised || (isBeforeNoun(next.text) && !isPreposition(next.text) && next.text !== 'und');
}

/** A word in -en that is on no list, behind a noun and before what opens the next phrase: no adjective stands there. */
function isPluralByPlace({ words }: WordRow, index: number): boolean {
  const { text, gap } = words[index]!;
  const before = words[index - 1];
  const next = words[index + 1];
  if (
    !before ||
    !next ||
    text.length < 5 ||
    !/(?:en|ern|eln)$/.test(text) ||
    isOtherInEn(text) ||
    participle.test(text)
  )
    return false;
  if (!before.isCapitalised || before.gap !== ' ' || gap !== ' ')
    return /^(?:wir|man|ich)$/.test(next.text) && gap === ' ';
  return (
    !next.isCapitalised &&
    (isBeforeNoun(next.text) || isPreposition(next.text) || isPersonal(next.text) || isAdverb(next.text))
  );
}

const isAdverb = wordSet(
  'sich hierbei dabei damit dazu daher daran darauf weiter weiterhin heute gestern auch noch nur derzeit seit jedoch zunehmend bereits schon',
);
const isOtherInEn = wordSet(
  'gegen neben wegen zwischen unten oben hinten vorn selten morgen eben daneben dagegen deswegen einen keinen ihren seinen unseren diesen jenen allen vielen einigen mehreren anderen außen innen drüben darüber ansonsten insofern sondern gestern extern intern modern sofern fern gern ungern hingegen wogegen entgegen zugunsten vonseiten seitens betroffen',
);

/** `melden`, `fliehen`: behind `zu` and at the end of a clause it is an infinitive. */
function isPluralForm({ words }: WordRow, index: number): boolean {
  const { text, gap } = words[index]!;
  if (
    !isPlural(text) &&
    !(/ieren$/.test(text) && text.length > 6) &&
    text !== 'haben' &&
    text !== 'werden' &&
    text !== 'sein'
  )
    return false;
  if (text === 'sein') return false;
  const before = words[index - 1];
  if (before?.text === 'zu') return false;
  const next = words[index + 1];
  if (!next || /[,.;:)]/.test(gap))
    return text === 'haben' || text === 'werden' || (before !== undefined && isPersonal(before.text));
  if (next.text === 'und' || next.text === 'oder' || next.text === 'sowie') return false;
  // A small letter at the head of a sentence: what stood before it was no word, such as the name of a change.
  if (!before) return true;
  return (
    before.isCapitalised || isPersonal(before.text) || before.isNumber || /^(?:wir|man|sie|es|ich)$/.test(next.text)
  );
}

/** `meldete` behind its subject, and not `die gemeldete`, `täglich aktualisierte Daten`. */
function isPast({ words }: WordRow, index: number): boolean {
  const { text } = words[index]!;
  if (text.length < 5 || isOtherInTe(text) || /(?:haft|schaft|ant|iv)en?$/.test(text)) return false;
  if (participle.test(text.replace(/en?$/, '')) && !isFiniteInGe(text.replace(/en?$/, ''))) return false;
  const before = words[index - 1];
  if (!before) return true;
  const isBehindSubject = before.isCapitalised || isPersonal(before.text) || before.isNumber;
  const next = words[index + 1];
  if (!next || /[,.;:)]/.test(words[index]!.gap)) return isBehindSubject || !isBeforeNoun(before.text);
  if (isPersonal(next.text) || isBeforeNoun(next.text))
    return !isBeforeNoun(before.text) || (before !== undefined && isPersonal(before.text));
  if (!isBehindSubject) return false;
  return !(next.isCapitalised && isPreposition(words[index - 2]?.text ?? ''));
}

/** `Hafen gesperrt`, `Soldaten bei Angriff getötet`; not `Fälle, gemeldet seit Mai` and not `Karte, erstellt von …`. */
export function isResult(sentence: WordRow, index: number): boolean {
  const { words } = sentence;
  const { text, isCapitalised, gap } = words[index]!;
  if (isCapitalised || isMakingParticiple(text) || text === 'gegen' || text === 'gegeben') return false;
  if (!(participle.test(text) || isBareParticiple(text))) return false;
  const next = words[index + 1];
  if (next && !/[.,;:)!]/.test(gap) && !(isPreposition(next.text) || isWhen(next.text))) return false;
  return !/[,(]/.test(words[index - 1]!.gap) && hasNounBefore(words, index);
}

const isWhen = wordSet('heute gestern vorgestern seit bis nachdem weil während und');

function hasNounBefore(words: readonly Word[], index: number): boolean {
  return words.slice(0, index).some((word) => word.isCapitalised || word.isNumber);
}

/** An infinitive that ends the item, or its first clause: `Fenster schließen`, `Nicht ins Freie gehen, bis …`. */
export function isInfinitiveOrder({ words }: WordRow): boolean {
  const end = words.findIndex(({ gap }, index) => index > 0 && /[,;:(]/.test(gap));
  const last = words[end < 0 ? words.length - 1 : end]!;
  if (last.isCapitalised || words.length < 2 || words[words.length - 1]!.isNumber) return false;
  if (words.some(({ text }) => text === 'zu')) return end > 0 && isInfinitive(last.text);
  return isInfinitive(last.text) && !isPersonal(words[0]!.text);
}

function isInfinitive(text: string): boolean {
  if (isPlural(text) || /(?:ieren|igen|lichen)$/.test(text)) return text.length > 3;
  return separable.test(text) && isPlural(text.replace(separable, ''));
}

const separable = new RegExp(`^${prefix}`);

export function isCounted({ words }: WordRow, index: number): boolean {
  const word = words[index];
  if (!word || word.isNumber || isMonth(word.text) || isLabel(words[index - 2]?.text ?? '')) return false;
  if (word.isCapitalised) return true;
  const next = words[index + 1];
  return /(?:e|en|er)$/.test(word.text) && next?.isCapitalised === true && !isPreposition(word.text);
}

const isMonth = wordSet(
  'januar jänner februar märz april mai juni juli august september oktober november dezember uhr quartal',
);
const isLabel = wordSet(
  'tabelle abbildung abb kapitel abschnitt artikel art absatz version seite anhang nummer nr paragraf ziffer stufe phase teil serie',
);
