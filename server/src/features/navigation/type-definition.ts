// From a source to its entry in a registry, also where the front matter declares the same id in its place.

import type * as lsp from 'vscode-languageserver';
import { readRegistries } from '../../core/model/references.ts';
import { defineFeature } from '../feature.ts';
import { nameAt } from '../places/mentions.ts';
import { sourceTarget, toJump } from '../places/targets.ts';

export const typeDefinition = defineFeature<lsp.TypeDefinitionParams, lsp.Location[] | lsp.LocationLink[] | null>({
  method: 'textDocument/typeDefinition',
  capability: { typeDefinitionProvider: true },
  empty: null,
  run(snapshot, params) {
    const here = nameAt(snapshot, params);
    if (here?.name.type !== 'source') return null;
    const { text } = here.name;
    const entries = readRegistries(here.known.brief, here.known.workspace).flatMap(
      ({ sources }) => sources.get(text) ?? [],
    );
    return toJump(
      snapshot,
      entries.flatMap((source) => sourceTarget(snapshot, source) ?? []),
      'typeDefinition',
      here,
    );
  },
});
