// The sources of a briefing as front matter: every key that its kind of source needs, in block or in flow style. What a
// briefing cites of them is briefing-text.ts's matter.

import type { Random } from './random.ts';
import { makeTopic } from './sentence-text.ts';

export interface DeclaredSource {
  readonly key: string;
  /** Admiralty letter. */
  readonly reliability: 'A' | 'B' | 'C' | 'D';
  /** The key of the source that it has its matter from, or its own. */
  readonly origin: string;
  /** The place of its text, where one was kept. The digest of that is written where `digestOf(key)` stands in the lines. */
  readonly text: string | undefined;
}

/** What stands for the digest of a text until the text is known: as long as one, so that sizes stay. */
export function digestOf(key: string): string {
  return `DIGEST-${key}`.padEnd(64, '-');
}

export interface SourceOptions {
  readonly count: number;
  readonly isFlow: boolean;
  /** Share of the sources whose text was kept, from 0 to 1. */
  readonly kept: number;
  /** Where these texts lie: a folder, in the words of the briefing. */
  readonly folder: string;
}

/** Sources with keys that differ, and the lines that declare them below `sources:`. */
export function makeSources(
  { count, isFlow, kept, folder }: SourceOptions,
  random: Random,
): { readonly sources: readonly DeclaredSource[]; readonly lines: readonly string[] } {
  const sources: DeclaredSource[] = [];
  const lines: string[] = [];
  for (let index = 0; index < count; index++) {
    // What relays needs something to relay.
    const kind = random.pick(index === 0 ? kinds.filter(({ access }) => access !== 'relay') : kinds);
    const key = `${kind.stem}-${String(index + 1).padStart(2, '0')}`;
    const reliability = random.pick(['A', 'A', 'B', 'B', 'B', 'C', 'D'] as const);
    // In the order of their dates, as what relays comes after what it relays.
    const date = `2026-0${1 + Math.floor((4 * index) / count)}-${10 + Math.floor((19 * ((4 * index) % count)) / count)}`;
    const title = `${kind.title} on ${makeTopic(random).toLowerCase()}`;
    const upstream = kind.access === 'relay' ? random.pick(sources) : undefined;
    const text = random.isHit(kept) ? `${folder}/${key}.txt` : undefined;
    const fields: readonly (readonly [string, string])[] = [
      ['title', isFlow ? `"${title}"` : title],
      ['publisher', kind.publisher],
      ['date', date],
      ...(kind.isOnline
        ? ([
            ['url', `https://example.org/${kind.stem}/${index + 1}`],
            ['accessed', '2026-05-04'],
            ...(random.isHit(0.8) ? ([['archive', `https://archive.example/${kind.stem}/${index + 1}`]] as const) : []),
          ] as const)
        : []),
      ['type', kind.type],
      ['access', kind.access],
      ['reliability', reliability],
      ...(upstream ? ([['derived-from', `[${upstream.key}]`]] as const) : []),
      ...(text === undefined
        ? []
        : ([
            ['text', text],
            ['sha256', digestOf(key)],
          ] as const)),
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
    sources.push({ key, reliability, origin: upstream?.origin ?? key, text });
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
