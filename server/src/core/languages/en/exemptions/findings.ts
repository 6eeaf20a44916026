// What asserts in English without a verb that could be told for one: "Attack repelled", "214 dead", "No casualties on either side".
// Each rule looks at one stretch of words between two breaks. No parser; a rule that is not sure keeps silent.

import type { Word } from '../../word-row.ts';
import {
  isBehindParticiple,
  isCount,
  isFate,
  isFormWord,
  isHeadlineVerb,
  isHedge,
  isIntransitive,
  isIrregularParticiple,
  isLoosePhrase,
  isLooseState,
  isPluralNoun,
  isProgressive,
  isSharpness,
  isState,
  isTaskNoun,
  isTurn,
  predicatePhrases,
} from './finding-words.ts';
import {
  isAuxiliary,
  isDeterminer,
  isDoubleVerb,
  isNeverVerb,
  isObjectOpener,
  isPlainVerb,
  isPreposition,
  isSubordinator,
} from './verb-lists.ts';

/** Whether some stretch of the words is such a finding. */
export function holdsFinding(words: readonly Word[]): boolean {
  let from = 0;
  for (let index = 0; index < words.length; index++) {
    if (index < words.length - 1 && !breaks.test(words[index]!.gap)) continue;
    if (isFinding(words.slice(from, index + 1), from > 0 && words[from - 1]!.gap.includes(','))) return true;
    from = index + 1;
  }
  return false;
}

const breaks = /[,:;—–()[\]/|=→]|\s-+\s/;

/** `isGoingOn`: a comma stands before the stretch. */
function isFinding(words: readonly Word[], isGoingOn: boolean): boolean {
  const [first] = words;
  if (!first || isSubordinator(first.text) || isAsking(first.text)) return false;
  if (isNone(words) || (isGoingOn && isTrend(words, 0))) return true;
  if (isCounted(words) || isSharpTurn(words) || isWithoutSubject(words)) return true;
  for (let index = 1; index < words.length; index++) {
    if (isSubordinator(words[index]!.text) && index > 1) return false;
    if (isSaidOfNoun(words, index)) return true;
  }
  return false;
}

function isAsking(text: string): boolean {
  return (
    text === 'who' || text === 'what' || text === 'how' || text === 'why' || text === 'which' || text === 'whether'
  );
}

/** "No casualties", "Nobody hurt", "None yet": but not "No. 7". */
function isNone([first, second]: readonly Word[]): boolean {
  if (!first || !second) return false;
  if (first.text === 'nobody' || first.text === 'none' || first.text === 'nothing') return true;
  return first.text === 'no' && !second.isNumber && !first.gap.includes('.') && !isBareNo(second.text);
}

/** "No action required" may be a form's answer; "no later than", "no more than" a limit. */
function isBareNo(text: string): boolean {
  return text === 'later' || text === 'more' || text === 'less' || text === 'fewer' || text === 'matter';
}

/** "214 dead", "Three soldiers injured in the raid". */
function isCounted(words: readonly Word[]): boolean {
  const [first] = words;
  const from = words.findIndex((word) => (word.isNumber && !isCalendar(word.text)) || isCount(word.text));
  if (!first || from < 0 || from > 2) return false;
  for (let index = from + 1; index < Math.min(words.length, from + 5); index++) {
    const { text } = words[index]!;
    if (isPreposition(text) || isDeterminer(text)) return false;
    if (isFate(text) && isEnd(words, index, isBehindParticiple)) return true;
  }
  return false;
}

/** "Sharp rise in cholera cases": how much makes news of it. */
function isSharpTurn([first, second, third]: readonly Word[]): boolean {
  if (!first || !second || third?.text !== 'in') return false;
  return isSharpness(first.text) && isTurn(second.text);
}

/** "Controls most of the south": who does is told before. */
function isWithoutSubject([first, second]: readonly Word[]): boolean {
  if (!first || !second || first.gap.trim() !== '' || !isHeadlineVerb(first.text)) return false;
  return isObjectOpener(second.text) || second.text === 'most' || second.text === 'no';
}

/** Whether the word at `index` says something of the noun before it. */
function isSaidOfNoun(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]!;
  const { text, isCapitalised } = words[index]!;
  if (
    (isFunction(before.text) && !isJoinedPair(words, index)) ||
    before.text.endsWith('ly') ||
    isCapitalised ||
    words[index]!.isNumber
  )
    return false;
  if (isParticiple(text)) return isPassive(words, index);
  if (isState(text)) return isStateOf(words, index);
  if (isTrend(words, index)) return !isBase(before.text) || isPluralForm(before.text);
  if (isHedge(text)) return words[index + 1] !== undefined && !isBase(words[0]!.text) && isHedging(words, index);
  if (isPredicate(words, index)) return true;
  if (isProgressive(text))
    return !isBase(words[0]!.text) || isEnd(words, index, isPreposition) || isEnd(words, index, isState);
  if (text === 'to') return isToCome(words, index);
  return isHeadline(words, index);
}

