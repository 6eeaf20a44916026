// The card of a source, and its one-line summary: who, when, how it knows, what it derives from, how it stands.

import { namedOrigins, originCount } from '../../core/model/origins/named-origins.ts';
import { admiraltyReliability } from '../../core/model/scales/admiralty.ts';
import { findRung, type Rung } from '../../core/model/scales/scale.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { accessMeanings, anonymityText, originatorText } from '../../core/model/sources/source-words.ts';
import { citationCounts } from '../../core/model/uses.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import type { KnownBrief } from '../feature.ts';
import type { Card, Line, Words } from './card.ts';

/** `undefined` when neither the front matter nor a registry declares `id`. */
export function sourceCard({ brief, workspace }: KnownBrief, id: string): Card | undefined {
  const { byId } = sourcesOf(brief, workspace);
  const source = byId.get(id);
  if (!source) return undefined;
  const letter = source.reliability && findRung(admiraltyReliability, source.reliability)?.rung;
  const cited = citationCounts(brief).get(id) ?? 0;
  const lines: (Line | undefined)[] = [
    fact('By', originatorText(source)),
    fact('Date', [source.date, source.accessed && `accessed ${source.accessed}`].filter((date) => date).join(', ')),
    fact('Type', source.type),
    {
      label: 'Reliability',
      words: letter
        ? [{ strong: source.reliability! }, `, ${letter.terms[1] ?? ''}: ${letter.meaning}`]
        : ['not graded'],
    },
    { label: 'Access', words: [`${source.access}: ${accessMeanings[source.access]}`] },
    fact('Anonymous', anonymityText(source)),
    derivationLine(source, byId),
    statusLine(source),
    fact('Marking', source.marking),
    fact('Note', source.note),
    (source.url ?? source.archive) ? { label: 'Where', words: [{ link: (source.url ?? source.archive)! }] } : undefined,
    source.declaredIn === brief.document.path
      ? undefined
      : { label: 'Declared in', words: [{ code: source.declaredIn }] },
    {
      label: 'Cited',
      words: [
        cited === 0
          ? 'nowhere in this briefing'
          : cited === 1
            ? 'once in this briefing'
            : `${cited} times in this briefing`,
      ],
    },
  ];
  return {
    title: [{ strong: source.title ?? id }, ' ', { code: `@${id}` }],
    lines: lines.filter((line) => line !== undefined),
    brief: [statusLine(source), whoLine(source), trustLine(source, letter)].filter((line) => line !== undefined),
  };
}

function statusLine({ status, statusNote }: Source): Line | undefined {
  return status === 'current'
    ? undefined
    : { label: 'Status', words: [{ strong: status }, statusNote ? `: ${statusNote}` : ''] };
}

/** Who, when, what and where: `Port of Example · 2026-05-03 · report · <https://…>`. */
function whoLine(source: Source): Line | undefined {
  const parts = [originatorText(source), source.date, source.type].filter((part) => part).join(' · ');
  const link = source.url ?? source.archive;
  if (link === undefined) return parts === '' ? undefined : { words: [parts] };
  return { words: parts === '' ? [{ link }] : [`${parts} · `, { link }] };
}

/** How good it is, and how it knows. */
function trustLine({ reliability, access }: Source, letter: Rung | '' | undefined): Line {
  return {
    words: [
      ...(letter ? [{ strong: reliability! }, `, ${letter.terms[1] ?? ''} · `] : ['not graded · ']),
      `${access}: ${accessMeanings[access]}`,
    ],
  };
}

/** `Harbour master's log · Port of Example · 2026-05-03 · A`; what is not declared is left out. */
export function sourceSummary(source: Source): string {
  const parts = [
    source.title,
    source.publisher ?? source.author,
    source.date,
    source.reliability,
    source.status === 'current' ? undefined : source.status,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function fact(label: string, value: string | undefined): Line | undefined {
  return value ? { label, words: [value] } : undefined;
}

const deepest = 5;
const widest = 8;

/** The derivation as a tree, down to its origins. */
function derivationLine(source: Source, byId: ReadonlyMap<string, Source>): Line | undefined {
  if (source.derivedFrom.length === 0) {
    return source.origin === undefined ? undefined : { label: 'Origin', words: [source.origin] };
  }
  const origins = namedOrigins([source.id], byId);
  const words: Words[] = origins.length === 0 ? ['a loop: leads to no origin'] : [originCount(origins)];
  return { label: 'Derives from', words, below: upstreamLines(source, byId, [source.id]) };
}

function upstreamLines(source: Source, byId: ReadonlyMap<string, Source>, path: readonly string[]): readonly Line[] {
  const own: Line[] = source.ownReporting ? [{ words: ['own reporting'] }] : [];
  const shown = source.derivedFrom.slice(0, widest);
  const rest = source.derivedFrom.length - shown.length;
  const upstream = shown.map(({ source: id, for: limits }): Line => {
    const next = byId.get(id);
    const words: Words[] = [{ code: id }, next ? (next.title ? ` ${next.title}` : '') : ' (not declared)'];
    if (limits.length > 0) words.push(` (only for ${limits.join(', ')})`);
    if (path.includes(id)) return { words: [...words, ' (loop)'] };
    if (!next || next.derivedFrom.length === 0) return { words };
    return path.length >= deepest
      ? { words: [...words, ' …'] }
      : { words, below: upstreamLines(next, byId, [...path, id]) };
  });
  return [...own, ...upstream, ...(rest > 0 ? [{ words: [`and ${rest} more`] }] : [])];
}
