// The listed steps after which two spellings of the same words are the same text. What they do to a quotation they do to its source;
// what is not on the list makes two texts. Letters keep their case. Knows neither quotations nor sources.

import { EAST_ASIAN, RADICALS, withoutRadicals } from '../../../text/east-asian.ts';

/** In the order in which messages name them. */
export type Step =
  | 'line breaks'
  | 'white space'
  | 'quotation marks'
  | 'dashes'
  | 'ligatures'
  | 'hyphenation'
  | 'accents'
  | 'ellipses'
  | 'emphasis'
  | 'links'
  | 'note marks'
  | 'final punctuation'
  | 'first letter'
  | 'layout'
  | 'punctuation';

interface Rule {
  readonly step: Step;
  /** Without groups. */
  readonly pattern: string;
  readonly become: (found: string) => string;
}

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
const NOTHING = (): string => '';

/** The first whose pattern fits counts. `\0` is what a reader of quotations blanked out. */
const rules: readonly Rule[] = [
  {
    step: 'hyphenation',
    pattern: '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]+(?:[ \\t]*\\n[ \\t]*)?|(?<=\\p{Ll})-[ \\t]*\\n[ \\t]*(?=\\p{Ll})',
    become: NOTHING,
  },
  {
    step: 'hyphenation',
    pattern: '[-‐‑](?<=[\\p{L}\\p{N}][-‐‑])[ \\t]*\\n[ \\t]*(?=[\\p{L}\\p{N}])',
    become: () => '-',
  },
  { step: 'dashes', pattern: '\\s*(?:[‒–—―−]|--+)\\s*|\\s+-\\s+|[‐‑]', become: () => '-' },
  { step: 'ellipses', pattern: '\\s*(?:…|\\.(?: ?\\.){2,})', become: () => '...' },
  {
    step: 'quotation marks',
    pattern: '[«‹][\\u00a0\\u202f]|[\\u00a0\\u202f]+[»›]|["“”„‟«»‹›\'‘’‚‛′″`´]+',
    become: () => "'",
  },
  {
    step: 'note marks',
    pattern: '[ \\t]?\\[\\^?\\d{1,3}(?:[,–-] ?\\d{1,3})*\\](?!\\()|(?<=[\\p{L}.,;!?])[¹²³⁰⁴-⁹]+',
    become: NOTHING,
  },
  {
    step: 'links',
    pattern: '\\[(?=[^\\[\\]\\n]{1,300}\\]\\([^()\\s]{0,2000}\\))|\\]\\([^()\\s]{0,2000}\\)',
    become: NOTHING,
  },
  {
    step: 'white space',
    pattern: '[^\\S\\n]*\\0[^\\S\\n]*(?=[.,;:!?](?![\\p{L}\\p{N}]))|(?<=[^\\s\\0])\\0+(?=[^\\s\\0])',
    become: NOTHING,
  },
  {
    step: 'line breaks',
    pattern: `[\\s\\0](?<=[${EAST_ASIAN}][\\s\\0])[\\s\\0]*|[\\s\\0]+(?=[${EAST_ASIAN}])`,
    become: NOTHING,
  },
  { step: 'line breaks', pattern: ' {2,}|\\\\?[ \\0]*[\\n\\0][\\s\\0]*', become: () => ' ' },
  { step: 'white space', pattern: '[\\s\\0]*[^\\S \\n][\\s\\0]*', become: () => ' ' },
  {
    step: 'emphasis',
    pattern: '\\*+|(?<![\\p{L}\\p{N}_])_+|_+(?![\\p{L}\\p{N}_])|\\\\(?=[!-/:-@[-`{-~])',
    become: NOTHING,
  },
  { step: 'ligatures', pattern: '[ﬀ-ﬆ]', become: (found) => LIGATURES[found]! },
  { step: 'ligatures', pattern: `[${RADICALS}]`, become: withoutRadicals },
  { step: 'accents', pattern: '\\P{M}\\p{M}+|[\\u212a\\u212b\\u2126]', become: (found) => found.normalize('NFC') },
];

const accents = rules.findIndex(({ step }) => step === 'accents');
/** Passes over what nothing fits, so that a letter costs one look. */
const GATE = '(?=[^a-zA-Z0-9 ,;:()?!.]| [^a-zA-Z0-9(]|\\. ?\\.)';
const special = new RegExp(rules.map(({ pattern }) => `(${pattern})`).join('|'), 'gu');
const composed = new RegExp(
  `${GATE}(?:${rules.map(({ pattern }, index) => (index === accents ? '((?!))' : `(${pattern})`)).join('|')})`,
  'gu',
);

function specialIn(text: string): RegExp {
  return text === text.normalize('NFC') ? composed : special;
}

/** White space at either end is not taken off. */
export function normalise(text: string): string {
  return text.replace(specialIn(text), (found: string, ...groups: unknown[]) => ruleOf(groups).become(found));
}

/** The steps that change anything in `text`. */
export function stepsIn(text: string): ReadonlySet<Step> {
  const steps = new Set<Step>();
  for (const match of text.matchAll(specialIn(text))) {
    const { step, become } = ruleOf(match.slice(1));
    if (become(match[0]) !== match[0]) steps.add(step);
  }
  return steps;
}

/** A normalised text that knows where its places are in the text it was made of. */
export interface Normalised {
  readonly text: string;
  readonly offsetOf: (at: number) => number;
}

export function normaliseWithOffsets(text: string): Normalised {
  /** Behind each replacement of another length: its end in the normalised text, and in `text`. */
  const ends: number[] = [0];
  const sources: number[] = [0];
  let moved = 0;
  const normal = text.replace(specialIn(text), (found: string, ...rest: unknown[]) => {
    const become = ruleOf(rest).become(found);
    if (become.length !== found.length) {
      const at = rest[rules.length] as number;
      moved += become.length - found.length;
      sources.push(at + found.length);
      ends.push(at + found.length + moved);
    }
    return become;
  });
  return {
    text: normal,
    offsetOf(at) {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ends[middle]! <= at) low = middle + 1;
        else high = middle;
      }
      const offset = sources[low - 1]! + at - ends[low - 1]!;
      // Inside a replacement that is longer than what it stands for.
      return low < sources.length ? Math.min(offset, sources[low]!) : offset;
    },
  };
}

function ruleOf(groups: readonly unknown[]): Rule {
  let index = 0;
  while (groups[index] === undefined) index++;
  return rules[index]!;
}
