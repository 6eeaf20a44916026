// Writes what somebody filled in for keys of a source into its declaration: any key, also those with lists and maps, and empty text takes
// a key out. What would not be read back, or would say something else of anything else, is not written.

import { parseBrief } from '../model/brief.ts';
import type { FrontMatterProblem } from '../model/read-field.ts';
import { readRegistry } from '../model/registry/read-registry.ts';
import { isBibtexPath } from '../model/registry/registry.ts';
import type { Source } from '../model/sources/source.ts';
import { declaredProperties, sourceKeys } from '../model/sources/source-keys.ts';
import { createDocument, type Document } from '../text/document.ts';
import { applyEdits, replace, type TextEdit } from '../text/text-edit.ts';
import { type DeclarationKind, declaredSources, isSameSource, keyEdits, scalar } from './set-source-keys.ts';

/** Keys whose value is a list where several are filled in, with `;` between them (authors may hold commas). */
const listKeys: ReadonlySet<string> = new Set(['author', 'derived-from']);

/** `obstacle` is a sentence. Edits are of `document.text`. */
export function setSourceValues(
  document: Document,
  kind: DeclarationKind,
  id: string,
  values: ReadonlyMap<string, string>,
): { readonly edits: readonly TextEdit[] } | { readonly obstacle: string } {
  const source = declaredSources(document, kind).get(id);
  if (!source || (kind === 'registry' && isBibtexPath(document.path)))
    return { obstacle: `“${id}” is not declared where it could be written.` };
  const wanted = [...values].map(([name, typed]) => [name, typed.replace(/\s+/g, ' ').trim()] as const);
  const unknown = wanted.find(([name]) => !declaredProperties.some((property) => sourceKeys[property].name === name));
  if (unknown) return { obstacle: `“${unknown[0]}” is not a key of a source.` };
  const gone = wanted.filter(([name, typed]) => typed === '' && source.fields.has(name)).map(([name]) => name);
  const written = new Map(wanted.filter(([, typed]) => typed !== ''));
  const removals = gone.map((name) => removal(document.text, source, name));
  const edits = written.size === 0 ? [] : keyEdits(document.text, source, written, writtenValue);
  if (!removals.every((edit) => edit !== undefined))
    return { obstacle: 'This declaration is written on one line; take the key out in the text.' };
  const all = [...removals, ...edits];
  const after = createDocument(document.path, applyEdits(document.text, all));
  const fault = faultOf(document, after, kind, id, new Set(wanted.map(([name]) => name)), written);
  return fault === undefined ? { edits: all } : { obstacle: fault };
}

function writtenValue(key: string, value: string, quote: string, isJson: boolean): string {
  // Lists and maps may be written as they will stand there.
  if (/^[[{].*[\]}]$/.test(value)) return value;
  const parts = listKeys.has(key)
    ? value
        .split(key === 'author' ? ';' : /[;,]/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : [value];
  if (isJson) return JSON.stringify(parts.length === 1 ? parts[0] : parts);
  if (key === 'own-reporting') return value;
  return parts.length === 1 && key !== 'derived-from'
    ? scalar(value, quote)
    : `[${parts.map((part) => scalar(part, '')).join(', ')}]`;
}

/** The lines of the key; undefined where it shares its line with others. */
function removal(text: string, source: Source, name: string): TextEdit | undefined {
  const { keySpan, valueSpan } = source.fields.get(name)!;
  const start = text.lastIndexOf('\n', keySpan.start - 1) + 1;
  const end = text.indexOf('\n', Math.max(keySpan.end, valueSpan.end));
  if (text.slice(start, keySpan.start).trim() !== '') return undefined;
  return replace({ start, end: end < 0 ? text.length : end + 1 }, '');
}

/** What is wrong with `after`, in which only `names` of `id` may say something else; undefined where nothing is. */
function faultOf(
  before: Document,
  after: Document,
  kind: DeclarationKind,
  id: string,
  names: ReadonlySet<string>,
  written: ReadonlyMap<string, string>,
): string | undefined {
  const [old, now] = [readingOf(before, kind), readingOf(after, kind)];
  const problem = now.problems.find(
    ({ message }) => now.problems.filter(isOf(message)).length > old.problems.filter(isOf(message)).length,
  );
  if (problem) return problem.message;
  const properties = declaredProperties.filter((property) => names.has(sourceKeys[property].name));
  const isRead = properties.every((property) => {
    const { name } = sourceKeys[property];
    return written.has(name) === (now.sources.find((source) => source.id === id)?.fields.has(name) ?? false);
  });
  const others = Object.fromEntries(properties.map((property) => [property, undefined]));
  const isAlike =
    old.sources.length === now.sources.length &&
    old.sources.every((source, index) => {
      const other = now.sources[index]!;
      return source.id === id && other.id === id
        ? isSameSource({ ...source, ...others, derivedFrom: [] }, { ...other, ...others, derivedFrom: [] })
        : isSameSource(source, other);
    });
  return isRead && isAlike && old.body === now.body
    ? undefined
    : 'This value cannot be written so that it is read as it is meant; write it in the text.';
}

function isOf(message: string): (problem: FrontMatterProblem) => boolean {
  return (problem) => problem.message === message;
}

interface Reading {
  readonly sources: readonly Source[];
  readonly problems: readonly FrontMatterProblem[];
  /** What is no declaration. */
  readonly body: string;
}

function readingOf(document: Document, kind: DeclarationKind): Reading {
  if (kind === 'registry') {
    const { value, problems } = readRegistry(document.path, document.text);
    return { sources: value.declarations, problems, body: '' };
  }
  const { frontMatter, frontMatterProblems, split } = parseBrief(document);
  return {
    sources: frontMatter.declarations,
    problems: frontMatterProblems,
    body: document.text.slice(split.bodyStart),
  };
}
