// What can be written at the cursor in a tag: sources, names of statements and kinds before the `::`, levels, dates and
// reasons behind it, and the name behind the bracket. Never what the tag already says.

import { paragraphLocator } from '../../core/model/archives/archive.ts';
import { levelPlaceholder } from '../../core/model/assessment.ts';
import { type PlacedStatement, statementsOf, wordsOf } from '../../core/model/brief.ts';
import type { ClosePassage } from '../../core/model/evidence/passages/closest-passages.ts';
import { passageExcerpt } from '../../core/model/evidence/passages/passage-excerpt.ts';
import { rankSources } from '../../core/model/evidence/passages/rank-sources.ts';
import { rangeText } from '../../core/model/likelihood/range-text.ts';
import { passageAt, statementUnder } from '../../core/model/place-at.ts';
import { findRung, type Scale } from '../../core/model/scales/scale.ts';
import { isWithdrawn } from '../../core/model/sources/is-withdrawn.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { isCitableKey } from '../../core/model/sources/source-key.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import { isInCode } from '../../core/syntax/code-at.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import { closestLine } from '../cards/passage-lines.ts';
import { sourceCard, sourceSummary } from '../cards/source-card.ts';
import { excerpt, statementCard } from '../cards/statement-card.ts';
import { termCard } from '../cards/term-card.ts';
import type { KnownBrief } from '../feature.ts';
import { horizons } from '../marks/horizons.ts';
import { suggestPassages } from './suggest-passages.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { type TagCursor, tagCursorAt } from './tag-cursor.ts';

/** Undefined where the cursor is in no tag. `today` is an ISO 8601 day. */
export function suggestInTag(known: KnownBrief, offset: number, today: string): Suggestions | undefined {
  const name = suggestName(known, offset);
  if (name) return name;
  const cursor = tagCursorAt(known.brief, offset);
  if (!cursor) return undefined;
  const separator = cursor.left.indexOf('::');
  return separator < 0
    ? (suggestPassages(known, cursor, offset) ?? suggestEvidence(known, cursor, offset))
    : suggestAssessment(known, cursor, offset, separator + 2, today);
}

