// Where a tag begins and ends in a run of text: the part of the tag grammar that Markdown has to know. What stands inside
// is read-tag.ts's matter.

/** A tag, or a half-typed one (`isClosed` false), from its `[`. */
export interface TagExtent {
  readonly end: number;
  readonly isClosed: boolean;
}

const OPENING =
  /\[\s*(?:-?@(?:[\p{L}\p{N}_{]|\s*(?:$|[\];]|::))|#\p{L}|but\s+[@#][\p{L}\p{N}_{]|::|(?:assumption|gap|note)\s*(?:\]|::))/uy;
/** A citation as Pandoc has it: behind words that say no more than that one follows, or behind any words where a `::` follows. */
const PREFIXED =
  /\[\s*(?:(?:(?:but\s+)?(?:see(?:\s+also)?|cf\.?|compare)|e\.g\.?,?|i\.e\.?,?|also|in|from|per|(?:cited|quoted)\s+in|sources?:|vgl\.|siehe|voir|véase)\s+-?@[\p{L}\p{N}_{]|(?!but\s+-?@)[^[\]\n@#:;|]{1,80}\s-?@[\p{L}\p{N}_{][^[\]]{0,400}?::)/iuy;
/** With its brace, or half typed: then as far as a name can reach. */
const NAME = /[ \t]*\{#(?:[^{}\s]*\}|(?:[\p{L}\p{N}_]|[:.-](?=[\p{L}\p{N}_]))*)/uy;
const TAB = 9;
const LINE_BREAK = 10;
const SPACE = 32;
const AT = 64;
const BRACE = 123;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const CARET = 94;
const PARENTHESIS = 40;

/**
 * The tag whose `[` stands at `start`, or undefined when this bracket is ordinary Markdown: `[sic]`, `[x]`, `[text](url)`.
 * A tag without `]` ends before the next `[` or at the end of its first line, whichever comes first, so that half-typed text
 * never hides what follows. Offsets are those of `text`, which is one block's text without container marks.
 */
export function findTagExtent(text: string, start: number): TagExtent | undefined {
  if (!opensTag(text, start) || isDefanged(text, start)) return undefined;
  let lineEnd = -1;
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at++;
    else if (unit === CLOSE) return isWikiLink(text, start, at) ? undefined : closedAt(text, at + 1);
    else if (unit === OPEN) return { end: trimmedEnd(text, start, lineEnd < 0 ? at : lineEnd), isClosed: false };
    else if (unit === LINE_BREAK && lineEnd < 0) lineEnd = at;
  }
  return { end: trimmedEnd(text, start, lineEnd < 0 ? text.length : lineEnd), isClosed: false };
}

/** Whether the bracket at `start` opens a tag. Most hold `@` and a plain letter, which is told without the pattern. */
function opensTag(text: string, start: number): boolean {
  const letter = text.charCodeAt(start + 2) | 32;
  if (text.charCodeAt(start + 1) === AT && letter >= 97 && letter <= 122) return true;
  OPENING.lastIndex = start;
  if (OPENING.test(text)) return true;
  if (!text.includes('@', start + 2)) return false;
  PREFIXED.lastIndex = start;
  return PREFIXED.test(text);
}

/** `abuse[@]example.org`: a mail address that nobody is to follow by mistake, as reports on malware write it. */
function isDefanged(text: string, start: number): boolean {
  return (
    text.startsWith('@]', start + 1) && /^[\p{L}\p{N}._+-]\[@\][\p{L}\p{N}]/u.test(text.slice(start - 1, start + 4))
  );
}

/** `[[@log]]`, `[[@log|the log]]`: a link to a note about the source. With a `::` it is a tag in brackets too many. */
function isWikiLink(text: string, start: number, close: number): boolean {
  if (text.charCodeAt(start - 1) !== OPEN || text.charCodeAt(close + 1) !== CLOSE) return false;
  return !text.slice(start, close).includes('::');
}

function closedAt(text: string, end: number): TagExtent | undefined {
  const next = text.charCodeAt(end);
  if (next === PARENTHESIS) return undefined;
  if (next === OPEN) {
    // `[text][reference]` is Markdown's, but two tags side by side are both tags, and `[^1]` refers to a note.
    if (text.charCodeAt(end + 1) !== CARET && !opensTag(text, end)) return undefined;
  }
  let brace = end;
  while (text.charCodeAt(brace) === SPACE || text.charCodeAt(brace) === TAB) brace++;
  if (text.charCodeAt(brace) !== BRACE) return { end, isClosed: true };
  NAME.lastIndex = end;
  return { end: NAME.test(text) ? NAME.lastIndex : end, isClosed: true };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && text.charCodeAt(at - 1) <= 32) at--;
  return at;
}
