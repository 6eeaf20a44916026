// From YAML text to nodes with spans, by way of the `yaml` package. The only file that imports it: anchors are resolved
// here and the package's complaints are put into words a writer can act on. Does not know what any key means.

import type { CST, Document, Node, Pair, Scalar, YAMLError } from 'yaml';
import { Composer, isAlias, isMap, isPair, isScalar, isSeq, Parser } from 'yaml';
import { type Span, shift } from '../../text/span.ts';
import { conflictIn } from './conflict-markers.ts';
import { keptReading } from './kept-readings.ts';
import { readByEntry, recoverYaml } from './recover-yaml.ts';
import { readSimpleYaml } from './simple-yaml.ts';
import type {
  Repair,
  ScalarStyle,
  YamlEntry,
  YamlMap,
  YamlNode,
  YamlProblem,
  YamlReading,
  YamlScalar,
} from './yaml-node.ts';
import { duplicateKey } from './yaml-node.ts';

/**
 * Reads the first document of `text` as YAML 1.2 (core schema, of which JSON is a part). Never throws; an error in one
 * entry of a block map does not hide the others. All spans are moved by `base`: the offset of `text` in the document that
 * holds it, in UTF-16 code units.
 */
export function readYaml(text: string, base: number): YamlReading {
  return readSimpleYaml(text, base) ?? readFullYaml(text, base);
}

/** `readYaml` without the short cut for simple texts: same nodes, same problems, slower. */
export function readFullYaml(text: string, base: number): YamlReading {
  const conflict = conflictIn(text);
  if (conflict) {
    const { root, problems } = readFullYaml(conflict.kept, base);
    return { root, problems: [conflictMarker(shift(conflict.span, base)), ...problems] };
  }
  const second = secondDocumentAt(text);
  if (second !== undefined) {
    const first = readFullYaml(text.slice(0, second), base);
    return { root: first.root, problems: [...first.problems, secondDocument(second + base)] };
  }
  const anchors = new Map<string, Anchored>();
  const readPart = (part: string, partBase: number): YamlReading =>
    readSimpleYaml(part, partBase) ??
    // What an alias stands for is said elsewhere.
    (/[&*]/.test(part)
      ? readOnce(part, partBase, anchors)
      : keptReading(part, partBase, (text) => readOnce(text, 0, anchors)));
  const byEntry = readByEntry(text, base, readPart, readSimpleYaml);
  if (byEntry) return byEntry;
  const reading = readOnce(text, base, new Map());
  if (!reading.problems.some((problem) => problem.code !== 'duplicate-key' && problem.code !== 'alias')) return reading;
  return recoverYaml(text, base, reading, readPart);
}

function conflictMarker(span: Span): YamlProblem {
  return {
    code: 'conflict',
    span,
    message:
      'This is a conflict marker: git could not merge two versions here. Keep one of them, and remove the marker lines.',
  };
}

/** Deeper nesting is cut off: nothing a briefing or a registry declares comes near it. */
const depthLimit = 60;

/** Nodes that aliases may stand for in one text; a chain of `&b [*a, *a]` would double them at each step. */
const aliasLimit = 10_000;

/** A node under its anchor, and how many nodes it stands for once the aliases in it are followed. */
interface Anchored {
  readonly node: YamlNode;
  readonly size: number;
}

