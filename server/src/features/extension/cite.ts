// Sources cited where somebody points, drops or pastes: an id that is declared, an address, or a file of the workspace. What
// nothing declares yet gets a stub with an empty title; what is declared is never declared twice. Opens neither address nor file.

import type * as lsp from 'vscode-languageserver';
import type { NewSource } from '../../core/lint/fixes/declaration-edits.ts';
import { proposeIdForAddress, proposeIdForFile } from '../../core/model/sources/propose-source-id.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { addressIdentity, readWebAddress } from '../../core/model/sources/web-address.ts';
import { usesIn } from '../../core/model/uses.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import { citeSources } from '../../core/refactor/cite-sources.ts';
import { toSpan, toTextEdit } from '../convert.ts';
import { defineFeature, type KnownBrief, type Snapshot } from '../feature.ts';
import { pathBetween, plainUri, uriOfWrittenPath } from '../places/workspace-path.ts';
import { type StoppedEdit, withTabStops } from '../tab-stops.ts';

/** `sha256` is the digest of the file's bytes, in hexadecimal, where the client took it. */
export type CitedThing =
  | { readonly key: string }
  | { readonly address: string }
  | { readonly uri: string; readonly sha256?: string };

export interface CiteParams {
  readonly textDocument: lsp.TextDocumentIdentifier;
  /** The selection, or an empty range at the cursor. */
  readonly range: lsp.Range;
  /** At least one; none is opened. */
  readonly sources: readonly CitedThing[];
}

export interface CiteResult {
  /** What is cited, in order. */
  readonly keys: readonly string[];
  /** Those of `keys` that the edits declare. */
  readonly declared: readonly string[];
  /** Insertions into the version that was asked about; what is selected stays. */
  readonly edits: readonly StoppedEdit[];
}

/** `obstacle`: why nothing is cited, one sentence without a full stop. */
export type CiteAnswer = CiteResult | { readonly obstacle: string };

export const cite = defineFeature<CiteParams, CiteAnswer | null>({
  method: 'briefwright/cite',
  capability: { experimental: { requests: ['briefwright/cite'] } },
  empty: null,
  run(snapshot, { textDocument, range, sources }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const named = nameSources(snapshot, known, sources);
    if ('obstacle' in named) return named;
    const { document } = known.brief;
    const span = toSpan(document, range, snapshot.encoding);
    const change = citeSources(known.brief, span, named.keys, named.declared);
    if ('obstacle' in change) return change;
    return {
      keys: named.keys,
      declared: named.declared.map(({ id }) => id),
      edits: withTabStops(
        change.edits.map((edit) => toTextEdit(document, edit, snapshot.encoding)),
        known.brief.settings.scales.confidence,
      ),
    };
  },
});

interface NamedSources {
  readonly keys: readonly string[];
  readonly declared: readonly NewSource[];
}

function nameSources(
  snapshot: Snapshot,
  known: KnownBrief,
  things: readonly CitedThing[],
): NamedSources | { readonly obstacle: string } {
  const { byId } = sourcesOf(known.brief, known.workspace);
  const cited = usesIn(known.brief).citing;
  const keys: string[] = [];
  const declared: NewSource[] = [];
  const isTaken = (id: string): boolean => byId.has(id) || cited.has(id) || declared.some((source) => source.id === id);
  for (const thing of things) {
    const found =
      'key' in thing
        ? thing.key
        : 'address' in thing
          ? nameAddress(thing.address, byId, isTaken)
          : nameFile(snapshot, known, thing, isTaken);
    if (found === undefined)
      return {
        obstacle:
          'address' in thing
            ? 'This is not a web address or DOI'
            : 'The file and the briefing must be saved in the same workspace',
      };
    if (typeof found !== 'string') declared.push(found);
    const key = typeof found === 'string' ? found : found.id;
    if (!keys.includes(key)) keys.push(key);
  }
  return keys.length === 0 ? { obstacle: 'There is nothing to cite' } : { keys, declared };
}

/** The id of the source that has the address, or one to declare. */
function nameAddress(
  pasted: string,
  byId: ReadonlyMap<string, Source>,
  isTaken: (id: string) => boolean,
): string | NewSource | undefined {
  const address = readWebAddress(pasted);
  if (address === undefined) return undefined;
  const identity = addressIdentity(address);
  for (const { id, url, archive } of byId.values()) {
    if ([url, archive].some((one) => one !== undefined && addressIdentity(one) === identity)) return id;
  }
  return { id: proposeIdForAddress(address, isTaken), keys: [['url', scalar(address)]] };
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
