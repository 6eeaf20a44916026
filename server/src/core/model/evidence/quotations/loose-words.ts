// A text as its bare words: what stands there for layout, markup or reference is passed over, so that words set in other ways are the
// same. Stricter than likeness: every word stays, in its order and its case. For short stretches; knows neither quotations nor sources.

import { isEastAsian, withoutRadicals } from '../../../text/east-asian.ts';
import { layoutOf } from './page-layout.ts';

export interface LooseWords {
  /** Words with one space between where their script has any, without punctuation but inside of numbers and words. */
  readonly text: string;
  /** For each character of `text` where it stands in what was read. */
  readonly offsets: readonly number[];
  /** The signs between words that say something (`,;:!?` and stops), and how much of `text` stands before each. */
  readonly signs: readonly { readonly sign: string; readonly at: number }[];
}

export interface LooseReading {
  /** It is a source: numbers of lines, pages and notes, and running heads are not part of its words. */
  readonly isSource: boolean;
  /** Whether numbers in parentheses are some of the words, as those of a list in a sentence are, and no marks of notes. */
  readonly hasListNumbers?: boolean;
  /** Whether a line stands in the source more than once, as running heads do. */
  readonly isRepeated?: (line: string) => boolean;
  /** Whether a line beside a break of pages that looks like a head is taken for one. */
  readonly hasHeads?: boolean;
}

/** Stretches that are none of the words. `joined`: what stands before and behind is one word if nothing else parts them. */
interface Cut {
  readonly pattern: RegExp;
  readonly isJoined: boolean;
}

const LINK_TARGET = String.raw`\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+(?:"[^"]{0,300}"|'[^']{0,300}'|\([^()]{0,300}\)))?\s*\)`;

