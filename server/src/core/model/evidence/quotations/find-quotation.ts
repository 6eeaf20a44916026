// Where in an archived text a quotation stands: word for word, after the listed steps of normalise.ts, or set in
// another way. Nothing is found by likeness.
// What was made of a text is kept as long as the text is.

import type { Span } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';
import { findLoosely } from './find-loosely.ts';
import { type LostSense, lostSense } from './lost-sense.ts';
import { matchParts, nextPart, type Stretch } from './match-parts.ts';
import { turningWordsAt } from './negation.ts';
import { type Normalised, normalise, normaliseWithOffsets, type Step, stepsIn } from './normalise.ts';
import { type QuotedText, readQuotedText } from './quoted-text.ts';

export interface QuotationHit {
  /** In the archive's text. */
  readonly span: Span;
  /** Needed to find it; line breaks are not counted. */
  readonly steps: readonly Step[];
  /** What an elision or a gloss hides and a reader must know. */
  readonly lost?: LostSense;
  /** Whether an elision joins words of far-off places. */
  readonly isJoined: boolean;
}

interface Index extends Normalised {
  /** Whether a line ends in a hyphen. */
  readonly isHyphenated: boolean;
}

const indexes = new WeakMap<Archive, Index>();

function indexOf(archive: Archive): Index {
  let index = indexes.get(archive);
  if (!index) {
    const { text } = archive.document;
    index = { ...normaliseWithOffsets(text), isHyphenated: /[a-z\u00c0-\uffff]-[ \t]*\n/i.test(text) };
    indexes.set(archive, index);
  }
  return index;
}

/** In order, the first of each place; empty where it does not stand in the text. `quoted` is what `Quotation.text` has. */
export function findQuotation(archive: Archive, quoted: string): readonly QuotationHit[] {
  const words = normalise(quoted)
    .trim()
    .replace(/^'\s*|\s*'$/g, '');
  const tries: readonly (readonly [text: string, extra: readonly Step[]])[] = /[.,]$/.test(words)
    ? [
        [words, []],
        [words.slice(0, -1), ['final punctuation']],
      ]
    : [[words, []]];
  for (const [text, extra] of tries) {
    for (const isLiteral of text.includes('[') ? [true, false] : [true]) {
      const wanted = readQuotedText(text, isLiteral);
      const hits = wanted ? search(archive, wanted, quoted, extra) : [];
      if (hits.length > 0) return hits;
    }
  }
  const opened = withOpenCapitals(words);
  if (opened !== undefined) {
    const wanted = readQuotedText(opened, false);
    const hits = wanted ? search(archive, wanted, quoted, []) : [];
    if (hits.length > 0) return hits;
  }
  const hyphenated = findUnhyphenated(archive, words, quoted);
  if (hyphenated.length > 0) return hyphenated;
  const other = inOtherCase(words);
  const wanted = other === undefined ? undefined : readQuotedText(other, true);
  const hits = wanted ? search(archive, wanted, quoted, ['first letter']) : [];
  return (hits.length > 0 ? hits : setOtherwise(archive, quoted)).map((hit) =>
    hit.steps.includes('first letter') ? withLostNegation(hit, archive) : hit,
  );
}

/** Where the source is set in another way: see find-loosely.ts. */
function setOtherwise(archive: Archive, quoted: string): readonly QuotationHit[] {
  const words = quoted
    .replace(/\0+/g, (found, at: number) => (/\S/.test(quoted[at - 1] ?? ' ') && found.length < 3 ? '\0' : ' '))
    .replace(ELLIPSIS, '...')
    .replace(NOTE_MARK, '')
    .trim()
    .replace(/^['‘’]\s*|\s*['‘’]$/g, '');
  const other = inOtherCase(words);
  for (const [text, extra] of [
    [words, []] as const,
    [withOpenCapitals(words), []] as const,
    [other, ['first letter']] as const,
  ]) {
    if (text === undefined) continue;
    for (const isLiteral of text.includes('[') ? [false, true] : [true]) {
      const wanted = readQuotedText(text, isLiteral);
      const found = wanted ? findLoosely(archive, wanted) : [];
      if (found.length > 0)
        return found.map((stretch) =>
          hitOf(archive, stretch, [stretch.hasOtherSigns ? 'punctuation' : 'layout', ...extra]),
        );
    }
  }
  return [];
}

