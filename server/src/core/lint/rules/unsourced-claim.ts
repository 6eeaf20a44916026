// A claim without a supporting source: what the project exists for.

import { paragraphLocator } from '../../model/archives/archive.ts';
import { levelPlaceholder } from '../../model/assessment.ts';
import {
  type Brief,
  inDocument,
  indexOfStatement,
  type PlacedStatement,
  statementsOf,
  wordsOf,
} from '../../model/brief.ts';
import { passageExcerpt } from '../../model/evidence/passages/passage-excerpt.ts';
import { rankSources } from '../../model/evidence/passages/rank-sources.ts';
import { mayBeQuoted } from '../../model/evidence/quotations/may-be-quoted.ts';
import { mayGoOn } from '../../model/may-go-on.ts';
import { notesOf } from '../../model/sources/notes.ts';
import { isCitableKey } from '../../model/sources/source-key.ts';
import { type NamedEvidence, namedEvidence, tagInNote } from '../../model/sources/undeclared-evidence.ts';
import { hasGrounds, needsGrounds, type Statement, type StatementGroup } from '../../model/statement.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { type Span, shift } from '../../text/span.ts';
import { insert, replace, type TextEdit } from '../../text/text-edit.ts';
import { bareRows } from '../bare-group.ts';
import { type BareParagraph, bareParagraphs } from '../bare-paragraph.ts';
import { conflictMarkerAt, conflictMessage } from '../conflict-marker.ts';
import { declareSource, freeSourceId } from '../fixes/declaration-edits.ts';
import { citationOf, declaredAt, evidenceOf, NewSources, placesOf } from '../fixes/declare-evidence.ts';
import { groupFixes } from '../fixes/group-fixes.ts';
import { addTag, fixIn } from '../fixes/tag-edits.ts';
import { firstWords } from '../messages/first-words.ts';
import { findNearCitation, type NearCitation } from '../near-citation.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type OptionSchemas, type RuleContext, type TextOf } from '../rule.ts';

const offeredSources = 3;

const options = {
  report: {
    description:
      'What is reported by itself: each `sentence`, or, where none of its sentences has a tag, the whole `paragraph` once.',
    type: 'string',
    enum: ['sentence', 'paragraph'],
    default: 'sentence',
  },
} as const satisfies OptionSchemas;

export const unsourcedClaim = defineRule<
  Statement | StatementGroup | NearlyCited | EvidencedClaim | BareParagraph | 'conflict',
  typeof options
