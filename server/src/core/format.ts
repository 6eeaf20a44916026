// Puts tags into their canonical form and place: one space before them, behind the full stop, `; ` and `, ` between their
// parts. Never touches a word of prose, and changes nothing unless the result reads the same.

import { type Brief, inDocument, type PlacedStatement, parseBrief, statementsOf, wordsOf } from './model/brief.ts';
import { findRung, normaliseTerm } from './model/scales/scale.ts';
import { isCitableKey } from './model/sources/source-key.ts';
import type { AssessmentToken, EvidenceItem, Tag } from './syntax/tag.ts';
import { createDocument } from './text/document.ts';
import { covers, type Span } from './text/span.ts';
import { applyEdits, insert, replace, type TextEdit } from './text/text-edit.ts';

/**
 * Edits of `brief.document.text`; none when it is formatted already. Formatting twice changes nothing more. With `within`, only
 * tags that lie in it are looked at, and the end of the text is left as it is.
 */
export function formatBrief(brief: Brief, within?: Span): readonly TextEdit[] {
  const { text } = brief.document;
  const isWanted = (start: number, tag: Tag): boolean => !within || covers(within, inDocument({ start }, tag.span));
  const changed = (edits: readonly TextEdit[]): TextEdit[] =>
    edits.filter(({ span, newText }) => text.slice(span.start, span.end) !== newText);
  const passages = brief.placedPassages.filter(({ start, tags }) => tags.some((tag) => isWanted(start, tag)));
  const groups = passages.map((passage): EditGroup => {
    const tags = passage.tags.filter((tag) => isWanted(passage.start, tag));
    const inside = tags.flatMap((tag) => formatTag(brief, passage.start, tag));
    const statements = passage.statements.filter((statement) =>
      statement.tags.every((tag) => isWanted(passage.start, tag)),
    );
    const moves = statements.flatMap((statement) => moveBehindStop(brief, { start: passage.start, statement }));
    // A move replaces its whole stretch, tags included, so those are not edited twice.
    const rest = inside.filter(
      (edit) => !moves.some(({ span }) => span.start <= edit.span.start && edit.span.end <= span.end),
    );
    return { all: changed([...rest, ...moves]), withoutMoves: changed(inside) };
  });
  const ending = within ? [] : changed(formatEnding(text));
  const inTags = soundEdits(
    brief,
    groups.filter(({ all, withoutMoves }) => all.length + withoutMoves.length > 0),
  );
  return [[...inTags, ...ending], ending].find((edits) => readsTheSame(brief, edits)) ?? [];
}

/** The edits of one passage: the best form, and what is left of it where a move would change how the text is read. */
interface EditGroup {
  readonly all: readonly TextEdit[];
  readonly withoutMoves: readonly TextEdit[];
}

/** All edits that leave the reading as it is. Halves the groups until those that do not are found, so that one spoils no other. */
function soundEdits(brief: Brief, groups: readonly EditGroup[]): readonly TextEdit[] {
  const all = groups.flatMap((group) => group.all);
  if (readsTheSame(brief, all)) return all;
  const [only, ...others] = groups;
  if (only && others.length === 0) return readsTheSame(brief, only.withoutMoves) ? only.withoutMoves : [];
  const half = groups.length >> 1;
  return [...soundEdits(brief, groups.slice(0, half)), ...soundEdits(brief, groups.slice(half))];
}

/** Exactly one line break at the end; an empty text stays empty. */
function formatEnding(text: string): TextEdit[] {
  const end = text.trimEnd().length;
  return text === '' || text.slice(end) === '\n'
    ? []
    : [replace({ start: end, end: text.length }, end === 0 ? '' : '\n')];
}

function formatTag(brief: Brief, start: number, tag: Tag): TextEdit[] {
  const { text } = brief.document;
  const span = inDocument({ start }, tag.span);
  const gap = gapBefore(text, span.start);
  const spacing =
    gap === undefined
      ? []
      : gap.length === 0
        ? [insert(span.start, ' ')]
        : gap === ' '
          ? []
          : [replace({ start: span.start - gap.length, end: span.start }, ' ')];
  const content = canonical(brief, start, tag);
  return content === undefined ? spacing : [...spacing, replace(span, content)];
}

