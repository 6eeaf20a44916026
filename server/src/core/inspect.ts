// A briefing as the tool reads it, in the shape that `briefwright inspect` prints (schema version 1).

import { type Brief, inDocument, type PlacedStatement, statementsOf } from './model/brief.ts';
import { tlpMarks } from './model/handling/markings.ts';
import { portionMarks, strictestPortion } from './model/handling/portions.ts';
import { originsOf } from './model/origins/origins.ts';
import { sourcesOf, type Workspace } from './model/workspace.ts';
import { placesOnDisk } from './text/place-on-disk.ts';

/** The JSON value, with places on disk; `text` of a statement is exactly the file's text from `start` to `end`. `markings` are those in force. */
export function inspect(brief: Brief, workspace: Workspace, markings: readonly string[] = tlpMarks) {
  const { document, settings } = brief;
  const statements = statementsOf(brief);
  const marks = portionMarks(brief, markings);
  const index = sourcesOf(brief, workspace);
  const uses = new Map<string, number>();
  for (const { statement } of statements) {
    for (const key of new Set(statement.citations.map((citation) => citation.key)))
      uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  const listed = [...index.byId.values()].filter(
    (source) => source.declaredIn === document.path || uses.has(source.id),
  );
  return {
    schemaVersion: 1,
    path: document.path,
    scale: { confidence: settings.scales.confidence.id, likelihood: settings.scales.likelihood.id },
    marking: brief.frontMatter.marking ?? null,
    strictestPortion: strictestPortion(brief, markings) ?? null,
    statements: statements.map((placed) => inspectStatement(brief, placed, marks.get(placed.statement))),
    sources: listed.map((source) => ({
      id: source.id,
      declaredIn: source.declaredIn,
      cited: uses.get(source.id) ?? 0,
      origins: originsOf(source.id, index.byId),
      marking: source.marking ?? null,
    })),
  };
}

function inspectStatement(brief: Brief, placed: PlacedStatement, marking: string | undefined) {
  const { statement } = placed;
  const { assessment } = statement;
  const { start, end } = placesOnDisk(brief.document, inDocument(placed, statement.span));
  return {
    kind: statement.kind,
    ...(statement.exempt ? { exempt: statement.exempt } : {}),
    ...(statement.isDoubtful ? { doubtful: true } : {}),
    start,
    end,
    text: brief.document.source.slice(start.offset, end.offset),
    id: statement.id ?? null,
    section: statement.section.title ?? null,
    sources: statement.citations.map(({ key, stance, grade, locator }) => ({
      key,
      stance,
      grade: grade ?? null,
      locator: locator ?? null,
    })),
    basis: statement.basis.filter(({ stance }) => stance === 'supports').map(({ name }) => name),
    contradictedBy: statement.basis.filter(({ stance }) => stance === 'contradicts').map(({ name }) => name),
    confidence: assessment.confidence[0]?.term ?? null,
    likelihood: assessment.likelihood[0]?.term ?? null,
    by: assessment.by ?? null,
    because: assessment.because ?? null,
    tagged: statement.tagged,
    certain: statement.isCertain.start && statement.isCertain.end,
    marking: marking ?? null,
  };
}
