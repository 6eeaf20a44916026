// Which claims are held against the texts of their sources, and what these have of them. What could not be looked for is undefined,
// and counts as nothing: neither found nor missing. Does not know how any of it is reported.

import type { Span } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';
import type { Brief } from '../../brief.ts';
import type { FrontMatter } from '../../front-matter.ts';
import type { PassageContent } from '../../passage.ts';
import type { Source } from '../../sources/source.ts';
import type { Statement } from '../../statement.ts';
import { type SourceIndex, sourcesOf, type Workspace } from '../../workspace.ts';
import { type ArchiveStates, archiveStateOf, archiveStates } from '../named-archives.ts';
import { type ClaimWord, type ClaimWords, claimWords, keysIn } from './claim-words.ts';
import { type OtherNames, type Support, supportOf } from './support.ts';
import { hasTooFew, lackOfText, supports, uncheckedAs } from './unchecked-claim.ts';

export interface CheckedSupport extends Support {
  readonly statement: Statement;
  /** All whose texts were looked in, in the order of the citations. */
  readonly sources: readonly Source[];
  /** Their texts, in the same order. */
  readonly archives: readonly Archive[];
  readonly words: readonly ClaimWord[];
}

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
  { statements, groups }: Pick<PassageContent, 'statements' | 'groups'>,
  textOf: (span: Span) => string,
): readonly CheckedSupport[] {
  if (!workspace.archives) return none;
  const tables = groups.filter(({ type }) => type === 'table');
  return statements.flatMap((statement, at) => {
    if (
      uncheckedAs(statement, brief.settings) !== undefined ||
      tables.some(({ firsts, end }) => at >= firsts[0]! && at < end)
    )
      return [];
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

function look(
  statement: Statement,
  brief: Brief,
  workspace: Workspace,
  textOf: (span: Span) => string,
): CheckedSupport | undefined {
  const { byId } = sourcesOf(brief, workspace);
  const sources: Source[] = [];
  const archives: Archive[] = [];
  for (const key of new Set(statement.citations.filter(supports).map((citation) => citation.key))) {
    const source = byId.get(key);
    const state = source && archiveStateOf(source, workspace);
    if (state?.state !== 'read' || lackOfText(state) !== undefined) return undefined;
    sources.push(source!);
    archives.push(state.archive);
  }
  const said = saidBy(statement, textOf);
  return hasTooFew(said.words.words)
    ? undefined
    : { ...supportBy(said, brief, sources, archives), statement, sources, archives, words: said.words.words };
}

/** What a claim says of its own, and the words to look for it by. */
export interface Said {
  readonly text: string;
  readonly words: ClaimWords;
}

/** Quoted words too: they are some of what the claim says. `textOf` counts as `statement` does. */
export function saidBy({ span }: Statement, textOf: (span: Span) => string): Said {
  return saidIn(textOf(span));
}

/** As `saidBy`, of any sentence; places stay as they are. */
export function saidIn(sentence: string): Said {
  const text = sentence.replace(notSaid, (found) => ' '.repeat(found.length));
  return { text, words: claimWords(text) };
}

/** What `archives`, those of `sources`, have of it together. */
export function supportBy(
  { text, words }: Said,
  { frontMatter }: Pick<Brief, 'frontMatter'>,
  sources: readonly Source[],
  archives: readonly Archive[],
): Support {
  const { title, otherNames } = namesTold(frontMatter);
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