/** "Attack repelled", "Power restored to most districts", "Rail line cut in two places". */
function isPassive(words: readonly Word[], index: number): boolean {
  const { text } = words[index]!;
  const before = words[index - 1]!;
  const next = words[index + 1];
  if (isFormWord(text) || isAuxiliary(before.text) || isParticiple(before.text)) return false;
  if (index === 1 && (isPlainVerb(before.text) || isAdjective(before.text))) return false;
  const head = words.slice(0, index);
  if (head.some((word) => isOwning(word.text))) return false;
  const isMany = isPluralForm(before.text) && !isCounting(words, index);
  // "Weapons seized" may be a column's name; "Weapons seized by police" one as well.
  if (isMany) return next !== undefined && isMarkOfEvent(next.text);
  if (next === undefined) return true;
  return isPassiveFollower(next.text) || (isOpenFollower(next.text) && !isCapitalisedLabel(words, index));
}

function isOwning(text: string): boolean {
  return text === 'of' || text === 'with' || text === 'for';
}

function isPassiveFollower(text: string): boolean {
  return /^(?:again|twice|today|yesterday|overnight|after|by|near|on|at|since|off|as|into|amid|until|following)$/.test(
    text,
  );
}

function isOpenFollower(text: string): boolean {
  return /^(?:in|to|from|for|with|over|during|and)$/.test(text);
}

function isMarkOfEvent(text: string): boolean {
  return /^(?:again|twice|today|yesterday|overnight|after|since|near|amid|as)$/.test(text);
}

/** A name before the participle, and small letters behind: "Railnet LLC registered in the US". */
function isCapitalisedLabel(words: readonly Word[], index: number): boolean {
  return index === 1 && isPluralForm(words[0]!.text);
}

function isStateOf(words: readonly Word[], index: number): boolean {
  const { text } = words[index]!;
  const before = words[index - 1]!.text;
  const next = words[index + 1];
  if (isParticiple(before) || isDegree(before) || before.endsWith('ing')) return false;
  if (index === 1 && isPlainVerb(before)) return false;
  // "Keep doors shut", "Leave the valve open" are orders.
  if (index > 1 && isBase(words[0]!.text) && !isPluralForm(words[0]!.text) && words.length < 5) {
    const second = words[1]!.text;
    if (isDeterminer(second) || isPluralForm(second)) return false;
  }
  if (next === undefined) return true;
  return isBehindParticiple(next.text) && !isLooseState(text);
}

/** "up 12 %", "down since Tuesday". */
function isTrend(words: readonly Word[], index: number): boolean {
  const { text } = words[index]!;
  const next = words[index + 1];
  if ((text !== 'up' && text !== 'down') || !next) return false;
  return next.isNumber || /^(?:from|since|by|sharply|slightly|steeply|on)$/.test(next.text);
}

/** "Russia likely behind the attack", "Border still shut": not "persons likely to vote". */
function isHedging(words: readonly Word[], index: number): boolean {
  const { text } = words[index]!;
  const next = words[index + 1]!;
  if (text === 'set' || text === 'due' || text === 'poised' || text === 'able')
    return next.text === 'to' && !isPluralForm(words[index - 1]!.text) && text !== 'due';
  if ((text === 'likely' || text === 'unable') && next.text === 'to') return !isPluralForm(words[index - 1]!.text);
  return !isBase(words[index - 1]!.text) || isPluralForm(words[index - 1]!.text) || isAdverbial(text);
}

function isAdverbial(text: string): boolean {
  return text === 'still' || text === 'now' || text === 'likely';
}

let phrasesByFirst: Map<string, string[][]> | undefined;

/** The predicate phrases that open with `first`, as words. */
function phrasesFrom(first: string): readonly (readonly string[])[] {
  if (!phrasesByFirst) {
    phrasesByFirst = new Map();
    for (const phrase of predicatePhrases) {
      const words = phrase.split(' ');
      phrasesByFirst.set(words[0]!, [...(phrasesByFirst.get(words[0]!) ?? []), words]);
    }
  }
  return phrasesByFirst.get(first) ?? [];
}

function isPredicate(words: readonly Word[], index: number): boolean {
  const found = phrasesFrom(words[index]!.text).some((phrase) =>
    phrase.every((word, at) => words[index + at]?.text === word),
  );
  if (found) return !(isLoosePhrase(words[index]!.text) && isPluralForm(words[index - 1]!.text) && index === 1);
  const next = words[index + 1];
  const { text } = words[index]!;
  return (text === 'below' || text === 'above' || text === 'at') && next !== undefined && isAmount(words, index + 1);
}

/** A number that is no day, year or time: "below 40 %", "at 45 %". */
function isAmount(words: readonly Word[], index: number): boolean {
  const word = words[index]!;
  return word.isNumber && (/^\s?[%‰°]/.test(word.gap) || /\d[.,]\d/.test(word.text) || isUnit(words[index + 1]?.text));
}

