// Blocks → statements: which text a tag covers, what kind of statement it makes, what asserts nothing. The language's
// heart (docs/markup.md, parts 3 and 4). Knows one block and its section; names and sources are others' matter.

import type { ReadingLanguage } from '../languages/language.ts';
import type { Block, Heading, Part, Run } from '../syntax/block.ts';
import { runsOf } from '../syntax/runs-of.ts';
import { isSpace } from '../syntax/sentences/characters.ts';
import { type Sentence, splitSentences } from '../syntax/sentences/split-sentences.ts';
import { opensSourceLine } from '../syntax/source-line-opening.ts';
import type { BasisItem, Citation, EvidenceItem, Tag } from '../syntax/tag.ts';
import { type Span, shift } from '../text/span.ts';
import { readAssessment } from './assessment.ts';
import { cutAtTags, leadingTags, type StatementCut, visibleText } from './cut-run.ts';
import { asksItself } from './exemptions/asks.ts';
import { isBibliographyEntry } from './exemptions/bibliography-entry.ts';
import { citesOnly, isOnlyPlaces } from './exemptions/citing-note.ts';
import { exemptionOf } from './exemptions/exemption-of.ts';
import { isAnnouncing } from './exemptions/lead-in.ts';
import { memoLines } from './exemptions/memo-head.ts';
import type { ScalePair } from './scales/scale.ts';
import type { Exemption, Section, Statement, StatementGroup, StatementKind, Tagged } from './statement.ts';
import { dataItem } from './tables/data-item.ts';
import { readRow, readTableHead, type TableHead } from './tables/read-row.ts';
import { isPointer } from './tables/source-line.ts';

/** What holds for a whole briefing. One object as long as nothing in it changes: its identity says whether statements must be read again. */
export interface ReadingSettings {
  readonly scales: ScalePair;
  /** `strict`: no sentence is exempt for its wording. */
  readonly claims: 'standard' | 'strict';
  /** Lower case, without the final full stop. */
  readonly abbreviations: ReadonlySet<string>;
  readonly language: ReadingLanguage;
  /** BCP 47 tag as declared, or that of the language. */
  readonly languageTag: string;
}

/** The statements of one block and what else a rule may ask of it. Spans are relative to the block. */
export interface BlockStatements {
  readonly statements: readonly Statement[];
  /** Its tables, and its lists of data. */
  readonly groups: readonly StatementGroup[];
  readonly tags: readonly Tag[];
  /** Tags that cover no text. */
  readonly detached: readonly Tag[];
  readonly comments: readonly Span[];
  /** Stretches that readers may see and that could not be read as text, with the number of words in each. */
  readonly unread: readonly Unread[];
  /** Headings that a line of hyphens under a paragraph made. */
  readonly underlined: readonly Heading[];
}

export interface Unread {
  readonly span: Span;
  readonly words: number;
}

/** Tags under which a statement without its own is read. */
interface Coverage {
  readonly tags: readonly Tag[];
  readonly tagged: 'block' | 'lead-in';
}

/** Where a run stands, as far as its sentences care. */
interface Place {
  readonly isListItem: boolean;
  readonly isCell: boolean;
  readonly isTask: boolean;
  /** Whether the part behind the run is one that a colon leads in. */
  readonly leadsOn: boolean;
  /** Whether its first sentence is the source line of what stands above: a tag in it covers that, and asserts nothing here. */
  readonly isSourceLine?: boolean;
  /** In a footnote, which may only name a work. */
  readonly isNote?: true;
  /** In a paragraph of labels with which the document records who wrote it, and when. */
  readonly isRecord?: boolean;
  /** In a list of data: what the item asserts if its words are no sentence. */
  readonly data?: 'claim' | 'doubtful';
}

const inProse: Place = { isListItem: false, isCell: false, isTask: false, leadsOn: false };
const inList: Place = { ...inProse, isListItem: true };
/** A title of a word or two is a label, unless it asserts something. */
const inTitle: Place = { ...inProse, isListItem: true };
const inNote: Place = { ...inProse, isNote: true };
const inCell: Place = { ...inProse, isCell: true };

