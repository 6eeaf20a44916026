// Takes directives out of the text. A comment is seen by nobody, but it may keep apart what stands around it: two lists, or the
// lines of two paragraphs.

import { type Brief, parseBrief } from '../../model/brief.ts';
import { showSame } from '../../syntax/page/shown-words.ts';
import { createDocument } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import { applyEdits, areDisjoint, remove, type TextEdit } from '../../text/text-edit.ts';
import type { Fix } from '../problem.ts';
import type { Directive } from '../suppressions.ts';
import { fixIn, withSpaceBefore } from './tag-edits.ts';

export function removeDirective(brief: Brief, directive: Directive, isSafe: boolean): Fix {
  return fixIn(brief, isSafe ? 'safe' : 'suggested', 'Remove the directive', removal(brief, directive));
}

/**
 * Those of `directives`, which are in order, without which every program that shows Markdown shows the same: without one of them, and
 * without all of them. In a text where many show something, the last ones may be missing, since each look costs a reading of the text.
 */
export function removableDirectives(brief: Brief, directives: readonly Directive[]): ReadonlySet<Directive> {
  const surroundings = new Surroundings(brief.document.text);
  const candidates: Candidate[] = [];
  for (const directive of directives.filter(({ span }) => surroundings.standsAlone(span))) {
    const edit = removal(brief, directive);
    const previous = candidates.at(-1);
    if (!previous || areDisjoint([previous.edit, edit])) candidates.push({ directive, edit });
  }
  const look = new Look(brief);
  look.add(candidates);
  return new Set(look.accepted.map(({ directive }) => directive));
}

interface Candidate {
  readonly directive: Directive;
  readonly edit: TextEdit;
}

function removal(brief: Brief, { span }: Directive): TextEdit {
  return remove(withSpaceBefore(brief, span));
}

/** Code units that are read again for one answer; more than that only once for each of `leastLooks`. */
const mostRead = 2_000_000;
const leastLooks = 12;

/** Looks for what may go together, half by half where not all of it may. */
class Look {
  readonly accepted: Candidate[] = [];
  readonly #brief: Brief;
  #left: number;

  constructor(brief: Brief) {
    this.#brief = brief;
    this.#left = leastLooks + Math.floor(mostRead / (brief.document.text.length + 1));
  }

  /** `group` stands behind all that was added before. */
  add(group: readonly Candidate[]): void {
    if (group.length === 0 || this.#left === 0) return;
    this.#left--;
    if (this.#leavesPage([...this.accepted, ...group])) this.accepted.push(...group);
    else if (group.length > 1) {
      const middle = group.length >> 1;
      this.add(group.slice(0, middle));
      this.add(group.slice(middle));
    }
  }

  #leavesPage(removed: readonly Candidate[]): boolean {
    const { document, configured, body } = this.#brief;
    const text = applyEdits(
      document.text,
      removed.map(({ edit }) => edit),
    );
    return showSame(parseBrief(createDocument(document.path, text), configured, this.#brief).body, body);
  }
}

/** What stands around comments; each line is looked at once, however many of them ask. */
class Surroundings {
  readonly #text: string;
  /** By the start of a line: from where on there is nothing but comments and blanks. */
  readonly #tails = new Map<number, number>();
  /** By the start of a line: whether words stand in the next line above, or below, that is not of comments alone. */
  readonly #above = new Map<number, boolean>();
  readonly #below = new Map<number, boolean>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether nothing but comments ends its line behind it and, where they have the line for themselves, no words stand both above and below. */
  standsAlone({ start, end }: Span): boolean {
    const line = this.#lineAt(start);
    if (this.#tailOf(this.#lineAt(end)) > end) return false;
    if (!isBlank(this.#text.slice(line, start)) && this.#tailOf(line) > line) return true;
    return !this.#hasWords(this.#above, line, -1) || !this.#hasWords(this.#below, this.#lineAt(end), 1);
  }

  #hasWords(known: Map<number, boolean>, from: number, step: -1 | 1): boolean {
    const passed: number[] = [];
    let line = from;
    let result: boolean | undefined;
    while (result === undefined) {
      result = known.get(line);
      if (result !== undefined) break;
      passed.push(line);
      const next = step < 0 ? this.#lineAt(line - 1) : this.#endOf(line) + 1;
      if ((step < 0 && line === 0) || next > this.#text.length) result = false;
      else {
        const words = this.#text.slice(next, this.#endOf(next));
        if (isBlank(words) || (step < 0 && /^---[ \t]*$/.test(words))) result = false;
        else if (this.#tailOf(next) > next) result = true;
        else line = next;
      }
    }
    for (const one of passed) known.set(one, result);
    return result;
  }

  #tailOf(line: number): number {
    let tail = this.#tails.get(line);
    if (tail !== undefined) return tail;
    tail = this.#endOf(line);
    for (;;) {
      while (tail > line && isBlank(this.#text[tail - 1]!)) tail--;
      if (!this.#text.endsWith('-->', tail) || tail - 3 <= line) break;
      const opening = this.#text.lastIndexOf('<!--', tail - 3);
      if (opening < line) break;
      tail = opening;
    }
    this.#tails.set(line, tail);
    return tail;
  }

  #lineAt(offset: number): number {
    return offset <= 0 ? 0 : this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  #endOf(line: number): number {
    const end = this.#text.indexOf('\n', line);
    return end < 0 ? this.#text.length : end;
  }
}

function isBlank(words: string): boolean {
  return /^[ \t]*$/.test(words);
}