function readOnce(text: string, base: number, anchors: Map<string, Anchored>): YamlReading {
  const tokens = tokensOf(text);
  if (!tokens) return { root: undefined, problems: [tooDeep(base + Math.max(0, text.search(/[{[]/)))] };
  const deepAt = pruneDeepNodes(tokens);
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const [document] = [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
  const reader = new NodeReader(text, base, anchors);
  const root = document?.contents ? reader.readRoot(document.contents) : undefined;
  if (deepAt !== undefined) return { root, problems: [tooDeep(deepAt + base)] };
  const complaints = (document?.errors ?? []).map((error) => reader.explain(error)).filter((one) => one !== undefined);
  return { root, problems: [...reader.problems, ...complaints].sort((a, b) => a.span.start - b.span.start) };
}

/** Undefined for text nested so deeply that the package, which takes a step of its stack for each level, runs out of stack. */
function tokensOf(text: string): readonly CST.Token[] | undefined {
  try {
    return [...new Parser().parse(text)];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Empties collections deeper than `depthLimit` before they are composed, since composing is recursive. Walks without
 * recursion itself. The offset of the first one, or undefined.
 */
function pruneDeepNodes(tokens: readonly CST.Token[]): number | undefined {
  let deepAt: number | undefined;
  const open: { readonly token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection; readonly depth: number }[] = [];
  const keep = (token: CST.Token | null | undefined, depth: number): boolean => {
    if (!token || !('items' in token)) return true;
    if (depth > depthLimit) deepAt = Math.min(deepAt ?? token.offset, token.offset);
    else open.push({ token, depth });
    return depth <= depthLimit;
  };
  for (const token of tokens) if (token.type === 'document') keep(token.value, 1);
  for (let next = open.pop(); next; next = open.pop()) {
    for (const item of next.token.items) {
      if (!keep(item.key, next.depth + 1)) item.key = null;
      if (!keep(item.value, next.depth + 1)) delete item.value;
    }
  }
  return deepAt;
}

/** One conversion: the problems found on the way, and what aliases have cost so far. */
class NodeReader {
  readonly problems: YamlProblem[] = [];
  readonly #text: string;
  readonly #base: number;
  readonly #anchors: Map<string, Anchored>;
  #spentOnAliases = 0;

  constructor(text: string, base: number, anchors: Map<string, Anchored>) {
    this.#text = text;
    this.#base = base;
    this.#anchors = anchors;
  }

  /** Undefined when the document holds nothing but comments. */
  readRoot(node: Node): YamlNode | undefined {
    const root = this.#read(node, 0).node;
    return root.type === 'scalar' && root.style === 'plain' && root.text === '' ? undefined : root;
  }

  /** `emptyAt` is where an empty scalar goes when there is no node, in the document. */
  #read(node: Node | null | undefined, emptyAt: number): Anchored {
    if (!node) return { node: emptyScalar(emptyAt), size: 1 };
    if (isAlias(node)) return this.#readAlias(node.source, this.#span(node));
    const reading = isMap(node)
      ? this.#readMap(node, node.items)
      : isSeq(node)
        ? this.#readList(node, node.items as (Node | Pair)[])
        : { node: this.#readScalar(node as Scalar), size: 1 };
    const { anchor } = node as { anchor?: string };
    if (anchor) this.#anchors.set(anchor, reading);
    return reading;
  }

  #readMap(node: Node & { flow?: boolean }, pairs: readonly Pair[]): Anchored {
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    const merged: YamlMap[] = [];
    let size = 1;
    for (const pair of pairs) {
      if (!isScalar(pair.key) || (pair.key.value === '' && pair.key.type === 'PLAIN')) {
        const at = this.#span((pair.key as Node | null) ?? node);
        this.#report(
          'key-not-text',
          firstLineOf(at, this.#slice(at)),
          'A key must be plain text, so this entry cannot be read; write `key: value`.',
        );
        continue;
      }
      const key = this.#readScalar(pair.key);
      const reading = this.#read(pair.value as Node | null, key.span.end);
      size += reading.size + 1;
      if (key.text === '<<' && key.style === 'plain' && isMergeable(reading.node)) {
        merged.push(...mapsIn(reading.node));
        continue;
      }
      if (seen.has(key.text)) this.problems.push(duplicateKey(key));
      seen.add(key.text);
      const end = Math.max(key.span.end, reading.node.span.end);
      entries.push({ span: { start: key.span.start, end }, key, value: reading.node });
    }
    const span = this.#collectionSpan(node, entries.at(-1)?.span.end);
    for (const entry of merged.flatMap((map) => map.entries)) {
      if (seen.has(entry.key.text)) continue;
      seen.add(entry.key.text);
      entries.push(entry);
    }
    return { node: { type: 'map', span, isFlow: node.flow === true, entries }, size };
  }

  #readList(node: Node & { flow?: boolean }, nodes: readonly (Node | Pair)[]): Anchored {
    const items: YamlNode[] = [];
    let size = 1;
    for (const item of nodes) {
      if (isPair(item)) continue;
      const reading = this.#read(item, 0);
      size += reading.size;
      items.push(reading.node);
    }
    const span = this.#collectionSpan(node, items.at(-1)?.span.end);
    return { node: { type: 'list', span, isFlow: node.flow === true, items }, size };
  }

  #collectionSpan(node: Node & { flow?: boolean }, lastEnd: number | undefined): Span {
    const { start, end } = this.#span(node);
    if (!node.flow) return { start, end: Math.max(start, lastEnd ?? start) };
    const open = this.#text[start - this.#base];
    const close = open === '{' ? '}' : open === '[' ? ']' : undefined;
    // Without a bracket of its own: the pair in `[a: b]`.
    if (close === undefined || (end > start + 1 && this.#text[end - this.#base - 1] === close)) return { start, end };
    const contentEnd = Math.max(start + 1, lastEnd ?? 0);
    this.#report(
      'unclosed-bracket',
      { start, end: start + 1 },
      `This \`${open}\` is never closed, so it is unclear where its values end; add \`${close}\`.`,
      [{ title: `Add ${close}`, span: { start: contentEnd, end: contentEnd }, newText: close, isSafe: false }],
    );
    return { start, end: contentEnd };
  }

  #readScalar(node: Scalar): YamlScalar {
    const { start, end } = this.#span(node as Node);
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
    const text = typeof node.value === 'string' ? node.value : '';
    const written = this.#slice({ start, end });
    if (style === 'plain') return { type: 'scalar', span: { start, end }, text, style };
    const trimmedEnd = start + written.trimEnd().length;
    if (style === 'literal' || style === 'folded')
      return { type: 'scalar', span: { start, end: trimmedEnd }, text, style };
    if (isQuoteClosed(written)) return { type: 'scalar', span: { start, end }, text, style };
    this.#report(
      'unclosed-quote',
      { start, end: start + 1 },
      `This ${written[0]} opens a quotation that is never closed, so it is unclear where the text ends; add ${written[0]} there.`,
      [
        {
          title: 'Close the quotation',
          span: { start: trimmedEnd, end: trimmedEnd },
          newText: written[0] ?? '"',
          isSafe: false,
        },
      ],
    );
    // `yaml` takes the last letter for the quote.
    return {
      type: 'scalar',
      span: { start, end: trimmedEnd },
      text: written
        .slice(1)
        .trim()
        .replace(/\s*\n\s*/g, ' '),
      style,
    };
  }

  #readAlias(name: string, span: Span): Anchored {
    const target = this.#anchors.get(name);
    const empty = { node: { ...emptyScalar(span.start), span }, size: 1 };
    if (!target) {
      this.#report(
        'alias',
        span,
        `\`*${name}\` repeats a value marked \`&${name}\`, and none before it is marked so; write the value out, or put text that begins with \`*\` in quotes.`,
      );
      return empty;
    }
    const isFirstOver = this.#spentOnAliases <= aliasLimit;
    this.#spentOnAliases += target.size;
    if (this.#spentOnAliases <= aliasLimit) return { node: { ...target.node, span }, size: target.size };
    if (isFirstOver) {
      this.#report(
        'alias',
        span,
        `Aliases stand for more than ${aliasLimit} values here, which no reader could follow; write the values out.`,
      );
    }
    return empty;
  }

  /** What `yaml` complains of, in our words; undefined where the conversion has said it already. */
  explain({ code, message, pos }: YAMLError): YamlProblem | undefined {
    if (/^Missing closing|end with a [\]}]$/.test(message) || code === 'RESOURCE_EXHAUSTION') return undefined;
    const start = this.#base + Math.min(pos[0], this.#text.length);
    const end = this.#base + Math.min(Math.max(pos[0], pos[1]), this.#text.length);
    const at = firstLineOf({ start, end }, this.#slice({ start, end }));
    const problemCode = codes[code] ?? (/followed by map values/.test(message) ? 'missing-colon' : undefined);
    if (problemCode) return { code: problemCode, span: at, message: explanations[problemCode] };
    const wording = wordings[code]?.(this.#slice(at));
    const otherwise = `This cannot be read as YAML (${lowerFirst(message)}); put text with special characters in quotes.`;
    return { code: 'syntax', span: at, message: wording ?? otherwise };
  }

  #report(code: YamlProblem['code'], span: Span, message: string, repairs?: readonly Repair[]): void {
    this.problems.push(repairs ? { code, span, message, repairs } : { code, span, message });
  }

  #span(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return { start: start + this.#base, end: end + this.#base };
  }

  #slice(span: Span): string {
    return this.#text.slice(span.start - this.#base, span.end - this.#base);
  }
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

