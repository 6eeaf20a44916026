// A declared source as a form: what each of its keys says, is for and may be; where its page and copy are; what would fall with it. And the
// edit that writes what was filled in. In a briefing or in the registry that declares it.

import type * as lsp from 'vscode-languageserver';
import { inDocument } from '../../core/model/brief.ts';
import { isBibtexPath } from '../../core/model/registry/registry.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { declaredProperties, type KeyValue, sourceKeys } from '../../core/model/sources/source-keys.ts';
import { readWebAddress } from '../../core/model/sources/web-address.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import { setSourceValues } from '../../core/refactor/set-source-values.ts';
import type { Document } from '../../core/text/document.ts';
import { fallsIn } from '../cards/impact-lines.ts';
import { statementWords } from '../cards/symbol-text.ts';
import { toRange, toTextEdit } from '../convert.ts';
import { defineFeature, type KnownBrief, type Snapshot } from '../feature.ts';
import { sourceTarget } from '../places/targets.ts';
import { plainUri, uriOfWrittenPath } from '../places/workspace-path.ts';

export interface SourceFormParams {
  /** The briefing that it is looked at from. */
  readonly textDocument: lsp.TextDocumentIdentifier;
  readonly key: string;
}

export interface SourceFormField {
  /** As a declaration writes it. */
  readonly name: string;
  readonly what: string;
  readonly form: string;
  /** As it is declared, on one line; empty where it is not. */
  readonly value: string;
  /** What there is to choose from; empty where anything may be written. */
  readonly values: readonly KeyValue[];
}

export interface SourceForm {
  readonly key: string;
  readonly fields: readonly SourceFormField[];
  /** Why nothing of it can be changed here; a sentence. */
  readonly obstacle?: string;
  /** Web address. */
  readonly page?: string;
  /** URI of the archived copy. */
  readonly copy?: string;
  /** What loses its last ground or its level without it, in order. */
  readonly falls: readonly { readonly label: string; readonly what: string; readonly range: lsp.Range }[];
}

export const sourceForm = defineFeature<SourceFormParams, SourceForm | null>({
  method: 'briefwright/sourceForm',
  capability: { experimental: { requests: ['briefwright/sourceForm'] } },
  empty: null,
  run(snapshot, { textDocument, key }) {
    const known = snapshot.briefAt(textDocument.uri);
    const source = known && sourcesOf(known.brief, known.workspace).byId.get(key);
    if (!known || !source) return null;
    const target = sourceTarget(snapshot, source);
    const page = [source.url, source.archive].find(
      (address) => address !== undefined && readWebAddress(address) !== undefined,
    );
    const from = snapshot.uriOf(source.declaredIn);
    const copy =
      source.text === undefined || from === undefined ? undefined : uriOfWrittenPath(plainUri(from), source.text);
    return {
      key,
      fields: declaredProperties.map((property) => {
        const { name, what, form, values = [] } = sourceKeys[property];
        return { name, what, form, value: valueOf(source, name, property, target?.document), values };
      }),
      ...(target && !isBibtexPath(source.declaredIn)
        ? {}
        : { obstacle: `“${key}” is declared in ${source.declaredIn}, which is not written from here.` }),
      ...(page === undefined ? {} : { page }),
      ...(copy === undefined ? {} : { copy }),
      falls: fallsOf(snapshot, known, key),
    };
  },
});

function valueOf(source: Source, name: string, property: keyof Source, document: Document | undefined): string {
  const field = source.fields.get(name);
  if (!field) return '';
  const value = source[property];
  const written = document?.text.slice(field.valueSpan.start, field.valueSpan.end) ?? '';
  return typeof value === 'string' ? value : written.replace(/\s+/g, ' ').trim();
}

function fallsOf(snapshot: Snapshot, known: KnownBrief, key: string): SourceForm['falls'] {
  const { brief } = known;
  const falls = fallsIn(known, { type: 'source', key });
  return (falls?.statements ?? []).map((placed) => ({
    label: statementWords(brief, placed),
    what: falls!.withoutGround.has(placed.statement) ? 'loses its last ground' : 'no longer carries its level',
    range: toRange(brief.document, inDocument(placed, placed.statement.span), snapshot.encoding),
  }));
}

export interface SetSourceParams extends SourceFormParams {
  /** Names of keys with what is to be written; empty text takes the key out. */
  readonly values: readonly (readonly [name: string, value: string])[];
}

/** `obstacle`: why nothing is written; a sentence. */
export type SetSourceAnswer =
  | { readonly uri: string; readonly edits: readonly lsp.TextEdit[] }
  | { readonly obstacle: string };

export const setSource = defineFeature<SetSourceParams, SetSourceAnswer | null>({
  method: 'briefwright/setSource',
  capability: { experimental: { requests: ['briefwright/setSource'] } },
  empty: null,
  run(snapshot, { textDocument, key, values }) {
    const known = snapshot.briefAt(textDocument.uri);
    const source = known && sourcesOf(known.brief, known.workspace).byId.get(key);
    const target = source && sourceTarget(snapshot, source);
    if (!known || !target) return null;
    const kind = source.declaredIn === known.brief.document.path ? 'briefing' : 'registry';
    const set = setSourceValues(target.document, kind, key, new Map(values));
    if ('obstacle' in set) return set;
    return {
      uri: target.uri,
      edits: set.edits.map((edit) => toTextEdit(target.document, edit, snapshot.encoding)),
    };
  },
});