>({
  id: 'unsourced-claim',
  code: 'BRF2001',
  family: 'Markup and reference integrity',
  severity: { draft: 'warning', review: 'error', release: 'error' },
  summary: 'a claim, quotation or judgment without a supporting source or basis',
  description:
    'Every sentence that asserts something must name its grounds and its confidence in a tag. If both are missing, one finding covers both. ' +
    'Sentences that assert nothing are not reported: questions, imperatives, sentences about the document, greetings, list items of fewer than four words or without a verb, source lines. ' +
    'A table row whose cells are not sentences is one statement; a table, or a list of data, that no tag covers is one finding. ' +
    'A source that only contradicts (`but @key`) supports nothing. A citation in another form than a tag (`(@log)`, `[[@log]]`, `@log` in the sentence) is named as what it is, and so is a link, an address, a note or a reference in parentheses: a page that is not declared as a source. The marker lines of a conflict that git left are named as that. If it is not certain where a sentence ends, the part without a tag is at most a hint.',
  rationale:
    'ICD 206 asks for a source reference for everything taken from a source, and ICD 203 for the basis of each judgment. Assertions with nothing to support them are the main way briefings fail.',
  ranksArchives: true,
  fixSummary:
    'declare the page that a sentence links to, and cite it; cite a declared source (best match first, with the paragraph); repeat the previous statement’s tag; cite a new source; mark as judgment, assumption, gap or note; cover the whole paragraph; add a source line under a table, or a tag to its lead-in',
  options,
  dependsOn: ({ brief, workspace }) => placesOf(sourcesOf(brief, workspace).byId),
  checkPassage({ brief, workspace, options: chosen }, { statements, groups, comments }, report, textOf) {
    const isSource = (key: string): boolean => sourcesOf(brief, workspace).byId.has(key);
    /** What a statement holds, or what stands alone right behind it, in place of a tag. */
    const nearlyCited = (index: number): NearlyCited | undefined => {
      const statement = statements[index]!;
      const own = findNearCitation(textOf(statement.span), isSource);
      if (own) return { statement, near: own, wordsStart: statement.span.start };
      const next = statements[index + 1];
      if (next?.run !== statement.run || next.tags.length > 0) return undefined;
      const words = textOf(next.span);
      const near = findNearCitation(words, isSource);
      return near && isWhole(near, words) ? { statement, near, wordsStart: next.span.start } : undefined;
    };
    const asked = new Set<Statement>();
    for (const group of groups) {
      const bare = bareRows(group, statements);
      // A comment among its rows may be a directive for one of them: then each is asked for by itself.
      const behind = statements[group.end]?.span.start ?? Infinity;
      if (!bare || comments.some(({ start }) => start >= group.span.start && start < behind)) continue;
      for (let index = group.firsts[0]!; index < group.end; index++) asked.add(statements[index]!);
      const isDoubtful = bare.statements.every((statement) => statement.isDoubtful);
      report(group.span, messageForGroup(group, bare.count, isDoubtful, namedIn(group.span, textOf)), {
        ...(isDoubtful ? { isDoubtful } : {}),
        detail: group,
      });
    }
    const paragraphs = bareParagraphs(statements, comments, asked);
    const told = new Set<BareParagraph>();
    for (const [index, statement] of statements.entries()) {
      if (!needsGrounds(statement) || hasGrounds(statement) || asked.has(statement)) continue;
      // A tag that cannot be read is one cause, reported by malformed-tag.
      if (statement.coveredBy.some((tag) => tag.faults.length > 0 && tag.evidence.length === 0)) continue;
      const marker = conflictMarkerAt(statement.span, textOf);
      if (marker) {
        report(marker, conflictMessage(textOf(marker)), { detail: 'conflict' });
        continue;
      }
      const isOpen = mayGoOn(statements, index);
      const nearly = isOpen || statement.coveredBy.length > 0 ? undefined : nearlyCited(index);
      if (nearly && nearly.wordsStart !== statement.span.start) asked.add(statements[index + 1]!);
      const evidence =
        isOpen || nearly || statement.coveredBy.length > 0
          ? undefined
          : evidenceOf(statement, statements[index + 1], textOf, brief.settings.language);
      const message = nearly
        ? nearMessage(nearly.near)
        : evidence && !statement.isDoubtful
          ? evidenceMessage(
              firstWords(textOf(statement.span)),
              evidence,
              declaredAt(evidence, sourcesOf(brief, workspace).byId)?.id,
            )
          : messageFor(statement, isOpen, firstWords(textOf(statement.span)));
      const paragraph = paragraphs.get(statement);
      // What names a page or a note has a fix of its own.
      if (chosen.report === 'paragraph' && paragraph && !nearly && !evidence) {
        if (!told.has(paragraph)) {
          const isDoubtful = paragraph.statements.every((one) => one.isDoubtful);
          report(paragraph.span, messageForParagraph(paragraph, isDoubtful, namedIn(paragraph.span, textOf)), {
            ...(isDoubtful ? { isDoubtful } : {}),
            detail: paragraph,
          });
        }
        told.add(paragraph);
        continue;
      }
      report(statement.span, message, {
        ...(paragraph && !nearly && !evidence ? { paragraph: paragraph.span } : {}),
        ...(isOpen ? { atMost: 'hint' as const } : statement.isDoubtful ? { isDoubtful: true as const } : {}),
        detail: nearly ?? (evidence ? { statement, evidence } : statement),
      });
    }
  },
  fixes(context, { detail, start }) {
    if (detail === 'conflict') return [];
    if ('firsts' in detail) return groupFixes(context, detail, start);
    if ('statements' in detail) return paragraphFixes(context, detail, start);
    const nearly = 'near' in detail ? detail : undefined;
    const statement = 'statement' in detail ? detail.statement : detail;
    const placed: PlacedStatement = { start, statement };
    const all = statementsOf(context.brief);
    const index = indexOfStatement(context.brief, statement);
    return [
      ...(nearly ? nearFix(context.brief, placed, nearly) : []),
      ...('evidence' in detail ? evidenceFix(context, placed, detail.evidence) : []),
      ...citations(context, placed),
      ...repetition(context.brief, placed, lastTagged(all, index)),
      ...newSource(context, placed),
      ...kinds(context.brief, placed),
      ...wholeParagraph(context, placed, neighbours(all, index)),
    ];
  },
});

