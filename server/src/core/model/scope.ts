// The headings over a passage, and the section that they make of it. Immutable; does not know what stands under them.

import type { Heading } from '../syntax/block.ts';
import type { Section } from './statement.ts';

export interface Scope {
  readonly section: Section;
  /** The nearest heading and the scope in which it stands; absent above the first heading. */
  readonly opened?: { readonly by: Heading; readonly within: Scope };
}

/** Above the first heading. */
export const rootScope: Scope = { section: { classes: [] } };

/** The scope of `heading` where `scope` was in force: headings of its level and below end. */
export function openUnder(scope: Scope, heading: Heading): Scope {
  let within = scope;
  while (within.opened && within.opened.by.level >= heading.level) within = within.opened.within;
  // Of two equal classes the inner counts: the order tells which is nearest.
  const all = [...within.section.classes, ...heading.classes];
  const classes = all.length < 2 ? all : [...new Set(all.reverse())].reverse();
  const { marked } = within.section;
  const markedNow = heading.title.includes('(') ? [...(marked ?? []), heading.title] : marked;
  const section = { title: heading.title, classes, ...(markedNow ? { marked: markedNow } : {}) };
  return { section, opened: { by: heading, within } };
}

/** Whether the same holds under both, now and after every further heading. */
export function isSameScope(a: Scope, b: Scope): boolean {
  if (a === b) return true;
  if (!a.opened || !b.opened) return a.opened === b.opened;
  return (
    a.opened.by.level === b.opened.by.level &&
    isSameSection(a.section, b.section) &&
    isSameScope(a.opened.within, b.opened.within)
  );
}

export function isSameSection(a: Section, b: Section): boolean {
  return (
    a.title === b.title &&
    a.classes.length === b.classes.length &&
    a.classes.every((name, index) => name === b.classes[index]) &&
    (a.marked ?? noTitles).length === (b.marked ?? noTitles).length &&
    (a.marked ?? noTitles).every((title, index) => title === b.marked![index])
  );
}

const noTitles: readonly string[] = [];
