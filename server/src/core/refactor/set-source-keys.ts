// Writes values of keys into a source's declaration, in a briefing or in a registry, and leaves everything else as it stands. Knows
// YAML and JSON; where the written text would not be read back as meant, it gives nothing.

import { parseBrief } from '../model/brief.ts';
import { readRegistry } from '../model/registry/read-registry.ts';
import { isBibtexPath } from '../model/registry/registry.ts';
import { sourcesById } from '../model/sources/read-source.ts';
import type { Field, Source } from '../model/sources/source.ts';
import { createDocument, type Document } from '../text/document.ts';
import { editSource } from '../text/edit-source.ts';
import { insert, replace, type TextEdit } from '../text/text-edit.ts';

/** Keys whose values are text of one line. */
export type SettableKey = 'url' | 'accessed' | 'text' | 'sha256' | 'note';

export type DeclarationKind = 'briefing' | 'registry';

/** The sources that `document` declares, by id; the first of repeated ids. Empty for BibTeX, which is not written here. */
export function declaredSources(document: Document, kind: DeclarationKind): ReadonlyMap<string, Source> {
  return sourcesById(declarationsOf(document, kind));
}

/**
 * The text of the file, as on disk, with `values` in the declaration of `id`. Undefined where the declaration is such that they
 * cannot be written safely, or is not there.
 */
export function setSourceKeys(
  document: Document,
  kind: DeclarationKind,
  id: string,
  values: ReadonlyMap<SettableKey, string>,
): string | undefined {
  const source = declaredSources(document, kind).get(id);
  if (!source) return undefined;
  const edits = keyEdits(document.text, source, values, (_key, value, quote, isJson) =>
    isJson ? JSON.stringify(value) : scalar(value, quote),
  );
  const after = editSource(document, edits);
  return isMeant(document, createDocument(document.path, after), kind, id, values) ? after : undefined;
}

function declarationsOf(document: Document, kind: DeclarationKind): readonly Source[] {
  if (kind === 'briefing') return parseBrief(document).frontMatter.declarations;
  return isBibtexPath(document.path) ? [] : readRegistry(document.path, document.text).value.declarations;
}

/** `write` gives a value as it will stand, behind the quotation mark that its text begins with now, or in JSON. */
export function keyEdits<Key extends string>(
  text: string,
  source: Source,
  values: ReadonlyMap<Key, string>,
  write: (key: Key, value: string, quote: string, isJson: boolean) => string,
): readonly TextEdit[] {
  const fields = [...source.fields.values()];
  const isFlow = /^["']?\s*:\s*\{/.test(text.slice(source.idSpan.end, source.span.end));
  const isJson = isFlow && fields.length > 0 && fields.every(({ keySpan }) => text[keySpan.start] === '"');
  const edits: TextEdit[] = [];
  const missing: string[] = [];
  for (const [key, value] of values) {
    const field = source.fields.get(key);
    const written = write(key, value, field === undefined ? '' : (text[field.valueSpan.start] ?? ''), isJson);
    if (!field) missing.push(isJson ? `"${key}": ${written}` : `${key}: ${written}`);
    else edits.push(valueEdit(text, field, written));
  }
  if (missing.length === 0) return edits;
  const last = fields.at(-1);
  if (isFlow) {
    const at = last ? last.valueSpan.end : source.span.end - 1;
    return [...edits, insert(at, `${last ? ', ' : ''}${missing.join(', ')}`)];
  }
  const indent = ' '.repeat(last ? columnOf(text, fields[0]!.keySpan.start) : columnOf(text, source.idSpan.start) + 2);
  const end = text.indexOf('\n', source.span.end);
  const at = end < 0 ? text.length : end + 1;
  const before = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return [...edits, insert(at, `${before}${missing.map((line) => `${indent}${line}\n`).join('')}`)];
}

function valueEdit(text: string, { keySpan, valueSpan }: Field, written: string): TextEdit {
  if (valueSpan.end > valueSpan.start) return replace(valueSpan, written);
  const colon = text.indexOf(':', keySpan.end);
  return text[colon + 1] === ' ' ? insert(colon + 2, written) : insert(colon + 1, ` ${written}`);
}

/** In the quotation marks that were there; else plain where nobody can take it for anything else. */
export function scalar(value: string, quote: string): string {
  if (quote === "'" && /^[\x20-\x7e]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const isPlain =
    /^[\p{L}\p{N}][\p{L}\p{N}_./-]*$/u.test(value) && !/^(?:true|false|null|[\d.+-]+(?:e[\d+-]+)?)$/i.test(value);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
  return quote !== '"' && (isPlain || isDay) ? value : JSON.stringify(value);
}

/** Whether `after` says of `id` what was wanted, and of everything else what `before` said. */
function isMeant(
  before: Document,
  after: Document,
  kind: DeclarationKind,
  id: string,
  values: ReadonlyMap<SettableKey, string>,
): boolean {
  const [old, now] = [declarationsOf(before, kind), declarationsOf(after, kind)];
  if (old.length !== now.length) return false;
  const written = old.findIndex((source) => source.id === id);
  const asMeant = old.map((source, index) =>
    index === written ? { ...source, ...Object.fromEntries(values) } : source,
  );
  return (
    now.every((source, index) => isSameSource(source, asMeant[index]!)) && bodyOf(before, kind) === bodyOf(after, kind)
  );
}

/** Whether two declarations say the same, wherever they say it. */
export function isSameSource(a: Source, b: Source): boolean {
  return contentOf(a) === contentOf(b);
}

/** Everything that a declaration says, without where it says it. */
function contentOf({
  idSpan: _id,
  span: _span,
  fields: _fields,
  declaredIn: _file,
  derivedFrom,
  ...rest
}: Source): string {
  const entries = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([entries, derivedFrom.map((one) => [one.source, one.for])]);
}

function bodyOf(document: Document, kind: DeclarationKind): string {
  return kind === 'briefing' ? document.text.slice(parseBrief(document).split.bodyStart) : '';
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
