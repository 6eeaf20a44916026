// What somebody wants to cite, as keys: an id that is declared, an address, a file of the workspace, a description. What nothing
// declares yet gets an entry to declare; what is declared is never declared twice. Opens neither address nor file.

import type { NewSource } from '../../core/lint/fixes/declaration-edits.ts';
import { proposeIdForAddress, proposeIdForFile, proposeIdForName } from '../../core/model/sources/propose-source-id.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { isCitableKey } from '../../core/model/sources/source-key.ts';
import { yamlText } from '../../core/model/sources/source-values.ts';
import { itemTypes } from '../../core/model/sources/source-vocabulary.ts';
import { addressIdentity, readWebAddress } from '../../core/model/sources/web-address.ts';
import { usesIn } from '../../core/model/uses.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import type { Cited } from '../../core/refactor/cite-sources.ts';
import type { KnownBrief, Snapshot } from '../feature.ts';
import { pathBetween, plainUri, uriOfWrittenPath } from '../places/workspace-path.ts';

/** What the writer says of a new source; what is left out stays empty where a reader needs it. */
export interface SourceWords {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly access?: string;
  /** A CSL item type; any other is left out. */
  readonly type?: string;
}

/** A source as another program has it. */
export interface NewSourceEntry extends SourceWords {
  /** Taken as it is where it can be cited. */
  readonly key: string;
  /** Web address or DOI. */
  readonly address?: string;
}

/** `sha256` is the digest of the file's bytes, in hexadecimal, where the client took it. */
export type CitedThing =
  | { readonly key: string; readonly locator?: string }
  | ({ readonly address: string } & SourceWords)
  | { readonly uri: string; readonly sha256?: string }
  | { readonly described: SourceWords }
  | { readonly entry: NewSourceEntry };

export interface NamedSources {
  readonly cited: readonly Cited[];
  readonly declared: readonly NewSource[];
}

/** One sentence without a full stop where one of `things` cannot be cited. */
export function nameSources(
  snapshot: Snapshot,
  known: KnownBrief,
  things: readonly CitedThing[],
): NamedSources | { readonly obstacle: string } {
  const { byId } = sourcesOf(known.brief, known.workspace);
  const cited = usesIn(known.brief).citing;
  const named: Cited[] = [];
  const declared: NewSource[] = [];
  const isTaken = (id: string): boolean => byId.has(id) || cited.has(id) || declared.some((source) => source.id === id);
  for (const thing of things) {
    const found =
      'key' in thing
        ? thing.key
        : 'address' in thing
          ? nameAddress(thing, byId, isTaken)
          : 'uri' in thing
            ? nameFile(snapshot, known, thing, isTaken)
            : 'entry' in thing
              ? nameEntry(thing.entry, byId, isTaken)
              : nameDescribed(thing.described, isTaken);
    if (found === undefined)
      return {
        obstacle:
          'address' in thing
            ? 'This is not a web address or DOI'
            : 'uri' in thing
              ? 'The file and the briefing must be saved in the same workspace'
              : 'A source needs an address, a title or a publisher',
      };
    if (typeof found !== 'string') declared.push(found);
    const key = typeof found === 'string' ? found : found.id;
    const locator = 'key' in thing && thing.locator !== undefined ? { locator: thing.locator } : {};
    if (!named.some((one) => one.key === key)) named.push({ key, ...locator });
  }
  return named.length === 0 ? { obstacle: 'There is nothing to cite' } : { cited: named, declared };
}

/** The id of the source that has the address, or one to declare. */
function nameAddress(
  { address: pasted, ...words }: { readonly address: string } & SourceWords,
  byId: ReadonlyMap<string, Source>,
  isTaken: (id: string) => boolean,
): string | NewSource | undefined {
  const address = readWebAddress(pasted);
  if (address === undefined) return undefined;
  const identity = addressIdentity(address);
  for (const { id, url, archive } of byId.values()) {
    if ([url, archive].some((one) => one !== undefined && addressIdentity(one) === identity)) return id;
  }
  return { id: proposeIdForAddress(address, isTaken), keys: keysFor(words, address) };
}

/** The id of the source that has its key or its address, or one to declare. */
function nameEntry(
  { key, address: written, ...words }: NewSourceEntry,
  byId: ReadonlyMap<string, Source>,
  isTaken: (id: string) => boolean,
): string | NewSource | undefined {
  if (byId.has(key)) return key;
  const address = written === undefined ? undefined : readWebAddress(written);
  const known = address === undefined ? undefined : nameAddress({ address }, byId, isTaken);
  if (typeof known === 'string') return known;
  return { id: isCitableKey(key) ? key : proposeIdForName(key, isTaken), keys: keysFor(words, address) };
}

function nameDescribed(words: SourceWords, isTaken: (id: string) => boolean): NewSource | undefined {
  const name = words.publisher ?? words.title;
  if (name === undefined || name.trim() === '') return undefined;
  return { id: proposeIdForName(name, isTaken), keys: keysFor(words) };
}

/** In the order in which a reader looks for them. */
function keysFor(
  { title, author, publisher, date, access, type }: SourceWords,
  address?: string,
): readonly (readonly [string, string])[] {
  const written = (key: string, value: string | undefined): readonly (readonly [string, string])[] =>
    value === undefined || value.trim() === '' ? [] : [[key, yamlText(value.trim())]];
  return [
    ...written('title', title),
    ...written('author', author),
    ...written('publisher', publisher),
    ...written('date', date),
    ...(address === undefined ? [] : [['url', scalar(address)] as const]),
    ...written('type', itemTypes.some((one) => one === type) ? type : undefined),
    ...written('access', access),
  ];
}

/** The id of the source whose archived text the file is, or one to declare. */
function nameFile(
  snapshot: Snapshot,
  { uri, brief, workspace }: KnownBrief,
  file: { readonly uri: string; readonly sha256?: string },
  isTaken: (id: string) => boolean,
): string | NewSource | undefined {
  const target = plainUri(file.uri);
  for (const { id, text, declaredIn } of sourcesOf(brief, workspace).byId.values()) {
    const from = text === undefined ? undefined : snapshot.uriOf(declaredIn);
    if (from !== undefined && text !== undefined && uriOfWrittenPath(plainUri(from), text) === target) return id;
  }
  const path = pathBetween(plainUri(uri), target);
  if (path === undefined || path === '' || /^untitled:/i.test(uri)) return undefined;
  const digest =
    file.sha256 !== undefined && /^[\da-f]{64}$/i.test(file.sha256)
      ? [['sha256', file.sha256.toLowerCase()] as const]
      : [];
  return { id: proposeIdForFile(path, isTaken), keys: [['text', scalar(path)], ...digest] };
}

/** Plain where YAML cannot take it for anything else. */
function scalar(text: string): string {
  const isPlain = /^[\p{L}\p{N}./](?:[^\s'"#]*[^\s'"#:,])?$/u.test(text) && !/^[\d.]+$/.test(text);
  return isPlain ? text : JSON.stringify(text);
}
