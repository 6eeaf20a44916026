// What a shared registry comes to: sources under ids, whatever the format of the file. Types, and names of formats.

import type { YamlEntry, YamlMap, YamlScalar } from '../../syntax/yaml/yaml-node.ts';
import type { Span } from '../../text/span.ts';
import type { FrontMatterProblem } from '../read-field.ts';
import { sourcesById } from '../sources/read-source.ts';
import type { Source } from '../sources/source.ts';

export interface Registry {
  /** What messages call the file; every source of it has this in `declaredIn`. */
  readonly path: string;
  /** By id, in order of declaration; the first of repeated ids. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Every declaration in order, repeated ids included. */
  readonly declarations: readonly Source[];
  /** False where a mistake may hide keys: nobody is accused of citing what may stand there. */
  readonly isWhole: boolean;
  /** Keys of entries of which nothing else could be read. */
  readonly unreadKeys: ReadonlySet<string>;
}

export interface RegistryReading {
  readonly value: Registry;
  /** In order of position. */
  readonly problems: readonly FrontMatterProblem[];
}

/** Whether the file is BibTeX, which bibtex.ts reads and read-registry.ts does not. */
export function isBibtexPath(path: string): boolean {
  return /\.bib(?:tex|latex)?$/i.test(path);
}

export function createRegistry(
  path: string,
  declarations: readonly Source[],
  problems: readonly FrontMatterProblem[],
  isWhole = true,
  unreadKeys: ReadonlySet<string> = new Set(),
): RegistryReading {
  const inOrder = [...problems].sort((a, b) => a.span.start - b.span.start);
  return { value: { path, sources: sourcesById(declarations), declarations, isWhole, unreadKeys }, problems: inOrder };
}

/** An entry in our own words for a value that a foreign format has at `keySpan` and `valueSpan`: what `readSource` reads. */
export function foreignEntry(key: string, text: string, keySpan: Span, valueSpan: Span): YamlEntry {
  const keyNode: YamlScalar = { type: 'scalar', span: keySpan, text: key, style: 'plain' };
  const value: YamlScalar = { type: 'scalar', span: valueSpan, text, style: 'double' };
  return { span: { start: keySpan.start, end: valueSpan.end }, key: keyNode, value };
}

/** A whole declaration made of such entries. */
export function foreignDeclaration(id: string, idSpan: Span, span: Span, entries: readonly YamlEntry[]): YamlEntry {
  const key: YamlScalar = { type: 'scalar', span: idSpan, text: id, style: 'plain' };
  const value: YamlMap = { type: 'map', span, isFlow: true, entries };
  return { span, key, value };
}