/** A claim that holds something like a citation, or has it right behind it. */
interface NearlyCited {
  readonly statement: Statement;
  readonly near: NearCitation;
  /** Where the words begin in which it stands, counted from the passage's start. */
  readonly wordsStart: number;
}

/** A claim that names a page, a note or a work in place of a tag. */
interface EvidencedClaim {
  readonly statement: Statement;
  readonly evidence: NamedEvidence;
}

function evidenceMessage(words: string, { form, called }: NamedEvidence, declared: string | undefined): string {
  if (declared !== undefined)
    return `${words} links to the page of “${declared}” but does not cite it, so it has no confidence level. Add [@${declared} :: level].`;
  if (form === 'note')
    return `${words} has a note (${called}) in place of a tag, so a reader cannot tell which source carries it, or how sure you are. Cite the source here, with a confidence level.`;
  return form === 'reference'
    ? `${words} cites “${called}”, which is not declared as a source, so a reader cannot tell how good it is. Declare it, and cite it with a confidence level.`
    : `${words} cites a page that is not declared as a source, so a reader cannot tell how good it is: ${called}. Declare it, and cite it with a confidence level.`;
}

/** Declares what was named and cites it, or cites the source that is declared for the same page. */
function evidenceFix({ brief, workspace }: RuleContext, placed: PlacedStatement, checked: NamedEvidence): Fix[] {
  // What a note says was not read when the statement was checked.
  const isNote = checked.form === 'note';
  const noteOf = (label: string): string | undefined => notesOf(brief).get(label);
  const own = isNote ? tagInNote(noteOf(checked.called.slice(2, -1)) ?? '') : undefined;
  if (own !== undefined) return [fixIn(brief, 'suggested', `Cite what the note cites: [${own}]`, addTag(placed, own))];
  const evidence = isNote ? namedEvidence(checked.called, brief.settings.language, noteOf) : checked;
  if (!evidence) return [];
  const sources = new NewSources(sourcesOf(brief, workspace).byId);
  const key = sources.keyFor(evidence);
  const declaration = sources.declaration(brief);
  if (!declaration || !isCitableKey(key)) return [];
  const tag = addTag(placed, citationOf(key, evidence));
  const name = evidence.title ?? evidence.called;
  const title =
    sources.count === 0 ? `Cite ${key}, whose page this links to` : `Declare “${name}” as a source and cite it`;
  return [fixIn(brief, 'suggested', title, ...declaration, tag)];
}

function nearMessage({ text, what, evidence, assessment }: NearCitation): string {
  return `“${text}” is ${what}, so it cites nothing here. Write it as a tag: [${evidence} ${assessment ?? ':: level'}].`;
}

/** The tag that was meant: in the place of what was written, or behind a sentence that goes on with it. */
function nearFix(brief: Brief, placed: PlacedStatement, { near, wordsStart }: NearlyCited): Fix[] {
  const content = `${near.evidence} ${near.assessment ?? `:: ${levelPlaceholder}`}`;
  const edit = near.isInSentence
    ? addTag(placed, content)
    : replace(inDocument(placed, shift(near.span, wordsStart)), `[${content}]`);
  return [fixIn(brief, 'suggested', `Write it as a tag: [${content}]`, edit)];
}

/** Whether the statement's words are nothing else. */
function isWhole({ span }: NearCitation, words: string): boolean {
  return /^[\s.]*$/.test(words.slice(0, span.start) + words.slice(span.end));
}

/** The first words of what may be long. */
function namedIn({ start, end }: Span, textOf: TextOf): string {
  return firstWords(textOf({ start, end: Math.min(end, start + enoughToName) }));
}

const enoughToName = 200;

