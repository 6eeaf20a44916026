// Which claims are held against the texts of their sources, and what these have of them. What could not be looked for is undefined,
// and counts as nothing: neither found nor missing. Does not know how any of it is reported.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import type { Citation } from '../../../syntax/tag.ts';
import type { Span } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';
import { isWrittenIn } from '../../archives/written-in.ts';
import type { Brief } from '../../brief.ts';
import type { FrontMatter } from '../../front-matter.ts';
import type { PassageContent } from '../../passage.ts';
import type { Source } from '../../sources/source.ts';
import type { Statement } from '../../statement.ts';
import { type SourceIndex, sourcesOf, type Workspace } from '../../workspace.ts';
import { type ArchiveStates, archiveStateOf, archiveStates } from '../named-archives.ts';
import { claimWords, keysIn } from './claim-words.ts';
import { type OtherNames, type Support, supportOf } from './support.ts';
import { textWordsOf } from './text-words.ts';

export interface CheckedSupport extends Support {
  readonly statement: Statement;
  /** All whose texts were looked in, in the order of the citations. */
  readonly sources: readonly Source[];
  /** Their texts, in the same order. */
  readonly archives: readonly Archive[];
}

/** A text that is shorter is a teaser, a frame or an error page; a claim that is shorter shares its words with anything. */
const least = { words: 25, claim: 4 };

interface Known {
  readonly states: ArchiveStates;
  readonly index: SourceIndex;
  readonly told: string;
  readonly found: CheckedSupport | undefined;
}

const known = new WeakMap<Statement, Known>();

/**
 * Of the claims of a passage, kept as long as each is, and what it cites. The cells of a table are no sentences, whatever they hold.
 * `textOf` gives the text of a span that counts from the start of the passage.
 */
export function checkSupport(
  brief: Brief,
  workspace: Workspace,
  { statements, groups }: PassageContent,
  textOf: (span: Span) => string,
): readonly CheckedSupport[] {
  if (!workspace.archives) return none;
  const tables = groups.filter(({ type }) => type === 'table');
  return statements.flatMap((statement, at) => {
    if (!isChecked(statement) || tables.some(({ firsts, end }) => at >= firsts[0]! && at < end)) return [];
    const states = archiveStates(brief, workspace);
    const index = sourcesOf(brief, workspace);
    const told = toldIn(brief);
    let entry = known.get(statement);
    if (entry?.states !== states || entry.index !== index || entry.told !== told) {
      entry = { states, index, told, found: look(statement, brief, workspace, textOf) };
      known.set(statement, entry);
    }
    return entry.found ?? [];
  });
}

const none: readonly CheckedSupport[] = [];

/** Not what was worked out, and said how, nor what is drawn from other statements. */
function isChecked({ kind, citations, basis, assessment }: Statement): boolean {
  return kind === 'claim' && citations.some(supports) && basis.length === 0 && (assessment.because ?? '').trim() === '';
}

/** What speaks against a claim need not speak of all that it says. */
function supports({ stance }: Citation): boolean {
  return stance === 'supports';
}

function look(
  statement: Statement,
  brief: Brief,
  workspace: Workspace,
  textOf: (span: Span) => string,
): CheckedSupport | undefined {
  const { language } = brief.settings;
  if (language !== assumedLanguage) return undefined;
  const { byId } = sourcesOf(brief, workspace);
  const sources: Source[] = [];
  const archives: Archive[] = [];
  for (const key of new Set(statement.citations.filter(supports).map((citation) => citation.key))) {
    const source = byId.get(key);
    const state = source && archiveStateOf(source, workspace);
    if (state?.state !== 'read' || !canBeRead(state.archive)) return undefined;
    sources.push(source!);
    archives.push(state.archive);
  }
  const support = supportIn(textOf(statement.span), brief, sources, archives);
  return support && { ...support, statement, sources, archives };
}

/** What `archives`, the texts of `sources`, have of `claim`; undefined for a claim that says too little. */
export function supportIn(
  claim: string,
  brief: Brief,
  sources: readonly Source[],
  archives: readonly Archive[],
): Support | undefined {
  // Quoted words too: they are some of what the claim says.
  const text = claim.replace(notSaid, (found) => ' '.repeat(found.length));
  const words = claimWords(text);
  if (words.words.length < least.claim) return undefined;
  const { title, otherNames } = namesTold(brief.frontMatter);
  const declared = new Set(title);
  for (const source of sources) for (const key of keysOfCard(source)) declared.add(key);
  return supportOf(text, words, archives, declared, otherNames);
}

/** Tags, notes, addresses and the targets of links. */
const notSaid = /\[[@^#][^\]]{0,500}\]|\]\([^()\s]{0,1000}\)|<[^<>]{1,500}>|https?:\/\/[^\s<>]+/gu;

/** What the front matter tells that counts as told, as one text: what rules depend on that hold claims against texts. */
export function toldIn({ frontMatter: { title, names } }: Brief): string {
  return `${title ?? ''}\n${[...names].map(([name, others]) => [name, ...others].join('|')).join('\n')}`;
}

interface Told {
  readonly title: ReadonlySet<string>;
  readonly otherNames: readonly OtherNames[];
}

const told = new WeakMap<FrontMatter, Told>();

function namesTold(frontMatter: FrontMatter): Told {
  let known = told.get(frontMatter);
  if (!known)
    told.set(
      frontMatter,
      (known = {
        title: keysIn(frontMatter.title ?? ''),
        otherNames: [...frontMatter.names].map(([name, others]) => [name, ...others].map(keysIn)),
      }),
    );
  return known;
}

const cards = new WeakMap<Source, ReadonlySet<string>>();

/** What is told of a source before anybody opens it. */
function keysOfCard(source: Source): ReadonlySet<string> {
  let keys = cards.get(source);
  if (!keys) {
    const { title, author, publisher, note } = source;
    cards.set(source, (keys = keysIn([title, author, publisher, note].join(' '))));
  }
  return keys;
}

const readable = new WeakMap<Archive, boolean>();

function canBeRead(archive: Archive): boolean {
  const before = readable.get(archive);
  if (before !== undefined) return before;
  const can = isWrittenIn(archive.document.text, assumedLanguage) && textWordsOf(archive).keys.size >= least.words;
  readable.set(archive, can);
  return can;
}
