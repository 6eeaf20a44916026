// The stretches of running text in blocks, however deep they lie. Does not know what they say.

import type { Part, Run } from './block.ts';

/** In order. Heads of tables, which assert nothing, only with `heads`; headings never. */
export function runsOf(parts: readonly Part[], heads?: 'heads'): readonly Run[] {
  return parts.flatMap((part): readonly Run[] => {
    switch (part.type) {
      case 'paragraph':
      case 'task':
      case 'title':
        return [part.run];
      case 'list':
        return part.items.flatMap((item) => runsOf(item, heads));
      case 'quote':
      case 'footnote':
      case 'group':
        return runsOf(part.parts, heads);
      case 'table':
        return heads ? [...part.head, ...part.rows.flat()] : part.rows.flat();
      default:
        return [];
    }
  });
}