function isUnit(text: string | undefined): boolean {
  return (
    text !== undefined &&
    /^(?:per|percent|km|metres|meters|knots|degrees|billion|million|tonnes|tons|barrels)$/.test(text)
  );
}

/** "President to visit Ankara", "Exports to resume": not "time to act", "events to watch". */
function isToCome(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]!;
  const next = words[index + 1];
  if (
    !next ||
    isBase(words[0]!.text) ||
    isTaskNoun(before.text) ||
    words.slice(0, index).some((word) => isFunction(word.text))
  )
    return false;
  if (isIntransitive(next.text)) return true;
  return isBase(next.text) && !isPluralForm(before.text) && words[index + 2] !== undefined && before.text.length > 2;
}

/** "Egypt and Qatar broker truce": the verb behind two names. */
function isJoinedPair(words: readonly Word[], index: number): boolean {
  return index === 3 && words[1]!.text === 'and' && words[0]!.isCapitalised && words[2]!.isCapitalised;
}

/** The present tense of headlines, and plural nouns with verbs that take no object. */
function isHeadline(words: readonly Word[], index: number): boolean {
  const { text } = words[index]!;
  const before = words[index - 1]!;
  const next = words[index + 1];
  if (isPreposition(text) || words.slice(0, index).some((word) => isFunction(word.text) && word.text !== 'and'))
    return false;
  if (isJoinedPair(words, index) && next !== undefined && isBase(text) && !isFunction(next.text)) return true;
  if (index > 4) return false;
  const isMany =
    isMass(before.text) || (isPluralForm(before.text) && !before.isCapitalised) || isPluralForm(before.text);
  if (isMany && !before.text.endsWith("'s")) {
    if (isIntransitive(text))
      return (
        next === undefined ||
        !isDoubleVerb(text) ||
        isBehindParticiple(next.text) ||
        next.text.endsWith('ly') ||
        next.text === 'to'
      );
    if (!isBase(text) || index > 3) return false;
    if (isPlainVerb(text)) return next !== undefined && !isPluralForm(text);
    // "Gunmen kill six", "Police arrest opposition leader": a double verb with an object that is no other noun's end.
    return (
      next !== undefined &&
      (next.isNumber ||
        isCount(next.text) ||
        isObjectOpener(next.text) ||
        (isKilling(text) && !isPreposition(next.text)))
    );
  }
  if (!isHeadlineVerb(text) || next === undefined) return false;
  if (next.text === 'of' || next.text === 'and' || next.text === 'or') return false;
  const stem = text.replace(/s$/, '');
  const isSure = isPlainVerb(stem) || isPlainVerb(stem.replace(/e$/, '')) || isNeverVerb(before.text);
  if (isSure) return true;
  if (isPreposition(next.text)) return isIntransitive(stem) || before.isCapitalised;
  return index === 1 || before.isCapitalised || !isPluralForm(next.text) || next.isCapitalised;
}

function isKilling(text: string): boolean {
  return /^(?:arrest|attack|ban|bomb|claim|kill|kidnap|murder|raid|rescue|sanction|sack|seize|shell|shoot|storm|suspend|target|sink|urge|vow|win|fear|fire|cut|hit|halt|block|face|demand|reject|meet)$/.test(
    text,
  );
}

function isEnd(words: readonly Word[], index: number, isFollower: (text: string) => boolean): boolean {
  const next = words[index + 1];
  return next === undefined || isFollower(next.text);
}

function isCounting(words: readonly Word[], index: number): boolean {
  return words.slice(0, index).some((word) => isCount(word.text) || (word.isNumber && !isCalendar(word.text)));
}

function isCalendar(text: string): boolean {
  return /^(?:19|20)\d\d(?:-\d\d)*$/.test(text) || /^\d{1,2}[:/]\d/.test(text);
}

function isParticiple(text: string): boolean {
  if (isIrregularParticiple(text)) return true;
  return text.length > 4 && text.endsWith('ed') && !text.endsWith('eed') && !text.includes('-') && !isNeverVerb(text);
}

function isMass(text: string): boolean {
  return isPluralNoun(text);
}

function isPluralForm(text: string): boolean {
  if (isPluralNoun(text)) return true;
  return text.length > 3 && text.endsWith('s') && !/(?:ss|us|is|'s)$/.test(text) && !isNeverVerb(text);
}

/** Told by its ending, or one of few. */
function isAdjective(text: string): boolean {
  return /(?:ous|ful|ive|able|ible|ish|less|ical|ary)$/.test(text) || isDegree(text);
}

function isDegree(text: string): boolean {
  return /^(?:new|newly|most|less|more|well|so|very|recent|other|former|non|co|semi|all|not|be|being|been|get|getting)$/.test(
    text,
  );
}

function isBase(text: string): boolean {
  return isPlainVerb(text) || isDoubleVerb(text);
}

function isFunction(text: string): boolean {
  return (
    isPreposition(text) || isDeterminer(text) || text === 'and' || text === 'or' || text === 'to' || text === 'not'
  );
}
