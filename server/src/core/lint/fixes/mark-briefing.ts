// The fix that gives a briefing as a whole a mark of handling.

import type { Brief } from '../../model/brief.ts';
import { insert, replace } from '../../text/text-edit.ts';
import type { Fix } from '../problem.ts';
import { fixIn } from './tag-edits.ts';

/** Undefined where no key can be added to the front matter safely. */
export function markBriefing(brief: Brief, mark: string): Fix | undefined {
  const title = `Mark the briefing ${mark}`;
  const { fields } = brief.frontMatter;
  const written = /^[\p{L}\p{N}][\p{L}\p{N} +_./-]*(?::[\p{L}\p{N}+_./-]+)?$/u.test(mark) ? mark : JSON.stringify(mark);
  const field = fields.get('marking');
  if (field)
    return fixIn(
      brief,
      'suggested',
      title,
      replace(field.valueSpan, field.valueSpan.end > field.valueSpan.start ? written : ` ${written}`),
    );
  const { content, isClosed } = brief.split;
  const { text } = brief.document;
  const first = fields.values().next().value?.keySpan.start;
  const isBlock = first === undefined || first === content?.start || text[first - 1] === '\n';
  if (!content || !isClosed || !brief.frontMatter.isWhole || !isBlock) return undefined;
  const opening = content.end > content.start && text[content.end - 1] !== '\n' ? '\n' : '';
  return fixIn(brief, 'suggested', title, insert(content.end, `${opening}marking: ${written}\n`));
}