const CUTS: readonly Cut[] = [
  { pattern: /<!--[^]*?(?:-->|$)/g, isJoined: false },
  { pattern: /<sup[^<>]{0,200}>(?:\s|<[^<>]{0,300}>|[[\]()\d*†‡a-z]){1,40}?<\/sup>/gi, isJoined: true },
  { pattern: /<\/?[a-z][^<>]{0,300}>/gi, isJoined: true },
  { pattern: /<\/?(?:br|p|div|li|ul|ol|td|tr|th|table|h[1-6]|blockquote|hr)\b[^<>]{0,300}>/gi, isJoined: false },
  // The definition of a link stands between the words, not in them.
  { pattern: /^[ \t]*\[[^\]\n]{1,100}\]:[ \t]+\S+[^\n]*$/gm, isJoined: false },
  { pattern: new RegExp(`(?<=\\])${LINK_TARGET}`, 'g'), isJoined: true },
  { pattern: /(?<=[^\s[]\])\[[^[\]\n]{0,100}\]/g, isJoined: true },
  {
    pattern:
      /[ \t]?\[(?:\^[^[\]\s]{1,30}|\d{1,3}(?:[,–-] ?\d{1,3})*|[a-z]|[ivx]{1,5}|(?:note|nb|n|fn)\.? ?\d{1,3}|citation needed|clarification needed|dubious[^\]]{0,20}|who\?|when\?|according to whom\?|sic!?|edit)\](?![[(])/gi,
    isJoined: true,
  },
  { pattern: /[ \t]?\((?:sic!?|\[sic\])\)/gi, isJoined: true },
  { pattern: /[¹²³⁰⁴-⁹†‡]+/g, isJoined: true },
  // Numbers and letters of list items.
  {
    pattern: /^[ \t>]*(?:[-*+•▪◦‣–][ \t]+)?(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|\([ivx]{1,5}\)|[ivx]{1,5}[.)])(?=[ \t])/gm,
    isJoined: false,
  },
  { pattern: /[\u00ad\u200b-\u200d\u2060\ufeff]+(?:[ \t]*\n[ \t]*)?/g, isJoined: true },
  { pattern: /(?<=\p{Ll})-[ \t]*\n[ \t>]*(?=\p{Ll})/gu, isJoined: true },
  // The end of code or emphasis in a word: “`port`'s”.
  { pattern: /[`*_]+(?=['’]\p{Ll})/gu, isJoined: true },
];

/** In a source only: they are marks of notes behind a word. */
const NOTE_MARKS: readonly Cut[] = [
  {
    pattern:
      /(?<=\p{Ll}{2}["”’')]?[.,;:!?]["”’')]?|\p{Ll}["”’)])\d{1,3}(?:[,–-]\d{1,3})*(?=[\s"”’)\]]|$|[.,;:](?:\s|$))/gu,
    isJoined: true,
  },
];
const NUMBERED_NOTE: Cut = { pattern: /(?<=\p{L}[.,;:!?"”’)]?)[ \t]?\(\d{1,3}\)(?=[\s.,;:]|$)/gu, isJoined: true };

const ENTITY = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,8}\d?));/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: ' ',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  shy: '',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  euro: '€',
  pound: '£',
  cent: '¢',
  sect: '§',
  deg: '°',
  copy: '©',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  ntilde: 'ñ',
  oslash: 'ø',
  aring: 'å',
  aelig: 'æ',
};
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

const [KEEP, DROP, GAP] = [0, 1, 2];

export function looseWords(
  written: string,
  { isSource, isRepeated, hasHeads = false, hasListNumbers = false }: LooseReading,
): LooseWords {
  const text = withoutRadicals(withEntities(written));
  const mask = new Uint8Array(text.length);
  for (const { pattern, isJoined } of isSource
    ? [...CUTS, ...NOTE_MARKS, ...(hasListNumbers ? [] : [NUMBERED_NOTE])]
    : CUTS)
    for (const found of text.matchAll(pattern))
      mask.fill(isJoined ? DROP : GAP, found.index, found.index + found[0].length);
  if (isSource)
    for (const { start, end } of layoutOf(text, isRepeated ?? (() => false), hasHeads)) mask.fill(GAP, start, end);
  return bareWords(text, mask);
}

/** Of the same length: a named sign in the first place of its name, and `\0` in the rest of it. */
function withEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (found: string, decimal?: string, hex?: string, name?: string) => {
    const sign =
      name === undefined
        ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal))
        : ENTITIES[name];
    return sign === undefined || sign.length > 1 ? found : sign + '\0'.repeat(found.length - sign.length);
  });
}

const WORD = /[\p{L}\p{N}]/u;
const KEPT = /[%&@°§€$£¥₹]|\p{Sc}/u;

/** Where letters and digits of ASCII end that stand one after the other and are none of them cut; `at` itself where there is none. */
function plainRun(text: string, mask: Uint8Array, at: number): number {
  let end = at;
  for (; end < text.length && mask[end] === KEEP; end++) {
    const code = text.charCodeAt(end);
    const folded = code | 32;
    if (!((folded >= 97 && folded <= 122) || (code >= 48 && code <= 57))) break;
  }
  // A mark may belong to the last letter.
  return text.charCodeAt(end) >= 0x300 && end > at ? end - 1 : end;
}

function bareWords(text: string, mask: Uint8Array): LooseWords {
  let out = '';
  const offsets: number[] = [];
  const signs: { sign: string; at: number }[] = [];
  let isParted = false;
  const put = (sign: string, at: number, isBound = true): void => {
    if (isParted && isBound && out !== '' && !isEastAsian(sign) && !isEastAsian(out.at(-1)!)) {
      out += ' ';
      offsets.push(at);
    }
    isParted = false;
    out += sign;
    for (let unit = 0; unit < sign.length; unit++) offsets.push(at);
  };
  for (let at = 0; at < text.length; ) {
    if (mask[at] !== KEEP) {
      if (mask[at] === GAP) isParted = true;
      at++;
      continue;
    }
    const runEnd = plainRun(text, mask, at);
    if (runEnd > at) {
      put(text.slice(at, runEnd), at);
      for (let unit = 1; unit < runEnd - at; unit++) offsets[offsets.length - (runEnd - at) + unit] = at + unit;
      at = runEnd;
      continue;
    }
    const code = text.codePointAt(at)!;
    const sign = code < 0x10000 ? text[at]! : String.fromCodePoint(code);
    let behind = at + sign.length;
    while (behind < text.length && (mask[behind] === DROP || text[behind] === '\0')) behind++;
    const next = mask[behind] === GAP ? ' ' : (text[behind] ?? ' ');
    const isInside = !isParted && WORD.test(out.at(-1) ?? ' ') && WORD.test(next);
    if (WORD.test(sign)) {
      let whole = LIGATURES[sign] ?? sign;
      let length = sign.length;
      while (/\p{M}/u.test(text[at + length] ?? ' ')) whole += text[at + length++]!;
      put(whole.normalize('NFC'), at);
      at += length;
      continue;
    }
    if (/['’ʼ]/.test(sign)) {
      if (isInside) put("'", at);
    } else if (/[“”„‟«»‹›"‘‚‛`´*~\\[\]\0]/.test(sign)) {
      // Marks of quotations, of links and of emphasis part no words.
    } else if (sign === '_' && isInside) put(sign, at);
    else if (sign === '_') {
      // Emphasis.
    } else if (/[.,]/.test(sign) && isInside && /\d$/.test(out) && /\d/.test(next)) put(sign, at);
    else if (/[-‐‑/]/.test(sign) && isInside) put(sign === '/' ? '/' : '-', at);
    else if (sign === '–' && isInside && /\d$/.test(out) && /\d/.test(next)) put('-', at);
    else if (/[-−]/.test(sign) && /\d/.test(next) && (isParted || out === '')) put('-', at);
    else if (KEPT.test(sign)) put(sign, at, sign !== '%');
    else {
      isParted = true;
      if (/[.,;:!?、，。；：！？]/.test(sign)) signs.push({ sign, at: out.length });
    }
    at += sign.length;
  }
  return { text: out, offsets, signs };
}
