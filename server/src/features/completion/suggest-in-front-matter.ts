// What can be written at the cursor in front matter: keys that are not there yet, values of closed lists, scales, ids of
// sources, days, paths of files that the session knows.

import { frontMatterKeys, markupVersion } from '../../core/model/front-matter.ts';
import { readRegistries } from '../../core/model/references.ts';
import { scaleIds, scalePair } from '../../core/model/scales/known-scales.ts';
import type { Field } from '../../core/model/sources/source.ts';
import { sourceKeyNamed, sourceKeyNames } from '../../core/model/sources/source-keys.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import { type KeyOwner, keyCard, keyHelp, partKeys } from '../cards/key-help.ts';
import { sourceSummary } from '../cards/source-card.ts';
import { excerpt } from '../cards/statement-card.ts';
import { scaleCard } from '../cards/term-card.ts';
import type { KnownBrief, Snapshot } from '../feature.ts';
import { pathBetween, plainUri } from '../places/workspace-path.ts';
import { pathCursorAt, suggestPaths } from './suggest-paths.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { type YamlCursor, yamlCursorAt } from './yaml-cursor.ts';

/** Undefined where the offset is in no front matter. Nothing in free text. */
export function suggestInFrontMatter(snapshot: Snapshot, known: KnownBrief, offset: number): Suggestions | undefined {
  const { brief } = known;
  const { document, split } = brief;
  const { content } = split;
  if (!content || offset < content.start || offset > content.end) return undefined;
  // The closing fence's own line is none of the front matter.
  if (split.isClosed && offset === content.end) return undefined;
  const cursor = yamlCursorAt(document.text, content.start, offset);
  if (!cursor) return undefined;
  if (cursor.slot === 'key') return { span: cursor.span, list: suggestKeys(known, cursor, offset) };
  const values = suggestValues(snapshot, known, cursor, offset);
  const place = pathCursorAt(known, offset);
  const entries = place && snapshot.entries?.get(place.folder);
  if (!place || !entries) return { span: cursor.span, list: values };
  // What other briefings name comes first; the briefing itself is no earlier edition of itself.
  const own = nameInUri(known.uri);
  const listed = new Set([
    ...values.map(({ label }) => label),
    ...brief.frontMatter.registry.map(({ path }) => path),
    ...(place.prefix === '' ? [own] : []),
  ]);
  const paths = suggestPaths(place, entries, cursor.typed).filter(({ label }) => !listed.has(label));
  return {
    span: cursor.span,
    list: [...values, ...paths.map((one) => ({ ...one, newText: `${cursor.lead}${one.newText}` }))],
    isCut: true,
  };
}

/** The last part of the path, decoded. */
function nameInUri(uri: string): string {
  return plainUri(uri).split('/').at(-1)!;
}

/** Keys whose value stands on the lines below. */
const opensMap = new Set(['sources']);

function suggestKeys(
  { brief }: KnownBrief,
  { path, span, hasColon, isInFlow }: YamlCursor,
  offset: number,
): readonly Suggestion[] {
  const [first, second, third] = path;
  const { fields, declarations } = brief.frontMatter;
  const write = (owner: KeyOwner, keys: readonly string[], present: (key: string) => boolean): readonly Suggestion[] =>
    keys
      .filter((key) => !present(key))
      .map((key) => {
        const help = keyHelp(key, owner);
        return {
          label: key,
          kind: 'key',
          ...(help ? { detail: help.what } : {}),
          newText: hasColon ? key : `${key}:${opensMap.has(key) && owner === 'briefing' && !isInFlow ? '' : ' '}`,
          card: () => keyCard(key, owner),
        };
      });
  // The word under the cursor may be one of the keys already: it is not in its own way.
  const isElsewhere = (field: Field | undefined): boolean => field !== undefined && field.keySpan.start !== span.start;
  if (first === undefined) return write('briefing', frontMatterKeys, (key) => isElsewhere(fields.get(key)));
  if (first === 'scale' && path.length === 1) return write('part', partKeys('scale'), () => false);
  if (first !== 'sources' || second === undefined) return [];
  if (third === undefined) {
    const source =
      declarations
        .filter(({ id }) => id === second)
        .find((one) => one.span.start <= offset && offset <= one.span.end) ??
      declarations.findLast((one) => one.id === second && one.span.start <= offset);
    return write('source', sourceKeyNames, (key) => isElsewhere(source?.fields.get(key)));
  }
  return path.length === 3 ? write('part', partKeys(third), () => false) : [];
}

function suggestValues(
  snapshot: Snapshot,
  known: KnownBrief,
  cursor: YamlCursor,
  offset: number,
): readonly Suggestion[] {
  const { path, lead } = cursor;
  const [first, second, third, fourth] = path;
  const isOfSource = first === 'sources' && third !== undefined;
  if (first === 'sources' && !isOfSource) return [];
  const values = isOfSource
    ? sourceValues(snapshot, known, second ?? '', third, fourth, offset)
    : briefingValues(snapshot, known, path);
  return lead === '' ? values : values.map((one) => ({ ...one, newText: `${lead}${one.newText}` }));
}

