// Whether words of a source may stand in a report about a briefing. Reports go where the briefing goes: words that bear another
// handling mark must not go with them.

import type { Brief } from '../../brief.ts';
import type { Source } from '../../sources/source.ts';

export function mayBeQuoted({ marking }: Source, { frontMatter }: Brief): boolean {
  return marking === undefined || marking === frontMatter.marking;
}