const ELLIPSIS = /…|\.(?: ?\.){2,}/g;
const NOTE_MARK = /[ \t]?\[\^?\d{1,3}(?:[,–-] ?\d{1,3})*\](?![[(])/g;

/** “Vessel was damaged” of “No vessel was damaged”: what is set as a sentence of its own has lost the word that turned it. */
function withLostNegation(hit: QuotationHit, archive: Archive): QuotationHit {
  const before = /(?:[\p{L}'’-]+\s+){1,3}$/u.exec(
    archive.document.text.slice(Math.max(0, hit.span.start - 60), hit.span.start),
  )?.[0];
  const word = before === undefined ? undefined : turningWordsAt(archive, hit.span).turnIn(before);
  return word === undefined || hit.lost ? hit : { ...hit, lost: { kind: 'turned', words: word } };
}

/** Behind an ellipsis a word may open a sentence that it did not open, as papers print it: `… The` for `… [T]he`. Undefined where none may. */
function withOpenCapitals(words: string): string | undefined {
  const opened = words.replace(/(?<=\.\.\.\]?\s*)\p{Lu}(?=\p{Ll}|\s\p{Ll})/gu, '[$&]');
  return opened === words ? undefined : opened;
}

/** A quotation that begins a sentence takes a capital, and one that goes on in the writer's sentence loses it. Undefined where the first sign is no letter. */
function inOtherCase(words: string): string | undefined {
  const first = /^\p{L}/u.exec(words)?.[0];
  if (first === undefined) return undefined;
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return other === first ? undefined : `${other}${words.slice(first.length).replace(/[.,]$/, '')}`;
}

function search(archive: Archive, wanted: QuotedText, quoted: string, extra: readonly Step[]): readonly QuotationHit[] {
  const { text } = archive.document;
  return matchParts(indexOf(archive), wanted).map((stretch) =>
    hitOf(archive, stretch, [...neededSteps(text.slice(stretch.span.start, stretch.span.end), quoted), ...extra]),
  );
}

function hitOf(archive: Archive, { span, gaps, isJoined }: Stretch, steps: readonly Step[]): QuotationHit {
  const { text } = archive.document;
  let lost: LostSense | undefined;
  for (const { gap, span: hidden } of gaps)
    lost ??= lostSense(
      gap,
      {
        before: text.slice(Math.max(0, hidden.start - 4), hidden.start),
        words: text.slice(hidden.start, Math.min(hidden.end, hidden.start + 20_000)),
        behind: text.slice(hidden.end, hidden.end + 2),
      },
      turningWordsAt(archive, span),
    );
  return { span, steps, isJoined, ...(lost ? { lost } : {}) };
}

/** A line may end in a hyphen that belongs to its word (`well-` above `known`) or not (`har-` above `bour`): both are looked for without any. */
function findUnhyphenated(archive: Archive, words: string, quoted: string): readonly QuotationHit[] {
  if (!indexOf(archive).isHyphenated || !words.includes('-')) return [];
  const { text } = archive.document;
  const plain = text.replace(JOINT, '');
  const wanted = words.replace(JOINT, '');
  const normal = normaliseWithOffsets(plain);
  const at = nextPart(normal.text, wanted, 0, { isOpenStart: false, isOpenEnd: false });
  if (at < 0) return [];
  const joints = [...text.matchAll(JOINT)];
  /** Every joint that was taken out moved what is behind it. */
  const back = (offset: number): number => {
    let moved = 0;
    for (const { 0: joint, index } of joints) {
      if (index - moved > offset) break;
      moved += joint.length;
    }
    return offset + moved;
  };
  const span = { start: back(normal.offsetOf(at)), end: back(normal.offsetOf(at + wanted.length - 1)) + 1 };
  const source = text.slice(span.start, span.end);
  return /-[ \t]*\n/.test(source)
    ? [{ span, steps: [...new Set<Step>([...neededSteps(source, quoted), 'hyphenation'])], isJoined: false }]
    : [];
}

const JOINT = /(?<=\p{L})[-‐‑](?:[ \t]*\n[ \t]*)?(?=\p{L})/gu;

/** Those that both sides do not need alike. */
function neededSteps(source: string, quoted: string): readonly Step[] {
  if (source === quoted) return [];
  const [ofSource, ofQuoted] = [stepsIn(source), stepsIn(quoted)];
  const signs = (text: string, step: Step): string => (text.match(stepSigns[step] ?? /(?!)/gu) ?? []).join('');
  const steps = [...new Set([...ofSource, ...ofQuoted])].filter(
    (step) => step !== 'line breaks' && step !== 'note marks' && step !== 'emphasis' && step !== 'ellipses',
  );
  return steps.filter(
    (step) => ofSource.has(step) !== ofQuoted.has(step) || signs(source, step) !== signs(quoted, step),
  );
}

const stepSigns: Partial<Readonly<Record<Step, RegExp>>> = {
  'quotation marks': /["“”„‟«»‹›'‘’‚‛]/gu,
  dashes: /[‐‑‒–—―−-]/gu,
  ligatures: /[ﬀ-ﬆ]/gu,
  'white space': /[^\S \n]/gu,
};
