// One briefing, read: front matter, blocks, statements. Immutable; made from scratch or from the version before an edit.
// Does not know other files: registries and what they declare come in with the Workspace.

import { assumedLanguage, languageOf } from '../languages/known-languages.ts';
import type { Heading } from '../syntax/block.ts';
import { type Body, parseBody, pieceAt, reparseBody, type Splice } from '../syntax/parse-body.ts';
import { type FrontMatterSplit, splitFrontMatter } from '../syntax/split-front-matter.ts';
import type { Citation } from '../syntax/tag.ts';
import type { TextChange } from '../text/change.ts';
import { changeFrom, type Document } from '../text/document.ts';
import { viewBehind } from '../text/rope.ts';
import { type Span, shift } from '../text/span.ts';
import { type FrontMatter, type FrontMatterProblem, readFrontMatter } from './front-matter.ts';
import type { Passage, PassageContent, PassageVersion } from './passage.ts';
import { carryFacts } from './passage-facts.ts';
import { type ReadingSettings, readStatements } from './read-statements.ts';
import { declaredScales } from './scales/known-scales.ts';
import { isSameScope, isSameSection, openUnder, rootScope, type Scope } from './scope.ts';
import { rereadSource } from './sources/reread-source.ts';
import type { Statement } from './statement.ts';

export interface Brief extends PassageVersion {
  readonly document: Document;
  readonly split: FrontMatterSplit;
  readonly frontMatter: FrontMatter;
  readonly frontMatterProblems: readonly FrontMatterProblem[];
  readonly settings: ReadingSettings;
  readonly body: Body;
  /** The headings over each of `passageContents`, of which there is one for each piece of the body; `passageStart` says where each stands. */
  readonly scopes: readonly Scope[];
  /** `passageContents` with their places, made at the first use: what is asked at every keystroke asks `passageContents`. */
  readonly placedPassages: readonly Passage[];
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
  const earlier = previous?.document.path === document.path ? previous : undefined;
  const change = earlier && changeFrom(earlier.document, document);
  const split = splitOf(document, earlier, change);
  const { frontMatter, frontMatterProblems } = frontMatterOf(document, split, earlier, change);
  const settings = settingsOf(frontMatter, configured, earlier);
  const { body, splice } = bodyOf(document, split, earlier, change);
  const {
    passageContents: contents,
    scopes,
    edit,
  } = readContents(body, settings, splice && earlier ? { earlier, splice } : undefined);
  let passages: readonly Passage[] | undefined;
  let headings: Brief['headings'] | undefined;
  const brief: Brief = {
    document,
    split,
    frontMatter,
    frontMatterProblems,
    settings,
    body,
    passageContents: contents,
    scopes,
    get placedPassages() {
      return (passages ??= contents.map(({ section, ...read }, index) => ({
        start: passageStart(brief, index),
        section,
        ...read,
      })));
    },
    get headings() {
      return (headings ??= body.pieces.flatMap(({ block }, index) => {
        const first = block.parts[0];
        return first?.type === 'heading' ? [{ start: passageStart(brief, index), heading: first }] : [];
      }));
    },
    ...(edit ? { edit } : {}),
    configured,
  };
  carryFacts(brief);
  return brief;
}

/** Where passage `index` begins in the document's text. */
export function passageStart({ body, split }: Brief, index: number): number {
  return body.starts[index]! + split.bodyStart;
}

/** Index of the last passage that begins at `offset` or before; -1 where none does. */
export function passageIndexAt({ body, split }: Brief, offset: number): number {
  return pieceAt(body, offset - split.bodyStart);
}

/** A statement and the offset from which its spans count. */
export interface PlacedStatement {
  readonly start: number;
  readonly statement: Statement;
}

/** All statements in order, exempt sentences too. */
export function statementsOf(brief: Brief): readonly PlacedStatement[] {
  return remember(statementLists, brief, () =>
    brief.passageContents.flatMap(({ statements }, index) => placedIn(brief, index, statements)),
  );
}

function placedIn(brief: Brief, index: number, statements: readonly Statement[]): readonly PlacedStatement[] {
  const start = passageStart(brief, index);
  return statements.map((statement) => ({ start, statement }));
}