/** Total: whatever stands in the block, every sentence of it is in one statement. */
export function readStatements(block: Block, section: Section, settings: ReadingSettings): BlockStatements {
  const statements: Statement[] = [];
  const groups: StatementGroup[] = [];
  const tags: Tag[] = [];
  const comments: Span[] = [];
  const unread: Unread[] = [];
  const underlined: Heading[] = [];
  const covering = new Set<Tag>();
  const named = new Set<Tag>();
  let runCount = 0;

  /** `opensBlock`: a tag that opens the first part opens the container of all parts. */
  function readParts(parts: readonly Part[], inherited: Coverage | undefined, place: Place, opensBlock: boolean): void {
    let coverage = inherited;
    let leadIn: Coverage | undefined;
    let leadInIndex: number | undefined;
    let isUnderSourced = false;
    const first = parts[0]?.type === 'title' ? 1 : 0;
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index]!;
      const below = parts[index + 1];
      const source = mayBeSourced(part) && below?.type === 'paragraph' ? readSourceLine(below.run) : undefined;
      const fromAbove = covered(source?.tags ?? noTags, 'lead-in') ?? leadIn ?? coverage;
      const context = { leadIn: leadInIndex, sourceLine: source?.span };
      const isSourceLine = isUnderSourced;
      leadIn = undefined;
      leadInIndex = undefined;
      isUnderSourced = source !== undefined;
      switch (part.type) {
        case 'paragraph':
        case 'task': {
          const where = { ...place, isTask: part.type === 'task', leadsOn: isLedIn(below), isSourceLine };
          const result = readRun(part.run, coverage, where);
          if (opensBlock && index === first) coverage = covered(result.leading, 'block') ?? coverage;
          if (where.leadsOn && result.endsInColon) {
            leadIn = covered(result.last, 'lead-in') ?? covered(result.leading, 'lead-in');
            leadInIndex = statements.length - 1;
          }
          break;
        }
        case 'title':
          readRun(part.run, inherited, inTitle);
          break;
        case 'group':
          readParts(part.parts, fromAbove, place, false);
          break;
        case 'unread':
          unread.push(part);
          break;
        case 'list':
          readList(part.items, fromAbove, context);
          break;
        case 'quote':
          if (part.isAlert) readParts(part.parts, fromAbove, inProse, true);
          else {
            for (const inner of part.parts) if (inner.type === 'heading' && inner.isUnderlined) underlined.push(inner);
            readQuote(runsOf(part.parts, 'heads'), fromAbove);
          }
          break;
        case 'table':
          readTable(part, fromAbove, context);
          break;
        case 'footnote':
          readParts(part.parts, undefined, inNote, true);
          break;
        case 'heading':
          tags.push(...part.tags);
          if (part.isUnderlined) underlined.push(part);
          break;
        case 'comment':
          comments.push(part.span);
          break;
        case 'code':
        case 'other':
          break;
      }
    }
  }

  function collect(run: Run): void {
    tags.push(...run.tags);
    comments.push(...run.comments);
  }

  /** Adds the statements of one run. `last` are the tags of its last tagged statement. */
  function readRun(run: Run, inherited: Coverage | undefined, place: Place) {
    collect(run);
    const runIndex = runCount++;
    const visible = visibleText(run);
    const leading = leadingTags(run, visible);
    const from = leading.end;
    // A tag makes a statement of a task, wherever in the item it stands.
    const where = leading.tags.length > 0 ? { ...place, isTask: false } : place;
    const coverage = covered(leading.tags, 'block') ?? inherited;
    const pasted = pastedItems(run.text, from);
    const memo = pasted.length === 1 ? memoLines(run.text, pasted[0]!, settings.language) : undefined;
    const sentences = (memo?.lines ?? pasted).flatMap((item) => sentencesIn(run, item));
    const reading = { ...where, isListItem: where.isListItem || pasted.length > 1, isRecord: memo?.isRecord === true };
    let last: readonly Tag[] = [];
    const endsInColon = lastSign(visible, 0, visible.length) === ':';
    for (const sentence of sentences) {
      const isLastSentence = sentence === sentences.at(-1);
      const pieces = cutAtTags(run, visible, sentence);
      const isTagged = leading.tags.length > 0 || pieces.some((piece) => piece.tags.length > 0);
      const isPointing = place.isSourceLine === true && sentence === sentences[0] && isTagged;
      for (const piece of pieces) {
        if (piece.tags.length > 0) last = piece.tags;
        const isLast = isLastSentence && piece === pieces.at(-1);
        const words = visible.slice(piece.start, piece.end);
        const isLeadIn = isLast && endsInColon && place.leadsOn && leading.tags.length === 0;
        const isQuestion = asksItself(run.text.slice(piece.start, piece.end), words);
        const exempt = (): Exemption | 'doubtful' | undefined =>
          isPointing ? 'meta' : exemption(run, piece, words, reading, isLeadIn);
        const isFirst = sentence === sentences[0] && piece === pieces[0];
        // A mark before the opening tag is part of the first statement, with the tag between them.
        const placed = isFirst && leading.portion !== undefined ? { ...piece, start: leading.portion } : piece;
        addStatement(placed, run.span.start, runIndex, coverage, { isQuote: false, isQuestion, isPointing, exempt });
      }
    }
    return { leading: leading.tags, last, endsInColon };
  }

  function sentencesIn(run: Run, { start, end }: Span): readonly Sentence[] {
    if (start === 0 && end === run.text.length) return splitSentences(run.text, run.masks, settings);
    return splitSentences(run.text.slice(start, end), masksWithin(run, start, end), settings).map((sentence) => ({
      ...sentence,
      ...shift(sentence, start),
    }));
  }

  function exemption(
    run: Run,
    piece: Span,
    words: string,
    place: Place,
    isLeadIn: boolean,
  ): Exemption | 'doubtful' | undefined {
    if (isLeadIn && (settings.claims === 'strict' || isAnnouncing(words, settings.language))) return 'lead-in';
    if (place.isTask) return 'task';
    if (run.isOnlyLinks) return 'link';
    if (settings.claims === 'strict') return undefined;
    if (isPointer(words, settings.language)) return 'meta';
    if (place.isNote ? citesOnly(run.text) : isBibliographyEntry(run.text)) return 'meta';
    const reason: Exemption | 'doubtful' | undefined = exemptionOf(words, place, settings.language);
    if (isUnsure(reason) && isOnlyPlaces(run.text.slice(piece.start, piece.end))) return 'link';
    if (place.data && isUnsure(reason)) return place.data === 'claim' ? undefined : 'doubtful';
    // Beside a sentence the other cells of a row are its labels.
    return place.isCell && isUnsure(reason) ? 'fragment' : reason;
  }

  /** The first sentence of the paragraph, where it opens as a source line does: its tags, and its span in the block. */
  function readSourceLine(run: Run): { readonly tags: readonly Tag[]; readonly span: Span } | undefined {
    const visible = visibleText(run);
    if (!opensSourceLine(visible.trimStart())) return undefined;
    const leading = leadingTags(run, visible);
    const first = sentencesIn(run, { start: leading.end, end: run.text.length })[0];
    if (!first) return undefined;
    const pieces = cutAtTags(run, visible, first);
    const end = pieces.at(-1)?.end;
    if (end === undefined) return undefined;
    const span = shift({ start: pieces[0]!.start, end }, run.span.start);
    return { tags: [...leading.tags, ...pieces.flatMap((piece) => piece.tags)], span };
  }

  /** A list whose items are all data asks for its source once. */
  function readList(items: readonly (readonly Part[])[], inherited: Coverage | undefined, context: GroupContext): void {
    const data = dataOf(items);
    const firsts: number[] = [];
    for (const [index, item] of items.entries()) {
      const first = statements.length;
      const asserted = data?.[index];
      readParts(item, inherited, asserted ? { ...inList, data: asserted } : inList, true);
      if (statements.length > first) firsts.push(first);
    }
    if (data) addGroup('list', firsts, context);
  }

  function readTable(
    { head, rows }: Part & { readonly type: 'table' },
    inherited: Coverage | undefined,
    context: GroupContext,
  ): void {
    for (const cell of head) collect(cell);
    const headTags = head.flatMap((cell) => cell.tags);
    const last = rows.length > 1 ? rows.at(-1)! : [];
    const source = last.length === 1 ? readSourceLine(last[0]!) : undefined;
    const coverage = covered(headTags, 'block') ?? covered(source?.tags ?? noTags, 'lead-in') ?? inherited;
    const tableHead = readTableHead(head, rows);
    const firsts: number[] = [];
    for (const row of source ? rows.slice(0, -1) : rows) {
      const first = statements.length;
      readTableRow(row, tableHead, coverage);
      if (statements.length > first) firsts.push(first);
    }
    addGroup('table', firsts, source ? { ...context, sourceLine: source.span } : context);
    if (source) readRun(last[0]!, undefined, { ...inCell, isSourceLine: true });
  }

  function addGroup(
    type: StatementGroup['type'],
    firsts: readonly number[],
    { leadIn, sourceLine }: GroupContext,
  ): void {
    if (firsts.length === 0) return;
    const end = statements.length;
    groups.push({
      type,
      span: { start: statements[firsts[0]!]!.span.start, end: statements[end - 1]!.span.end },
      firsts,
      end,
      ...(leadIn === undefined ? {} : { leadIn }),
      ...(sourceLine ? { sourceLine } : {}),
    });
  }

  /** A tag in any cell covers the row: one statement, or those of its cells. */
  function readTableRow(cells: readonly Run[], head: TableHead, inherited: Coverage | undefined): void {
    const { tags: tagsOfRow, row } = readRow(cells, head, settings.language);
    const coverage = covered(tagsOfRow, 'block') ?? inherited;
    if (!row) {
      for (const cell of cells) readRun(cell, coverage, inCell);
      return;
    }
    for (const cell of cells) collect(cell);
    const piece: StatementCut = { ...row.span, tags: row.own, isCertain: { start: true, end: true } };
    const exempt = (): Exemption | 'doubtful' | undefined => {
      if (tagsOfRow.length > 0) return undefined;
      const asserted = row.assertion();
      if (asserted === 'claim') return undefined;
      return settings.claims === 'strict' && isUnsure(asserted) ? undefined : asserted;
    };
    addStatement(piece, 0, runCount++, coverage, { isQuote: false, isQuestion: false, isRow: true, exempt });
  }

  /** A block quote is one statement: that somebody said it. */
  function readQuote(runs: readonly Run[], inherited: Coverage | undefined): void {
    const spoken: StatementCut[] = [];
    for (const run of runs) {
      collect(run);
      const visible = visibleText(run);
      const whole = { start: 0, end: visible.length, isCertainStart: true, isCertainEnd: true };
      for (const piece of cutAtTags(run, visible, whole)) spoken.push(onPage(piece, run));
    }
    const first = spoken[0];
    const last = spoken.at(-1);
    if (!first || !last) return;
    const own = runs.flatMap((run) => run.tags);
    const piece: StatementCut = { start: first.start, end: last.end, tags: own, isCertain: { start: true, end: true } };
    const exempt = (): Exemption | undefined => (runs.every((run) => run.isOnlyLinks) ? 'link' : undefined);
    addStatement(piece, 0, runCount++, inherited, { isQuote: true, isQuestion: false, exempt });
  }

  /** `piece` counts from `base`, an offset in the block. */
  function addStatement(
    piece: StatementCut,
    base: number,
    run: number,
    inherited: Coverage | undefined,
    how: {
      readonly isQuote: boolean;
      readonly isQuestion: boolean;
      readonly isRow?: boolean;
      /** A source line: whatever its tags, it asserts nothing itself. */
      readonly isPointing?: boolean;
      readonly exempt: () => Exemption | 'doubtful' | undefined;
    },
  ): void {
    const own = piece.tags;
    const coveredBy = own.length > 0 ? own : (inherited?.tags ?? noTags);
    const tagged: Tagged = own.length > 0 ? 'own' : (inherited?.tagged ?? 'none');
    const evidence = evidenceOf(coveredBy);
    let kindWord: StatementKind | undefined;
    let naming: Tag | undefined;
    for (const tag of coveredBy) {
      covering.add(tag);
      kindWord ??= tag.kind;
      if (tag.id !== undefined && (tagged === 'own' || (tagged === 'block' && !named.has(tag)))) naming ??= tag;
    }
    if (naming) named.add(naming);
    // A question asks, whatever tag opens its block; only its own makes a statement of it.
    const isAsking = how.isQuestion && own.length === 0;
    const kind = kindWord ?? kindOf(isAsking ? noEvidence : evidence, how.isQuote, isAsking, section);
    const reason =
      (own.length === 0 || how.isPointing) && kind !== 'judgment' && kind !== 'question' ? how.exempt() : undefined;
    // Built by assignment: a spread for each absent property costs more than the rest of the statement.
    const statement: { -readonly [K in keyof Statement]: Statement[K] } = {
      kind,
      span: { start: piece.start + base, end: piece.end + base },
      tags: own,
      tagged,
      coveredBy,
      citations: citationsOf(evidence),
      basis: basisOf(evidence),
      assessment: readAssessment(coveredBy, settings.scales),
      section,
      run,
      isCertain: piece.isCertain,
    };
    if (how.isRow) statement.isRow = true;
    if (reason === 'doubtful') {
      if (kind === 'claim' && coveredBy.length === 0) statement.isDoubtful = true;
    } else if (reason && isExempt(reason, kind, coveredBy.length > 0)) {
      statement.kind = 'exempt';
      statement.exempt = reason;
    }
    if (naming?.id !== undefined && naming.idSpan) {
      statement.id = naming.id;
      statement.idSpan = naming.idSpan;
    }
    statements.push(statement);
  }

  readParts(block.parts, undefined, inProse, false);
  return {
    statements,
    groups,
    tags,
    detached: tags.filter((tag) => !covering.has(tag)),
    comments,
    unread,
    underlined,
  };
}

