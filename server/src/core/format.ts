// Puts tags into their canonical form and place: one space before them, behind the full stop, `; ` and `, ` between their
// parts. Never touches a word of prose, and changes nothing unless the result reads the same and shows the same page.

import { gapEdits, hasColumns, opensItem } from './format-gaps.ts';
import { type Brief, inDocument, type PlacedStatement, parseBrief, passageStart, wordsOf } from './model/brief.ts';
import type { PassageContent } from './model/passage.ts';
import { findRung, normaliseTerm } from './model/scales/scale.ts';
import { isCitableKey } from './model/sources/source-key.ts';
import { isOthersMarkup } from './syntax/others-markup.ts';
import { showSame } from './syntax/page/shown-words.ts';
import type { AssessmentToken, EvidenceItem, Tag } from './syntax/tag.ts';
import { createDocument } from './text/document.ts';
import { covers, type Span } from './text/span.ts';
import { applyEdits, replace, type TextEdit } from './text/text-edit.ts';

/**
 * Edits of `brief.document.text`; none when it is formatted already. Formatting twice changes nothing more. With `within`, only
 * tags that lie in it are looked at, and the end of the text is left as it is.
 */
export function formatBrief(brief: Brief, within?: Span): readonly TextEdit[] {
  const { text } = brief.document;
  const isWanted = (start: number, tag: Tag): boolean => !within || covers(within, inDocument({ start }, tag.span));
  const changed = (edits: readonly TextEdit[]): TextEdit[] =>
    edits.filter(({ span, newText }) => text.slice(span.start, span.end) !== newText);
  const passages = brief.placedPassages.filter(
    ({ start, tags }, index) => tags.some((tag) => isWanted(start, tag)) && !hasColumns(withRowsAbove(brief, index)),
  );
  const groups = passages.map((passage): EditGroup => {
    const tags = passage.tags.filter((tag) => isWanted(passage.start, tag));
    const rows = rowsOf(passage.tags);
    const inside = tags.flatMap((tag) => formatTag(brief, passage.start, tag, rows.get(tag) ?? tag.span));
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
  return [[...inTags, ...ending], inTags, ending].find((edits) => readsTheSame(brief, edits)) ?? [];
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

/** The text of a passage, with that of the one before it where no blank line parts them. */
function withRowsAbove(brief: Brief, index: number): string {
  const { text } = brief.document;
  const start = passageStart(brief, index);
  const end = start + brief.body.pieces[index]!.block.length;
  if (index === 0) return text.slice(start, end);
  const above = passageStart(brief, index - 1);
  const aboveEnd = above + brief.body.pieces[index - 1]!.block.length;
  return text.slice(/\n[ \t]*\n/.test(text.slice(aboveEnd, start)) ? start : above, end);
}

/** Exactly one line break at the end; an empty text stays empty. Blanks that a reader sees, no-break spaces, are no blanks here. */
function formatEnding(text: string): TextEdit[] {
  let end = text.length;
  while (end > 0 && ' \t\n'.includes(text[end - 1]!)) end--;
  // Behind a backslash the blank is a no-break space, and the line break one that is seen.
  if (text[end - 1] === '\\') return [];
  return text === '' || text.slice(end) === '\n'
    ? []
    : [replace({ start: end, end: text.length }, end === 0 ? '' : '\n')];
}

/** Half-typed tags stay as they are: they are words to every other program. `row` is the tag with all tags that touch it. */
function formatTag(brief: Brief, start: number, tag: Tag, row: Span): TextEdit[] {
  const { text } = brief.document;
  const span = inDocument({ start }, tag.span);
  if (!tag.isClosed || isOthersMarkup(text, span.start)) return [];
  const content = canonical(brief, start, tag);
  return [
    ...gapEdits(text, span, inDocument({ start }, row)),
    ...(content === undefined ? [] : [replace(span, content)]),
  ];
}

/** For each tag the stretch that it makes with the closed tags that touch it. */
function rowsOf(tags: readonly Tag[]): ReadonlyMap<Tag, Span> {
  const rows = new Map<Tag, Span>();
  let row: Tag[] = [];
  for (const [index, tag] of tags.entries()) {
    row.push(tag);
    const next = tags[index + 1];
    if (next?.isClosed && next.span.start === tag.span.end) continue;
    for (const one of row) rows.set(one, { start: row[0]!.span.start, end: tag.span.end });
    row = [];
  }
  return rows;
}

/** The tag as it should be written; undefined where it must stay as it is: faulty, or over several lines. */
function canonical(brief: Brief, start: number, tag: Tag): string | undefined {
  const { text } = brief.document;
  const source = text.slice(tag.span.start + start, tag.span.end + start);
  // A backslash keeps a mark from being markup, and a no-break space keeps words together: both stay, and with them the rest.
  if (!tag.isClosed || tag.faults.length > 0 || /[\n\\]|[^\S \t]/.test(source)) return undefined;
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
const STOP = /^[.!?…]+[*_]{0,2}(?=[ \t\n]|$)/;

/** `A did x [@p :: low].` → `A did x. [@p :: low]`, for the tags that end a sentence in one line. */
function moveBehindStop(brief: Brief, placed: PlacedStatement): TextEdit[] {
  const { statement } = placed;
  const { text } = brief.document;
  const last = statement.tags.at(-1);
  if (!last || statement.kind === 'quote') return [];
  const tagsEnd = inDocument(placed, last.span).end;
  const wordsEnd = inDocument(placed, statement.span).end;
  const stop = STOP.exec(text.slice(tagsEnd, tagsEnd + 20))?.[0];
  if (stop === undefined || wordsEnd >= tagsEnd || opensItem(text, wordsEnd)) return [];
  if (!closesEmphasis(text.slice(placed.start, wordsEnd), /[*_]*$/.exec(stop)?.[0] ?? '')) return [];
  const spans = statement.tags.map((tag) => inDocument(placed, tag.span));
  // A half-typed tag is words to every other program: the full stop stays behind them.
  if (statement.tags.some(({ isClosed }) => !isClosed)) return [];
  if (spans.some(({ start }) => isOthersMarkup(text, start)) || !isOnlyTags(text, wordsEnd, spans)) return [];
  const tags = statement.tags.map(
    (tag, index) => canonical(brief, placed.start, tag) ?? text.slice(spans[index]!.start, spans[index]!.end),
  );
  return [replace({ start: wordsEnd, end: tagsEnd + stop.length }, `${stop} ${tags.join(' ')}`)];
}

/** Whether `marks` behind `words` end an emphasis that begins in them; nothing ends nothing. */
function closesEmphasis(words: string, marks: string): boolean {
  return marks === '' || words.split(marks).length % 2 === 0;
}

/** Whether nothing but plain blanks of one line stands between the words, which end at `wordsEnd`, and the tags. */
function isOnlyTags(text: string, wordsEnd: number, tags: readonly Span[]): boolean {
  let at = wordsEnd;
  for (const { start, end } of tags) {
    if (start < at || !/^[ \t]*$/.test(text.slice(at, start)) || text.slice(start, end).includes('\n')) return false;
    at = end;
  }
  return true;
}

/** The statement's words without tags: where words stand behind the last tag, as in rows of tables, `wordsOf` has the tags too. */
function ownWords(brief: Brief, placed: PlacedStatement): string {
  const { span, coveredBy } = placed.statement;
  const inside = coveredBy.filter((tag) => tag.span.start >= span.start && tag.span.end <= span.end);
  const cut = inside.map((tag) => replace({ start: tag.span.start - span.start, end: tag.span.end - span.start }, ' '));
  return applyEdits(wordsOf(brief, placed), cut);
}

/**
 * Whether the edited text has the same statements (kinds, words, evidence, levels and names) and shows the same page. Passages
 * that no edit touches are the same objects, and are not looked at.
 */
function readsTheSame(brief: Brief, edits: readonly TextEdit[]): boolean {
  if (edits.length === 0) return true;
  const { path, text } = brief.document;
  const edited = parseBrief(createDocument(path, applyEdits(text, edits)), brief.configured, brief);
  return (
    edited.passageContents.length === brief.passageContents.length &&
    edited.passageContents.every((content, index) => {
      const before = brief.passageContents[index]!;
      return content === before || essenceOf(edited, index) === essenceOf(brief, index);
    }) &&
    showSame(edited.body, brief.body)
  );
}

const essences = new WeakMap<PassageContent, string>();

/** What a passage says, as a text to compare. */
function essenceOf(brief: Brief, index: number): string {
  const content = brief.passageContents[index]!;
  let essence = essences.get(content);
  if (essence === undefined) {
    const start = passageStart(brief, index);
    essence = JSON.stringify([
      content.statements.map((statement) => statementEssence(brief, { start, statement })),
      content.detached.length,
    ]);
    essences.set(content, essence);
  }
  return essence;
}

function statementEssence(brief: Brief, placed: PlacedStatement): unknown {
  const { kind, exempt, citations, basis, assessment, id, tagged } = placed.statement;
  return [
    kind,
    exempt,
    // A full stop moves from behind a tag to before it; nothing else of the words does.
    withoutEnd(ownWords(brief, placed)).replace(/[ \t\n]+/g, ' '),
    citations.map(({ key, stance, grade, locator }) => [key, stance, grade, locator]),
    basis.map(({ name, stance }) => [name, stance]),
    assessment.confidence.map(({ term }) => term),
    assessment.likelihood.map(({ term }) => term),
    assessment.unknown.map(({ text }) => text),
    [assessment.by, assessment.because, id, tagged],
  ];
}

function withoutEnd(words: string): string {
  let end = words.length;
  while (end > 0 && END_MARK.test(words[end - 1]!)) end--;
  return words.slice(0, end);
}

const END_MARK = /[.!?…"'”’»)\]*_\s]/;