function briefingValues(
  snapshot: Snapshot,
  { uri, brief }: KnownBrief,
  [key, part]: readonly string[],
): readonly Suggestion[] {
  if (part !== undefined) return key === 'scale' ? scaleValues() : [];
  const { date = snapshot.today } = brief.frontMatter;
  const hasOtherDate = date !== snapshot.today;
  switch (key) {
    case 'briefing':
      return [value(markupVersion, 'version of the markup')];
    case 'date':
      return [value(snapshot.today, 'today')];
    case 'cutoff':
      return [value(snapshot.today, 'today'), ...(hasOtherDate ? [value(date, 'the briefing’s date')] : [])];
    case 'scale':
      return scaleValues();
    case 'marking':
      return markings;
    case 'registry': {
      const named = new Set(brief.frontMatter.registry.map((one) => one.path));
      return registryPaths(snapshot, uri)
        .filter((path) => !named.has(path))
        .map((path) => file(path, 'registry of sources'));
    }
    case 'supersedes':
      return snapshot.briefs().flatMap((other) => {
        const path = other.uri === uri ? undefined : pathBetween(plainUri(uri), plainUri(other.uri));
        return path === undefined
          ? []
          : [
              file(
                path,
                [other.brief.frontMatter.title, other.brief.frontMatter.date]
                  .filter((text) => text !== undefined)
                  .join(' · '),
              ),
            ];
      });
    default:
      return [];
  }
}

function sourceValues(
  snapshot: Snapshot,
  known: KnownBrief,
  id: string,
  key: string,
  part: string | undefined,
  offset: number,
): readonly Suggestion[] {
  const { values = [], offers, parts } = sourceKeyNamed(key) ?? {};
  if (parts && part !== undefined) return partValues(known, id, key, part, offset);
  const listed = values.map((one) => value(one.value, one.meaning));
  switch (offers) {
    case 'today':
      return [...listed, value(snapshot.today, 'today')];
    case 'markings':
      return [...listed, ...markings];
    case 'origins':
      return [...listed, ...originsElsewhere(known, id).map((origin) => value(origin, 'origin of another source'))];
    case 'sources':
      return [...listed, ...upstreams(known, id, offset)];
    case undefined:
      return listed;
  }
}

function partValues(known: KnownBrief, id: string, key: string, part: string, offset: number): readonly Suggestion[] {
  switch (`${key}/${part}`) {
    case 'anonymous/count':
      return [value('unknown', 'number not known')];
    case 'derived-from/source':
      return upstreams(known, id, offset);
    case 'derived-from/for':
      return [...namesOf(known.brief)].flatMap(([name, [placed]]) =>
        placed ? [value(name, excerpt(known.brief, placed))] : [],
      );
    default:
      return [];
  }
}

function originsElsewhere({ brief, workspace }: KnownBrief, id: string): readonly string[] {
  const others = [...sourcesOf(brief, workspace).byId.values()].filter((source) => source.id !== id);
  return [...new Set(others.flatMap(({ origin }) => origin ?? []))];
}

/** Sources that `id` does not name yet. */
function upstreams({ brief, workspace }: KnownBrief, id: string, offset: number): readonly Suggestion[] {
  const declared = brief.frontMatter.sources.get(id);
  const named = new Set(
    declared?.derivedFrom
      .filter(({ sourceSpan }) => offset < sourceSpan.start || sourceSpan.end < offset)
      .map(({ source }) => source),
  );
  return [...sourcesOf(brief, workspace).byId.values()]
    .filter((source) => source.id !== id && !named.has(source.id))
    .slice(0, 200)
    .map((source) => ({
      label: source.id,
      kind: 'source',
      detail: sourceSummary(source),
      newText: source.id,
      documentedSource: source.id,
    }));
}

/** The registries that briefings of the session read, as the one at `uri` would write them. */
function registryPaths(snapshot: Snapshot, uri: string): readonly string[] {
  const uris = snapshot
    .briefs()
    .flatMap(({ brief, workspace }) =>
      readRegistries(brief, workspace).flatMap(({ path }) => snapshot.uriOf(path) ?? []),
    );
  return [...new Set(uris)].flatMap((one) => pathBetween(plainUri(uri), plainUri(one)) ?? []).sort();
}

function scaleValues(): readonly Suggestion[] {
  return scaleIds.flatMap((id) => {
    const pair = scalePair(id);
    if (!pair) return [];
    const card = pair.likelihood.rungs.length > 0 ? pair.likelihood : pair.confidence;
    return [{ ...value(id, card.source), card: () => scaleCard(card) }];
  });
}

/** TLP 2.0, FIRST, 2022. */
const markings: readonly Suggestion[] = [
  value('TLP:CLEAR', 'no limit on disclosure'),
  value('TLP:GREEN', 'the community'),
  value('TLP:AMBER', 'the organisation and its clients'),
  value('TLP:AMBER+STRICT', 'the organisation only'),
  value('TLP:RED', 'the recipients only'),
];

function value(text: string, detail: string): Suggestion {
  return {
    label: text,
    kind: 'value',
    ...(detail === '' ? {} : { detail }),
    newText: /[:#]\s|[,[\]{}]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text,
  };
}

function file(path: string, detail: string): Suggestion {
  return { ...value(path, detail), kind: 'file' };
}
