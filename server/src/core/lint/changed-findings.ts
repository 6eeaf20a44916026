// Which findings are about something that changed since an earlier text of a briefing: a statement, a source, a key of the front matter,
// a line. Compares two texts; where the earlier one comes from, it does not know.

import { type Brief, inDocument, type PlacedStatement, statementsOf } from '../model/brief.ts';
import type { Source } from '../model/sources/source.ts';
import { untaggedWords } from '../model/untagged-words.ts';
import { sourcesOf, type Workspace } from '../model/workspace.ts';
import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { frontMatterEntryAt, squeeze, statementFinder } from './finding-identity.ts';
import type { Finding } from './problem.ts';

/** What a briefing was before, as far as it is known. */
export interface EarlierText {
  /** Undefined for a briefing that is new: all of it changed. */
  readonly brief: Brief | undefined;
  /** Keys of sources whose declaration in a registry, or whose archived text, changed. */
  readonly changedSources: ReadonlySet<string>;
}

/**
 * Whether a finding of `brief` counts as new since `earlier`. One about a statement counts when its words, its tags or its kind changed,
 * or when a source that it cites or a statement that it rests on did; any other when the source, the key, the section or the line changed
 * that it names. A statement that only moved did not change; of equal ones, as many count as were added.
 */
export function changedSince(
  brief: Brief,
  workspace: Workspace,
  earlier: EarlierText,
): (finding: Pick<Finding, 'span' | 'about' | 'related'>) => boolean {
  if (!earlier.brief) return () => true;
  const before = earlier.brief;
  const statementsAt = statementFinder(brief);
  const changed = changedStatements(brief, before);
  const changedNames = new Set([...changed].flatMap(({ id }) => id ?? []));
  const known = sourcesOf(brief, workspace).byId;
  const changedSources = withDerived(
    new Set([...earlier.changedSources, ...changedDeclarations(brief, before)]),
    known,
  );
  const isSourceChanged = (key: string): boolean => changedSources.has(key);
  const changedEntries = new Set(changedKeys(brief, before));
  const isHeadChanged = squeeze(headOf(brief)) !== squeeze(headOf(before));
  const linesBefore = countLines(before);
  const headings = brief.headings.map(({ start, heading }) => inDocument({ start }, heading.span).start);

  const isStatementChanged = ({ statement }: PlacedStatement): boolean =>
    changed.has(statement) ||
    statement.citations.some(({ key }) => isSourceChanged(key)) ||
    statement.basis.some(({ name }) => changedNames.has(name));
  const isLineChanged = ({ start, end }: Span): boolean => {
    const { lines, rope } = brief.document;
    for (let line = lines.lineAt(start); line <= lines.lineAt(Math.max(start, end - 1)); line++)
      if (!linesBefore.has(squeeze(rope.slice(lines.lineStart(line), lines.lineStart(line + 1))))) return true;
    return false;
  };
  /** A heading stands for what is under it, up to the next. */
  const isSectionChanged = ({ start, end }: Span): boolean => {
    const index = headings.findIndex((heading) => heading >= start && heading < Math.max(end, start + 1));
    const next = index < 0 ? undefined : (headings[index + 1] ?? brief.document.rope.length + 1);
    return (
      next !== undefined &&
      statementsOf(brief).some((placed) => isBetween(placed, end, next) && isStatementChanged(placed))
    );
  };
  const isPlaceChanged = (span: Span): boolean => {
    if (span.start < brief.split.bodyStart) {
      const entry = frontMatterEntryAt(brief, span);
      const source = entry?.startsWith('sources.') ? entry.slice('sources.'.length) : undefined;
      return source !== undefined
        ? isSourceChanged(source)
        : entry !== undefined
          ? changedEntries.has(entry)
          : isHeadChanged;
    }
    // A finding may be about several: a table, a paragraph.
    const placed = statementsAt(span);
    return placed.length > 0 ? placed.some(isStatementChanged) : isLineChanged(span) || isSectionChanged(span);
  };
  return ({ span, about, related }) =>
    isPlaceChanged(span) ||
    (about !== undefined && isSourceChanged(about)) ||
    (related ?? []).some((place) =>
      place.path === brief.document.path
        ? isPlaceChanged(place.span)
        : [...known.values()].some((source) => isSourceChanged(source.id) && declares(source, place)),
    );
}