function messageFor(statement: Statement, isOpen: boolean, words: string): string {
  if (isOpen)
    return `${words} has no source, if it is a separate sentence. Add a tag or, if it belongs to the sentence next to it, add the abbreviation to “abbreviations”.`;
  if (statement.isDoubtful)
    return `${words} may assert something, and it has no source. If it does, cite one with a confidence level; if it does not, mark it [note].`;
  if (statement.kind === 'quote')
    return `The quotation ${words} has no source, so a reader cannot tell who said it. Cite where it comes from, with a confidence level.`;
  if (statement.kind === 'judgment')
    return `${words} names only evidence against it, so nothing supports it. Name the statement or source it rests on.`;
  if (statement.citations.length > 0)
    return `${words} cites only a source that contradicts it, so nothing supports it. Cite a source that supports it.`;
  if (statement.assessment.confidence.length > 0)
    return `${words} has a confidence level but no source, so a reader cannot tell where it comes from. Cite a source before the “::”.`;
  return `${words} has no source and no confidence level, so a reader cannot tell where it comes from or how sure you are. Add a tag such as [@source :: level].`;
}

function messageForGroup({ type }: StatementGroup, count: number, isDoubtful: boolean, words: string): string {
  const [whole, parts] = type === 'table' ? ['table', 'rows'] : ['list', 'items'];
  const head = isDoubtful
    ? `The ${whole} ${words} may assert something in ${count} of its ${parts}, and it has no source.`
    : `The ${whole} ${words} has no source, and ${count} of its ${parts} assert something.`;
  return `${head} Put a line such as “Source: … [@source :: level]” directly under it, or a tag into the sentence that leads it in; tag ${parts} by themselves where their sources differ.`;
}

function messageForParagraph({ statements }: BareParagraph, isDoubtful: boolean, words: string): string {
  return isDoubtful
    ? `The paragraph ${words} may assert something in ${statements.length} sentences, and none of them has a source. If it does, cite one at its start with a confidence level; if it does not, mark it [note].`
    : `The paragraph ${words} has ${statements.length} sentences without a source, so a reader cannot tell where they come from or how sure you are. One tag at its start covers them all: [@source :: level].`;
}

function isOneRun(a: PlacedStatement, b: PlacedStatement): boolean {
  return a.start === b.start && a.statement.run === b.statement.run;
}

/** The statements of the same paragraph, item or cell, in order. */
function neighbours(all: readonly PlacedStatement[], index: number): readonly PlacedStatement[] {
  const placed = all[index]!;
  let first = index;
  while (first > 0 && isOneRun(all[first - 1]!, placed)) first--;
  let end = index + 1;
  while (end < all.length && isOneRun(all[end]!, placed)) end++;
  return all.slice(first, end);
}

function lastTagged(all: readonly PlacedStatement[], index: number): PlacedStatement | undefined {
  for (let at = index - 1; at >= 0; at--) if (hasGrounds(all[at]!.statement)) return all[at];
  return undefined;
}

/** With the paragraph where a source's archived text says it. */
function citations({ brief, workspace }: RuleContext, placed: PlacedStatement): Fix[] {
  const citable = rankSources(wordsOf(brief, placed), brief, workspace).filter(({ source }) => isCitableKey(source.id));
  return citable.slice(0, offeredSources).map(({ source, passage }) => {
    const place = passage ? `${source.id} ${paragraphLocator(passage.paragraph)}` : source.id;
    const words = passage && mayBeQuoted(source, brief) ? `“${passageExcerpt(passage)}”` : source.title;
    return fixIn(brief, 'suggested', words ? `Cite ${place}: ${words}` : `Cite ${place}`, cite(placed, `@${place}`));
  });
}

/** Into the statement's own tag where it has one, else after its words with a place for the level. */
function cite(placed: PlacedStatement, item: string): TextEdit {
  const tag = placed.statement.coveredBy[0];
  if (!tag) return addTag(placed, `${item} :: ${levelPlaceholder}`);
  return insert(tag.contentSpan.start + placed.start, tag.evidence.length > 0 ? `${item}; ` : `${item} `);
}

