// One briefing, read: front matter, blocks, statements. Immutable; made from scratch or from the version before an edit.
// Knows nothing of other files: registries and what they declare come in with the Workspace.

import type { Heading, PlacedBlock } from '../syntax/block.ts';
import { changeBetween, parseBody, reparseBody, type Body } from '../syntax/parse-body.ts';
import { readBlocks } from '../syntax/read-blocks.ts';
import { splitFrontMatter, type FrontMatterSplit } from '../syntax/split-front-matter.ts';
import type { Citation } from '../syntax/tag.ts';
import type { Document } from '../text/document.ts';
import { shift, type Span } from '../text/span.ts';
import { readFrontMatter, type FrontMatter, type FrontMatterProblem } from './front-matter.ts';
import { readStatements, type BlockStatements, type ReadingSettings } from './read-statements.ts';
import { declaredScales } from './scales/known-scales.ts';
import type { Section, Statement } from './statement.ts';

/** A top-level block with its statements. Their spans count from `start`, an offset in the document's text. */
export interface Passage extends BlockStatements {
  readonly start: number;
  readonly section: Section;
}

export interface Brief {
  readonly document: Document;
  readonly split: FrontMatterSplit;
  readonly frontMatter: FrontMatter;
  readonly frontMatterProblems: readonly FrontMatterProblem[];
  readonly settings: ReadingSettings;
  readonly body: Body;
  readonly passages: readonly Passage[];
  readonly headings: readonly { readonly start: number; readonly heading: Heading }[];
  /** What the configuration said; part of what makes two readings the same. */
  readonly configured: BriefSettings;
}

/** What the configuration adds to the front matter. */
export interface BriefSettings {
  readonly claims?: 'standard' | 'strict';
  /** The scale where the front matter declares none; as in front matter. */
  readonly scale?: unknown;
}

/** Total: any text gives a briefing. With `previous`, whatever the edit did not touch is taken over from it. */
export function parseBrief(document: Document, configured: BriefSettings = {}, previous?: Brief): Brief {
  const { text } = document;
  const split = splitFrontMatter(text);
  const yaml = split.content ? text.slice(split.content.start, split.content.end) : '';
  const base = split.content?.start ?? 0;
  const isSame = previous?.document.path === document.path && previous.split.content?.start === split.content?.start && yamlOf(previous) === yaml;
  const { frontMatter, frontMatterProblems } = isSame ? previous : frontMatterOf(yaml, base, document.path);
  const settings = settingsOf(frontMatter, configured, previous);
  const body = bodyOf(text.slice(split.bodyStart), previous?.body);
  const { passages, headings } = readPassages(readBlocks(body, split.bodyStart), settings);
  return { document, split, frontMatter, frontMatterProblems, settings, body, passages, headings, configured };
}

/** A statement and the offset from which its spans count. */
export interface PlacedStatement {
  readonly start: number;
  readonly statement: Statement;
}

/** All statements in order, exempt sentences too. */
export function statementsOf(brief: Brief): readonly PlacedStatement[] {
  return remember(statementLists, brief, () =>
    brief.passages.flatMap(({ start, statements }) => statements.map((statement) => ({ start, statement }))),
  );
}

/** Statement name → the statements that bear it, in order; more than one only where `duplicate-id` reports it. */
export function namesOf(brief: Brief): ReadonlyMap<string, readonly PlacedStatement[]> {
  return remember(nameTables, brief, () => {
    const names = new Map<string, PlacedStatement[]>();
    for (const { start, statements } of brief.passages) {
      for (const statement of statements) {
        if (statement.id === undefined) continue;
        const known = names.get(statement.id);
        if (known) known.push({ start, statement });
        else names.set(statement.id, [{ start, statement }]);
      }
    }
    return names;
  });
}

/** Where in `statementsOf` the statement stands; -1 when it is none of this briefing's. */
export function indexOfStatement(brief: Brief, statement: Statement): number {
  const indexes = remember(statementIndexes, brief, () => new Map(statementsOf(brief).map((placed, index) => [placed.statement, index] as const)));
  return indexes.get(statement) ?? -1;
}