/** Where in `statementsOf` the statement stands; -1 when it is none of this briefing's. */
export function indexOfStatement(brief: Brief, statement: Statement): number {
  const indexes = remember(
    statementIndexes,
    brief,
    () => new Map(statementsOf(brief).map((placed, index) => [placed.statement, index] as const)),
  );
  return indexes.get(statement) ?? -1;
}

/** The citations of all tags of a passage, kept as long as the passage is. Spans count from its start. */
export function citationsIn({ tags }: PassageContent): readonly Citation[] {
  return remember(citationLists, tags, () =>
    tags.flatMap((tag) => tag.evidence.filter((item) => item.type === 'citation')),
  );
}

/** The statement's own words, as written. */
export function wordsOf(brief: Brief, { start, statement }: PlacedStatement): string {
  const { span } = statement;
  return brief.document.rope.slice(span.start + start, span.end + start);
}

/** A span of the placed thing as offsets in the document's text. */
export function inDocument(placed: { readonly start: number }, span: Span): Span {
  return shift(span, placed.start);
}

const statementLists = new WeakMap<Brief, readonly PlacedStatement[]>();
const citationLists = new WeakMap<Passage['tags'], readonly Citation[]>();
const statementIndexes = new WeakMap<Brief, ReadonlyMap<Statement, number>>();

function remember<K extends object, V>(store: WeakMap<K, V>, key: K, make: () => V): V {
  let value = store.get(key);
  if (value === undefined) {
    value = make();
    store.set(key, value);
  }
  return value;
}

/** Characters behind the place where the front matter ended. */
const headMargin = 8192;

/** That of the version before where the edit is behind it: what stands there is then the same. */
function splitOf(document: Document, earlier: Brief | undefined, change: TextChange | undefined): FrontMatterSplit {
  const isBehind =
    earlier !== undefined &&
    change !== undefined &&
    earlier.split.content !== undefined &&
    earlier.split.isClosed &&
    change.from > earlier.split.bodyStart;
  if (isBehind) return earlier.split;
  // Where the front matter is closed near the place where it was, the rest of the text has no say.
  const head = document.rope.slice(0, (earlier?.split.bodyStart ?? 0) + headMargin);
  const split = splitFrontMatter(head);
  return split.content && split.isClosed && split.bodyStart < head.length ? split : splitFrontMatter(document.text);
}

function frontMatterOf(
  { rope, path }: Document,
  split: FrontMatterSplit,
  earlier: Brief | undefined,
  change: TextChange | undefined,
): Pick<Brief, 'frontMatter' | 'frontMatterProblems'> {
  const { content } = split;
  const before = earlier?.split;
  // Whether it is closed decides whether what it lacks is declared nowhere, so much of what is kept by it depends on that, too.
  if (
    earlier &&
    change &&
    before?.isClosed === split.isClosed &&
    before.content?.start === content?.start &&
    before.content?.end === content?.end &&
    change.from >= (content?.end ?? 0)
  )
    return earlier;
  const text = content ? rope.slice(content.start, content.end) : '';
  const base = content?.start ?? 0;
  // Closed both times, and nothing but what stands between the fences has changed.
  const isInside =
    earlier &&
    change &&
    before?.content &&
    content &&
    before.isClosed &&
    split.isClosed &&
    before.content.start === content.start &&
    change.from >= content.start &&
    change.to <= before.content.end &&
    content.end - before.content.end === change.inserted - (change.to - change.from);
  const reread = isInside
    ? rereadSource(text, base, { value: earlier.frontMatter, problems: earlier.frontMatterProblems }, change)
    : undefined;
  const { value, problems } = reread ?? readFrontMatter(text, base, path);
  return { frontMatter: value, frontMatterProblems: problems };
}

