// Runs and sentences cut at their tags: `A did x [@p :: low], but B denied it [@q :: high].` is one sentence, two statements.

import type { Run } from '../syntax/block.ts';
import type { Tag } from '../syntax/tag.ts';
import { holdsWord } from '../text/holds-word.ts';
import type { Span } from '../text/span.ts';

/** The words of one statement and the tags behind them. Offsets are relative to the run. */
export interface StatementCut extends Span {
  readonly tags: readonly Tag[];
  readonly isCertain: { readonly start: boolean; readonly end: boolean };
}

/** The run's text, same length, with marks, tags, references and comments as blanks; code and addresses stay. */
export function visibleText(run: Run): string {
  if (run.masks.length === 0) return run.text;
  let out = '';
  let at = 0;
  for (const mask of run.masks) {
    if (mask.kind === 'opaque' || mask.end <= at) continue;
    const start = Math.max(mask.start, at);
    out += run.text.slice(at, start) + ' '.repeat(mask.end - start);
    at = mask.end;
  }
  return out + run.text.slice(at);
}

/**
 * The tags that open the run at `from`, before any word, and where the words behind them begin; none and `from` when words
 * come first. A mark of handling in parentheses may stand before them: it is `portion`, where it begins.
 */
export function leadingTags(
  run: Run,
  visible: string,
  from = 0,
): { readonly tags: readonly Tag[]; readonly end: number; readonly portion?: number } {
  const tags: Tag[] = [];
  let end = from;
  let portion: number | undefined;
  for (const tag of run.tags) {
    const start = tag.span.start - run.span.start;
    if (holdsWord(visible, end, start)) {
      const mark = tags.length === 0 && start - end <= longestMark ? portionMark.exec(visible.slice(end, start)) : null;
      if (!mark) break;
      portion = end + mark[1]!.length;
    }
    tags.push(tag);
    end = tag.span.end - run.span.start;
  }
  while (tags.length > 0 && (isSpace(run.text, end) || isJoint(run.text, end))) end++;
  return { tags, end, ...(portion === undefined ? {} : { portion }) };
}

const longestMark = 60;
/** Three words at most, the first with a capital: `(TLP:AMBER)`, `(For the board)`. Which marks are in force, the configuration says. */
const portionMark = /^(\s*)\(\p{Lu}[^()\s]*(?:\s[^()\s]+){0,2}\)\s*$/u;

/** The last tags of the run with nothing but blanks between them; none when it has no tag. */
export function lastGroup(run: Run, visible: string): readonly Tag[] {
  let first = run.tags.length - 1;
  while (
    first > 0 &&
    visible
      .slice(run.tags[first - 1]!.span.end - run.span.start, run.tags[first]!.span.start - run.span.start)
      .trim() === ''
  )
    first--;
  return run.tags.slice(Math.max(0, first));
}

/**
 * One sentence as statements: each reaches from the tag before it to its own tag; adjacent tags are one statement's; words
 * after the last tag belong to the last statement. Empty when the sentence has no word.
 */
export function cutAtTags(
  run: Run,
  visible: string,
  sentence: Span & { readonly isCertainStart: boolean; readonly isCertainEnd: boolean },
): readonly StatementCut[] {
  const pieces: { start: number; end: number; tags: Tag[]; isCertain: { start: boolean; end: boolean } }[] = [];
  let from = sentence.start;
  const addPiece = (to: number, tags: Tag[]): boolean => {
    if (!holdsWord(visible, from, to)) return false;
    const start = trimmedStart(run, from, to, pieces.length > 0);
    pieces.push({
      start,
      end: trimmedEnd(run, start, to),
      tags,
      isCertain: { start: pieces.length > 0 || sentence.isCertainStart, end: true },
    });
    return true;
  };
  for (let index = firstTagFrom(run, sentence.start); index < run.tags.length; index++) {
    const tag = run.tags[index]!;
    const start = tag.span.start - run.span.start;
    const end = tag.span.end - run.span.start;
    if (start >= sentence.end) break;
    if (!addPiece(start, [tag])) pieces.at(-1)?.tags.push(tag);
    from = end;
  }
  const last = pieces.at(-1);
  if (!last) addPiece(sentence.end, []);
  else if (holdsWord(visible, from, sentence.end)) last.end = trimmedEnd(run, from, sentence.end);
  const final = pieces.at(-1);
  if (final && final.tags.length === 0) final.isCertain.end = sentence.isCertainEnd;
  return pieces;
}

/** The index of the first tag that starts at `offset` of the run or later: a run may have a tag for each of its sentences. */
function firstTagFrom(run: Run, offset: number): number {
  let [low, high] = [0, run.tags.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (run.tags[middle]!.span.start - run.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What joins two statements of one sentence. */
const JOINTS = ',;:–—-';

function isJoint(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === undefined || !JOINTS.includes(sign)) return false;
  // A minus sign belongs to its number.
  return !((sign === '-' || sign === '–') && /\d/.test(text[at + 1] ?? ''));
}

/** Skips white space and comments; behind an earlier tag of the sentence also the comma or dash that joins the two. */
function trimmedStart(run: Run, from: number, to: number, isBehindTag: boolean): number {
  let at = from;
  for (;;) {
    while (at < to && (isSpace(run.text, at) || (isBehindTag && isJoint(run.text, at)))) at++;
    const comment =
      run.comments.length === 0 ? undefined : run.comments.find((span) => span.start - run.span.start === at);
    if (!comment) return at;
    at = comment.end - run.span.start;
  }
}

function trimmedEnd(run: Run, from: number, to: number): number {
  let at = to;
  for (;;) {
    while (at > from && isSpace(run.text, at - 1)) at--;
    const comment =
      run.comments.length === 0 ? undefined : run.comments.find((span) => span.end - run.span.start === at);
    if (!comment || comment.start - run.span.start <= from) return at;
    at = comment.start - run.span.start;
  }
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || (unit > 0x1fff && /\s/.test(text[at]!));
}
