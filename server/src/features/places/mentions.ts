// Names between the protocol and core/model/references.ts: what stands at a position, and where else it stands, with URIs.
// Does not know what is done with them.

import type * as lsp from 'vscode-languageserver';
import type { Brief } from '../../core/model/brief.ts';
import { placeAt } from '../../core/model/place-at.ts';
import {
  bareSpan,
  findMentions,
  type MentionRole,
  type Name,
  readRegistries,
  sourceNameIn,
  sourceNameInRegistry,
  statementNameIn,
} from '../../core/model/references.ts';
import type { Registry } from '../../core/model/registry/registry.ts';
import type { Document } from '../../core/text/document.ts';
import type { Span } from '../../core/text/span.ts';
import { documentAt, toOffset, toRange } from '../convert.ts';
import type { KnownBrief, Snapshot } from '../feature.ts';

/** A name under the cursor. */
export interface NameHere {
  readonly name: Name;
  /** The name itself, in offsets of `document.text`. */
  readonly span: Span;
  readonly document: Document;
  /** The briefing in which it stands, or the first that names the registry in which it stands. */
  readonly known: KnownBrief;
}

/** A mention in a file that the session knows. */
export interface LocatedMention {
  readonly uri: string;
  readonly document: Document;
  /** The name alone where it is written plainly; with its quotes where it is written with escapes. */
  readonly span: Span;
  readonly role: MentionRole;
}

/** The source id or statement name at a position of a briefing or a registry; undefined where neither is. */
export function nameAt(
  snapshot: Snapshot,
  { textDocument, position }: lsp.TextDocumentPositionParams,
): NameHere | undefined {
  const { uri } = textDocument;
  const document = documentAt(snapshot, uri);
  if (!document) return undefined;
  const offset = toOffset(document, position, snapshot.encoding);
  const known = snapshot.briefAt(uri);
  if (known) {
    const found = nameInBrief(known, offset);
    return found && { ...found, document, known };
  }
  return nameInRegistry(snapshot, document, offset);
}

/**
 * Every place in `briefs` and their registries that means `name`, those of `uri` first. Places in files whose text the
 * session does not have are left out.
 */
export function locateMentions(
  snapshot: Snapshot,
  name: Name,
  uri: string,
  briefs: readonly KnownBrief[] = briefsWith(snapshot, uri),
): readonly LocatedMention[] {
  const mentions = findMentions(name, briefs).flatMap(({ path, span, role }): LocatedMention[] => {
    const at = snapshot.uriOf(path);
    const document = at === undefined ? undefined : documentAt(snapshot, at);
    return at === undefined || !document
      ? []
      : [{ uri: at, document, span: bareSpan(document.text, span, name.text), role }];
  });
  // By document: the client may spell the file's URI in another way than the session does.
  const first = documentAt(snapshot, uri);
  return [
    ...mentions.filter(({ document }) => document === first),
    ...mentions.filter(({ document }) => document !== first),
  ];
}

/** All briefings, the one at `uri` first: what is asked there is answered from what is seen there. */
export function briefsWith(snapshot: Snapshot, uri: string): readonly KnownBrief[] {
  const known = snapshot.briefAt(uri);
  return known ? [known, ...snapshot.briefs().filter(({ brief }) => brief !== known.brief)] : snapshot.briefs();
}

export function toLocation(
  snapshot: Snapshot,
  { uri, document, span }: Pick<LocatedMention, 'uri' | 'document' | 'span'>,
): lsp.Location {
  return { uri, range: toRange(document, span, snapshot.encoding) };
}

function nameInBrief(known: KnownBrief, offset: number): { readonly name: Name; readonly span: Span } | undefined {
  const place = placeAt(known.brief, offset);
  switch (place?.type) {
    case 'citation':
      return { name: sourceNameIn(known, place.key), span: place.span };
    case 'source-id':
    case 'derived-from':
      return { name: sourceNameIn(known, place.id), span: place.span };
    case 'basis':
    case 'statement-name':
    case 'derived-for':
      return { name: statementNameIn(known.brief, place.name), span: place.span };
    default:
      return undefined;
  }
}

/** In a registry a name stands where a source is declared and where another derives from it. */
function nameInRegistry(snapshot: Snapshot, document: Document, offset: number): NameHere | undefined {
  for (const known of snapshot.briefs()) {
    const registry = registryIn(known.brief, known, document.path);
    if (!registry) continue;
    for (const { id, idSpan, derivedFrom } of registry.declarations) {
      for (const { text, span } of [
        { text: id, span: idSpan },
        ...derivedFrom.map(({ source, sourceSpan }) => ({ text: source, span: sourceSpan })),
      ]) {
        if (span.start > offset || offset > span.end) continue;
        return {
          name: sourceNameInRegistry(registry, text, known),
          span: bareSpan(document.text, span, text),
          document,
          known,
        };
      }
    }
    return undefined;
  }
  return undefined;
}

function registryIn(brief: Brief, { workspace }: KnownBrief, path: string): Registry | undefined {
  return readRegistries(brief, workspace).find((registry) => registry.path === path);
}
