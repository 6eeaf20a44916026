// A briefing as the tool reads it, in the shape that `briefwright inspect` prints (schema version 1).

import { type Brief, inDocument, type PlacedStatement, statementsOf } from './model/brief.ts';
import { claimSupport } from './model/evidence/claims/claim-support.ts';
import { mayBeQuoted } from './model/evidence/quotations/may-be-quoted.ts';
import { tlpMarks } from './model/handling/markings.ts';
import { portionMarks, strictestPortion } from './model/handling/portions.ts';
import { originsOf } from './model/origins/origins.ts';
import type { Exemption, StatementKind, Tagged } from './model/statement.ts';
import { sourcesOf, type Workspace } from './model/workspace.ts';
import type { Stance } from './syntax/tag.ts';
import { placesOnDisk, type StretchOnDisk } from './text/place-on-disk.ts';
import { describeSupport } from './verify.ts';

/** What `inspect` prints. */
export interface Inspection {
  readonly schemaVersion: 1;
  readonly path: string;
  /** Ids of the two scales. */
  readonly scale: { readonly confidence: string; readonly likelihood: string };
  /** The handling mark of the whole document. */
  readonly marking: string | null;
  readonly strictestPortion: string | null;
  readonly statements: readonly InspectedStatement[];
  /** What the briefing declares, and what it cites from registries. */
  readonly sources: readonly InspectedSource[];
}

export interface InspectedStatement extends StretchOnDisk {
  readonly kind: StatementKind;
  readonly exempt?: Exemption;
  readonly text: string;
  readonly id: string | null;
  readonly section: string | null;
  readonly sources: readonly {
    readonly key: string;
    readonly stance: Stance;
    readonly grade: string | null;
    readonly locator: string | null;
  }[];
  readonly basis: readonly string[];
  readonly contradictedBy: readonly string[];
  readonly confidence: string | null;
  readonly likelihood: string | null;
  readonly by: string | null;
  readonly because: string | null;
  readonly tagged: Tagged;
  /** Whether it is certain where the statement begins and ends. */
  readonly certain: boolean;
  readonly marking: string | null;
  /** How much of it the texts of its sources have; null for what needs no source. */
  readonly support: InspectedSupport | null;
}

export type InspectedSupport = ReturnType<typeof describeSupport>;

export interface InspectedSource {
  readonly id: string;
  readonly declaredIn: string;
  /** By how many statements. */
  readonly cited: number;
  /** Ids of its origins. */
  readonly origins: readonly string[];
  readonly marking: string | null;
}

/** The JSON value, with places on disk; `text` of a statement is exactly the file's text from `start` to `end`. `markings` are those in force. */
export function inspect(brief: Brief, workspace: Workspace, markings: readonly string[] = tlpMarks): Inspection {
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
    statements: statements.map((placed) => ({
      ...inspectStatement(brief, placed, marks.get(placed.statement)),
      support: inspectSupport(brief, workspace, placed),
    })),
    sources: listed.map((source) => ({
      id: source.id,
      declaredIn: source.declaredIn,
      cited: uses.get(source.id) ?? 0,
      origins: originsOf(source.id, index.byId),
      marking: source.marking ?? null,
    })),
  };
}

function inspectSupport(brief: Brief, workspace: Workspace, placed: PlacedStatement): InspectedSupport | null {
  const support = claimSupport(brief, workspace, placed);
  return support ? describeSupport(support, ({ source }) => source !== undefined && mayBeQuoted(source, brief)) : null;
}

function inspectStatement(
  brief: Brief,
  placed: PlacedStatement,
  marking: string | undefined,
): Omit<InspectedStatement, 'support'> {
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