/** Keys of sources that `now` declares otherwise than `before`, or anew. `declared` says what stands where each is declared. */
export function changedSourceKeys(
  now: { readonly sources: ReadonlyMap<string, Source>; readonly document: Document },
  before: { readonly sources: ReadonlyMap<string, Source>; readonly document: Document } | undefined,
): readonly string[] {
  return [...now.sources.values()].flatMap((source) => {
    const old = before?.sources.get(source.id);
    const isSame = old && before && squeeze(textOf(source, now.document)) === squeeze(textOf(old, before.document));
    return isSame ? [] : [source.id];
  });
}

/** `changed` and whatever takes its matter from one of them. */
function withDerived(changed: ReadonlySet<string>, known: ReadonlyMap<string, Source>): ReadonlySet<string> {
  if (changed.size === 0) return changed;
  const users = new Map<string, string[]>();
  for (const { id, derivedFrom } of known.values())
    for (const { source } of derivedFrom) users.set(source, [...(users.get(source) ?? []), id]);
  const all = new Set(changed);
  for (const key of all) for (const user of users.get(key) ?? []) all.add(user);
  return all;
}

function textOf({ span }: Source, { rope }: Document): string {
  return rope.slice(span.start, span.end);
}

function declares({ declaredIn, span }: Source, place: { readonly path: string; readonly span: Span }): boolean {
  return declaredIn === place.path && span.start <= place.span.start && place.span.start < span.end;
}

function isBetween(placed: PlacedStatement, from: number, to: number): boolean {
  const { start } = inDocument(placed, placed.statement.span);
  return start >= from && start < to;
}

function changedStatements(brief: Brief, before: Brief): ReadonlySet<PlacedStatement['statement']> {
  const counts = new Map<string, number>();
  for (const placed of statementsOf(before)) {
    const key = contentOf(before, placed);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const changed = new Set<PlacedStatement['statement']>();
  for (const placed of statementsOf(brief)) {
    const key = contentOf(brief, placed);
    const left = counts.get(key) ?? 0;
    if (left > 0) counts.set(key, left - 1);
    else changed.add(placed.statement);
  }
  return changed;
}

/** Everything that a reader or a rule takes from a statement, whatever white space it is written with. */
function contentOf(brief: Brief, placed: PlacedStatement): string {
  const { kind, coveredBy, id = '' } = placed.statement;
  const tags = coveredBy.map(({ span }) =>
    brief.document.rope.slice(span.start + placed.start, span.end + placed.start),
  );
  return [kind, id, squeeze(untaggedWords(brief, placed)), ...tags.map(squeeze)].join('\n');
}

function changedDeclarations(brief: Brief, before: Brief): readonly string[] {
  return changedSourceKeys(
    { sources: brief.frontMatter.sources, document: brief.document },
    { sources: before.frontMatter.sources, document: before.document },
  );
}

/** Keys at the top of the front matter whose value differs. */
function changedKeys(brief: Brief, before: Brief): readonly string[] {
  const valueOf = ({ document, frontMatter }: Brief, key: string): string | undefined => {
    const span = frontMatter.fields.get(key)?.valueSpan;
    return span && squeeze(document.rope.slice(span.start, span.end));
  };
  return [...brief.frontMatter.fields.keys()].filter((key) => valueOf(brief, key) !== valueOf(before, key));
}

function headOf({ document, split }: Brief): string {
  return document.rope.slice(0, split.bodyStart);
}

function countLines({ document }: Brief): ReadonlySet<string> {
  return new Set(document.text.split('\n').map(squeeze));
}