/** What stands around a table or list and may source it. */
interface GroupContext {
  readonly leadIn: number | undefined;
  readonly sourceLine: Span | undefined;
}

/** Whether a source line below covers the part, or says where its picture comes from. */
function mayBeSourced(part: Part): boolean {
  if (part.type === 'quote') return !part.isAlert;
  return part.type === 'table' || part.type === 'list' || (part.type === 'paragraph' && part.run.text.startsWith('!['));
}

function isUnsure(reason: string | undefined): boolean {
  return reason === 'fragment' || reason === 'doubtful';
}

const DEFANGED = /\[(?:\.|dot|:)\]/i;

/** For each item what it asserts; undefined where one of them is no data, or is the only one. */
function dataOf(items: readonly (readonly Part[])[]): readonly ('claim' | 'doubtful')[] | undefined {
  if (items.length < 2) return undefined;
  const found: ('claim' | 'doubtful')[] = [];
  for (const [part, ...others] of items) {
    if (part?.type !== 'paragraph' || others.length > 0 || part.run.isOnlyLinks) return undefined;
    // To Markdown the brackets of `example[.]org` look like a link's.
    const asserted =
      dataItem(visibleText(part.run)) ?? (DEFANGED.test(part.run.text) ? dataItem(part.run.text) : undefined);
    if (!asserted) return undefined;
    found.push(asserted);
  }
  return found;
}

