// From a source to its origins, where the matter comes from in the end; from a statement's name to the origins of all it
// rests on.

import type * as lsp from 'vscode-languageserver';
import type { Brief } from '../../core/model/brief.ts';
import { originsOf } from '../../core/model/origins/origins.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import { defineFeature } from '../feature.ts';
import { nameAt } from '../places/mentions.ts';
import { sourceTarget, toJump } from '../places/targets.ts';

export const implementation = defineFeature<lsp.ImplementationParams, lsp.Location[] | lsp.LocationLink[] | null>({
  method: 'textDocument/implementation',
  capability: { implementationProvider: true },
  empty: null,
  run(snapshot, params) {
    const here = nameAt(snapshot, params);
    if (!here) return null;
    const { brief, workspace } = here.known;
    const { byId } = sourcesOf(brief, workspace);
    const ids = here.name.type === 'source' ? [here.name.text] : citedBelow(brief, here.name.text);
    const origins = new Set(ids.flatMap((id) => originsOf(id, byId)));
    const targets = [...origins].flatMap((id) => {
      const source = byId.get(id);
      return (source && sourceTarget(snapshot, source)) ?? [];
    });
    return toJump(snapshot, targets, 'implementation', here);
  },
});

/** Ids that support the statement called `name` or, through `#`, what it rests on; in the order in which they are found. */
function citedBelow(brief: Brief, name: string): readonly string[] {
  const names = namesOf(brief);
  const ids = new Set<string>();
  const reached = new Set([name]);
  for (const current of reached) {
    for (const { statement } of names.get(current) ?? []) {
      for (const { key, stance } of statement.citations) if (stance === 'supports') ids.add(key);
      for (const item of statement.basis) if (item.stance === 'supports') reached.add(item.name);
    }
  }
  return [...ids];
}