type ExplainedCode = 'tab' | 'indentation' | 'colon-in-value' | 'missing-colon';

/** The package's codes that have one of ours. */
const codes: Readonly<Record<string, ExplainedCode>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indentation',
  BLOCK_AS_IMPLICIT_KEY: 'colon-in-value',
  MULTILINE_IMPLICIT_KEY: 'missing-colon',
};

const explanations: Readonly<Record<ExplainedCode, string>> = {
  tab: 'YAML does not allow tabs as indentation; use spaces.',
  indentation: 'This is indented unlike the lines it belongs to; keys of one map begin in the same column.',
  'colon-in-value': 'A colon and a space begin a new key, so this value cannot be read as text; put it in quotes.',
  'missing-colon': 'This has no colon, so it is neither a key nor a value; write `key: value`.',
};

/** What to say for the package's other codes; the argument is the text complained of. */
const wordings: Readonly<Record<string, (text: string) => string>> = {
  BAD_SCALAR_START: (text) => `A value cannot begin with \`${text.charAt(0)}\` in YAML; put it in quotes.`,
  BAD_DQ_ESCAPE: () => 'This backslash begins no escape that YAML knows; write `\\\\`, or use single quotes.',
  UNEXPECTED_TOKEN: (text) =>
    `\`${text.trim() || text}\` stands where YAML expects the end of the line; put the whole value in quotes.`,
  MULTIPLE_ANCHORS: () => 'A value can have one anchor (`&name`) only; remove one.',
  KEY_OVER_1024_CHARS: () =>
    'This key is longer than YAML allows (1,024 characters); check for a missing quotation mark or line break before it.',
};

