// The edit that puts one more alternative behind the others: what is left when none of them comes about, on grounds and with a
// level that are still to be named. Placeholders are themselves reported.

import { levelPlaceholder } from '../../model/assessment.ts';
import { type Brief, inDocument, passageIndexAt, passageStart } from '../../model/brief.ts';
import type { AlternativeSet } from '../../model/likelihood/alternatives.ts';
import { insert } from '../../text/text-edit.ts';
import type { Fix } from '../problem.ts';
import { fixIn } from './tag-edits.ts';

/** Undefined where the alternatives are the rows of a table, or where there is none. */
export function addAlternative(brief: Brief, { alternatives }: AlternativeSet): Fix | undefined {
  const last = alternatives.at(-1)?.placed;
  if (!last) return undefined;
  const { text } = brief.document;
  const at = inDocument(last, last.statement.span).start;
  const index = passageIndexAt(brief, at);
  const { block } = brief.body.pieces[index]!;
  const start = passageStart(brief, index);
  const type = block.parts.at(-1)?.type;
  if (type !== 'list' && type !== 'paragraph') return undefined;
  const end = start + text.slice(start, start + block.length).trimEnd().length;
  const marker = type === 'list' ? nextMarker(text.slice(text.lastIndexOf('\n', at - 1) + 1, at)) : '\n';
  if (marker === undefined) return undefined;
  const words =
    alternatives.length === 1
      ? 'This does not happen.'
      : `${alternatives.length === 2 ? 'Neither' : 'None'} of these happens.`;
  return fixIn(
    brief,
    'suggested',
    alternatives.length === 1
      ? 'Add the opposite as an alternative'
      : `Add a “${alternatives.length === 2 ? 'neither' : 'none'} of these” alternative`,
    insert(end, `\n${marker}${words} [#basis :: ${levelPlaceholder}]`),
  );
}

/** `- ` or the number behind that of the line; undefined where the line opens with neither. */
function nextMarker(opening: string): string | undefined {
  const bullet = /^[ \t]*[-*+][ \t]+/.exec(opening);
  if (bullet) return bullet[0];
  const number = /^([ \t]*)(\d{1,8})([.)][ \t]+)/.exec(opening);
  return number ? `${number[1]}${Number(number[2]) + 1}${number[3]}` : undefined;
}
