// Edits as snippets, with a tab stop wherever something is left to the writer: the key of a new source (one stop, wherever the
// edits write it), empty values, a reason, a level (chosen from a list). Knows nothing of how a client applies them.

import type { TextEdit } from 'vscode-languageserver';
import { levelPlaceholder } from '../core/model/assessment.ts';
import type { Scale } from '../core/model/scales/scale.ts';

export interface StoppedEdit extends TextEdit {
  /** `newText` as a snippet; undefined if it has no tab stop. */
  readonly snippet?: string;
}

/** A level, a reason, a basis, and an empty value of front matter. */
const PLACEHOLDER =
  /(?<=:: )\?(?=[\],]|$)|(?<=-- )\?(?= )|(?<=\[#)basis(?= ::)|(?<=^([ \t]*)[\w-]+:)(?=\n|$)(?!\n\1[ \t])|(?<=: ")(?=")/gm;

/** The key of a declaration: a line of its own, with the first of its values below. */
const DECLARED = /^([ \t]+)([^\s:]+):\n(?=\1[ \t]+[\w-]+:)/gm;

/**
 * Stops are numbered through all of `edits`, since they are typed as one. `confidence` is the scale that levels are chosen
 * from; the placeholder comes first, so nothing is claimed until the writer chooses.
 */
export function withTabStops(edits: readonly TextEdit[], confidence: Scale): readonly StoppedEdit[] {
  const choices = [levelPlaceholder, ...confidence.rungs.map(({ terms }) => terms[0]).reverse()];
  const level = `|${choices.map((term) => term.replace(/[\\,|]/g, '\\$&')).join(',')}|`;
  const numbers = new Map<string, number>();
  let count = 0;
  const newKeys = keysDeclaredAndCited(edits);
  return edits.map((edit) => {
    const { newText } = edit;
    const places = [...placeholders(newText), ...keyPlaces(newText, newKeys)].sort((a, b) => a.start - b.start);
    if (places.length === 0) return edit;
    let snippet = '';
    let at = 0;
    for (const { start, text, key } of places) {
      const number = (key === undefined ? undefined : numbers.get(key)) ?? ++count;
      if (key !== undefined) numbers.set(key, number);
      const isKeyEnd = text === '' && newText[start - 1] === ':';
      const content = text === levelPlaceholder && /:: $/.test(newText.slice(0, start)) ? level : defaultOf(text);
      snippet += `${escapeMarks(newText.slice(at, start))}${isKeyEnd ? ' ' : ''}\${${number}${content}}`;
      at = start + text.length;
    }
    return { ...edit, snippet: snippet + escapeMarks(newText.slice(at)) };
  });
}

interface Place {
  readonly start: number;
  readonly text: string;
  readonly key?: string;
}

function placeholders(text: string): readonly Place[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => ({ start: match.index, text: match[0] }));
}

/** Keys that `edits` both declare and cite: nothing else uses them yet, so the writer may still name them. */
function keysDeclaredAndCited(edits: readonly TextEdit[]): ReadonlySet<string> {
  const declared = edits.flatMap(({ newText }) => [...newText.matchAll(DECLARED)].map((match) => match[2]!));
  return new Set(declared.filter((key) => edits.some(({ newText }) => citations(newText, key).length > 0)));
}

function keyPlaces(text: string, keys: ReadonlySet<string>): readonly Place[] {
  if (keys.size === 0) return [];
  const declared = [...text.matchAll(DECLARED)].flatMap((match) =>
    keys.has(match[2]!) ? [{ start: match.index + match[1]!.length, text: match[2]!, key: match[2]! }] : [],
  );
  const cited = [...keys].flatMap((key) => citations(text, key).map((start) => ({ start, text: key, key })));
  return [...declared, ...cited];
}

/** Where `key` begins in each `@key`. */
function citations(text: string, key: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(`@${key}`); at >= 0; at = text.indexOf(`@${key}`, at + 1)) {
    if (/^(?:[\s;\]]|$)/.test(text.slice(at + 1 + key.length))) found.push(at + 1);
  }
  return found;
}

function defaultOf(text: string): string {
  return text === '' ? '' : `:${escapeMarks(text)}`;
}

function escapeMarks(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
