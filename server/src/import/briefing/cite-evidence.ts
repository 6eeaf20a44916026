// Tags for the statements of a document that has none yet: each cites all that its sentence names, by a link, a note, a reference or
// a citation, and leaves a place for the level. The words stay as they are.

import { NewSources } from '../../core/lint/fixes/declare-evidence.ts';
import { addTag } from '../../core/lint/fixes/tag-edits.ts';
import { levelPlaceholder } from '../../core/model/assessment.ts';
import { type Brief, inDocument, type PlacedStatement, statementsOf } from '../../core/model/brief.ts';
import { isBibliographyEntry } from '../../core/model/exemptions/bibliography-entry.ts';
import { notesOf } from '../../core/model/sources/notes.ts';
import { isCitableKey } from '../../core/model/sources/source-key.ts';
import {
  allNamedEvidence,
  evidenceOfEntry,
  type NamedEvidence,
  tagInNote,
} from '../../core/model/sources/undeclared-evidence.ts';
import { addressIdentity } from '../../core/model/sources/web-address.ts';
import { hasGrounds, needsGrounds } from '../../core/model/statement.ts';
import { sourcesOf, type Workspace } from '../../core/model/workspace.ts';
import { toEvidence } from '../../core/refactor/pandoc-citation.ts';
import type { TextEdit } from '../../core/text/text-edit.ts';
import type { CitationMark, CitedItem } from '../imported.ts';

export interface CitedEvidence {
  readonly declaration: readonly TextEdit[];
  /** One for each statement that is cited now. */
  readonly tags: readonly TextEdit[];
  /** How many of `marks`, and of the citations in the running words of sentences, a tag cites now. */
  readonly citations: number;
  /** How many sources are new. */
  readonly sources: number;
  /** How many of them are entries of a bibliography: declared, and cited nowhere. */
  readonly entries: number;
  /** Keys that the new tags cite, and the addresses that they were found by, as `addressIdentity` gives them. */
  readonly keys: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
  /** Labels of notes that a tag cites now. */
  readonly notes: ReadonlySet<string>;
  /** False where nothing can be added to the front matter: then there are no edits. */
  readonly isDeclared: boolean;
}

export interface EvidencePlaces {
  /** At offsets of the document's text. */
  readonly marks: readonly CitationMark[];
  /** Addresses of link definitions by their labels. */
  readonly targetOf: (label: string) => string | undefined;
  /** Whether `@key` in running words is a citation, as in Pandoc. */
  readonly hasCitationsInWords: boolean;
}