function repetition(brief: Brief, placed: PlacedStatement, previous: PlacedStatement | undefined): Fix[] {
  // Of adjacent tags (`[@log][:: high]`) the one that cites is worth repeating.
  const tag = previous?.statement.coveredBy.findLast(({ evidence }) => evidence.length > 0);
  // What is wrong with that tag would be wrong twice.
  if (!previous || !tag || tag.faults.length > 0 || placed.statement.coveredBy.length > 0) return [];
  const content = brief.document.text.slice(
    tag.contentSpan.start + previous.start,
    tag.contentSpan.end + previous.start,
  );
  if (content.includes('\n')) return [];
  return [
    fixIn(brief, 'suggested', `Same as the previous statement: [${content.trim()}]`, addTag(placed, content.trim())),
  ];
}

function newSource({ brief, workspace }: RuleContext, placed: PlacedStatement): Fix[] {
  const id = freeSourceId(sourcesOf(brief, workspace).byId);
  const declaration = declareSource(brief, id);
  return declaration ? [fixIn(brief, 'suggested', 'Cite a new source', declaration, cite(placed, `@${id}`))] : [];
}

function kinds(brief: Brief, placed: PlacedStatement): Fix[] {
  if (placed.statement.coveredBy.length > 0 || placed.statement.kind === 'quote') return [];
  return [
    fixIn(
      brief,
      'suggested',
      'Mark as a judgment (name what it rests on)',
      addTag(placed, `#basis :: ${levelPlaceholder}`),
    ),
    fixIn(brief, 'suggested', 'Mark as an assumption', addTag(placed, `assumption :: ${levelPlaceholder}`)),
    fixIn(brief, 'suggested', 'Mark as a gap', addTag(placed, 'gap')),
    fixIn(brief, 'suggested', 'Mark as a note', addTag(placed, 'note')),
  ];
}

/** Enough of a paragraph to tell whose it is. */
const askedClaims = 20;

/** One tag at the start of the paragraph, where it holds more than one claim without any. */
function wholeParagraph(
  { brief, workspace }: RuleContext,
  placed: PlacedStatement,
  inRun: readonly PlacedStatement[],
): Fix[] {
  if (placed.statement.coveredBy.length > 0) return [];
  const bare = inRun.filter((other) => other.statement.kind === 'claim' && other.statement.coveredBy.length === 0);
  const first = inRun[0];
  if (bare.length < 2 || !first) return [];
  return coverings({ brief, workspace }, bare)
    .slice(0, 1)
    .map((id) => coverWith(brief, first, id));
}

/** Keys of the sources that say most of what `bare` say, the best first. */
function coverings(
  { brief, workspace }: Pick<RuleContext, 'brief' | 'workspace'>,
  bare: readonly PlacedStatement[],
): readonly string[] {
  const words = bare.slice(0, askedClaims).map((other) => wordsOf(brief, other));
  return rankSources(words.join(' '), brief, workspace).flatMap(({ source }) =>
    isCitableKey(source.id) ? source.id : [],
  );
}

function coverWith(brief: Brief, first: PlacedStatement, id: string): Fix {
  const edit = insert(inDocument(first, first.statement.span).start, `[@${id} :: ${levelPlaceholder}] `);
  return { ...fixIn(brief, 'suggested', `Cover the whole paragraph with ${id}`, edit), covers: 'paragraph' };
}

/** One tag for the paragraph: a declared source, a new one, or that it asserts nothing. */
function paragraphFixes({ brief, workspace }: RuleContext, { statements }: BareParagraph, start: number): Fix[] {
  const all = statementsOf(brief);
  const placed: PlacedStatement = { start, statement: statements[0]! };
  const first = neighbours(all, indexOfStatement(brief, statements[0]!))[0] ?? placed;
  const at = inDocument(first, first.statement.span).start;
  const bare = statements.map((statement) => ({ start, statement }));
  const id = freeSourceId(sourcesOf(brief, workspace).byId);
  const declaration = declareSource(brief, id);
  const cover = (title: string, tag: string, ...more: readonly TextEdit[]): Fix => ({
    ...fixIn(brief, 'suggested', title, ...more, insert(at, `[${tag}] `)),
    covers: 'paragraph',
  });
  return [
    ...coverings({ brief, workspace }, bare)
      .slice(0, offeredSources)
      .map((key) => coverWith(brief, first, key)),
    ...(declaration
      ? [cover('Cover the whole paragraph with a new source', `@${id} :: ${levelPlaceholder}`, declaration)]
      : []),
    cover('Mark the whole paragraph as a note', 'note'),
  ];
}
