// What the pieces of a page share: numbers of notes, letters of footnotes, what link labels and names lead to. The same object
// for as long as none of it changes, and where some of it does, which passages that can matter to: the others are not rendered again.

import type { Brief } from '../../core/model/brief.ts';
import { passagesCiting } from '../../core/model/cited-keys.ts';
import { passagesAffected, type SourceView, sourceViewOf } from '../../core/model/evidence/source-changes.ts';
import { type FactKind, passageFacts } from '../../core/model/passage-facts.ts';
import type { ScalePair } from '../../core/model/scales/scale.ts';
import type { Source } from '../../core/model/sources/source.ts';
import type { Workspace } from '../../core/model/workspace.ts';
import type { Address, PageBlock } from '../../core/syntax/page/page.ts';
import { readPiecePage } from '../../core/syntax/page/read-page.ts';
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
  /** What the maps were made of: the same as before where nothing changed. */
  readonly made: {
    readonly view: SourceView;
    readonly archives: Workspace['archives'];
    readonly keys: readonly string[];
    /** Names the definitions and the footnotes. */
    readonly shared: string;
  };
}

/** `previous` where nothing of it changed. */
export function pageContext(brief: Brief, workspace: Workspace, previous?: PageContext): PageContext {
  const view = sourceViewOf(brief, workspace);
  const { scales } = brief.settings;
  const keys = passageFacts(brief, firstCitations).value.get();
  const names = passageFacts(brief, soleNames).value.get();
  const parts = brief.body.pieces
    .map((_, index) => sharedOf(readPiecePage(brief.body, index)))
    .filter((part) => part !== nothingShared);
  const definitions = parts.flatMap((part) => part.definitions);
  const footnotes = new Set(parts.flatMap((part) => part.footnotes));
  const references = [...new Set(parts.flatMap((part) => part.references))].filter((label) => footnotes.has(label));
  const shared = JSON.stringify([definitions, references]);
  if (
    previous &&
    previous.made.view.index === view.index &&
    previous.made.archives === workspace.archives &&
    previous.made.keys === keys &&
    previous.names === names &&
    previous.made.shared === shared &&
    previous.scales === scales
  )
    return previous;
  return {
    sources: view.index.byId,
    isComplete: view.index.isComplete,
    scales,
    noteNumbers: new Map(keys.map((one, index) => [one, index + 1])),
    footnoteLetters: new Map(references.map((label, index) => [label, letter(index)])),
    // The first of two definitions counts, as in Markdown.
    definitions: new Map([...definitions].reverse()),
    names,
    made: { view, archives: workspace.archives, keys, shared },
  };
}

/** Indexes of the passages of `brief`, whose context is `now`, that may look different from how they did in `before`. */
export function passagesLookingDifferent(brief: Brief, before: PageContext, now: PageContext): ReadonlySet<number> {
  const isOther =
    before.made.shared !== now.made.shared ||
    before.scales !== now.scales ||
    before.made.archives !== now.made.archives;
  if (isOther) return new Set(brief.passageContents.keys());
  const affected = new Set(passagesAffected(brief, before.made.view, now.made.view, 'texts'));
  const keys = [...new Set([...before.made.keys, ...now.made.keys])];
  const renumbered = new Set(keys.filter((key) => before.noteNumbers.get(key) !== now.noteNumbers.get(key)));
  if (renumbered.size > 0) for (const index of passagesCiting(brief, renumbered)) affected.add(index);
  if (before.names !== now.names) {
    const { indexes, facts } = passageFacts(brief, mentions);
    const isChanged = (name: string): boolean => before.names.has(name) !== now.names.has(name);
    for (const [place, fact] of facts.entries()) if (fact.some(isChanged)) affected.add(indexes[place]!);
  }
  return affected;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** The keys that are cited, in the order of their first citations. */
const firstCitations: FactKind<readonly string[], readonly string[]> = {
  pick({ statements }) {
    const keys = new Set<string>();
    for (const { citations } of statements) for (const { key } of citations) keys.add(key);
    return keys.size > 0 ? [...keys] : undefined;
  },
  isSame: isSameList,
  combine: (facts) => [...new Set(facts.flat())],
};

/** The names that stand once. */
const soleNames: FactKind<readonly string[], ReadonlySet<string>> = {
  pick({ statements }) {
    const names = statements.flatMap(({ id }) => id ?? []);
    return names.length > 0 ? names : undefined;
  },
  isSame: isSameList,
  combine(facts) {
    const counts = new Map<string, number>();
    for (const name of facts.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
    return new Set([...counts].flatMap(([name, count]) => (count === 1 ? [name] : [])));
  },
};

/** The names that a passage gives or rests on. */
const mentions: FactKind<readonly string[], undefined> = {
  pick({ statements }) {
    const names = statements.flatMap(({ id, basis }) => [
      ...(id === undefined ? [] : [id]),
      ...basis.map(({ name }) => name),
    ]);
    return names.length > 0 ? names : undefined;
  },
  isSame: isSameList,
  combine: () => undefined,
};

interface Shared {
  readonly definitions: readonly (readonly [label: string, target: Address])[];
  /** Labels defined, and labels referred to, in order. */
  readonly footnotes: readonly string[];
  readonly references: readonly string[];
}

/** Of most passages. */
const nothingShared: Shared = { definitions: [], footnotes: [], references: [] };

const shared = new WeakMap<readonly PageBlock[], Shared>();

function sharedOf(page: readonly PageBlock[]): Shared {
  let found = shared.get(page);
  if (!found) {
    const blocks = page.flatMap(withDescendants);
    found = {
      definitions: blocks.flatMap((one) => (one.type === 'definition' ? [[one.label, one.target] as const] : [])),
      footnotes: blocks.flatMap((one) => (one.type === 'footnote' ? [one.label] : [])),
      references: blocks.flatMap((one) =>
        inlinesIn(one).flatMap((inlines) =>
          inlines.flatMap((inline) => (inline.type === 'footnote' ? [inline.label] : [])),
        ),
      ),
    };
    if (found.definitions.length + found.footnotes.length + found.references.length === 0) found = nothingShared;
    shared.set(page, found);
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
