// Every page that an unsourced statement names made a source: links, addresses, notes, references. The words stay as they are; a tag
// goes behind each statement, with a place for its level.

import { citationOf, evidenceOf, NewSources } from '../lint/fixes/declare-evidence.ts';
import { addTag } from '../lint/fixes/tag-edits.ts';
import { type Brief, statementsOf } from '../model/brief.ts';
import { notesOf } from '../model/sources/notes.ts';
import { isCitableKey } from '../model/sources/source-key.ts';
import { hasGrounds, needsGrounds } from '../model/statement.ts';
import { sourcesOf, type Workspace } from '../model/workspace.ts';
import type { Refactoring } from './refactoring.ts';

/** Undefined where no statement names any; the same page becomes the same source. */
export function declareLinks(brief: Brief, workspace: Workspace): Refactoring | undefined {
  const sources = new NewSources(sourcesOf(brief, workspace).byId);
  const tags = statementsOf(brief).flatMap((placed, index, all) => {
    const { statement, start } = placed;
    if (!needsGrounds(statement) || hasGrounds(statement) || statement.coveredBy.length > 0) return [];
    const next = all[index + 1];
    const evidence = evidenceOf(
      statement,
      next?.start === start ? next.statement : undefined,
      (span) => brief.document.rope.slice(span.start + start, span.end + start),
      brief.settings.language,
      (label) => notesOf(brief).get(label),
    );
    if (!evidence) return [];
    const key = sources.keyFor(evidence);
    return isCitableKey(key) ? [addTag(placed, citationOf(key, evidence))] : [];
  });
  if (tags.length === 0) return undefined;
  const declaration = sources.declaration(brief);
  return declaration
    ? { edits: [...declaration, ...tags] }
    : { obstacle: 'No source can be added to the front matter as it is written' };
}
