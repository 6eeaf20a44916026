// What can be written after `@key ¶` or `@key p.`: the paragraphs of the source's archived text, those that come close to the sentence
// first. Nothing where the text is not kept.

import { type Archive, type Paragraph, paragraphLocator, paragraphsOf } from '../../core/model/archives/archive.ts';
import { wordsOf } from '../../core/model/brief.ts';
import { archiveOf } from '../../core/model/evidence/named-archives.ts';
import { closestPassages } from '../../core/model/evidence/passages/closest-passages.ts';
import { mayBeQuoted } from '../../core/model/evidence/quotations/may-be-quoted.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import type { KnownBrief } from '../feature.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import type { TagCursor } from './tag-cursor.ts';

/** A key, perhaps a grade, and the beginning of a locator. */
const LOCATING =
  /^\s*(?:but\s+)?@([^\s;]+)\s+(?:(?:[A-F][1-6]?|\/[1-6])\s+)?(¶[ \u00a0]?\d*|pp?\.? ?\d*|para\.? ?\d*)$/u;

const mostListed = 100;
/** In characters. */
const shown = 90;

/** Undefined where no locator of a text that is kept is being typed. */
export function suggestPassages(
  known: KnownBrief,
  { left, right, isClosed, placed }: TagCursor,
  offset: number,
): Suggestions | undefined {
  const match = LOCATING.exec(left.slice(left.lastIndexOf(';') + 1));
  if (!match) return undefined;
  const [, key, typed] = match as unknown as readonly [string, string, string];
  const { brief, workspace } = known;
  const source = sourcesOf(brief, workspace).byId.get(key);
  const archive = source && archiveOf(source, workspace);
  if (!source || !archive) return undefined;
  const words = placed ? wordsOf(brief, placed) : '';
  const close = closestPassages(words, [archive]).map(({ paragraph }) => paragraph);
  const number = /\d+$/.exec(typed)?.[0] ?? '';
  const others = paragraphsOf(archive).filter((paragraph) => !close.includes(paragraph));
  const wanted = [...close, ...others].filter((paragraph) => String(paragraph.number).startsWith(number));
  const isShown = mayBeQuoted(source, brief);
  const rest = isClosed ? /^[ \u00a0]?\d*/.exec(right)![0].trimEnd().length : 0;
  const list = wanted.slice(0, mostListed).map((paragraph): Suggestion => {
    const locator = paragraphLocator(paragraph);
    const text = isShown ? lineOf(archive, paragraph) : '';
    return {
      label: locator,
      kind: 'source',
      ...(text === '' ? {} : { detail: `“${text}”` }),
      ...(close.includes(paragraph) ? { description: 'close to the sentence' } : {}),
      // What is typed goes, whichever of its spellings it is.
      filterText: `${typed} ${text}`.trim(),
      newText: locator,
      ...(isClosed ? {} : { closing: ']' }),
    };
  });
  return { span: { start: offset - typed.length, end: offset + rest }, list, isCut: wanted.length > mostListed };
}

function lineOf({ document }: Archive, { span: { start, end } }: Paragraph): string {
  return plainLine(document.text.slice(start, Math.min(end, start + 4 * shown)), shown);
}
