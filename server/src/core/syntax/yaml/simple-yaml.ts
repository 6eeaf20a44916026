// A short cut for the YAML that front matter and registries are made of: block maps and lists of one-line and simple block
// scalars, and flow collections. Gives up, and says so, at the first thing it does not know; the `yaml` package then reads the text. What it does
// read it reads as that package does: a property test holds the two together.

import type {
  ScalarStyle,
  YamlEntry,
  YamlList,
  YamlMap,
  YamlNode,
  YamlProblem,
  YamlReading,
  YamlScalar,
} from './yaml-node.ts';
import { duplicateKey } from './yaml-node.ts';

/**
 * Reads `text`, or gives undefined where it holds anything but the simplest YAML: anchors, tags, tabs, plain and quoted scalars
 * over several lines, block scalars with blank lines or uneven indentation, complex keys, several documents, errors of any kind. Spans are moved by `base`. Linear; never throws.
 */
export function readSimpleYaml(text: string, base: number): YamlReading | undefined {
  if (/[\t\r\uFEFF]|^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const reader = new SimpleReader(text, base);
  const root = reader.readDocument();
  if (root === undefined) return undefined;
  const problems = reader.problems.sort((a, b) => a.span.start - b.span.start);
  return { root: root === nothing ? undefined : root, problems };
}

/** A document of comments only. */
const nothing: unique symbol = Symbol('nothing');

/** Below the limit of `readYaml`, which then reports what is deeper. */
const depthLimit = 30;

/** Keys may be 1,024 characters long; longer ones are left to `yaml` to complain of. */
const keyLimit = 1000;

const LF = 10;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const BAR = 124;
const GREATER = 62;

/** Characters that begin something other than a plain scalar; `-` is dealt with apart. */
const indicators = new Set(Array.from('?:,[]{}#&*!|>\'"%@`', (character) => character.charCodeAt(0)));

/** Position in the text, and the problems found. Every method that reads gives undefined to give up; the position is then void. */
class SimpleReader {
  readonly problems: YamlProblem[] = [];
  readonly #text: string;
  readonly #base: number;
  #at = 0;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  readDocument(): YamlNode | typeof nothing | undefined {
    const indent = this.#toContent();
    if (indent < 0) return nothing;
    const code = this.#code();
    const isFlow = code === OPEN_BRACE || code === OPEN_BRACKET;
    const root = isFlow ? this.#readFlow(-1, 0) : this.#readBlock(indent, 0);
    if (root === undefined || (isFlow && !this.#isLineEnd())) return undefined;
    return this.#toContent() < 0 ? root : undefined;
  }

  /** A block map or list whose first key or dash is here, in column `indent`. */
  #readBlock(indent: number, depth: number): YamlMap | YamlList | undefined {
    if (depth > depthLimit) return undefined;
    return this.#isDash() ? this.#readBlockList(indent, depth) : this.#readBlockMap(indent, depth);
  }

  #readBlockMap(indent: number, depth: number): YamlMap | undefined {
    const entries: YamlEntry[] = [];
    const keys = new Set<string>();
    for (let column = indent; column === indent; column = this.#toContent()) {
      if (entries.length > 0 && this.#isDash()) return undefined;
      const key = this.#readBlockKey();
      if (key === undefined) return undefined;
      if (keys.has(key.text)) this.problems.push(duplicateKey(key));
      keys.add(key.text);
      const value = this.#readBlockValue(indent, depth);
      if (value === undefined) return undefined;
      entries.push({ span: { start: key.span.start, end: Math.max(key.span.end, value.span.end) }, key, value });
    }
    if (this.#column() > indent) return undefined;
    return {
      type: 'map',
      span: { start: entries[0]!.span.start, end: entries.at(-1)!.span.end },
      isFlow: false,
      entries,
    };
  }

  #readBlockList(indent: number, depth: number): YamlList | undefined {
    const items: YamlNode[] = [];
    const start = this.#at + this.#base;
    for (let column = indent; column === indent && this.#isDash(); column = this.#toContent()) {
      const dash = this.#at;
      this.#at++;
      this.#skipSpaces();
      if (this.#isDash()) return undefined;
      const item = this.#hasKeyHere()
        ? this.#readBlockMap(indent + this.#at - dash, depth + 1)
        : this.#readInline(indent, depth);
      if (item === undefined) return undefined;
      items.push(item);
    }
    if (this.#column() > indent) return undefined;
    return { type: 'list', span: { start, end: items.at(-1)!.span.end }, isFlow: false, items };
  }

  /** What comes after the colon of a key in column `indent`, on its line or below it. */
  #readBlockValue(indent: number, depth: number): YamlNode | undefined {
    this.#skipSpaces();
    const emptyAt = this.#at;
    if (!this.#isLineEnd()) return this.#readInline(indent, depth);
    const column = this.#toContent();
    const isBelow = column > indent || (column === indent && this.#isDash());
    return isBelow ? this.#readBlock(column, depth + 1) : this.#scalar(emptyAt, emptyAt, '', 'plain');
  }

  /** A value on this line, or a flow collection that begins on it; nothing more may follow on its last line. */
  #readInline(indent: number, depth: number): YamlNode | undefined {
    const code = this.#code();
    if (code === BAR || code === GREATER) return this.#readBlockScalar(indent);
    const value =
      code === OPEN_BRACE || code === OPEN_BRACKET
        ? this.#readFlow(indent, depth + 1)
        : code === DOUBLE_QUOTE || code === SINGLE_QUOTE
          ? this.#readQuoted(code)
          : this.#readPlain(false);
    if (value === undefined || !this.#isLineEnd()) return undefined;
    // A deeper line would go on with the scalar, or be an error.
    const end = this.#at;
    const column = this.#toContent();
    this.#at = end;
    return column > indent ? undefined : value;
  }

  /** `>`, `>-`, `|` or `|-` and lines that are all indented alike, without blank ones among them. */
  #readBlockScalar(indent: number): YamlScalar | undefined {
    const start = this.#at;
    const isFolded = this.#code() === GREATER;
    const isStripped = this.#code(1) === DASH;
    this.#at += isStripped ? 2 : 1;
    if (this.#code() !== LF) return undefined;
    const lines: string[] = [];
    let width = -1;
    let end = this.#at;
    for (;;) {
      const lineStart = this.#at + 1;
      let at = lineStart;
      while (this.#text.charCodeAt(at) === SPACE) at++;
      const lineEnd = this.#text.indexOf('\n', at);
      if (at < this.#text.length && this.#text.charCodeAt(at) === LF) return undefined;
      if (at >= this.#text.length || (width >= 0 && at - lineStart < width) || at - lineStart <= indent) break;
      if (width >= 0 && at - lineStart > width) return undefined;
      if (lineEnd < 0 || this.#text.charCodeAt(lineEnd - 1) === SPACE) return undefined;
      width = at - lineStart;
      lines.push(this.#text.slice(at, lineEnd));
      end = lineEnd;
      this.#at = lineEnd;
    }
    if (lines.length === 0) return undefined;
    const body = lines.join(isFolded ? ' ' : '\n');
    return this.#scalar(start, end, isStripped ? body : `${body}\n`, isFolded ? 'folded' : 'literal');
  }

  #readBlockKey(): YamlScalar | undefined {
    const start = this.#at;
    const code = this.#code();
    const key = code === DOUBLE_QUOTE || code === SINGLE_QUOTE ? this.#readQuoted(code) : this.#readPlain(false);
    if (key === undefined || key.span.start === key.span.end) return undefined;
    this.#skipSpaces();
    if (this.#code() !== COLON || !isBlank(this.#code(1)) || this.#at - start > keyLimit) return undefined;
    this.#at++;
    return key;
  }

  /** Whether the line goes on as `key:` does. Leaves the position. */
  #hasKeyHere(): boolean {
    const start = this.#at;
    const key = this.#readBlockKey();
    this.#at = start;
    return key !== undefined;
  }

  #readFlow(indent: number, depth: number): YamlMap | YamlList | undefined {
    if (depth > depthLimit) return undefined;
    return this.#code() === OPEN_BRACE ? this.#readFlowMap(indent, depth) : this.#readFlowList(indent, depth);
  }

  #readFlowMap(indent: number, depth: number): YamlMap | undefined {
    const start = this.#at++ + this.#base;
    const entries: YamlEntry[] = [];
    const keys = new Set<string>();
    for (;;) {
      if (!this.#skipFlowSpace(indent)) return undefined;
      if (this.#code() === CLOSE_BRACE) break;
      const key = this.#readFlowKey();
      if (key === undefined) return undefined;
      if (keys.has(key.text)) this.problems.push(duplicateKey(key));
      keys.add(key.text);
      const value = this.#readFlowValue(indent, depth);
      if (value === undefined) return undefined;
      entries.push({ span: { start: key.span.start, end: value.span.end }, key, value });
      if (!this.#skipFlowSpace(indent)) return undefined;
      if (this.#code() === COMMA) this.#at++;
      else if (this.#code() !== CLOSE_BRACE) return undefined;
    }
    this.#at++;
    return { type: 'map', span: { start, end: this.#at + this.#base }, isFlow: true, entries };
  }

  #readFlowList(indent: number, depth: number): YamlList | undefined {
    const start = this.#at++ + this.#base;
    const items: YamlNode[] = [];
    for (;;) {
      if (!this.#skipFlowSpace(indent)) return undefined;
      if (this.#code() === CLOSE_BRACKET) break;
      const item = this.#readFlowValue(indent, depth);
      if (item === undefined || !this.#skipFlowSpace(indent)) return undefined;
      items.push(item);
      if (this.#code() === COMMA) this.#at++;
      else if (this.#code() !== CLOSE_BRACKET) return undefined;
    }
    this.#at++;
    return { type: 'list', span: { start, end: this.#at + this.#base }, isFlow: true, items };
  }

  /** A key and its colon; a quoted one may have its value directly after the colon, as in JSON. */
  #readFlowKey(): YamlScalar | undefined {
    const code = this.#code();
    const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
    const start = this.#at;
    const key = isQuoted ? this.#readQuoted(code) : this.#readPlain(true);
    if (key === undefined || this.#code() !== COLON || this.#at - start > keyLimit) return undefined;
    this.#at++;
    return isQuoted || isBlank(this.#code()) ? key : undefined;
  }

  #readFlowValue(indent: number, depth: number): YamlNode | undefined {
    if (!this.#skipFlowSpace(indent)) return undefined;
    const code = this.#code();
    if (code === OPEN_BRACE || code === OPEN_BRACKET) return this.#readFlow(indent, depth + 1);
    if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) return this.#readPlain(true);
    const value = this.#readQuoted(code);
    return isBlank(this.#code()) || isFlowIndicator(this.#code()) ? value : undefined;
  }

  #readQuoted(quote: number): YamlScalar | undefined {
    const start = this.#at;
    let hasEscapes = false;
    for (let at = start + 1; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === LF) return undefined;
      if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
        hasEscapes = true;
        at++;
      } else if (code === quote && quote === SINGLE_QUOTE && this.#text.charCodeAt(at + 1) === quote) {
        hasEscapes = true;
        at++;
      } else if (code === quote) {
        const raw = this.#text.slice(start + 1, at);
        const text = !hasEscapes ? raw : quote === SINGLE_QUOTE ? raw.replaceAll("''", "'") : unescaped(raw);
        this.#at = at + 1;
        return text === undefined
          ? undefined
          : this.#scalar(start, at + 1, text, quote === SINGLE_QUOTE ? 'single' : 'double');
      }
    }
    return undefined;
  }

  /** A plain scalar up to a colon, a comment or the line's end, without white space at its end. In flow also up to `,[]{}`. */
  #readPlain(isInFlow: boolean): YamlScalar | undefined {
    const text = this.#text;
    const start = this.#at;
    const first = this.#code();
    if (indicators.has(first)) return undefined;
    if (first === DASH && (isBlank(this.#code(1)) || isFlowIndicator(this.#code(1)))) return undefined;
    let end = start;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LF) break;
      if (code === SPACE) continue;
      if (code === COLON) {
        const next = at + 1 < text.length ? text.charCodeAt(at + 1) : LF;
        if (isBlank(next) || (isInFlow && isFlowIndicator(next))) break;
      } else if (code === HASH && at > end) break;
      else if (isInFlow && isFlowIndicator(code)) break;
      end = at + 1;
    }
    if (end === start) return undefined;
    this.#at = end;
    return this.#scalar(start, end, text.slice(start, end), 'plain');
  }

  /** To the next token in a flow collection; false at a comment, and where a line is not indented more than `indent`. */
  #skipFlowSpace(indent: number): boolean {
    this.#skipSpaces();
    while (this.#text.charCodeAt(this.#at) === LF) {
      const lineStart = ++this.#at;
      this.#skipSpaces();
      if (this.#code() !== LF && this.#at - lineStart <= indent) return false;
    }
    return this.#at < this.#text.length && this.#code() !== HASH;
  }

  /** Past spaces and a comment; whether the line ends there. */
  #isLineEnd(): boolean {
    const before = this.#at;
    this.#skipSpaces();
    if (this.#code() === HASH && (this.#at > before || this.#text.charCodeAt(before - 1) === SPACE)) {
      const lineBreak = this.#text.indexOf('\n', this.#at);
      this.#at = lineBreak < 0 ? this.#text.length : lineBreak;
    }
    return this.#code() === LF;
  }

  /** To the first character of the next line that holds more than a comment. Its column, -1 at the end of the text. */
  #toContent(): number {
    for (;;) {
      this.#skipSpaces();
      if (this.#at >= this.#text.length) return -1;
      if (this.#code() === HASH) {
        const lineBreak = this.#text.indexOf('\n', this.#at);
        this.#at = lineBreak < 0 ? this.#text.length : lineBreak;
      } else if (this.#code() === LF) this.#at++;
      else return this.#column();
    }
  }

  #column(): number {
    return this.#at >= this.#text.length ? -1 : this.#at - (this.#text.lastIndexOf('\n', this.#at - 1) + 1);
  }

  #isDash(): boolean {
    return this.#code() === DASH && isBlank(this.#code(1));
  }

  #skipSpaces(): void {
    while (this.#text.charCodeAt(this.#at) === SPACE) this.#at++;
  }

  /** The character `ahead` of here; a line break at the end of the text. */
  #code(ahead = 0): number {
    const at = this.#at + ahead;
    return at < this.#text.length ? this.#text.charCodeAt(at) : LF;
  }

  #scalar(start: number, end: number, text: string, style: ScalarStyle): YamlScalar {
    return { type: 'scalar', span: { start: start + this.#base, end: end + this.#base }, text, style };
  }
}

function isBlank(code: number): boolean {
  return code === SPACE || code === LF;
}

function isFlowIndicator(code: number): boolean {
  return (
    code === COMMA || code === OPEN_BRACKET || code === CLOSE_BRACKET || code === OPEN_BRACE || code === CLOSE_BRACE
  );
}

/** The escapes that YAML shares with JSON; undefined at any other. */
function unescaped(raw: string): string | undefined {
  let isKnown = true;
  const text = raw.replace(
    /\\(?:u([0-9a-fA-F]{4})|([^]))/g,
    (_, hex: string | undefined, letter: string | undefined) => {
      if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
      const character = escapes[letter ?? ''];
      if (character === undefined) isKnown = false;
      return character ?? '';
    },
  );
  return isKnown ? text : undefined;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
