// The levels of confidence to choose from once sources were chosen, the strongest first, with the key that chooses each, and which of
// them the sources can carry. Writes nothing.

import type * as lsp from 'vscode-languageserver';
import { capsOf } from '../../core/lint/config/configured-tables.ts';
import type { Scale } from '../../core/model/scales/scale.ts';
import { carriedLevel } from '../../core/refactor/carried-level.ts';
import { citeSources } from '../../core/refactor/cite-sources.ts';
import { toSpan } from '../convert.ts';
import { defineFeature } from '../feature.ts';
import { type CitedThing, nameSources } from './named-sources.ts';

export interface ChooseLevelParams {
  readonly textDocument: lsp.TextDocumentIdentifier;
  readonly range: lsp.Range;
  readonly sources: readonly CitedThing[];
}

export interface LevelChoices {
  readonly levels: readonly LevelChoice[];
  /** Index in `levels` of what is proposed; undefined where nothing is. */
  readonly proposed?: number;
  /** Why, one sentence without a full stop. */
  readonly because: string;
  /** Why nothing can be cited. */
  readonly obstacle?: string;
}

export interface LevelChoice {
  readonly term: string;
  readonly meaning: string;
  /** What chooses it when it is typed: its place in the list, and its first letter where no other term has that. */
  readonly keys: readonly string[];
}

export const chooseLevel = defineFeature<ChooseLevelParams, LevelChoices | null>({
  method: 'briefwright/chooseLevel',
  capability: { experimental: { requests: ['briefwright/chooseLevel'] } },
  empty: null,
  run(snapshot, { textDocument, range, sources }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const { brief, workspace, config } = known;
    const { confidence } = brief.settings.scales;
    const levels = levelsOf(confidence);
    const refused = (obstacle: string): LevelChoices => ({ levels, because: obstacle, obstacle });
    const named = nameSources(snapshot, known, sources);
    if ('obstacle' in named) return refused(named.obstacle);
    const span = toSpan(brief.document, range, snapshot.encoding);
    const at = (level: string | undefined): ReturnType<typeof citeSources> =>
      citeSources(brief, span, named.cited, {
        declared: named.declared,
        ...(level === undefined ? {} : { level }),
      });
    // What is cited already at one level can still be given the other.
    const lowest = at(confidence.rungs[0]?.terms[0]);
    const citing = 'obstacle' in lowest ? at(confidence.rungs.at(-1)?.terms[0]) : lowest;
    if ('obstacle' in citing) return refused(citing.obstacle);
    const { index, because } = carriedLevel(brief, workspace, capsOf(config), citing);
    return { levels, ...(index === undefined ? {} : { proposed: levels.length - 1 - index }), because };
  },
});

function levelsOf({ rungs }: Scale): readonly LevelChoice[] {
  const terms = rungs.map(({ terms: [term] }) => term);
  const isOnly = (letter: string): boolean => terms.filter((term) => term.startsWith(letter)).length === 1;
  return rungs
    .map(({ terms: [term], meaning }) => ({ term, meaning }))
    .reverse()
    .map(({ term, meaning }, index) => ({
      term,
      meaning,
      keys: [String(index + 1), ...(isOnly(term.slice(0, 1)) ? [term.slice(0, 1)] : [])],
    }));
}