/** The citations of all tags of a passage, kept as long as the passage is. Spans count from its start. */
export function citationsIn({ tags }: Passage): readonly Citation[] {
  return remember(citationLists, tags, () => tags.flatMap((tag) => tag.evidence.filter((item) => item.type === 'citation')));
}

/** The statement's own words, as written. */
export function wordsOf(brief: Brief, { start, statement }: PlacedStatement): string {
  const { span } = statement;
  return brief.document.text.slice(span.start + start, span.end + start);
}

/** A span of the placed thing as offsets in the document's text. */
export function inDocument(placed: { readonly start: number }, span: Span): Span {
  return shift(span, placed.start);
}

const statementLists = new WeakMap<Brief, readonly PlacedStatement[]>();
const citationLists = new WeakMap<Passage['tags'], readonly Citation[]>();
const statementIndexes = new WeakMap<Brief, ReadonlyMap<Statement, number>>();
const nameTables = new WeakMap<Brief, ReadonlyMap<string, readonly PlacedStatement[]>>();

function remember<K extends object, V>(store: WeakMap<K, V>, key: K, make: () => V): V {
  let value = store.get(key);
  if (value === undefined) {
    value = make();
    store.set(key, value);
  }
  return value;
}

function yamlOf({ document, split }: Brief): string {
  return split.content ? document.text.slice(split.content.start, split.content.end) : '';
}

function frontMatterOf(yaml: string, base: number, path: string) {
  const { value, problems } = readFrontMatter(yaml, base, path);
  return { frontMatter: value, frontMatterProblems: problems };
}

/** The previous object where nothing differs: its identity keeps everything that was read under it. */
function settingsOf(frontMatter: FrontMatter, configured: BriefSettings, previous?: Brief): ReadingSettings {
  const isSame =
    previous !== undefined &&
    previous.frontMatter === frontMatter &&
    previous.configured.claims === configured.claims &&
    previous.configured.scale === configured.scale;
  if (isSame) return previous.settings;
  return {
    scales: frontMatter.scales ?? declaredScales(configured.scale).value,
    claims: configured.claims ?? 'standard',
    language: frontMatter.lang ?? 'en',
    abbreviations: new Set(frontMatter.abbreviations.map((word) => word.toLowerCase().replace(/\.$/, ''))),
  };
}

function bodyOf(text: string, previous: Body | undefined): Body {
  if (!previous) return parseBody(text);
  return previous.text === text ? previous : reparseBody(previous, changeBetween(previous.text, text), text);
}

function readPassages(blocks: readonly PlacedBlock[], settings: ReadingSettings) {
  const passages: Passage[] = [];
  const headings: { start: number; heading: Heading }[] = [];
  const open: Heading[] = [];
  let section: Section = sectionOf([], settings);
  for (const { start, block } of blocks) {
    const first = block.parts[0];
    if (first?.type === 'heading') {
      while (open.length > 0 && open.at(-1)!.level >= first.level) open.pop();
      open.push(first);
      headings.push({ start, heading: first });
      section = sectionOf(open, settings);
    }
    const { statements, tags, detached, comments } = readStatements(block, section, settings);
    passages.push({ start, section, statements, tags, detached, comments });
  }
  return { passages, headings };
}

const sections = new WeakMap<ReadingSettings, Map<string, Section>>();

/** One object per title and classes, so that an edit elsewhere leaves the section the same. */
function sectionOf(open: readonly Heading[], settings: ReadingSettings): Section {
  const title = open.at(-1)?.title;
  // Of two equal ones the inner counts: the order tells which class is nearest.
  const all = open.flatMap((heading) => heading.classes);
  const classes = all.length < 2 ? all : [...new Set(all.reverse())].reverse();
  const known = remember(sections, settings, () => new Map<string, Section>());
  const key = title === undefined ? '' : `${title}\n${classes.join(' ')}`;
  let section = known.get(key);
  if (!section) {
    section = { ...(title !== undefined ? { title } : {}), classes };
    known.set(key, section);
  }
  return section;
}
