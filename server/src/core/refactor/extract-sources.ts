// The declared sources moved to a registry file beside the briefing, which then names it. The entries are moved as they are
// written, comments and all.

import type { Brief } from '../model/brief.ts';
import { readRegistry } from '../model/registry/read-registry.ts';
import { insert, remove, replace, type TextEdit } from '../text/text-edit.ts';
import { briefAfter, type Refactoring } from './refactoring.ts';
import { lineEnd } from './source-lines.ts';

/** Whether the file it creates exists is not known here. */
export function extractSources(brief: Brief): Refactoring {
  const { frontMatter, split, document } = brief;
  const field = frontMatter.fields.get('sources');
  if (!field || frontMatter.declarations.length === 0) return { obstacle: 'This briefing declares no sources' };
  if (!frontMatter.isWhole || !split.isClosed || column(document.text, field.keySpan.start) > 0)
    return { obstacle: 'The front matter has errors' };
  const path = registryPath(document.path);
  const stretch = { start: field.keySpan.start, end: lineEnd(document.text, field.valueSpan.end) };
  const text = document.text.slice(stretch.start, stretch.end);
  const naming = nameRegistry(brief, path);
  const edits = naming ? [naming, remove(stretch)] : [replace(stretch, `registry: ${quoted(path)}\n`)];
  const after = briefAfter(brief, edits);
  const isSound =
    after.frontMatterProblems.length <= brief.frontMatterProblems.length &&
    after.frontMatter.declarations.length === 0 &&
    after.frontMatter.registry.at(-1)?.path === path &&
    idsOf(readRegistry(path, text).value.declarations) === idsOf(frontMatter.declarations);
  return isSound ? { edits, created: { path, text } } : { obstacle: 'The sources cannot be moved as they are written' };
}

/** `harbour.brief` → `harbour-sources.yaml`. */
function registryPath(briefPath: string): string {
  const name = briefPath.slice(briefPath.lastIndexOf('/') + 1).replace(/\.(?:brief(?:\.md)?|md|markdown)$/i, '');
  return `${name || 'briefing'}-sources.yaml`;
}

/** The edit that adds `path` to the registries named already; undefined when none are. */
function nameRegistry({ frontMatter, document }: Brief, path: string): TextEdit | undefined {
  const last = frontMatter.registry.at(-1);
  const field = frontMatter.fields.get('registry');
  if (!last || !field) return undefined;
  const value = document.text.slice(field.valueSpan.start, field.valueSpan.end);
  if (value.startsWith('[')) return insert(last.span.end, `, ${quoted(path)}`);
  if (!value.startsWith('-')) return replace(field.valueSpan, `[${value}, ${quoted(path)}]`);
  const lineStart = document.text.lastIndexOf('\n', last.span.start - 1) + 1;
  const mark = /^[ \t]*-[ \t]*/.exec(document.text.slice(lineStart, last.span.start))?.[0] ?? '  - ';
  return insert(last.span.end, `\n${mark}${quoted(path)}`);
}

function quoted(path: string): string {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u.test(path) ? path : JSON.stringify(path);
}

function idsOf(sources: readonly { readonly id: string }[]): string {
  return sources.map(({ id }) => id).join('\n');
}

function column(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
