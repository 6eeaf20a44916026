// The sources that a briefing takes from a registry, declared in the briefing itself, which then names the registry no more.
// The registry's file stays: others may use it.

import { type Brief, statementsOf } from '../model/brief.ts';
import type { Registry } from '../model/registry/registry.ts';
import type { Source } from '../model/sources/source.ts';
import { insert, remove, replace, type TextEdit } from '../text/text-edit.ts';
import { briefAfter, type Refactoring } from './refactoring.ts';
import { lineEnd, sourceEntries } from './source-lines.ts';
import { writeSource } from './write-source.ts';

/** `named` is the registry as the front matter names it and `text` its file; `index` is its place among those named there. */
export function inlineRegistry(brief: Brief, index: number, registry: Registry, text: string): Refactoring {
  const { frontMatter, split } = brief;
  const named = frontMatter.registry[index];
  if (!named) return { obstacle: 'The registry is not named in the front matter' };
  if (!frontMatter.isWhole || !split.isClosed) return { obstacle: 'The front matter has errors' };
  const used = usedSources(brief, registry);
  if (/\//.test(named.path.replace(/^\.\//, '')) && used.some((source) => source.text !== undefined)) {
    return { obstacle: 'Its archived texts are named relative to another folder' };
  }
  const unnaming = withoutRegistry(brief, index);
  const edits = used.length === 0 ? [unnaming] : declareAll(brief, entryLines(used, text), unnaming);
  if (!edits) return { obstacle: 'No entry can be added to the sources as they are written' };
  const after = briefAfter(brief, edits);
  const isSound =
    after.frontMatterProblems.length <= brief.frontMatterProblems.length &&
    used.every(({ id }) => after.frontMatter.sources.has(id));
  return isSound ? { edits } : { obstacle: 'The sources cannot be moved as they are written' };
}

/** Those cited and those that they derive from, as far as they are not declared in the briefing; in the registry's order. */
function usedSources(brief: Brief, registry: Registry): readonly Source[] {
  const queue = statementsOf(brief).flatMap(({ statement }) => statement.citations.map(({ key }) => key));
  const used = new Set<string>();
  for (const id of queue) {
    if (used.has(id)) continue;
    used.add(id);
    const source = brief.frontMatter.sources.get(id) ?? registry.sources.get(id);
    queue.push(...(source?.derivedFrom.map((one) => one.source) ?? []));
  }
  return [...registry.sources.values()].filter(({ id }) => used.has(id) && !brief.frontMatter.sources.has(id));
}

/** As written where the registry is block YAML, else made anew; without indentation. */
function entryLines(sources: readonly Source[], text: string): readonly string[] {
  return sources.flatMap((source) => {
    const lineStart = text.lastIndexOf('\n', source.idSpan.start - 1) + 1;
    const indent = source.idSpan.start - lineStart;
    const behind = text.slice(source.idSpan.end, lineEnd(text, source.idSpan.end)).replace(/#.*$/, '').trim();
    const [entry] = behind === ':' ? (sourceEntries(text, [source]) ?? []) : [];
    if (!entry) return writeSource(source);
    return text
      .slice(entry.span.start, entry.span.end)
      .trimEnd()
      .split('\n')
      .map((line) => (line.slice(0, indent).trim() === '' ? line.slice(indent) : line));
  });
}

function declareAll(
  { document, frontMatter }: Brief,
  lines: readonly string[],
  unnaming: TextEdit,
): readonly TextEdit[] | undefined {
  const { text } = document;
  const field = frontMatter.fields.get('sources');
  const last = frontMatter.declarations.at(-1);
  const indented = (indent: number): string =>
    lines.map((line) => (line === '' ? '\n' : `${' '.repeat(indent)}${line}\n`)).join('');
  if (!field) return [{ ...unnaming, newText: `${unnaming.newText}sources:\n${indented(2)}` }];
  if (text.slice(field.valueSpan.start, field.valueSpan.end).startsWith('{')) return undefined;
  const indent = last ? last.idSpan.start - (text.lastIndexOf('\n', last.idSpan.start - 1) + 1) : 2;
  return [unnaming, insert(lineEnd(text, last ? last.span.end : field.keySpan.end), indented(indent))];
}

/** Takes one registry out of the list, or the whole key with the last of them. Ends with a line break where it is a whole line. */
function withoutRegistry({ document, frontMatter }: Brief, index: number): TextEdit {
  const { text } = document;
  const field = frontMatter.fields.get('registry')!;
  const all = frontMatter.registry;
  const others = all.filter((_, at) => at !== index);
  const whole = { start: field.keySpan.start, end: lineEnd(text, field.valueSpan.end) };
  if (others.length === 0) return remove(whole);
  const written = others.map(({ span }) => text.slice(span.start, span.end)).join(', ');
  return replace(whole, `registry: ${others.length === 1 ? written : `[${written}]`}\n`);
}
