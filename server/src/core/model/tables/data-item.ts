// List items that are data: an identifier, or a short label with its value. What an item says beyond that is for the exemption
// rules to judge.

import { opensSourceLine } from '../../syntax/source-line-opening.ts';
import { contentOfWords, holdsFigure } from './cell.ts';
import { personHeads, reachHeads } from './head-words.ts';
import { isIdentifier } from './identifier.ts';

/**
 * What the item asserts as data, from its visible words: `claim` where its value is a figure, `doubtful` for an identifier or
 * a label with other words; undefined where it is no data: a sentence, a contact, a source, the long form of an abbreviation.
 */
export function dataItem(words: string): 'claim' | 'doubtful' | undefined {
  const text = words.trim().replace(/\s+/g, ' ');
  if (text.length > longest) return isIdentifier(text) ? 'doubtful' : undefined;
  if (isIdentifier(text) || isAnnotatedIdentifier(text)) return 'doubtful';
  const found = labelled.exec(text);
  const label = found?.[1]?.trim();
  const value = found?.[2]?.trim();
  if (!label || !value || countWords(label) > 8 || countWords(value) > 8) return undefined;
  if (!/[\p{L}\p{N}]/u.test(value) || /\p{L}{2}[.!?;]\s+\p{L}/u.test(value) || /[?]$/.test(value)) return undefined;
  const name = label.toLowerCase();
  // Credits: `Reported-by: …`.
  if (/\p{L}-by$/u.test(name)) return undefined;
  if (reachHeads.has(name) || personHeads.has(name) || opensSourceLine(text) || isLongForm(label, value))
    return undefined;
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(value) || contentOfWords(value) === 'empty') return undefined;
  return holdsFigure(value) ? 'claim' : 'doubtful';
}

/** Two identifiers may share an item: a digest and the name of its file. */
const longest = 400;
const labelled = /^([^:：]{1,80})[:：]\s+(.{1,160})$/u;

/** `192.0.2.7 (port 443)`, `192.0.2.7 port 443`, `host.example – second stage`. */
function isAnnotatedIdentifier(text: string): boolean {
  const space = text.indexOf(' ');
  if (space < 0 || !isIdentifier(text.slice(0, space).replace(/[:,]$/, ''))) return false;
  const rest = text.slice(space + 1);
  return (
    (/^(?:[(–—:-]|port \d)/.test(rest) || /[:,]$/.test(text.slice(0, space)) || !rest.includes(' ')) &&
    countWords(rest) <= 8
  );
}

/** `HOT: Humanitarian OpenStreetMap Team`: the value begins its words with the letters of the label, in order. */
export function isLongForm(label: string, value: string): boolean {
  const written = label.replace(/[^\p{L}\p{N}]/gu, '');
  const letters = written.toUpperCase();
  const capitals = written.match(/\p{Lu}/gu)?.length ?? 0;
  if (letters.length < 2 || letters.length > 10 || capitals * 2 < letters.length || capitals < 2) return false;
  let at = 0;
  for (const letter of value.toUpperCase().replace(/[^\p{L}\p{N} -]/gu, '')) if (letter === letters[at]) at++;
  return at === letters.length && value.toUpperCase().trimStart().startsWith(letters[0]!) && countWords(value) > 1;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}.,'’/_-]*/gu)?.length ?? 0;
}
