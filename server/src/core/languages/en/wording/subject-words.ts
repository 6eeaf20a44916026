// The subject of an English sentence, and which subjects speak. No parser: the words before the first finite verb.

import type { Subject, SubjectWords } from '../../subject-words.ts';
import type { WordRow } from '../../word-row.ts';
import { wordSet } from '../../word-set.ts';
import {
  isDeterminer,
  isDoubleVerb,
  isPlainVerb,
  isPreposition,
  isSubjectPronoun,
  isSubordinator,
} from '../exemptions/verb-lists.ts';
import { isVerbAt } from '../exemptions/verbs.ts';

const isOpener = wordSet(`
  and but also so yet still then however moreover meanwhile nevertheless nonetheless therefore thus similarly likewise
  instead later earlier today yesterday again finally first second third
`);
const isAdverb = wordSet(
  'also too now still then never ever even already just only not often since soon later again all both',
);
const isPronoun = wordSet('i we you he she it they this that these those one who');

const isDocument = wordSet(`
    act address agenda agreement amendment annex announcement appendix article assessment audit bill blog book books
    brief briefing brochure budget bulletin bylaws certificate chapter charter circular clause communique complaint
    constitution contract convention copy court-order dataset decision declaration decree deed diary directive
    directory document documents dossier draft edict edition email emails entry evaluation extract file files filing
    form guide guidelines handbook inventory invoice judgment judgement law lease ledger letter letterhead letters
    licence license list log logbook manifest manual map memo memorandum message messages minutes mou note notes notice
    order ordinance page paper papers paragraph permit petition plan policy post poster prospectus protocol
    questionnaire quotation receipt record records register registry regulation regulations release report reports
    resolution review rule rules ruling schedule screenshot section speech spreadsheet statement statements statute
    study summary survey table tables telegram tender testimony text thread title transcript treaty verdict warrant
    will writ
  `);

/** How far a subject may stand from the start: further on, nobody can tell what belongs to what. */
const furthest = 24;

