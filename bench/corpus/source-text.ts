// The sources of a briefing as front matter: every key that its kind of source needs, in block or in flow style. What a
// briefing cites of them is briefing-text.ts's matter.

import type { Random } from './random.ts';
import { makeTopic } from './sentence-text.ts';

export interface DeclaredSource {
  readonly key: string;
  /** Admiralty letter. */
  readonly reliability: 'A' | 'B' | 'C' | 'D';
}

/** `count` sources with keys that differ, and the lines that declare them below `sources:`. */
export function makeSources(
  count: number,
  isFlow: boolean,
  random: Random,
): { readonly sources: readonly DeclaredSource[]; readonly lines: readonly string[] } {
  const sources: DeclaredSource[] = [];
  const lines: string[] = [];
  for (let index = 0; index < count; index++) {
    const kind = random.pick(kinds);
    const key = `${kind.stem}-${String(index + 1).padStart(2, '0')}`;
    const reliability = random.pick(['A', 'A', 'B', 'B', 'B', 'C', 'D'] as const);
    const date = `2026-0${random.between(1, 4)}-${random.between(10, 28)}`;
    const title = `${kind.title} on ${makeTopic(random).toLowerCase()}`;
    const upstream = kind.access === 'relay' && sources.length > 0 ? random.pick(sources).key : undefined;
    const fields: readonly (readonly [string, string])[] = [
      ['title', isFlow ? `"${title}"` : title],
      ['publisher', kind.publisher],
      ['date', date],
      ...(kind.isOnline
        ? ([
            ['url', `https://example.org/${kind.stem}/${index + 1}`],
            ['accessed', '2026-05-04'],
          ] as const)
        : []),
      ['type', kind.type],
      ['access', kind.access],
      ['reliability', reliability],
      ...(upstream ? ([['derived-from', `[${upstream}]`]] as const) : []),
    ];
    if (isFlow) lines.push(`  ${key}: {${fields.map(([name, value]) => `${name}: ${value}`).join(', ')}}`);
    else lines.push(`  ${key}:`, ...fields.map(([name, value]) => `    ${name}: ${value}`));
    if (!isFlow && random.isHit(0.3)) {
      lines.push(
        '    note: >-',
        '      Seen as a copy; the pages that carry the seal were compared',
        '      with the register.',
      );
    }
    sources.push({ key, reliability });
  }
  return { sources, lines };
}

const kinds = [
  { stem: 'log', title: 'Log', publisher: 'Port of Example', type: 'report', access: 'issuer', isOnline: false },
  {
    stem: 'wire',
    title: 'Dispatch',
    publisher: 'Example Wire',
    type: 'article-newspaper',
    access: 'relay',
    isOnline: true,
  },
  {
    stem: 'survey',
    title: 'Survey',
    publisher: 'Institute of Soundings',
    type: 'dataset',
    access: 'first-hand',
    isOnline: true,
  },
  {
    stem: 'ruling',
    title: 'Ruling',
    publisher: 'District Court',
    type: 'legal_case',
    access: 'documentary',
    isOnline: false,
  },
  {
    stem: 'talk',
    title: 'Interview',
    publisher: 'Northern Desk',
    type: 'interview',
    access: 'first-hand',
    isOnline: false,
  },
  {
    stem: 'notice',
    title: 'Notice',
    publisher: 'Transport Ministry',
    type: 'webpage',
    access: 'issuer',
    isOnline: true,
  },
] as const;
