// Fixes for a table or list of data without a source: cite in the source line under it, declare what that line names, add such
// a line, or tag the sentence that leads it in, or one row. They invent nothing: what the words do not tell stays empty, and the
// level is a place to fill in.

import { levelPlaceholder } from '../../model/assessment.ts';
import { inDocument, type PlacedStatement, passageIndexAt, wordsOf } from '../../model/brief.ts';
import { rankSources } from '../../model/evidence/passages/rank-sources.ts';
import type { Source } from '../../model/sources/source.ts';
import { isCitableKey } from '../../model/sources/source-key.ts';
import type { StatementGroup } from '../../model/statement.ts';
import { sourceLineValue } from '../../model/tables/source-line.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { sourceLabelOf } from '../../syntax/source-line-words.ts';
import { insert } from '../../text/text-edit.ts';
import type { Fix } from '../problem.ts';
import type { RuleContext } from '../rule.ts';
import { declareSource, declareSources, freeSourceId } from './declaration-edits.ts';
import { describeSourceLine } from './source-line-facts.ts';
import { addTag, fixIn } from './tag-edits.ts';

/** Rows whose words the best source is looked for with. */
const askedRows = 20;

/** `group` counts from `start`, where its block begins. */
export function groupFixes(context: RuleContext, group: StatementGroup, start: number): Fix[] {
  const { brief, workspace } = context;
  const { statements } = brief.passageContents[passageIndexAt(brief, start)]!;
  const placed = (index: number): PlacedStatement => ({ start, statement: statements[index]! });
  const asked = group.firsts.slice(0, askedRows).map((index) => wordsOf(brief, placed(index)));
  const best = rankSources(asked.join(' '), brief, workspace).find(({ source }) => isCitableKey(source.id))?.source;
  const whole = group.type === 'table' ? 'table' : 'list';
  const first = statements.slice(group.firsts[0], group.end).findIndex(({ kind }) => kind === 'claim');
  const leadIn = group.leadIn;
  return [
    ...(group.sourceLine ? inSourceLine(context, group, start) : newSourceLine(context, group, start, best)),
    ...(best && leadIn !== undefined
      ? [
          fixIn(
            brief,
            'suggested',
            `Cite ${best.id} in the sentence that leads in the ${whole}`,
            addTag(placed(leadIn), tagOf(best.id)),
          ),
        ]
      : []),
    ...(best && first >= 0
      ? [
          fixIn(
            brief,
            'suggested',
            `Cite ${best.id} in the first ${group.type === 'table' ? 'row' : 'item'} alone`,
            addTag(placed(group.firsts[0]! + first), tagOf(best.id)),
          ),
        ]
      : []),
    ...(leadIn === undefined
      ? []
      : [
          fixIn(brief, 'suggested', `Mark the ${whole} and what leads it in as a note`, addTag(placed(leadIn), 'note')),
        ]),
  ];
}

function tagOf(id: string): string {
  return `@${id} :: ${levelPlaceholder}`;
}

/** The line names its source in words: the declared one that it names, and a declaration made of these words. */
function inSourceLine({ brief, workspace }: RuleContext, { sourceLine }: StatementGroup, start: number): Fix[] {
  const span = inDocument({ start }, sourceLine!);
  const words = brief.document.text.slice(span.start, span.end);
  const { byId } = sourcesOf(brief, workspace);
  const cite = (id: string) => insert(span.end, ` [${tagOf(id)}]`);
  const named = [...byId.values()].filter((source) => isCitableKey(source.id) && isNamedIn(source, words));
  const facts = describeSourceLine(sourceLineValue(words) ?? '');
  const id = freeId(facts.id, byId);
  const declaration = declareSources(brief, [{ id, keys: facts.keys }]);
  return [
    ...named.map((source) => fixIn(brief, 'suggested', `Cite ${source.id} in the source line`, cite(source.id))),
    ...(declaration
      ? [
          fixIn(
            brief,
            'suggested',
            `Declare the source that the line names as ${id}, and cite it there`,
            declaration,
            cite(id),
          ),
        ]
      : []),
  ];
}

function isNamedIn({ title, publisher, author }: Source, words: string): boolean {
  const plain = words.toLowerCase();
  return [title, publisher, author].some(
    (name) => name !== undefined && name.length > 2 && plain.includes(name.toLowerCase()),
  );
}

function freeId(wanted: string | undefined, taken: ReadonlyMap<string, unknown>): string {
  if (wanted === undefined) return freeSourceId(taken);
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

/** A paragraph of its own behind the last row. */
function newSourceLine(
  { brief, workspace }: RuleContext,
  group: StatementGroup,
  start: number,
  best: Source | undefined,
): Fix[] {
  const { text } = brief.document;
  const last = start + group.span.end;
  const lineStart = text.lastIndexOf('\n', last - 1) + 1;
  const lineBreak = text.indexOf('\n', last);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  // What stands before the row belongs to the quotation or item that the table is in.
  const marks = /^[\s>]*/.exec(text.slice(lineStart, last))![0];
  const isFollowed =
    lineBreak >= 0 &&
    text
      .slice(lineEnd + 1)
      .split('\n', 1)[0]!
      .replace(/[\s>]/g, '') !== '';
  const label = sourceLabelOf.get(brief.settings.language.code) ?? 'Source';
  const line = (id: string, name: string) =>
    insert(
      lineEnd,
      `\n${marks.trimEnd()}\n${marks}${label}: ${name}[${tagOf(id)}]${isFollowed ? `\n${marks.trimEnd()}` : ''}`,
    );
  const whole = group.type === 'table' ? 'table' : 'list';
  const id = freeSourceId(sourcesOf(brief, workspace).byId);
  const declaration = declareSource(brief, id);
  return [
    ...(best
      ? [fixIn(brief, 'suggested', `Add a source line under the ${whole}: ${best.id}`, line(best.id, nameOf(best)))]
      : []),
    ...(declaration
      ? [fixIn(brief, 'suggested', `Add a source line under the ${whole} with a new source`, declaration, line(id, ''))]
      : []),
  ];
}

/** As a reader is to see it, with its full stop. */
function nameOf({ title, publisher }: Source): string {
  const name = (title ?? publisher ?? '').replace(/[[\]\n]/g, ' ').trim();
  return name === '' ? '' : `${name.replace(/\.$/, '')}. `;
}
