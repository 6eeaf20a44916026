// A quotation as its reader takes it: words that must stand in the source one after the other, and between them what the writer marked
// as left out or put in. Does not look for anything.

/** Between two stretches of words. `elision`: words were left out, and the next may begin with a letter in another case. `gloss`: the writer's words, added or in the place of a few. `letter`: one letter in another case. */
export type Gap =
  | { readonly kind: 'elision'; readonly letter?: string }
  | { readonly kind: 'gloss'; readonly words: string; readonly isGlued: boolean }
  | { readonly kind: 'letter'; readonly letter: string };

export interface QuotedText {
  /** Normalised, at least one; none empty. */
  readonly parts: readonly string[];
  /** `gaps[i]` stands before `parts[i]`; undefined before the first where nothing does. */
  readonly gaps: readonly (Gap | undefined)[];
}

const BRACKET = /\s*(?:\[ ?(?:\.\.\.|'?\.\.\.'?) ?\]|\( ?\.\.\. ?\)|\.\.\.)\s*|\[([^[\]]{0,200})\]/g;
/** Say something about the words and stand for none of them. */
const REMARK = /^(?:sic|sic!|emphasis|italics|translat|our transl|my transl|note|footnote)/i;

/** `text` is normalised. `isLiteral`: brackets are the source's own. Undefined where no words are left. */
export function readQuotedText(text: string, isLiteral: boolean): QuotedText | undefined {
  const parts: string[] = [];
  const gaps: (Gap | undefined)[] = [];
  let gap: Gap | undefined;
  let from = 0;
  let words = '';
  const close = (): void => {
    const part = words.trim();
    if (/[\p{L}\p{N}]/u.test(part)) {
      parts.push(part);
      gaps.push(gap);
      gap = undefined;
    }
    words = '';
  };
  for (const match of text.matchAll(BRACKET)) {
    const inside = match[1];
    if (inside !== undefined && isLiteral) continue;
    words += text.slice(from, match.index);
    from = match.index + match[0].length;
    if (inside !== undefined && REMARK.test(inside)) {
      words = words.trimEnd();
      continue;
    }
    const before = /[\p{L}]/u.test(text[match.index - 1] ?? ' ');
    const behind = /[\p{L}]/u.test(text[from] ?? ' ');
    close();
    if (gap?.kind === 'elision') {
      // `… [T]he`
      if (inside !== undefined && behind && /^\p{L}$/u.test(inside)) gap = { kind: 'elision', letter: inside };
      continue;
    }
    if (inside === undefined) gap = { kind: 'elision' };
    else
      gap =
        !before && behind && /^\p{L}$/u.test(inside)
          ? { kind: 'letter', letter: inside }
          : { kind: 'gloss', words: inside, isGlued: before };
  }
  words += text.slice(from);
  close();
  return parts.length === 0 ? undefined : { parts, gaps };
}
