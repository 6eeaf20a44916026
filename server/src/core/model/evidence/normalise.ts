// The listed steps after which two spellings of the same words are the same text. What they do to a quotation they do to its source;
// what is not on the list makes two texts. Letters keep their case. Knows neither quotations nor sources.

/** In the order in which messages name them. */
export type Step = 'line breaks' | 'white space' | 'quotation marks' | 'dashes' | 'ligatures' | 'hyphenation' | 'accents' | 'ellipses' | 'emphasis' | 'note marks' | 'final punctuation';

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
  { step: 'hyphenation', pattern: '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]+(?:[ \\t]*\\n[ \\t]*)?|(?<=\\p{Ll})-[ \\t]*\\n[ \\t]*(?=\\p{Ll})', become: NOTHING },
  { step: 'dashes', pattern: '\\s*(?:[‒–—―−]|--+)\\s*|\\s+-\\s+|[‐‑]', become: () => '-' },
  { step: 'ellipses', pattern: '\\s*(?:…|\\.(?: ?\\.){2,})', become: () => '...' },
  { step: 'quotation marks', pattern: '[«‹][\\u00a0\\u202f]|[\\u00a0\\u202f]+[»›]|["“”„‟«»‹›\'‘’‚‛′″`´]+', become: () => "'" },
  { step: 'note marks', pattern: '[ \\t]?\\[\\^?\\d{1,3}(?:[,–-] ?\\d{1,3})*\\](?!\\()|(?<=[\\p{L}.,;!?])[¹²³⁰⁴-⁹]+', become: NOTHING },
  { step: 'white space', pattern: '\\s*\\0[\\s\\0]*(?=[.,;:!?])', become: NOTHING },
  { step: 'line breaks', pattern: ' {2,}|[ \\0]*[\\n\\0][ \\n\\0]*', become: () => ' ' },
  { step: 'white space', pattern: '[\\s\\0]*[^\\S \\n][\\s\\0]*', become: () => ' ' },
  { step: 'emphasis', pattern: '\\*+|(?<![\\p{L}\\p{N}_])_+|_+(?![\\p{L}\\p{N}_])|\\\\(?=[!-/:-@[-`{-~])', become: NOTHING },
  { step: 'ligatures', pattern: '[ﬀ-ﬆ]', become: (found) => LIGATURES[found]! },
  { step: 'accents', pattern: '\\P{M}\\p{M}+|[\\u212a\\u212b\\u2126]', become: (found) => found.normalize('NFC') },
];

const special = new RegExp(rules.map(({ pattern }) => `(${pattern})`).join('|'), 'gu');

/** White space at either end is not taken off. */
export function normalise(text: string): string {
  return text.replace(special, (found: string, ...groups: unknown[]) => ruleOf(groups).become(found));
}

/** The steps that change anything in `text`. */
export function stepsIn(text: string): ReadonlySet<Step> {
  const steps = new Set<Step>();
  for (const match of text.matchAll(special)) {
    const { step, become } = ruleOf(match.slice(1));
    if (become(match[0]) !== match[0]) steps.add(step);
  }
  return steps;
}

/** For each place in `normalise(text)` the place in `text`; one more for the end. */
export function offsetsOf(text: string): Int32Array {
  const offsets: number[] = [];
  let at = 0;
  const copy = (end: number): void => {
    for (; at < end; at++) offsets.push(at);
  };
  for (const match of text.matchAll(special)) {
    copy(match.index);
    const { length } = ruleOf(match.slice(1)).become(match[0]);
    for (let i = 0; i < length; i++) offsets.push(match.index);
    at = match.index + match[0].length;
  }
  copy(text.length);
  offsets.push(text.length);
  return Int32Array.from(offsets);
}

function ruleOf(groups: readonly unknown[]): Rule {
  return rules[groups.findIndex((group) => group !== undefined)]!;
}