function tooDeep(offset: number): YamlProblem {
  const message = `Values are nested more than ${depthLimit} deep here and are not read further; close the brackets before this one.`;
  return { code: 'depth', span: { start: offset, end: offset + 1 }, message };
}

function secondDocument(start: number): YamlProblem {
  const message = 'A second YAML document begins here and is not read; keep everything in the first.';
  return { code: 'syntax', span: { start, end: start + 3 }, message };
}

/** Offset of the `---` that opens a second document with something in it; undefined where there is only one. */
function secondDocumentAt(text: string): number | undefined {
  for (const mark of text.matchAll(/^---(?=\s|$)/gm)) {
    const before = text.slice(0, mark.index).replace(/^---(?=\s|$)[ \t]*/gm, '');
    const isBehindContent = /^(?![ \t]*(?:#|$)|%|\.\.\.)/m.test(before);
    if (isBehindContent && /^(?![ \t]*(?:#|$))/m.test(text.slice(mark.index + 3))) return mark.index;
  }
  return undefined;
}

/** Whether `node` is what YAML's merge key `<<` may stand before: a map, a list of maps, or an alias that names nothing. */
function isMergeable(node: YamlNode): boolean {
  if (node.type === 'list') return node.items.every(({ type }) => type === 'map');
  return node.type === 'map' || node.text === '';
}

function mapsIn(node: YamlNode): readonly YamlMap[] {
  if (node.type === 'list') return node.items.flatMap(mapsIn);
  return node.type === 'map' ? [node] : [];
}

function emptyScalar(offset: number): YamlScalar {
  return { type: 'scalar', span: { start: offset, end: offset }, text: '', style: 'plain' };
}

/** Whether the quotation that opens `written` is closed by its last character. */
function isQuoteClosed(written: string): boolean {
  const quote = written[0];
  for (let at = 1; at < written.length; at++) {
    if (quote === '"' && written[at] === '\\') at++;
    else if (written[at] !== quote) continue;
    else if (quote === "'" && written[at + 1] === quote) at++;
    else return at === written.length - 1;
  }
  return false;
}

function firstLineOf(at: Span, written: string): Span {
  const lineBreak = written.indexOf('\n');
  return lineBreak < 0 ? at : { start: at.start, end: at.start + Math.max(1, lineBreak) };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