/** The kind that the evidence, the quote or the section makes; a kind word in a tag has been looked at before. */
function kindOf(
  evidence: readonly EvidenceItem[],
  isQuote: boolean,
  isQuestion: boolean,
  section: Section,
): StatementKind {
  const byPlace = kindBySection(section);
  if (isQuote) return evidence.length === 0 && (byPlace === 'gap' || byPlace === 'note') ? byPlace : 'quote';
  if (evidence.some(isBasis)) return 'judgment';
  if (evidence.length > 0) return 'claim';
  return isQuestion ? 'question' : byPlace;
}

const KIND_OF_CLASS: ReadonlyMap<string, StatementKind> = new Map([
  ['gaps', 'gap'],
  ['notes', 'note'],
  ['assumptions', 'assumption'],
]);

const noTags: readonly Tag[] = [];
const noEvidence: readonly EvidenceItem[] = [];
const noCitations: readonly Citation[] = [];
const noBasis: readonly BasisItem[] = [];

// Most statements stand under one tag with items of one type: these then give what is there instead of a copy.

function evidenceOf(tags: readonly Tag[]): readonly EvidenceItem[] {
  if (tags.length === 0) return noEvidence;
  return tags.length === 1 ? tags[0]!.evidence : tags.flatMap((tag) => tag.evidence);
}