/** Pandoc's rule for keys, which names keep too. */
const REST_OF_KEY = /^(?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*/u;

/** More than these are offered only once their first letters are typed. */
const mostSources = 200;

function suggestEvidence(known: KnownBrief, cursor: TagCursor, offset: number): Suggestions | undefined {
  const { left, right, tag, open, isClosed, rest } = cursor;
  const item = left.slice(left.lastIndexOf(';') + 1).trimStart();
  const but = /^but\s+/.exec(item)?.[0] ?? '';
  const typed = item.slice(but.length);
  if (!/^(?:[@#]\S*|[a-z]*)$/u.test(typed) || /^[@#].*[,:]$/u.test(typed)) return undefined;
  const start = offset - typed.length;
  // A tag without its bracket may end in the middle of a word all the same: the rest of the word goes.
  const end = offset + (typed === '' ? 0 : REST_OF_KEY.exec(isClosed ? right : rest)![0].length);
  const closing = closingOf(cursor);
  const isFirst = left.slice(0, left.length - typed.length).trim() === '';
  const others = tag.evidence.filter(({ span }) => span.end < start - but.length || span.start > offset);
  const list: Suggestion[] = [];
  let isCut = false;
  if (!typed.startsWith('#')) {
    const cited = new Set(others.flatMap((item) => (item.type === 'citation' ? [item.key] : [])));
    const ranked = rankSources(wordsAbout(known, cursor), known.brief, known.workspace);
    const free = ranked.filter(({ source: { id } }) => !cited.has(id) && isCitableKey(id));
    const matching =
      free.length > mostSources
        ? free.filter(({ source: { id } }) => id.toLowerCase().includes(typed.slice(1).toLowerCase()))
        : free;
    const hasRoom = /^\s*(?:$|;|::)/.test(right.slice(end - offset));
    isCut = free.length > mostSources;
    if (typed.startsWith('@') || typed === '') {
      for (const [at, { source, passage }] of matching.slice(0, mostSources).entries()) {
        if (passage && hasRoom && at < mostPassages) list.push(passageSuggestion(known, source, passage, closing));
        list.push(sourceSuggestion(source, closing));
      }
    }
  }
  if (typed.startsWith('#') || typed === '') {
    const based = new Set(others.flatMap((item) => (item.type === 'basis' ? [item.name] : [])));
    const own = ownName(cursor, open);
    for (const [id, [placed]] of namesOf(known.brief)) {
      if (placed && id !== own && !based.has(id)) list.push(statementSuggestion(known, id, placed, closing));
    }
  }
  if (/^[a-z]*$/.test(typed) && but === '') {
    list.push({ label: 'but', kind: 'word', detail: 'what follows contradicts the statement', newText: 'but ' });
    const isWhole = isFirst && others.length === 0;
    if (isWhole)
      for (const { word, detail } of kinds) list.push({ label: word, kind: 'word', detail, newText: word, ...closing });
  }
  return { span: { start, end }, list, isCut };
}

/** Of so many of the best sources the passage is offered besides. */
const mostPassages = 3;

/** The source with its closest passage as the locator. */
function passageSuggestion(known: KnownBrief, source: Source, passage: ClosePassage, closing: Closing): Suggestion {
  const { id } = source;
  const locator = paragraphLocator(passage.paragraph);
  return {
    label: `@${id} ${locator}`,
    kind: 'source',
    detail: `“${passageExcerpt(passage)}”`,
    description: 'closest passage',
    newText: `@${id} ${locator}`,
    card: () => {
      const card = sourceCard(known, id);
      return card && { ...card, lines: [closestLine(passage, ''), ...card.lines] };
    },
    isDeprecated: isWithdrawn(source),
    ...closing,
  };
}

const kinds = [
  { word: 'assumption', detail: 'taken as given; needs a confidence' },
  { word: 'gap', detail: 'what is not known; needs no source' },
  { word: 'note', detail: 'scope, method, recommendation; needs no source' },
] as const;

function sourceSuggestion(source: Source, closing: Closing): Suggestion {
  const { id, title, publisher, author, date, reliability } = source;
  const description = [publisher ?? author, date, reliability].filter((part) => part !== undefined).join(' · ');
  return {
    label: `@${id}`,
    kind: 'source',
    detail: sourceSummary(source),
    description,
    // Typing words of the title finds it too.
    filterText: `@${id} ${plainLine(title ?? '', 80)}`.trim(),
    newText: `@${id}`,
    documentedSource: id,
    isDeprecated: isWithdrawn(source),
    ...closing,
  };
}

function statementSuggestion(known: KnownBrief, id: string, placed: PlacedStatement, closing: Closing): Suggestion {
  const confidence = placed.statement.assessment.confidence[0]?.term;
  return {
    label: `#${id}`,
    kind: 'statement',
    detail: excerpt(known.brief, placed, 70),
    ...(confidence === undefined ? {} : { description: confidence }),
    newText: `#${id}`,
    card: () => statementCard(known, placed),
    ...closing,
  };
}

function suggestAssessment(
  known: KnownBrief,
  cursor: TagCursor,
  offset: number,
  from: number,
  today: string,
): Suggestions | undefined {
  const { left, right, tag, isClosed } = cursor;
  const behind = left.slice(from);
  if (/(?:^|,)\s*because\s/i.test(behind)) return undefined;
  const token = behind.slice(behind.lastIndexOf(',') + 1);
  const typed = token.slice(token.lastIndexOf('\n') + 1).trimStart();
  const start = offset - typed.length;
  // Of a tag without its bracket, what follows may be prose: only the word at the cursor is of the term.
  const rest = isClosed
    ? /^[^,\]\n]*/.exec(right)![0].trimEnd()
    : typed === ''
      ? ''
      : /^[\p{L}\p{N}-]*/u.exec(cursor.rest)![0];
  const isBeforeToken = typed === '' && rest.trim() !== '';
  const end = isBeforeToken ? offset : offset + rest.length;
  const others = tag.assessment.filter(
    ({ span }) => span.end < start || span.start > offset || (isBeforeToken && span.start >= offset),
  );
  const closing = closingOf(cursor);
  const { confidence, likelihood } = known.brief.settings.scales;
  const says = (scale: Scale): boolean =>
    others.some((one) => one.type === 'term' && findRung(scale, one.text) !== undefined);
  const lead = left.endsWith('::') || left.endsWith(',') ? ' ' : '';
  const list: Suggestion[] = [
    ...(says(confidence) ? [] : termSuggestions(confidence, closing)),
    ...(says(likelihood) ? [] : termSuggestions(likelihood, closing)),
  ];
  if (!others.some(({ type }) => type === 'by')) {
    if (!isBeforeToken)
      list.push({
        label: 'by',
        kind: 'word',
        detail: 'the date by which the outcome is known',
        newText: 'by ',
        ...closing,
        isOpenEnded: true,
      });
    for (const { date, detail } of horizons(known.brief.frontMatter.date ?? today, known.brief)) {
      list.push({ label: `by ${date}`, kind: 'value', detail, newText: `by ${date}`, ...closing });
    }
  }
  const isLast = !right.slice(rest.length).includes(',') && !isBeforeToken;
  if (isLast && !others.some(({ type }) => type === 'because')) {
    list.push({
      label: 'because',
      kind: 'word',
      detail: 'why this level; runs to the end of the tag',
      newText: 'because ',
      ...closing,
      isOpenEnded: true,
    });
  }
  const tail = isBeforeToken ? ', ' : '';
  const replaced = typed.startsWith(levelPlaceholder) ? typed : undefined;
  return {
    span: { start, end },
    list: list.map((one) => ({
      ...one,
      // Behind the placeholder everything is offered: nothing of it is the beginning of a term.
      ...(replaced === undefined ? {} : { filterText: `${replaced} ${one.label}` }),
      newText: `${lead}${one.newText}${tail}`,
    })),
  };
}

/** The preferred terms from the weakest to the strongest, then their synonyms. */
function termSuggestions(scale: Scale, closing: Closing): readonly Suggestion[] {
  const suggestion = (term: string, index: number): Suggestion => {
    const rung = scale.rungs[index]!;
    const range = rangeText(rung);
    const same = term === rung.terms[0] ? '' : `, as “${rung.terms[0]}”`;
    return {
      label: term,
      kind: 'term',
      detail: `${scale.axis}${same}: ${range ?? rung.meaning}`,
      description: range ?? scale.axis,
      newText: term,
      card: () => termCard(scale, term),
      ...closing,
    };
  };
  return [
    ...scale.rungs.map((rung, index) => suggestion(rung.terms[0], index)),
    ...scale.rungs.flatMap((rung, index) => rung.terms.slice(1).map((term) => suggestion(term, index))),
  ];
}

/** `{#` behind a tag: names that are used and belong to nothing yet, then one made of the statement's words. */
function suggestName(known: KnownBrief, offset: number): Suggestions | undefined {
  const { brief } = known;
  const { rope } = brief.document;
  const passage = passageAt(brief, offset);
  const match =
    passage && /\][ \t]*\{#([\p{L}\p{N}_:.-]*)$/u.exec(rope.slice(Math.max(passage.start, offset - 200), offset));
  if (!passage || !match || isInCode(brief.body, offset - brief.split.bodyStart)) return undefined;
  const typed = match[1]!;
  const close = offset - match[0].length;
  const tag = passage.tags.find(({ contentSpan }) => contentSpan.end + passage.start === close);
  if (!tag) return undefined;
  const names = namesOf(brief);
  const used = statementsOf(brief).flatMap(({ statement }) => statement.basis.map(({ name }) => name));
  const missing = new Set(used.filter((name) => !names.has(name)));
  const placed = statementUnder(passage, tag);
  const made = placed && nameFrom(wordsOf(brief, placed));
  const rest = /^[\p{L}\p{N}_:.-]*/u.exec(rope.slice(offset, offset + 100))![0].length;
  const closing: Closing = rope.slice(offset + rest, offset + rest + 1) === '}' ? {} : { closing: '}' };
  const offer = (label: string, detail: string): Suggestion => ({
    label,
    kind: 'statement',
    detail,
    newText: label,
    ...closing,
  });
  const list = [...missing].map((label) => offer(label, `used as #${label}, but no statement has this name yet`));
  if (made !== undefined && !names.has(made) && !missing.has(made))
    list.push(offer(made, 'from the statement’s words'));
  return { span: { start: offset - typed.length, end: offset + rest }, list };
}

/** The first two longer words, as a name; undefined where they are not in Latin letters. */
function nameFrom(words: string): string | undefined {
  const plain = words
    .replace(/\[[^\]]*\]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const long = plain.match(/(?<![\p{L}\p{N}])[a-z]{4,20}(?![\p{L}\p{N}])/gu)?.slice(0, 2);
  return long && long.length > 0 ? long.join('-') : undefined;
}

type Closing = Pick<Suggestion, 'closing'>;

/** The bracket that is missing; before words that may belong into the tag the writer knows better where. */
function closingOf({ isClosed, rest }: TagCursor): Closing {
  return isClosed || !ENDS_TAG.test(rest) ? {} : { closing: ']' };
}

/** The end of the line, the end of a sentence, or the beginning of the next. */
const ENDS_TAG = /^(?:\s*$|[.!?…)”"»]|\s+[\p{Lu}\p{Lo}“"«([*_])/u;

/** The name of the statement that the tag at `open` is of: it cannot rest on itself. */
function ownName({ passage, placed }: TagCursor, open: number): string | undefined {
  return passage.tags.find(({ span }) => span.start + passage.start === open)?.id ?? placed?.statement.id;
}

/** What the source is to be found for. */
function wordsAbout({ brief }: KnownBrief, { placed }: TagCursor): string {
  return placed ? wordsOf(brief, placed) : '';
}
