// Edits of quotations that rules share: the source's words in the place of the writer's, marks taken off, a locator put in.

import { type Archive, paragraphAt, paragraphLocator } from '../../model/archives/archive.ts';
import type { Brief } from '../../model/brief.ts';
import type { CheckedQuotation } from '../../model/evidence/quotations/check-quotations.ts';
import type { Statement } from '../../model/statement.ts';
import { plainLine } from '../../text/plain-line.ts';
import { type Span, shift } from '../../text/span.ts';
import { insert, remove, replace } from '../../text/text-edit.ts';
import type { Fix } from '../problem.ts';
import { fixIn } from './tag-edits.ts';

/** One line of the archive, as messages show it. */
export function shown(archive: Archive, { start, end }: Span, limit = 160): string {
  return plainLine(archive.document.rope.slice(start, end), limit);
}

/** `¶ 4` for where `span` begins. */
export function locatorAt(archive: Archive, span: Span): string {
  return paragraphLocator(paragraphAt(archive, span.start)!);
}

/** Undefined where the words would not stay what they are: they hold marks, or the quotation holds a tag. */
export function useSourceWords(
  brief: Brief,
  { quotation }: CheckedQuotation,
  start: number,
  archive: Archive,
  span: Span,
): Fix | undefined {
  const words = archive.document.rope.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  if (
    quotation.isBlock ||
    !quotation.isWhole ||
    quotation.text.includes('\0') ||
    /["“”„«»[\]|*_`<>\\]|^\s*$/.test(words) ||
    words.length > 1000
  )
    return undefined;
  const written = shift(quotation.span, start);
  const stop = /[.,;:!?]$/.exec(brief.document.rope.slice(written.start, written.end))?.[0];
  const newText = stop !== undefined && !/[.,;:!?]$/.test(words) ? words + stop : words;
  if (newText === brief.document.rope.slice(written.start, written.end)) return undefined;
  return fixIn(brief, 'suggested', `Quote the source: “${plainLine(words, 70)}”`, replace(written, newText));
}

/** What was quoted is then said in the writer's own voice. Never of a quotation that holds another, nor of one in brackets or marks. */
export function takeMarksOff(brief: Brief, { quotation }: CheckedQuotation, start: number): Fix | undefined {
  const { span, isBlock, isWhole, text } = quotation;
  if (isBlock || !isWhole || /["“”„«»‹›‘]/.test(text)) return undefined;
  const { start: from, end: to } = shift(span, start);
  const [before, behind] = [brief.document.rope.slice(from - 2, from - 1), brief.document.rope.slice(to + 1, to + 2)];
  if (/["“”„«»‹›‘’'[(]/.test(before) || /["“”„«»‹›’'\])]/.test(behind)) return undefined;
  return fixIn(
    brief,
    'unsafe',
    'Remove the quotation marks',
    remove({ start: from - 1, end: from }),
    remove({ start: to, end: to + 1 }),
  );
}

/** Puts `locator` behind the citation of `key` in the tags of `statement`; undefined where that has one. */
export function addLocator(
  brief: Brief,
  statement: Statement,
  start: number,
  key: string,
  locator: string,
): Fix | undefined {
  const citation = statement.citations.find((one) => one.key === key && one.locator === undefined);
  if (!citation) return undefined;
  return fixIn(brief, 'suggested', `Cite ${key} ${locator}`, insert(citation.span.end + start, ` ${locator}`));
}
