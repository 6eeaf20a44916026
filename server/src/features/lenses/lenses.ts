// Which lenses a briefing has, and what each comes to: on a declared source how often it is cited, on a named statement what
// it supports, on both what falls with them. What a statement rests on is a hint behind its tag (marks/inlay-hint.ts): a lens that
// came while a tag is typed would push its line down. Asked twice: for places, then for words.

import type * as lsp from 'vscode-languageserver';
import { type Brief, inDocument, type PlacedStatement, statementsOf } from '../../core/model/brief.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import type { Withdrawal } from '../../core/model/support/impact.ts';
import { usesIn } from '../../core/model/uses.ts';
import type { Span } from '../../core/text/span.ts';
import { fallsIn, fallsTitle, kindCount } from '../cards/impact-lines.ts';
import { canRun } from '../client-commands.ts';
import { documentAt, toRange } from '../convert.ts';
import type { KnownBrief, Snapshot } from '../feature.ts';

/** What a lens is about; travels to the client and back. */
export type LensSubject =
  | { readonly type: 'source'; readonly id: string }
  | { readonly type: 'name'; readonly name: string };

export interface LensData {
  readonly uri: string;
  readonly subject: LensSubject;
}

export interface Lens {
  /** Within one line of the document's text. */
  readonly span: Span;
  readonly subject: LensSubject;
}

interface Target {
  readonly path: string;
  readonly span: Span;
}

export function lensesOf({ brief }: KnownBrief): readonly Lens[] {
  const lenses: Lens[] = [];
  for (const { id, idSpan } of brief.frontMatter.sources.values())
    lenses.push({ span: idSpan, subject: { type: 'source', id } });
  const { resting } = usesIn(brief);
  for (const placed of statementsOf(brief)) {
    const { statement } = placed;
    const span = firstLine(brief, inDocument(placed, statement.span));
    if (
      statement.id !== undefined &&
      resting.has(statement.id) &&
      namesOf(brief).get(statement.id)?.[0]?.statement === statement
    ) {
      lenses.push({ span, subject: { type: 'name', name: statement.id } });
    }
  }
  return lenses;
}

/**
 * The command that is the lens's words. It does something only where the client says that it can show references. What falls is a
 * pass over the briefing for each lens.
 */
export function commandOf(
  snapshot: Snapshot,
  known: KnownBrief,
  { subject }: LensData,
  range: lsp.Range,
  countsFalls = true,
): lsp.Command {
  const { title, targets } = describe(known, subject, countsFalls);
  if (!canRun(snapshot.client, showReferencesCommand) || targets.length === 0) return { title, command: '' };
  return { title, command: showReferencesCommand, arguments: [known.uri, range.start, toLocations(snapshot, targets)] };
}

/** Whether a client handed back what it was given. */
export function isLensData(data: unknown): data is LensData {
  if (typeof data !== 'object' || data === null || !('uri' in data && 'subject' in data)) return false;
  const { uri, subject } = data;
  return typeof uri === 'string' && typeof subject === 'object' && subject !== null && 'type' in subject;
}

/** Name of the client's command; its arguments are a URI, a position and the locations to show. */
export const showReferencesCommand = 'briefwright.showReferences';

function describe(
  known: KnownBrief,
  subject: LensSubject,
  countsFalls: boolean,
): { readonly title: string; readonly targets: readonly Target[] } {
  const { brief } = known;
  const { path } = brief.document;
  if (subject.type === 'source') {
    const citing = usesIn(brief).citing.get(subject.id) ?? [];
    const targets = citing.map((placed) => ({ path, span: citationSpan(placed, subject.id) }));
    const cited = citing.length === 0 ? 'not cited' : `cited ${citing.length}×`;
    if (!countsFalls) return { title: cited, targets };
    return withFalls(known, { type: 'source', key: subject.id }, cited, targets, citing);
  }
  const resting = usesIn(brief).resting.get(subject.name) ?? [];
  const targets = resting.map((placed) => ({ path, span: inDocument(placed, placed.statement.span) }));
  const supports = `supports ${kindCount(resting)}`;
  if (!countsFalls) return { title: supports, targets };
  return withFalls(known, { type: 'statement', name: subject.name }, supports, targets, resting);
}

/** The places of what falls come behind those that the lens had: `listed` are at hand already. */
function withFalls(
  known: KnownBrief,
  withdrawal: Withdrawal,
  title: string,
  targets: readonly Target[],
  listed: readonly PlacedStatement[],
): { readonly title: string; readonly targets: readonly Target[] } {
  const falls = fallsIn(known, withdrawal);
  const falling = fallsTitle(falls);
  if (!falls || falling === undefined) return { title, targets };
  const met = new Set(listed.map(({ statement }) => statement));
  const { path } = known.brief.document;
  const others = falls.statements
    .filter(({ statement }) => !met.has(statement))
    .map((placed) => ({ path, span: inDocument(placed, placed.statement.span) }));
  return { title: `${title} · ${falling}`, targets: [...targets, ...others] };
}

function citationSpan(placed: PlacedStatement, id: string): Span {
  const citation = placed.statement.citations.find(({ key }) => key === id);
  return inDocument(placed, citation?.keySpan ?? placed.statement.span);
}

/** Files that the session does not know are left out. One place covered twice is one location. */
function toLocations(snapshot: Snapshot, targets: readonly Target[]): readonly lsp.Location[] {
  const seen = new Set<string>();
  return targets.flatMap(({ path, span }) => {
    const uri = snapshot.uriOf(path);
    const document = uri === undefined ? undefined : documentAt(snapshot, uri);
    if (uri === undefined || !document || seen.has(`${span.start} ${uri}`)) return [];
    seen.add(`${span.start} ${uri}`);
    return [{ uri, range: toRange(document, span, snapshot.encoding) }];
  });
}

function firstLine({ document }: Brief, { start, end }: Span): Span {
  const lineBreak = document.text.indexOf('\n', start);
  return { start, end: lineBreak < 0 ? end : Math.min(end, lineBreak) };
}
