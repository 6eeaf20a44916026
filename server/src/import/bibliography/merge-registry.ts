// Sources put into a registry in YAML: new ones at its end, the others as they are there. What people wrote there counts more than what
// a bibliography says, unless they say otherwise; reliability and access are never touched.

import { readRegistry } from '../../core/model/registry/read-registry.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { writeSource } from '../../core/refactor/write-source.ts';
import { createDocument, type Document } from '../../core/text/document.ts';
import { editSource } from '../../core/text/edit-source.ts';
import { insert, replace, type TextEdit } from '../../core/text/text-edit.ts';

export interface MergeOptions {
  /** Whether what a bibliography says replaces what stands in the registry. */
  readonly isForced: boolean;
  /** What was put in before: an entry that still says that is brought up to date. */
  readonly previous?: ReadonlyMap<string, Source>;
}

export interface MergedRegistry {
  readonly text: string;
  readonly added: number;
  readonly updated: number;
  /** Already there, and saying the same. */
  readonly unchanged: number;
  /** Keys of entries that say something else, and stayed. */
  readonly kept: readonly string[];
}

/** `text` is that of the registry, empty for a new one. `failure` is a sentence without its full stop. */
export function mergeRegistry(
  path: string,
  text: string,
  sources: readonly Source[],
  { isForced, previous }: MergeOptions,
): MergedRegistry | { readonly failure: string } {
  const document = createDocument(path, text);
  const isNew = text.trim() === '';
  const { value, problems } = readRegistry(path, isNew ? 'sources:\n' : document.text);
  if (
    !isNew &&
    (!value.isWhole || (problems.some(({ kind }) => kind === 'invalid') && value.declarations.length === 0))
  )
    return {
      failure:
        'it has errors, so nothing was put into it; correct it first (briefwright archive FILE --dry-run names them)',
    };
  const place = isNew ? { indent: '  ', opening: 'sources:\n' } : placeFor(document, value.declarations);
  if (!place)
    return {
      failure:
        'it is no registry in plain YAML (`sources:` with each key on a line of its own), so nothing was put into it; name another file with --to',
    };
  const edits: TextEdit[] = [];
  const kept: string[] = [];
  const fresh: Source[] = [];
  let [updated, unchanged] = [0, 0];
  for (const source of sources) {
    const there = value.sources.get(source.id);
    if (!there) {
      fresh.push(source);
      continue;
    }
    const wanted = withBibliographic(there, source);
    if (bibliographic(there) === bibliographic(wanted)) unchanged++;
    else if (isForced || bibliographic(there) === bibliographic(previous?.get(source.id))) {
      edits.push(replace(linesOf(document.text, there), indented([wanted], place.indent)));
      updated++;
    } else kept.push(source.id);
  }
  if (fresh.length > 0) {
    const end = document.text.length;
    const gap = isNew || document.text.endsWith('\n') ? '' : '\n';
    edits.push(insert(end, gap + (isNew ? place.opening : '') + indented(fresh, place.indent)));
  }
  return {
    text: isNew && fresh.length === 0 ? text : editSource(document, edits),
    added: fresh.length,
    updated,
    unchanged,
    kept,
  };
}

/** Where the sources of a registry in block YAML are indented; undefined for JSON, CSL and maps in braces. */
function placeFor(
  { text }: Document,
  declarations: readonly Source[],
): { readonly indent: string; readonly opening: string } | undefined {
  const last = declarations.at(-1);
  if (!last) return /^\s*(?:#[^\n]*\n\s*)*sources:\s*$/.test(text) ? { indent: '  ', opening: '' } : undefined;
  const start = text.lastIndexOf('\n', last.idSpan.start - 1) + 1;
  const indent = text.slice(start, last.idSpan.start);
  const isBlock =
    /^ *$/.test(indent) &&
    declarations.every(({ idSpan }) =>
      /^\n?["']?\s*:\s*(?:#[^\n]*)?\n/.test(`\n${text.slice(idSpan.end, idSpan.end + 200)}`.slice(1)),
    );
  // What stands behind the last entry at its own level, or further out, is no source.
  const isLast = text
    .slice(last.span.end)
    .split('\n')
    .slice(1)
    .every((line) => line.trim() === '' || line.trimStart().startsWith('#'));
  return isBlock && isLast ? { indent, opening: '' } : undefined;
}

function indented(sources: readonly Source[], indent: string): string {
  return sources.flatMap((source) => writeSource(source).map((line) => `${indent}${line}\n`)).join('');
}

/** The whole lines of an entry. */
function linesOf(text: string, { idSpan, span }: Source): { readonly start: number; readonly end: number } {
  const end = text.indexOf('\n', Math.max(span.start, span.end - 1));
  return { start: text.lastIndexOf('\n', idSpan.start - 1) + 1, end: end < 0 ? text.length : end + 1 };
}

const bibliographicKeys = ['title', 'author', 'publisher', 'date', 'accessed', 'url', 'archive', 'type'] as const;

/** `there`, with what `source` says of the work; what it does not say stays. */
function withBibliographic(there: Source, source: Source): Source {
  const values = bibliographicKeys.flatMap((key) => (source[key] === undefined ? [] : [[key, source[key]] as const]));
  return { ...there, ...Object.fromEntries(values) };
}

function bibliographic(source: Source | undefined): string {
  return JSON.stringify(bibliographicKeys.map((key) => source?.[key]));
}