export function citeEvidence(brief: Brief, workspace: Workspace, places: EvidencePlaces): CitedEvidence {
  const { byId } = sourcesOf(brief, workspace);
  const sources = new NewSources(byId);
  const notes = new Set<string>();
  const noteOf = (label: string): string | undefined => notesOf(brief).get(label);
  const marks = [...places.marks].sort((a, b) => a.offset - b.offset);
  const inNotes = new Map<string, CitationMark[]>();
  for (const mark of marks) {
    if (mark.note === undefined) continue;
    const same = inNotes.get(mark.note);
    if (same) same.push(mark);
    else inNotes.set(mark.note, [mark]);
  }
  const used = new Set<CitationMark>();
  const keys = new Set<string>();
  const addresses = new Set<string>();
  let inWords = 0;
  const all = statementsOf(brief);

  const itemsIn = (placed: PlacedStatement): readonly CitedItem[] => {
    const { start, end } = inDocument(placed, placed.statement.span);
    const words = brief.document.rope.slice(start, end);
    const own = marks.slice(firstFrom(marks, start), firstFrom(marks, end + 1));
    const written = places.hasCitationsInWords ? citedInWords(words, (key) => byId.has(key)) : [];
    inWords += written.length;
    const fromNotes = [...words.matchAll(/\[\^([^\]\s]{1,100})\](?!:)/g)].flatMap(([, label]) => {
      const cited = inNotes.get(label!) ?? [];
      for (const mark of cited) used.add(mark);
      const items = [...cited.flatMap((mark) => mark.items), ...itemsOf(tagInNote(noteOf(label!) ?? ''))];
      if (items.length > 0) notes.add(label!);
      return items;
    });
    for (const mark of own) used.add(mark);
    const evidence = allNamedEvidence(words, brief.settings.language, { noteOf, targetOf: places.targetOf }).filter(
      // What stands in parentheses or in the note is there what the citation prints.
      ({ form, span }) =>
        form === 'note'
          ? !inNotes.has(words.slice(span.start + 2, span.end - 1))
          : form !== 'reference' || own.length + written.length === 0,
    );
    const named = evidence.map((one): CitedItem => {
      if (one.form === 'note') notes.add(words.slice(one.span.start + 2, one.span.end - 1));
      const key = sources.keyFor(one);
      if (one.address !== undefined) addresses.add(addressIdentity(one.address));
      return one.locator === undefined ? { key } : { key, locator: one.locator };
    });
    return [...own.flatMap(({ items }) => items), ...written, ...fromNotes, ...named];
  };

  const edits = all.flatMap((placed, index): readonly TextEdit[] => {
    const { statement, start } = placed;
    if (!needsGrounds(statement) || hasGrounds(statement) || statement.coveredBy.length > 0) return [];
    const items = [...itemsIn(placed)];
    // Links that stand alone right behind it.
    for (let at = index + 1; at < all.length; at++) {
      const next = all[at]!;
      if (next.start !== start || next.statement.run !== statement.run || next.statement.exempt !== 'link') break;
      items.push(...itemsIn(next));
    }
    const evidence = [...new Set(items.filter(({ key }) => isCitableKey(key)).map(written))];
    for (const { key } of items) keys.add(key);
    return evidence.length === 0 ? [] : [addTag(placed, `${evidence.join('; ')} :: ${levelPlaceholder}`)];
  });
  const citedCount = sources.count;
  for (const entry of entriesOf(brief, all)) sources.keyFor(entry);
  const declaration = sources.declaration(brief);
  return declaration
    ? {
        declaration,
        tags: edits,
        citations: used.size + inWords,
        sources: sources.count,
        entries: sources.count - citedCount,
        keys,
        addresses,
        notes,
        isDeclared: true,
      }
    : {
        declaration: [],
        tags: [],
        citations: 0,
        sources: 0,
        entries: 0,
        keys: new Set(),
        addresses: new Set(),
        notes: new Set(),
        isDeclared: false,
      };
}

/** What the entries of a bibliography name that stands in the text, with an address. */
function entriesOf(brief: Brief, all: readonly PlacedStatement[]): readonly NamedEvidence[] {
  const first = (placed: PlacedStatement, index: number): boolean => {
    const before = all[index - 1];
    return before?.start !== placed.start || before.statement.run !== placed.statement.run;
  };
  return all.flatMap((placed, index): readonly NamedEvidence[] => {
    if (placed.statement.exempt !== 'meta' || !first(placed, index)) return [];
    let last = placed;
    for (const next of all.slice(index + 1)) {
      if (next.start !== placed.start || next.statement.run !== placed.statement.run) break;
      last = next;
    }
    const span = {
      start: inDocument(placed, placed.statement.span).start,
      end: inDocument(last, last.statement.span).end,
    };
    const words = brief.document.rope.slice(span.start, span.end);
    if (!isBibliographyEntry(words)) return [];
    const evidence = evidenceOfEntry(words, brief.settings.language);
    return evidence.address === undefined ? [] : [{ ...evidence, span, form: 'reference', called: words }];
  });
}

function written({ key, locator }: CitedItem): string {
  return locator === undefined ? `@${key}` : `@${key} ${locator}`;
}

function itemsOf(tag: string | undefined): readonly CitedItem[] {
  const evidence = tag === undefined ? undefined : toEvidence(tag.split('::')[0]!.trim());
  return (evidence ?? '').split('; ').flatMap((item): readonly CitedItem[] => {
    const [, key, locator] = /^@(\S+)(?: (.*))?$/.exec(item) ?? [];
    return key === undefined ? [] : [locator === undefined ? { key } : { key, locator }];
  });
}

/** `@key says …` and `@key [p. 4] says …`, of keys that are declared. */
function citedInWords(words: string, isKnown: (key: string) => boolean): readonly CitedItem[] {
  if (!words.includes('@')) return [];
  const pattern =
    /(?<![\p{L}\p{N}_.[\\@/-])-?@((?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))+)(?:\s\[([^[\]@|;]{1,60})\])?/gu;
  return [...words.matchAll(pattern)].flatMap(([, key, locator]): readonly CitedItem[] => {
    if (!isKnown(key!)) return [];
    return [locator === undefined || locator.includes('::') ? { key: key! } : { key: key!, locator }];
  });
}

/** Index of the first of `marks` that does not stand before `offset`. */
function firstFrom(marks: readonly CitationMark[], offset: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.offset < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