/** The blanks before a tag that stands behind something in its line; undefined at the start of a line, item or cell. */
function gapBefore(text: string, tagStart: number): string | undefined {
  let start = tagStart;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (/^[\s>]*(?:(?:[-*+]|\d+[.)]|#+|\[\^[^\]]*\]:)[\s>]*)*$/.test(line) || line.endsWith('|')) return undefined;
  return text.slice(start, tagStart);
}

/** The tag as it should be written; undefined where it must stay as it is: faulty, or over several lines. */
function canonical(brief: Brief, start: number, tag: Tag): string | undefined {
  const { text } = brief.document;
  const source = text.slice(tag.span.start + start, tag.span.end + start);
  if (!tag.isClosed || tag.faults.length > 0 || source.includes('\n')) return undefined;
  const evidence = tag.kind ?? tag.evidence.map(writeItem).join('; ');
  const assessment = tag.assessment.map((token) => writeToken(brief, token)).join(', ');
  const separator = tag.separatorSpan ? (assessment === '' ? '::' : `:: ${assessment}`) : '';
  const content = [evidence, separator].filter((part) => part !== '').join(' ');
  return `[${content}]${tag.id !== undefined ? `{#${tag.id}}` : ''}`;
}

function writeItem(item: EvidenceItem): string {
  const stance = item.stance === 'contradicts' ? 'but ' : '';
  if (item.type === 'basis') return `${stance}#${item.name}`;
  const key = isCitableKey(item.key) ? item.key : `{${item.key}}`;
  return [`${stance}${item.prefix ?? ''}@${key}`, item.grade, item.locator]
    .filter((part) => part !== undefined)
    .join(' ');
}

function writeToken({ settings }: Brief, token: AssessmentToken): string {
  if (token.type === 'by') return `by ${token.date}`;
  if (token.type === 'because') return `because ${token.reason}`;
  const { confidence, likelihood } = settings.scales;
  return findRung(confidence, token.text) || findRung(likelihood, token.text) ? normaliseTerm(token.text) : token.text;
}

/** Closing quotation marks and brackets would belong to an enclosure that the tag stands in, and it stays there. */
const STOP = /^[.!?…]+[*_]*(?=\s|$)/;

/** `A did x [@p :: low].` → `A did x. [@p :: low]`, for the tags that end a sentence in one line. */
function moveBehindStop(brief: Brief, placed: PlacedStatement): TextEdit[] {
  const { statement } = placed;
  const { text } = brief.document;
  const last = statement.tags.at(-1);
  if (!last || statement.kind === 'quote') return [];
  const tagsEnd = inDocument(placed, last.span).end;
  const wordsEnd = inDocument(placed, statement.span).end;
  const stop = STOP.exec(text.slice(tagsEnd, tagsEnd + 20))?.[0];
  const between = text.slice(wordsEnd, tagsEnd);
  if (stop === undefined || wordsEnd >= tagsEnd || between.includes('\n')) return [];
  const tags = statement.tags.map(
    (tag) =>
      canonical(brief, placed.start, tag) ?? text.slice(tag.span.start + placed.start, tag.span.end + placed.start),
  );
  return [replace({ start: wordsEnd, end: tagsEnd + stop.length }, `${stop} ${tags.join(' ')}`)];
}

/** The statement's words without tags: where words stand behind the last tag, as in rows of tables, `wordsOf` has the tags too. */
function ownWords(brief: Brief, placed: PlacedStatement): string {
  const { span, coveredBy } = placed.statement;
  const inside = coveredBy.filter((tag) => tag.span.start >= span.start && tag.span.end <= span.end);
  const cut = inside.map((tag) => replace({ start: tag.span.start - span.start, end: tag.span.end - span.start }, ' '));
  return applyEdits(wordsOf(brief, placed), cut);
}

/** Whether the edited text has the same statements: kinds, words, evidence, levels and names. */
function readsTheSame(brief: Brief, edits: readonly TextEdit[]): boolean {
  if (edits.length === 0) return true;
  const { path, text } = brief.document;
  const edited = parseBrief(createDocument(path, applyEdits(text, edits)), brief.configured, brief);
  return JSON.stringify(essence(edited)) === JSON.stringify(essence(brief));
}

function essence(brief: Brief): unknown {
  const essenceOf = (placed: PlacedStatement): unknown => {
    const { kind, exempt, citations, basis, assessment, id, tagged } = placed.statement;
    return [
      kind,
      exempt,
      // A full stop moves from behind a tag to before it; nothing else of the words does.
      ownWords(brief, placed)
        .replace(/[.!?…"'”’»)\]*_\s]+$/, '')
        .replace(/\s+/g, ' '),
      citations.map(({ key, stance, grade, locator }) => [key, stance, grade, locator]),
      basis.map(({ name, stance }) => [name, stance]),
      assessment.confidence.map(({ term }) => term),
      assessment.likelihood.map(({ term }) => term),
      assessment.unknown.map(({ text }) => text),
      [assessment.by, assessment.because, id, tagged],
    ];
  };
  return [statementsOf(brief).map(essenceOf), brief.placedPassages.map(({ detached }) => detached.length)];
}
