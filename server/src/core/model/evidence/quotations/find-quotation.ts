// Where in an archived text a quotation stands: word for word, after the listed steps of normalise.ts. Nothing is found by likeness.
// What was made of a text is kept as long as the text is.

import type { Span } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';
import { negationIn } from './negation.ts';
import { type Normalised, normalise, normaliseWithOffsets, type Step, stepsIn } from './normalise.ts';
import { type QuotedText, readQuotedText } from './quoted-text.ts';

export interface QuotationHit {
  /** In the archive's text. */
  readonly span: Span;
  /** Needed to find it; line breaks are not counted. */
  readonly steps: readonly Step[];
  /** What an elision or a gloss hides and a reader must know: words of the source. */
  readonly hidden?: string;
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

/** Hits that are looked at of one quotation in one text. */
const most = 50;

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
  const hyphenated = findUnhyphenated(archive, words, quoted);
  if (hyphenated.length > 0) return hyphenated;
  const other = inOtherCase(words);
  const wanted = other === undefined ? undefined : readQuotedText(other, true);
  return wanted ? search(archive, wanted, quoted, ['first letter']).map((hit) => withLostNegation(hit, archive)) : [];
}

/** “Vessel was damaged” of “No vessel was damaged”: what is set as a sentence of its own has lost the word that turned it. */
function withLostNegation(hit: QuotationHit, archive: Archive): QuotationHit {
  const before = /(?:[\p{L}'’-]+\s+){1,3}$/u.exec(
    archive.document.text.slice(Math.max(0, hit.span.start - 60), hit.span.start),
  )?.[0];
  const negation = before === undefined ? undefined : negationIn(normalise(before));
  return negation === undefined || hit.hidden !== undefined ? hit : { ...hit, hidden: negation };
}

/** A quotation that begins a sentence takes a capital, and one that goes on in the writer's sentence loses it. Undefined where the first sign is no letter. */
function inOtherCase(words: string): string | undefined {
  const first = /^\p{L}/u.exec(words)?.[0];
  if (first === undefined) return undefined;
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return other === first ? undefined : `${other}${words.slice(first.length).replace(/[.,]$/, '')}`;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly hidden?: string;
  readonly isJoined: boolean;
}

function search(archive: Archive, wanted: QuotedText, quoted: string, extra: readonly Step[]): readonly QuotationHit[] {
  const index = indexOf(archive);
  const stretches: Stretch[] = [];
  const { parts, gaps } = wanted;
  for (let at = 0; stretches.length < most; ) {
    const start = nextPart(index.text, parts[0]!, at, {
      isOpenStart: gaps[0]?.kind === 'letter',
      isOpenEnd: isGlued(wanted, 1),
    });
    if (start < 0) break;
    at = start + 1;
    const first = openingAt(index.text, start, wanted);
    if (first === undefined) continue;
    const found = follow(index.text, wanted, 1, first, start + parts[0]!.length, { isJoined: false });
    if (found) stretches.push(found);
  }
  const { text } = archive.document;
  return stretches.map(({ start, end, hidden, isJoined }) => {
    const span = { start: index.offsetOf(start), end: index.offsetOf(end - 1) + 1 };
    return {
      span,
      steps: [...neededSteps(text.slice(span.start, span.end), quoted), ...extra],
      isJoined,
      ...(hidden === undefined ? {} : { hidden }),
    };
  });
}

/** Where the hit begins, the letter in brackets before it included; undefined where the source has another letter. */
function openingAt(text: string, start: number, { gaps }: QuotedText): number | undefined {
  const gap = gaps[0];
  if (gap?.kind !== 'letter') return start;
  return text[start - 1]?.toLowerCase() === gap.letter.toLowerCase() && isBoundary(text, start - 1)
    ? start - 1
    : undefined;
}

/** How far in characters an elision may reach without a word about it: a long paragraph. */
const elisionReach = 1200;
/** In words of the source that a gloss may stand for. */
const glossReach = 4;

function follow(
  text: string,
  wanted: QuotedText,
  number: number,
  start: number,
  end: number,
  notes: { readonly hidden?: string; readonly isJoined: boolean },
): Stretch | undefined {
  const { parts, gaps } = wanted;
  if (number === parts.length) return { start, end, ...notes };
  const part = parts[number]!;
  const gap = gaps[number];
  const bounds = { isOpenStart: gap?.kind === 'letter', isOpenEnd: isGlued(wanted, number + 1) };
  for (let from = end, tried = 0; tried < 8; tried++) {
    const at = nextPart(text, part, from, bounds);
    if (at < 0) return undefined;
    from = at + 1;
    const between = text.slice(end, Math.min(at, end + 20_000));
    if (gap?.kind === 'letter') {
      const letter = text[at - 1] ?? '';
      if (letter.toLowerCase() !== gap.letter.toLowerCase() || between.slice(0, -1).trim() !== '') continue;
    } else if (gap?.kind === 'gloss' && !fitsGloss(between, gap.isGlued)) {
      if (at - end > 200) return undefined;
      continue;
    }
    const swallowed = gap?.kind === 'letter' ? undefined : hiddenIn(between, gap?.kind === 'gloss' ? gap.words : '');
    const hidden = notes.hidden ?? swallowed;
    const isFar = gap?.kind === 'elision' && at - end > elisionReach;
    const rest = follow(text, wanted, number + 1, start, at + part.length, {
      isJoined: notes.isJoined || isFar,
      ...(hidden === undefined ? {} : { hidden }),
    });
    if (rest) return rest;
  }
  return undefined;
}

function fitsGloss(between: string, isGlued: boolean): boolean {
  if (isGlued && /^\p{L}{0,5}[^\p{L}]*$/u.test(between)) return true;
  return (between.match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0) <= glossReach && !/[.!?]\s/.test(between);
}

/** Words that turn the sense, were they left out or put in; as many as a message can show. */
function hiddenIn(between: string, gloss: string): string | undefined {
  const negation = negationIn(between);
  if ((negation === undefined) === (negationIn(gloss) === undefined)) return undefined;
  if (negation === undefined) return '';
  const at = between.indexOf(negation);
  const from = between.lastIndexOf(' ', Math.max(0, at - 40)) + 1;
  const to = between.indexOf(' ', at + 40);
  return between.slice(from, to < 0 ? between.length : to).trim();
}

function isGlued({ gaps }: QuotedText, number: number): boolean {
  const gap = gaps[number];
  return gap?.kind === 'gloss' && gap.isGlued;
}

function nextPart(
  text: string,
  part: string,
  from: number,
  { isOpenStart, isOpenEnd }: { readonly isOpenStart: boolean; readonly isOpenEnd: boolean },
): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    if ((isOpenStart || isBoundary(text, at)) && (isOpenEnd || isBoundary(text, at + part.length))) return at;
  }
  return -1;
}

/** Whether no word or number goes on over `at`. */
function isBoundary(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 2);
  const here = Math.min(at, 2);
  const [before, behind] = [around.slice(0, here), around.slice(here)];
  if (/[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}\p{M}]/u.test(behind)) return false;
  if (/\d[.,]$/.test(before) && /^\d/.test(behind)) return false;
  if (/\d$/.test(before) && /^[.,]\d/.test(behind)) return false;
  // `n't`, and words joined by a hyphen: `non-closed`.
  return (
    !(/\p{L}$/u.test(before) && /^['-]\p{L}/u.test(behind)) &&
    !(/\p{L}['-]$/u.test(before) && /^\p{L}/u.test(behind) && around[here - 1] === '-')
  );
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
