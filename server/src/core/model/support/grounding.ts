// Whether what a statement rests on is there and holds: sources that are declared and not retracted, statements that are
// grounded themselves. A loop of statements grounds nothing. Says nothing about how good the sources are.

import { type Brief, statementsOf } from '../brief.ts';
import { holdsFor } from '../origins/derivation-graph.ts';
import { fallenAbove } from '../origins/fallen-above.ts';
import { isSourced, type Statement } from '../statement.ts';
import { namesOf } from '../statement-names.ts';
import { type SourceIndex, sourcesOf, type Workspace } from '../workspace.ts';

/**
 * Why a support does not carry. `retracted`: it is, or all that it passes on. `unchecked`: nothing here declares the source, but not all that may declare it could be read.
 * `ungrounded`: the statement that is named is not grounded itself.
 */
export type GroundFault = 'undeclared' | 'unchecked' | 'retracted' | 'no-statement' | 'ungrounded';

/** A support that does not carry: `@key` or `#name`, and why. */
export interface WeakGround {
  readonly name: string;
  readonly fault: GroundFault;
}

export interface Grounding {
  /** Grounds and a confidence, and every ground carries. */
  readonly isGrounded: boolean;
  readonly weak: readonly WeakGround[];
}

const cache = new WeakMap<
  Brief,
  { readonly workspace: Workspace; readonly groundings: ReadonlyMap<Statement, Grounding> }
>();

/** Of each statement that names a supporting source or statement. Cached by identity. */
export function groundingsOf(brief: Brief, workspace: Workspace): ReadonlyMap<Statement, Grounding> {
  const known = cache.get(brief);
  if (known?.workspace === workspace) return known.groundings;
  const groundings = readGroundings(brief, sourcesOf(brief, workspace));
  cache.set(brief, { workspace, groundings });
  return groundings;
}

function readGroundings(brief: Brief, index: SourceIndex): ReadonlyMap<Statement, Grounding> {
  const carrying = carryingStatements(brief, index);
  const groundings = new Map<Statement, Grounding>();
  for (const { statement } of statementsOf(brief)) {
    const weak: WeakGround[] = weakSources(statement, index);
    for (const name of basisNames(statement)) {
      const named = namesOf(brief).get(name)?.[0]?.statement;
      if (!named) weak.push({ name: `#${name}`, fault: 'no-statement' });
      else if (!carrying.has(named)) weak.push({ name: `#${name}`, fault: 'ungrounded' });
    }
    const isGrounded = isSourced(statement) && weak.length === 0;
    if (isGrounded || weak.length > 0) groundings.set(statement, { isGrounded, weak });
  }
  return groundings;
}

/** What another statement may rest on: grounded from the leaves upwards, so that a loop never is; and assumptions with a level. */
function carryingStatements(brief: Brief, index: SourceIndex): ReadonlySet<Statement> {
  const names = namesOf(brief);
  const carrying = new Set<Statement>();
  const waiting = new Map<Statement, number>();
  const restingOn = new Map<Statement, Statement[]>();
  const ready: Statement[] = [];
  for (const { statement } of statementsOf(brief)) {
    const isAssumption = statement.kind === 'assumption' && statement.assessment.confidence.length > 0;
    if (!isAssumption && (!isSourced(statement) || weakSources(statement, index).length > 0)) continue;
    const basis = basisNames(statement).map((name) => names.get(name)?.[0]?.statement);
    if (basis.includes(undefined)) continue;
    for (const named of basis) {
      const list = restingOn.get(named!);
      if (list) list.push(statement);
      else restingOn.set(named!, [statement]);
    }
    waiting.set(statement, basis.length);
    if (basis.length === 0) ready.push(statement);
  }
  for (const statement of ready) {
    carrying.add(statement);
    for (const next of restingOn.get(statement) ?? []) {
      const left = waiting.get(next)! - 1;
      waiting.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  return carrying;
}

function weakSources(statement: Statement, { byId, isComplete }: SourceIndex): WeakGround[] {
  const weak: WeakGround[] = [];
  for (const { key, stance } of statement.citations) {
    if (stance !== 'supports' || weak.some(({ name }) => name === `@${key}`)) continue;
    const source = byId.get(key);
    if (!source) weak.push({ name: `@${key}`, fault: isComplete ? 'undeclared' : 'unchecked' });
    else if (source.status === 'retracted' || fallenAbove(key, byId, holdsFor(statement))?.share === 'all')
      weak.push({ name: `@${key}`, fault: 'retracted' });
  }
  return weak;
}

/** Each once. */
function basisNames({ basis }: Statement): readonly string[] {
  return basis.length === 0
    ? []
    : [...new Set(basis.filter(({ stance }) => stance === 'supports').map(({ name }) => name))];
}