/** The previous object where nothing differs: its identity keeps everything that was read under it. */
function settingsOf(frontMatter: FrontMatter, configured: BriefSettings, earlier: Brief | undefined): ReadingSettings {
  const before = earlier?.settings;
  if (
    before &&
    earlier.frontMatter === frontMatter &&
    earlier.configured.claims === configured.claims &&
    earlier.configured.scale === configured.scale
  )
    return before;
  const settings: ReadingSettings = {
    scales: frontMatter.scales ?? declaredScales(configured.scale).value,
    claims: configured.claims ?? 'standard',
    language: languageOf(frontMatter.lang),
    languageTag: frontMatter.lang ?? assumedLanguage.code,
    abbreviations: new Set(frontMatter.abbreviations.map((word) => word.toLowerCase().replace(/\.$/, ''))),
  };
  return before && areEqual(before, settings) ? before : settings;
}

function areEqual(a: ReadingSettings, b: ReadingSettings): boolean {
  const isOneScale = (axis: 'confidence' | 'likelihood'): boolean =>
    a.scales[axis] === b.scales[axis] || JSON.stringify(a.scales[axis]) === JSON.stringify(b.scales[axis]);
  const isOneList =
    a.abbreviations.size === b.abbreviations.size && [...a.abbreviations].every((word) => b.abbreviations.has(word));
  return (
    a.claims === b.claims &&
    a.language === b.language &&
    a.languageTag === b.languageTag &&
    isOneList &&
    isOneScale('confidence') &&
    isOneScale('likelihood')
  );
}

/** `splice` says what differs from the body before; absent where all was read anew. */
function bodyOf(
  { rope }: Document,
  { bodyStart }: FrontMatterSplit,
  earlier: Brief | undefined,
  change: TextChange | undefined,
): { readonly body: Body; readonly splice?: Splice } {
  const anew = (): { readonly body: Body } => ({ body: parseBody(rope.slice(bodyStart)) });
  if (!earlier || !change) return anew();
  const before = earlier.split.bodyStart;
  const delta = change.inserted - (change.to - change.from);
  if (change.from >= before && before === bodyStart)
    return reparseBody(
      earlier.body,
      { ...change, from: change.from - before, to: change.to - before },
      viewBehind(rope, bodyStart),
    );
  // An edit of the front matter moves the body and leaves it as it is.
  if (change.to <= before && before + delta === bodyStart)
    return { body: earlier.body, splice: { at: 0, removed: 0, added: 0 } };
  return anew();
}

function readContents(
  body: Body,
  settings: ReadingSettings,
  from: { readonly earlier: Brief; readonly splice: Splice } | undefined,
): Pick<Brief, 'passageContents' | 'scopes' | 'edit'> {
  const isKept = from !== undefined && from.earlier.settings === settings;
  const { at, removed, added } = isKept ? from.splice : { at: 0, removed: 0, added: body.pieces.length };
  const earlier = isKept ? from.earlier : undefined;
  if (earlier && removed + added === 0)
    return {
      passageContents: earlier.passageContents,
      scopes: earlier.scopes,
      edit: { before: earlier.passageContents, at: 0, removed: 0, added: 0 },
    };
  const contents = earlier ? earlier.passageContents.slice(0, at) : [];
  const scopes = earlier ? earlier.scopes.slice(0, at) : [];
  let scope = scopes.at(-1) ?? rootScope;
  /** Reads the next passage; `known` is what was read of its block before. */
  const read = (known?: PassageContent): void => {
    const { block } = body.pieces[contents.length]!;
    const first = block.parts[0];
    if (first?.type === 'heading') scope = openUnder(scope, first);
    const { section } = scope;
    contents.push(
      known && isSameSection(known.section, section) ? known : { section, ...readStatements(block, section, settings) },
    );
    scopes.push(scope);
  };
  while (contents.length < at + added) read();
  if (!earlier) return { passageContents: contents, scopes };
  // What stands behind is read again only as far as a heading that came, went or changed reaches.
  let rest = at + removed;
  let under = earlier.scopes[rest - 1] ?? rootScope;
  while (rest < earlier.passageContents.length && !isSameScope(under, scope)) {
    read(earlier.passageContents[rest]);
    under = earlier.scopes[rest++]!;
  }
  const end = contents.length;
  for (let index = rest; index < earlier.passageContents.length; index++) {
    contents.push(earlier.passageContents[index]!);
    scopes.push(earlier.scopes[index]!);
  }
  return {
    passageContents: contents,
    scopes,
    edit: { before: earlier.passageContents, at, removed: rest - at, added: end - at },
  };
}
