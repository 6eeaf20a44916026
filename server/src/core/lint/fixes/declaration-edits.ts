// Edits of the front matter's sources that rules share: a new entry, a missing key, an entry taken out. They leave empty
// values where the writer must supply a fact; an empty value is itself reported.

import type { Brief } from '../../model/brief.ts';
import type { Source } from '../../model/sources/source.ts';
import { insert, remove, type TextEdit } from '../../text/text-edit.ts';

/** A source to declare: the values are written as they are given, what a reader needs besides stays empty. */
export interface NewSource {
  readonly id: string;
  readonly keys?: readonly (readonly [key: string, value: string])[];
}

/** What a reader needs in order to find and weigh a source of any type. */
const keysOfNewSource = ['title', 'publisher', 'date', 'url'];

/** Declares `id` with empty values; undefined where the front matter is such that no line can be added to it safely. */
export function declareSource(brief: Brief, id: string): TextEdit | undefined {
  return declareSources(brief, [{ id }]);
}

/**
 * Declares `sources`, at least one, behind those that are there; undefined as for `declareSource`. Whole lines go in at the start
 * of a line: there no editor indents them further.
 */
export function declareSources(brief: Brief, sources: readonly NewSource[]): TextEdit | undefined {
  const { text } = brief.document;
  const { frontMatter, split } = brief;
  if (!split.content) return insert(0, `---\nbriefing: 1\ntitle:\ndate:\nsources:\n${entries(sources, '  ')}---\n\n`);
  if (!frontMatter.isWhole || !split.isClosed) return undefined;
  const field = frontMatter.fields.get('sources');
  if (!field)
    return insert(split.content.end, `${endsLine(text, split.content.end)}sources:\n${entries(sources, '  ')}`);
  const last = frontMatter.declarations.at(-1);
  const value = text.slice(field.valueSpan.start, field.valueSpan.end);
  if (value.startsWith('{')) return undefined;
  // A list or plain words where the map belongs: a line below them would break the YAML.
  if (!last && value !== '') return undefined;
  const above = last ? last.span.end : field.keySpan.end;
  const at = Math.min(lineEnd(text, above) + 1, text.length);
  return insert(at, endsLine(text, at) + entries(sources, last ? ' '.repeat(column(text, last.idSpan.start)) : '  '));
}

/** Whole lines. */
function entries(sources: readonly NewSource[], indent: string): string {
  const lines = ({ id, keys = [] }: NewSource): readonly string[] => {
    const written =
      keys.length > 0
        ? [...(keys.some(([key]) => key === 'title') ? [] : [['title', ''] as const]), ...keys]
        : keysOfNewSource.map((key) => [key, ''] as const);
    return [`${id}:`, ...written.map(([key, value]) => `  ${key}:${value === '' ? '' : ` ${value}`}`)];
  };
  return sources
    .map((source) =>
      lines(source)
        .map((line) => `${indent}${line}\n`)
        .join(''),
    )
    .join('');
}

/** Adds `keys` with empty values after the last key of `source`, as whole lines; undefined for entries that are not in the briefing. */
export function addSourceKeys(brief: Brief, source: Source, keys: readonly string[]): TextEdit | undefined {
  if (source.declaredIn !== brief.document.path || keys.length === 0) return undefined;
  const { text } = brief.document;
  const entry = text.slice(source.idSpan.end, source.span.end);
  if (/^["']?\s*:\s*\{/.test(entry)) {
    const close = source.span.end - 1;
    if (text[close] !== '}') return undefined;
    const comma = source.fields.size > 0 ? ', ' : '';
    return insert(close, `${comma}${keys.map((key) => `${key}: ""`).join(', ')}`);
  }
  const first = [...source.fields.values()][0];
  const indent = ' '.repeat(first ? column(text, first.keySpan.start) : column(text, source.idSpan.start) + 2);
  const at = Math.min(lineEnd(text, source.span.end) + 1, text.length);
  return insert(at, endsLine(text, at) + keys.map((key) => `${indent}${key}:\n`).join(''));
}

/** Removes the entry's lines; undefined where it shares its line with another. */
export function removeSource(brief: Brief, source: Source): TextEdit | undefined {
  const { text } = brief.document;
  const start = source.span.start - column(text, source.span.start);
  if (text.slice(start, source.span.start).trim() !== '') return undefined;
  const end = lineEnd(text, source.span.end);
  return remove({ start, end: Math.min(end + 1, text.length) });
}

/** An id that no source has yet: `new-source`, `new-source-2` … */
export function freeSourceId(taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has('new-source')) return 'new-source';
  let number = 2;
  while (taken.has(`new-source-${number}`)) number++;
  return `new-source-${number}`;
}

function column(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function endsLine(text: string, offset: number): string {
  return offset > 0 && text[offset - 1] !== '\n' ? '\n' : '';
}