function citationsOf(evidence: readonly EvidenceItem[]): readonly Citation[] {
  if (evidence.every(isCitation)) return evidence;
  return evidence.some(isCitation) ? evidence.filter(isCitation) : noCitations;
}

function basisOf(evidence: readonly EvidenceItem[]): readonly BasisItem[] {
  if (!evidence.some(isBasis)) return noBasis;
  return evidence.every(isBasis) ? evidence : evidence.filter(isBasis);
}

function isCitation(item: EvidenceItem): item is Citation {
  return item.type === 'citation';
}

function isBasis(item: EvidenceItem): item is BasisItem {
  return item.type === 'basis';
}

/** The innermost section that makes a kind decides. */
function kindBySection({ classes }: Section): StatementKind {
  if (classes.length === 0) return 'claim';
  const deciding = classes.findLast((name) => KIND_OF_CLASS.has(name));
  return (deciding !== undefined && KIND_OF_CLASS.get(deciding)) || 'claim';
}

/** Whether the reason holds for a statement that would be of this kind. */
function isExempt(reason: Exemption, kind: StatementKind, isCovered: boolean): boolean {
  if (reason === 'lead-in' || reason === 'task' || reason === 'link') return true;
  if (kind === 'gap' || kind === 'note') return false;
  // Three words without a verb assert what their tag, lead-in or section says they do.
  return reason !== 'fragment' || !(isCovered || kind === 'assumption');
}

