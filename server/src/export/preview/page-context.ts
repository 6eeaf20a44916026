// What the pieces of a page share: numbers of notes, letters of footnotes, what link labels and names lead to. The same object
// for as long as none of it changes, so that a piece that was rendered with it need not be rendered again.

import { type Brief, statementsOf } from '../../core/model/brief.ts';
import type { FrontMatter } from '../../core/model/front-matter.ts';
import type { ScalePair } from '../../core/model/scales/scale.ts';
import type { Source } from '../../core/model/sources/source.ts';
import type { Statement } from '../../core/model/statement.ts';
import { type NamedRegistry, registriesOf, sourcesOf, type Workspace } from '../../core/model/workspace.ts';
import type { Address, PageBlock, PlacedPageBlock } from '../../core/syntax/page/page.ts';
import { inlinesIn } from './page-inlines.ts';

export interface PageContext {
  readonly sources: ReadonlyMap<string, Source>;
  /** False where a key may be declared in what could not be read. */
  readonly isComplete: boolean;
  readonly scales: ScalePair;
  /** Cited key → its number, in the order of the first citations. */
  readonly noteNumbers: ReadonlyMap<string, number>;
  /** Label of a footnote that is there → its letter, in the order of the first references. */
  readonly footnoteLetters: ReadonlyMap<string, string>;
  /** Label → where a link with it leads. */
  readonly definitions: ReadonlyMap<string, Address>;
  /** Names that one statement has. */
  readonly names: ReadonlySet<string>;
}

interface Known {
  readonly key: string;
  readonly archives: Workspace['archives'];
  readonly registries: readonly NamedRegistry[];
  readonly scales: ScalePair;
  readonly context: PageContext;
}

const contexts = new WeakMap<FrontMatter, Known>();

/** `page` is the page of `brief`. */
export function pageContext(brief: Brief, workspace: Workspace, page: readonly PlacedPageBlock[]): PageContext {
  const registries = registriesOf(brief, workspace);
  const { scales } = brief.settings;
  const keys = [...new Set(brief.placedPassages.flatMap(({ statements }) => citedKeys(statements)))];
  const names = statementsOf(brief).flatMap(({ statement }) => statement.id ?? []);
  const parts = page.map(({ block }) => sharedOf(block));
  const definitions = parts.flatMap((part) => part.definitions);
  const footnotes = new Set(parts.flatMap((part) => part.footnotes));
  const references = [...new Set(parts.flatMap((part) => part.references))].filter((label) => footnotes.has(label));
  const key = JSON.stringify([keys, names, definitions, references]);
  const known = contexts.get(brief.frontMatter);
  if (
    known &&
    known.key === key &&
    known.scales === scales &&
    known.archives === workspace.archives &&
    isSame(known.registries, registries)
  )
    return known.context;
  const { byId, isComplete } = sourcesOf(brief, workspace);
  const context: PageContext = {
    sources: byId,
    isComplete,
    scales,
    noteNumbers: new Map(keys.map((one, index) => [one, index + 1])),
    footnoteLetters: new Map(references.map((label, index) => [label, letter(index)])),
    // The first of two definitions counts, as in Markdown.
    definitions: new Map([...definitions].reverse()),
    names: bornOnce(names),
  };
  contexts.set(brief.frontMatter, { key, archives: workspace.archives, registries, scales, context });
  return context;
}

/** The names that stand once. */
function bornOnce(names: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set(names.filter((name) => counts.get(name) === 1));
}

function isSame(before: readonly NamedRegistry[], after: readonly NamedRegistry[]): boolean {
  return before.length === after.length && before.every(({ result }, index) => result === after[index]!.result);
}

const keyLists = new WeakMap<readonly Statement[], readonly string[]>();

function citedKeys(statements: readonly Statement[]): readonly string[] {
  let keys = keyLists.get(statements);
  if (!keys)
    keyLists.set(
      statements,
      (keys = [...new Set(statements.flatMap(({ citations }) => citations.map(({ key }) => key)))]),
    );
  return keys;
}

interface Shared {
  readonly definitions: readonly (readonly [label: string, target: Address])[];
  /** Labels defined, and labels referred to, in order. */
  readonly footnotes: readonly string[];
  readonly references: readonly string[];
}

const shared = new WeakMap<PageBlock, Shared>();

function sharedOf(block: PageBlock): Shared {
  let found = shared.get(block);
  if (!found) {
    const blocks = withDescendants(block);
    found = {
      definitions: blocks.flatMap((one) => (one.type === 'definition' ? [[one.label, one.target] as const] : [])),
      footnotes: blocks.flatMap((one) => (one.type === 'footnote' ? [one.label] : [])),
      references: blocks.flatMap((one) =>
        inlinesIn(one).flatMap((inlines) =>
          inlines.flatMap((inline) => (inline.type === 'footnote' ? [inline.label] : [])),
        ),
      ),
    };
    shared.set(block, found);
  }
  return found;
}

function withDescendants(block: PageBlock): readonly PageBlock[] {
  const children =
    block.type === 'list'
      ? block.items.flatMap(({ blocks }) => blocks)
      : block.type === 'quote' || block.type === 'footnote'
        ? block.blocks
        : [];
  return [block, ...children.flatMap(withDescendants)];
}

/** a … z, aa … */
function letter(index: number): string {
  return `${index >= 26 ? letter(Math.floor(index / 26) - 1) : ''}${String.fromCharCode(97 + (index % 26))}`;
}