function subjectOf(row: WordRow): Subject | undefined {
  const { words } = row;
  const from = subjectStart(row);
  if (from === undefined || from >= words.length) return undefined;
  const opener = words[from]!.text;
  if (isPronoun(opener) && !(opener.startsWith('th') && words[from + 1] && !isVerbAt(row, from + 1))) {
    const verbAt = verbFrom(row, from + 1);
    return verbAt === undefined ? undefined : { head: opener, isPronoun: true, verb: verbWords(row, verbAt) };
  }
  // “The leaked emails”: what stands behind an article is no verb.
  const verbAt = verbFrom(row, from + (isDeterminer(opener) ? 2 : 1));
  if (verbAt === undefined) return undefined;
  let end = from;
  while (
    end + 1 < verbAt &&
    words[end]!.gap.trim() === '' &&
    !isPreposition(words[end + 1]!.text) &&
    !isSubordinator(words[end + 1]!.text)
  )
    end++;
  while (end > from && (words[end]!.isNumber || isAdverb(words[end]!.text) || words[end]!.text.endsWith('ly'))) end--;
  const owner = words.slice(from, end).find(({ text }) => /'s?$/.test(text))?.text;
  return {
    head: words[end]!.text.replace(/'s?$/, ''),
    isPronoun: false,
    ...(owner === undefined ? {} : { owner: owner.replace(/'s?$/, '') }),
    verb: verbWords(row, verbAt),
  };
}

/** Past “however”, and past a phrase before the subject as far as its comma. */
function subjectStart({ words }: WordRow): number | undefined {
  // “Unchecked: the agents waited”: a label is no subject.
  let at = words.slice(0, 5).findIndex(({ gap }) => gap.trim() === ':') + 1;
  while (
    at < words.length &&
    (isOpener(words[at]!.text) || (words[at]!.text.endsWith('ly') && words[at]!.gap.includes(',')))
  )
    at++;
  const opener = words[at]?.text;
  if (opener === undefined) return undefined;
  if (!isPreposition(opener) && !(isSubordinator(opener) && !isSubjectPronoun(opener))) return at;
  for (let comma = at; comma < Math.min(words.length, furthest); comma++)
    if (words[comma]!.gap.includes(',')) return comma + 1;
  if (!isPreposition(opener)) return undefined;
  // “In May the ministry said”: the article after the phrase opens the subject.
  for (let article = at + 2; article < Math.min(words.length, at + 6); article++)
    if (isDeterminer(words[article]!.text) && !isPreposition(words[article - 1]!.text)) return article;
  return undefined;
}

function verbFrom(row: WordRow, from: number): number | undefined {
  const { words } = row;
  const to = Math.min(words.length, furthest);
  // “The leaked emails confirm”: a paper before a verb is the subject.
  const isSubject = (at: number): boolean => isDocument(words[at]!.text) && at + 1 < to && isVerbAt(row, at + 1);
  for (let at = from; at < to; at++) if (isVerbAt(row, at) && !isSubject(at)) return at;
  // “The report names strong wind”: what papers do, where the ending alone might be a plural.
  for (let at = from; at < to; at++) {
    const stem = /^\p{Ll}+s$/u.test(words[at]!.text) ? words[at]!.text.slice(0, -1) : '';
    if (isDocument(words[at - 1]!.text) && (isDoubleVerb(stem) || isPlainVerb(stem))) return at;
  }
  return undefined;
}

function verbWords({ words }: WordRow, at: number): readonly string[] {
  return words.slice(at, at + 3).map(({ text }) => text);
}

export const englishSubjectWords: SubjectWords = {
  subjectOf,
  isImpersonal: wordSet('it they this these those we that'),
  isDocument,
  isHouse: wordSet(`
    agency alliance army association authority bank board broadcaster bureau cabinet channel church club commission
    committee company consortium corporation council court daily department directorate embassy federation firm force
    foundation fund government group hospital institute institution insurer inspectorate laboratory magazine ministry
    navy network newspaper office operator organisation organization outlet paper parliament party police port
    portal presidency publisher regulator secretariat seller service site station supplier think-tank tribunal union
    university vendor website weekly wire yard
  `),
  isSaying: wordSet(`
    say says said saying tell tells told argue argues argued claim claims claimed warn warns warned predict predicts
    predicted believe believes believed think thinks thought write writes wrote state states stated promise promises
    promised announce announces announced insist insists insisted maintain maintains maintained hope hopes hoped deem
    deems deemed report reports reported allege alleges alleged accuse accuses accused deny denies denied estimate
    estimates estimated describe describes described date dates dated blame blames blamed suspect suspects suspected
    suggest suggests suggested recall recalls recalled testify testifies testified complain complains complained judge
    judges judged assess assesses assessed conclude concludes concluded expect expects expected consider considers
    considered speculate speculates speculated
  `),
  isSayingThat: wordSet(`
    add added adds find finds found held hold holds know knows knew note noted notes point points pointed put puts repeat
    repeated repeats see sees saw stress stressed stresses understand understands understood
  `),
  isVouching: wordSet(`
    confirm confirms confirmed reveal reveals revealed disclose discloses disclosed admit admits admitted acknowledge
    acknowledges acknowledged concede concedes conceded expose exposes exposed establish establishes established prove
    proves proved verify verifies verified show shows showed demonstrate demonstrates demonstrated
  `),
  isMute: wordSet(`
    account accounts analyses analysis archive archives article articles audit audits book books cable cables camera cameras chart charts clip clips
    contract contracts copy data database document documents dossier email emails entries entry evidence extract
    figures file files findings footage image images imagery inquiry investigation investigations invoice invoices leak leaks ledger ledgers letter letters log logs
    map maps message messages metadata minutes note notes number numbers page paper papers photo photograph photographs
    photos picture pictures probe receipt receipts record recording recordings records register registers report reports
    screenshot screenshots search signal signals spreadsheet statistics study table tables tape tapes text texts trace traces
    transcript transcripts video videos
  `),
  isThat: wordSet('that'),
  isBe: wordSet('is are was were be been being'),
  isWriter: wordSet('i we desk team'),
  spokenBehind:
    /,\s+(?:(?:as|so)\s+)?(?!it\s)((?:(?!(?:is|are|was|were|been|be)\s)[\p{L}’'-]+\s+){1,6}?)(?:has\s+|have\s+|had\s+|also\s+|later\s+)?(?:confirm(?:s|ed)?|reveal(?:s|ed)?|report(?:s|ed)?|alleg(?:es?|ed)|add(?:s|ed)?|admit(?:s|ted)?|disclose[sd]?|acknowledge[sd]?|estimate[sd]?|suspect(?:s|ed)?)\s*[.!]?\s*$/iu,
  notSpeech:
    /\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:told|called|deemed|wanted|promised|claimed|called\s+for)\b|\b(?:so-)called\b|,\s*called\b|\bcall(?:s|ed)\s+(?:off|on|up|in|an?|the)\b|\b(?:wants?|wanted|hopes?|hoped)\b|\bclaim(?:s|ed)\s+(?:\w+\s+)?(?:lives|victims|credit)\b/gi,
};
