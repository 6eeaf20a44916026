// Numbers that name something and count nothing: “CVE-2021-44228”, “1.8.3”, “Section 702”, “Apollo 13”, “7th Fleet”. Of a sentence
// only: in the text of a source they are looked for as they are written.

import type { FigureWords } from '../../../languages/figure-words.ts';
import type { Span } from '../../../text/span.ts';
import type { Label } from './figure.ts';

/** Written the same way everywhere: identifiers of weaknesses, addresses of machines, versions. */
const coded =
  /(?<![\p{L}\p{N}-])CVE[-‑–](\d{4}[-‑–]\d{4,7})(?!\d)|(?<![\p{L}\p{N}.,-])(\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?)(?![\p{L}\d]|\.\d)|(?<![\p{L}\p{N}.,-])[vV]?(\d+(?:\.\d+){2,})(?![\p{L}\d])|(?<![\p{L}\p{N}.,-])[vV](\d+(?:\.\d+)?)(?![\p{L}\d])/gu;

const addressAlike = '\\d{1,3}(?:\\[?\\.\\]?\\d{1,3}){3}';

/** Calls `take` for each that stands in `text`, which are then no other figures; without a label for what only looks like one. */
export function findCodedLabels(text: string, take: (start: number, end: number, label?: Label) => void): void {
  for (const match of text.matchAll(coded)) {
    const [written, weakness, address, version, short] = match;
    const start = match.index;
    const end = start + written.length;
    const span = { start, end };
    if (weakness) take(start, end, { type: 'label', span, value: weakness.replace(/[‑–]/, '-') });
    else if (address?.split(/[./]/).every((part) => Number(part) < 256))
      take(start, end, {
        type: 'label',
        span,
        value: address,
        alike: address.includes('/') ? `${addressAlike}/\\d` : addressAlike,
      });
    else if (short) take(start, end, { type: 'label', span, value: short, alike: 'v\\d' });
    else {
      const value = version ?? address!;
      // Thousands in groups, and days.
      if (/^\d{1,3}(?:\.\d{3})+$/.test(value) || /^\d{1,2}\.\d{1,2}\.(?:1[5-9]|20|21)\d\d$/.test(value)) continue;
      take(start, end, { type: 'label', span, value });
    }
  }
}

/** The number at `number` behind the word of a name that ends at its start; undefined for pages and other places in a document. */
export function labelBehind(
  text: string,
  number: Span,
  { nameBefore, names }: FigureWords,
): Label | 'pointer' | undefined {
  const from = Math.max(0, number.start - 40);
  const match = nameBefore.exec(text.slice(from, number.start));
  if (!match) return undefined;
  const word = (match[1] ?? '').toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  const singular = word.replace(/(?<=\p{L}{3})(?<!s)s$/u, '');
  if (names.isPointer(singular) || names.isPointer(word)) return 'pointer';
  const spellings = names.spellings.find(
    ([main, others]) => main === singular || others.split(' ').includes(word) || others === word,
  );
  const words = spellings ? [spellings[0], ...spellings[1].split(' ')] : [singular];
  // Of “Articles 5 and 6” only the first has the word beside it.
  const start = /\d/.test(match[0]) ? number.start : from + match.index;
  return {
    type: 'label',
    span: { start, end: number.end },
    value: text.slice(number.start, number.end).replace(/[.,]$/, ''),
    alike: `(?<![\\p{L}])(?:${words.map(escaped).join('|')})s?\\.?\\s*(?:nos?\\.\\s*|#)?\\d`,
  };
}

/** “Rust 1.97”: the name is in the text before it, whatever it is. */
export function labelOfName(text: string, number: Span, name: string): Label {
  return {
    type: 'label',
    span: number,
    value: text.slice(number.start, number.end),
    alike: `(?<![\\p{L}\\p{N}])${escaped(name)}\\s\\d`,
  };
}

/** “7th Fleet”: an ordinal before a name; undefined before anything else. */
export function labelOfOrdinal(text: string, number: Span): Label | undefined {
  const name = /^\s(\p{Lu}\p{L}+)/u.exec(text.slice(number.end, number.end + 24));
  if (!name) return undefined;
  const value = text.slice(number.start, number.end);
  return {
    type: 'label',
    span: number,
    value,
    ordinal: String(parseInt(value, 10)),
    alike: `(?:\\d(?:st|nd|rd|th)|\\p{L}(?:st|nd|rd|th))\\s+${name[1]}`,
  };
}

function escaped(text: string): string {
  return text.replace(/[$.*+?^/()|[\]{}\\]/g, '\\$&').replaceAll(' ', '\\s*');
}