function onPage(piece: StatementCut, run: Run): StatementCut {
  return { ...piece, ...shift(piece, run.span.start) };
}

function covered(tags: readonly Tag[], tagged: Coverage['tagged']): Coverage | undefined {
  return tags.length > 0 ? { tags, tagged } : undefined;
}

function isLedIn(part: Part | undefined): boolean {
  return part !== undefined && ['list', 'table', 'quote', 'code'].includes(part.type);
}

/** The last sign of `[start, end)` that is neither a closing mark nor white space; empty when there is none. */
function lastSign(text: string, start: number, end: number): string {
  for (let at = end - 1; at >= start; at--) {
    if (!isSpace(text.charCodeAt(at)) && !CLOSING_MARKS.includes(text[at]!)) return text[at]!;
  }
  return '';
}

const CLOSING_MARKS = `"'”’»)]*_`;

function masksWithin(run: Run, from: number, to: number): Run['masks'] {
  return run.masks
    .filter((mask) => mask.end > from && mask.start < to)
    .map((mask) => ({
      kind: mask.kind,
      ...shift({ start: Math.max(mask.start, from), end: Math.min(mask.end, to) }, -from),
    }));
}

/** What word processors put before an item where Markdown has `-`. */
const PASTED_BULLET = /^[ \t]*[•▪‣◦●∙]\s*/gm;

/** The text from `from` on, cut before each line that begins with a pasted bullet; the bullets belong to no item. */
function pastedItems(text: string, from: number): readonly Span[] {
  const items: { start: number; end: number }[] = [{ start: from, end: text.length }];
  for (const { index, 0: bullet } of text.matchAll(PASTED_BULLET)) {
    if (index < from) continue;
    items.at(-1)!.end = index;
    items.push({ start: index + bullet.length, end: text.length });
  }
  return items.filter(({ start, end }) => end > start);
}
