// Where a quotation stands in a source that is set in another way: over pages, with numbers of lines or notes, in other markup, as a
// list. Its words must all be there, in order and case. Only where its rarest words stand is looked at: a text is never read whole.

import type { Span } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';
import { hashCountsOf, hashedWordsOf, hashWords } from '../passages/hashed-words.ts';
import { type LooseWords, looseWords } from './loose-words.ts';
import { elisionReach, matchParts, type Stretch } from './match-parts.ts';
import type { Gap, QuotedText } from './quoted-text.ts';
import { unspacedPieces } from './unspaced.ts';

export interface LooseStretch extends Stretch {
  /** Whether the signs between the words differ too, and not only how they are set. */
  readonly hasOtherSigns: boolean;
}

/** Places that are looked at for one quotation. */
const mostPlaces = 24;
/** Places of its rarest word that are counted through. */
const mostLooks = 300;
/** Of the words that a place must have. */
const share = 0.7;
/** In words: what may stand between those of a quotation that is none of theirs, at each of its ends. */
const margin = 40;
const lineReach = 400;

/** In order, the first of each place. */
export function findLoosely(archive: Archive, wanted: QuotedText): readonly LooseStretch[] {
  const read = wanted.parts.map((part) => looseWords(part, { isSource: false }));
  const parts = read.map(({ text }) => text.trim());
  if (parts.some((part) => part === '')) return [];
  const ownSigns = read
    .flatMap(({ signs, text }) => signs.flatMap(({ sign, at }) => (at > 0 && at < text.length ? sign : [])))
    .join('');
  const loose: QuotedText = { parts, gaps: wanted.gaps };
  const hasListNumbers = wanted.parts.some((part) => /(?:^|\s)\(\d{1,3}\)\s/.test(part));
  const { text } = archive.document;
  const isRepeated = (line: string): boolean => standsTwice(text, line);
  const found: LooseStretch[] = [];
  for (const { start, end } of placesOfQuotation(archive, wanted, loose)) {
    const slice = text.slice(start, end);
    // A line beside a break of pages is some of the words, and a head only where they are not found so.
    for (const hasHeads of slice.includes('\f') ? [false, true] : [false]) {
      const source = looseWords(slice, { isSource: true, isRepeated, hasHeads, hasListNumbers });
      const stretches = matchParts({ text: source.text, offsetOf: (at) => source.offsets[at]! + start }, loose);
      for (const stretch of stretches)
        if (!found.some(({ span }) => span.start === stretch.span.start))
          found.push({
            ...stretch,
            hasOtherSigns: stretch.gaps.length === 0 && signsWithin(source, stretch.span, start) !== ownSigns,
          });
      if (stretches.length > 0) break;
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Those at the ends are the writer's own. */
function signsWithin({ signs, offsets }: LooseWords, span: Span, start: number): string {
  return signs
    .filter(({ at }) => at > 0 && offsets[at - 1]! + start >= span.start && offsets[at - 1]! + start < span.end - 1)
    .map(({ sign }) => sign)
    .join('');
}

function placesOfQuotation(archive: Archive, { parts }: QuotedText, loose: QuotedText): readonly Span[] {
  const pieces = parts.flatMap(unspacedPieces);
  const around = pieces.length === 0 ? [] : placesOfPieces(archive, pieces, parts.join('').length);
  return around.length > 0 ? around : places(archive, loose);
}

/** Stretches of the source that hold most words of the quotation close together. */
function places(archive: Archive, { parts, gaps }: QuotedText): readonly Span[] {
  const { hashes, starts, ends } = hashedWordsOf(archive);
  const counts = hashCountsOf(archive);
  const wanted = parts.flatMap((part, index) => wholeWordsOf(part, gaps[index], gaps[index + 1]));
  const there = wanted.filter((hash) => counts.has(hash));
  // A word that the source does not have anywhere can only be one that marks part there.
  if (there.length < wanted.length && !mayPartWords(archive)) return [];
  if (there.length * 10 < wanted.length * 6 || there.length === 0) return [];
  const rarest = [...new Set(there)].sort((a, b) => counts.get(a)! - counts.get(b)!).slice(0, 2);
  const elisions = gaps.filter((gap) => gap?.kind === 'elision').length;
  const width = wanted.length * 2 + margin + elisions * Math.ceil(elisionReach / 5);
  const distinct = new Set(there);
  const found: Span[] = [];
  const { text } = archive.document;
  for (const hash of rarest) {
    let tried = 0;
    let looked = 0;
    for (
      let at = hashes.indexOf(hash);
      at >= 0 && tried < mostPlaces && looked < mostLooks;
      at = hashes.indexOf(hash, at + 1), looked++
    ) {
      const place = starts[at]!;
      if (found.some(({ start, end }) => start + 200 <= place && place < end - 200)) continue;
      const from = Math.max(0, at - width);
      const to = Math.min(hashes.length - 1, at + width);
      const seen = new Set<number>();
      for (let one = from; one <= to; one++) if (distinct.has(hashes[one]!)) seen.add(hashes[one]!);
      if (seen.size < distinct.size * share) continue;
      tried++;
      found.push({ start: lineStart(text, starts[from]!), end: lineEnd(text, ends[to]!) });
    }
    if (found.length > 0) break;
  }
  return found;
}

/** Around the piece that stands in the fewest places; a line end may part a piece, so not all of them need be there. */
function placesOfPieces({ document: { text } }: Archive, pieces: readonly string[], length: number): readonly Span[] {
  let fewest: readonly number[] = [];
  for (const piece of pieces.slice(0, mostPlaces)) {
    const hits: number[] = [];
    for (let at = text.indexOf(piece); at >= 0 && hits.length <= mostPlaces; at = text.indexOf(piece, at + 1))
      hits.push(at);
    if (hits.length > 0 && (fewest.length === 0 || hits.length < fewest.length)) fewest = hits;
    if (hits.length === 1) break;
  }
  const reach = length * 2 + lineReach;
  return fewest
    .slice(0, mostPlaces)
    .map((at) => ({ start: lineStart(text, Math.max(0, at - reach)), end: lineEnd(text, at + reach) }));
}

/** Hashes of the words of a part; without the rest of a word that has its first letter or its end in brackets: `[T]he`, `open[ed]`. */
function wholeWordsOf(part: string, before: Gap | undefined, behind: Gap | undefined): readonly number[] {
  const hashes = [...hashWords(part).hashes];
  const isCutBefore = before !== undefined && before.kind !== 'gloss' && before.letter !== undefined;
  const isCutBehind = behind?.kind === 'gloss' && behind.isGlued;
  return hashes.slice(isCutBefore ? 1 : 0, isCutBehind ? -1 : undefined);
}

const parting = new WeakMap<Archive, boolean>();

/** Whether something may stand in the midst of a word: a hyphen at the end of a line, a named sign, emphasis, code, a tag. */
function mayPartWords(archive: Archive): boolean {
  let may = parting.get(archive);
  if (may === undefined)
    parting.set(
      archive,
      (may = /[a-z]-\n|&[#a-z]|[\u00ad\u200b-\u200d\u2060\ufeff\ufb00-\ufb06]|[a-z][*_<`]['’]?\p{L}/iu.test(
        archive.document.text,
      )),
    );
  return may;
}

function lineStart(text: string, at: number): number {
  const start = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\f', at)) + 1;
  return at - start > lineReach ? at : start;
}

function lineEnd(text: string, at: number): number {
  const next = text.indexOf('\n', at);
  return next < 0 || next - at > lineReach ? Math.min(text.length, at + lineReach) : next;
}

const fewestSigns = 8;

/** As a whole line, numbers apart: `Report 12` and `Report 13` are one head. */
function standsTwice(text: string, line: string): boolean {
  const hasWords = /\p{L}{3}/u.test(line);
  // Without words, a row of a table may look the same: it must be the same, as a date and an hour are.
  if (!hasWords && (line.length < fewestSigns || !/\d/.test(line))) return false;
  const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const pattern = hasWords ? line.split(/\d+/).map(escaped).join('\\d+') : escaped(line);
  const lines = text.matchAll(new RegExp(`(?:^|\\f)[ \\t]*${pattern}[ \\t]*$`, 'gm'));
  return lines.next().done !== true && lines.next().done !== true;
}
