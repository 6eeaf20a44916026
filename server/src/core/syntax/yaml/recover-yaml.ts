// What can still be read of a YAML block map with errors in it: each entry is read by itself, so that half-typed text
// hides one entry and not the file. Knows lines and indentation; reading proper is handed in.

import type { Span } from '../../text/span.ts';
import type { Repair, YamlEntry, YamlMap, YamlProblem, YamlReading, YamlScalar } from './yaml-node.ts';
import { duplicateKey } from './yaml-node.ts';

type ReadPart = (part: string, base: number) => YamlReading;
type ReadQuickly = (part: string, base: number) => YamlReading | undefined;

/**
 * Reads `text` entry by entry, with `readPart` for each; `whole` is what it made of the text in one piece, with problems.
 * Gives one problem for each cause. Spans are moved by `base`.
 */
export function recoverYaml(text: string, base: number, whole: YamlReading, readPart: ReadPart): YamlReading {
  const tab = whole.problems.find((problem) => problem.code === 'tab');
  // A space for each tab keeps the offsets; the nesting is taken from the columns.
  const spaced = tab ? text.replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', ' ')) : text;
  const lines = splitLines(text);
  if (!isBlockMap(spaced, lines)) {
    // One error in a flow collection makes others behind it; the innermost bracket is the one that lacks its end.
    const cause =
      whole.problems.find((one) => one.code === 'unclosed-quote') ??
      whole.problems.findLast((one) => one.code === 'unclosed-bracket');
    return { root: whole.root, problems: [cause ?? whole.problems[0]!] };
  }
  const recovery = new Recovery(spaced, base, readPart);
  const root = recovery.readBlock(lines);
  if (tab)
    recovery.problems.push(tabProblem(text, lines, base, (repaired) => saysTheSame(readPart(repaired, base), root)));
  const problems = recovery.problems.sort((a, b) => a.span.start - b.span.start);
  return { root: root.entries.length > 0 ? root : undefined, problems };
}

/**
 * Reads a block map entry by entry without looking at the whole first: a mistake in one of a thousand entries then costs that entry.
 * `readQuickly` reads what is simple and without mistakes, and gives up early. Undefined for texts in which entries may depend on each
 * other or on what only the whole shows: tabs, anchors, complex keys.
 */
export function readByEntry(
  text: string,
  base: number,
  readPart: ReadPart,
  readQuickly: ReadQuickly,
): YamlReading | undefined {
  if (/\t|(?:^|\s)[&*][^\s]|^\s*[?:](?:\s|$)/m.test(text)) return undefined;
  const lines = splitLines(text);
  if (!isBlockMap(text, lines)) return undefined;
  const recovery = new Recovery(text, base, readPart, readQuickly);
  const root = recovery.readBlock(lines);
  return {
    root: root.entries.length > 0 ? root : undefined,
    problems: recovery.problems.sort((a, b) => a.span.start - b.span.start),
  };
}

interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** In columns; a tab goes to the next multiple of four. */
  readonly indent: number;
  /** Where its words begin: behind white space. */
  readonly wordsStart: number;
  /** Without anything but white space or a comment. */
  readonly isEmpty: boolean;
}

/** Blocks within blocks that are taken apart; each level reads what it holds once more. */
const depthLimit = 20;

/** Without a second quantifier before the colon, so that a long line costs its length and no more. */
const looksLikeKey = /^[ ]*(?:"[^"\n]*"|'[^'\n]*'|[^\s"'#[{&*!|>%@`-][^\n]*?|-[^\s][^\n]*?):(?=\s|$)/;

/** One recovery: the text, and the problems found so far. */
class Recovery {
  readonly problems: YamlProblem[] = [];
  readonly #text: string;
  readonly #base: number;
  readonly #readPart: ReadPart;
  readonly #readQuickly: ReadQuickly;

  constructor(text: string, base: number, readPart: ReadPart, readQuickly: ReadQuickly = () => undefined) {
    this.#text = text;
    this.#base = base;
    this.#readPart = readPart;
    this.#readQuickly = readQuickly;
  }

  /** The block map that `lines` hold; its level is the indentation of the first line that is not empty. */
  readBlock(lines: readonly Line[], depth = 0): YamlMap {
    const entries: YamlEntry[] = [];
    const level = lines.find((line) => !line.isEmpty)?.indent ?? 0;
    for (const group of this.#groups(lines, level)) this.#readGroup(group, level, depth, entries);
    const seen = new Set<string>();
    let reported: ReadonlySet<number> | undefined;
    for (const { key } of entries) {
      const isRepeated = seen.has(key.text);
      seen.add(key.text);
      if (!isRepeated) continue;
      reported ??= new Set(this.problems.map(({ span }) => span.start));
      if (!reported.has(key.span.start)) this.problems.push(duplicateKey(key));
    }
    const start = entries[0]?.span.start ?? this.#base;
    return { type: 'map', span: { start, end: entries.at(-1)?.span.end ?? start }, isFlow: false, entries };
  }

  /** An entry's line with the deeper lines below it; block lists and closing brackets may stand in the column of their key. */
  *#groups(lines: readonly Line[], level: number): Generator<Line[]> {
    let group: Line[] = [];
    for (const line of lines) {
      if (!line.isEmpty && line.indent <= level && !/^(?:-(?=\s|$)|[\]}])/.test(this.#words(line))) {
        if (group.some((one) => !one.isEmpty)) yield group;
        group = [];
      }
      group.push(line);
    }
    if (group.some((one) => !one.isEmpty)) yield group;
  }

  #readGroup(group: readonly Line[], level: number, depth: number, entries: YamlEntry[]): void {
    const first = group.findIndex((line) => !line.isEmpty);
    const head = group[first]!;
    if (head.indent < level) this.#reportIndentation(head, level);
    const quick = this.#readQuickly(this.#textOf(group), group[0]!.start + this.#base);
    if (quick?.root?.type === 'map' && quick.problems.length === 0) {
      entries.push(...quick.root.entries);
      return;
    }
    const below = group.slice(first + 1);
    const next = below.find((line) => !line.isEmpty);
    const isBlockBelow =
      depth < depthLimit && next !== undefined && next.indent > head.indent && looksLikeKey.test(this.#slice(next));
    const own = this.#readLines([head]);
    const entry = own.root?.type === 'map' ? own.root.entries[0] : undefined;
    if (isBlockBelow && entry && isBlank(entry.value)) {
      const value = this.readBlock(below, depth + 1);
      const end = Math.max(entry.span.end, value.span.end);
      entries.push({
        span: { start: entry.span.start, end },
        key: entry.key,
        value: value.entries.length > 0 ? value : entry.value,
      });
      return;
    }
    const reading = this.#readLines(group);
    if (!reading.problems.some((problem) => isSyntactic(problem)) && reading.root?.type === 'map') {
      this.problems.push(...reading.problems);
      entries.push(...reading.root.entries);
      return;
    }
    if (!next) return this.#readLine(head, reading, entries);
    if (isBlockBelow && !/[[{|>,"']\s*$/.test(this.#slice(head))) {
      // Keys below a value: their column is wrong, since a value has no keys of its own.
      this.#readLine(head, own, entries);
      if (looksLikeKey.test(this.#slice(head))) this.#reportIndentation(next, level);
      entries.push(...this.readBlock(below, depth + 1).entries);
    } else {
      this.#keepFirst(reading);
      if (reading.root?.type === 'map') entries.push(...reading.root.entries);
    }
  }

  /** A line that is an entry of its own, or should have been one. */
  #readLine(line: Line, reading: YamlReading, entries: YamlEntry[]): void {
    const text = this.#slice(line);
    const key = looksLikeKey.test(text) ? this.#keyOf(line, text) : undefined;
    if (!key) return this.#readWithoutColon(line, entries);
    const value = this.#restOf(line, key.span.end);
    const written = this.#at(value);
    const problem = reading.problems.find((one) => one.code === 'unclosed-quote') ?? reading.problems.find(isSyntactic);
    const isText = !written.startsWith('{') && !(written.startsWith('[') && !/\][^\]]+$/.test(written));
    if (!problem || problem.code.startsWith('unclosed') || !isText) {
      this.#keepFirst(problem ? { ...reading, problems: [problem] } : reading);
      if (reading.root?.type === 'map') entries.push(...reading.root.entries.slice(0, 1));
      return;
    }
    const isSafe = problem.code === 'colon-in-value' || /^[@`%]/.test(written);
    const repair = { title: 'Put the value in quotes', span: value, newText: quote(written), isSafe };
    this.problems.push({ ...problem, span: value, repairs: [repair] });
    entries.push({
      span: { start: key.span.start, end: value.end },
      key,
      value: { type: 'scalar', span: value, text: written, style: 'plain' },
    });
  }

  #readWithoutColon(line: Line, entries: YamlEntry[]): void {
    const written = this.#restOf(line, line.wordsStart + this.#base);
    const text = this.#at(written);
    const glued = /^([\w-]+):(?!\/\/)(\S.*)$/.exec(text);
    if (glued) {
      const colonEnd = written.start + glued[1]!.length + 1;
      const key: YamlScalar = {
        type: 'scalar',
        span: { start: written.start, end: colonEnd - 1 },
        text: glued[1]!,
        style: 'plain',
      };
      this.problems.push({
        code: 'missing-colon',
        span: { start: colonEnd - 1, end: colonEnd },
        message: 'A colon without a space behind it does not end a key; put a space there.',
        repairs: [
          {
            title: 'Put a space behind the colon',
            span: { start: colonEnd, end: colonEnd },
            newText: ' ',
            isSafe: true,
          },
        ],
      });
      entries.push({
        span: written,
        key,
        value: { type: 'scalar', span: { start: colonEnd, end: written.end }, text: glued[2]!, style: 'plain' },
      });
      return;
    }
    this.problems.push({
      code: 'missing-colon',
      span: written,
      message: 'This line has no colon, so it is neither a key nor a value; write `key: value`.',
      repairs: [{ title: 'Add a colon', span: { start: written.end, end: written.end }, newText: ':', isSafe: false }],
    });
  }

  #keyOf(line: Line, text: string): YamlScalar | undefined {
    const colon = looksLikeKey.exec(text)![0].length;
    const reading = this.#readPart(text.slice(0, colon), line.start + this.#base);
    return reading.root?.type === 'map' && !reading.problems.some(isSyntactic)
      ? reading.root.entries[0]?.key
      : undefined;
  }

  #keepFirst(reading: YamlReading): void {
    const problem = reading.problems.find(isSyntactic);
    if (problem) this.problems.push(problem);
  }

  #reportIndentation(line: Line, level: number): void {
    const span = { start: line.start + this.#base, end: line.wordsStart + this.#base };
    const repair: Repair = { title: 'Align with the keys around it', span, newText: ' '.repeat(level), isSafe: false };
    this.problems.push({
      code: 'indentation',
      span: { start: span.end, end: line.end + this.#base },
      message:
        'This line is indented unlike the keys around it, so it is unclear what it belongs to; begin it in their column.',
      repairs: [repair],
    });
  }

  #readLines(lines: readonly Line[]): YamlReading {
    return this.#readPart(this.#textOf(lines), lines[0]!.start + this.#base);
  }

  #textOf(lines: readonly Line[]): string {
    return this.#text.slice(lines[0]!.start, Math.min(lines.at(-1)!.end + 1, this.#text.length));
  }

  /** What stands from `from`, or behind the colon that follows it, to the end of the line or a comment. */
  #restOf(line: Line, from: number): Span {
    const written = this.#text.slice(from - this.#base, line.end);
    const lead = /^(?:[ \t]*:(?=\s|$))?[ \t]*/.exec(written)?.[0].length ?? 0;
    const comment = written.slice(lead).search(/[ \t]#/);
    const rest = written.slice(lead, comment < 0 ? undefined : lead + comment).trimEnd();
    return { start: from + lead, end: from + lead + rest.length };
  }

  #words(line: Line): string {
    return this.#text.slice(line.wordsStart, line.end);
  }

  #slice(line: Line): string {
    return this.#text.slice(line.start, line.end);
  }

  #at(span: Span): string {
    return this.#text.slice(span.start - this.#base, span.end - this.#base);
  }
}

/** `text` as a quoted scalar on one line: single quotes where that spares escapes. */
function quote(text: string): string {
  const closing = text.length > 1 && /^["']/.test(text) && text.endsWith(text.charAt(0));
  const inner = closing ? text.slice(1, -1) : text;
  return /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
}

/** Spaces for the tabs, from the first line that has one to the last. Safe where `isSound` says so of the whole text. */
function tabProblem(
  text: string,
  lines: readonly Line[],
  base: number,
  isSound: (repaired: string) => boolean,
): YamlProblem {
  const indented = lines.filter((line) => text.slice(line.start, line.wordsStart).includes('\t'));
  const [first, last] = [indented[0], indented.at(-1)];
  const span = { start: (first?.start ?? 0) + base, end: (first?.wordsStart ?? 1) + base };
  const message = 'YAML does not allow tabs as indentation; use spaces.';
  if (!first || !last) return { code: 'tab', span, message };
  const indentedBy = (columns: (line: Line) => number): string => {
    let newText = '';
    let at = first.start;
    for (const line of indented) {
      newText += text.slice(at, line.start) + ' '.repeat(columns(line));
      at = line.wordsStart;
    }
    return newText;
  };
  // Two spaces for a tab, as most people write; where that would be another level, the columns in which the lines were read.
  const asRead = indentedBy(({ indent }) => indent);
  const short = indentedBy(({ start, wordsStart }) => text.slice(start, wordsStart).replaceAll('\t', '  ').length);
  const isFit = (one: string): boolean => isSound(text.slice(0, first.start) + one + text.slice(last.wordsStart));
  const newText = isFit(short) ? short : asRead;
  const isSafe = newText === short || isFit(asRead);
  const repaired = { start: first.start + base, end: last.wordsStart + base };
  return { code: 'tab', span, message, repairs: [{ title: 'Indent with spaces', span: repaired, newText, isSafe }] };
}

/** Whether `reading` is without mistakes and holds what `map` holds. */
function saysTheSame({ root, problems }: YamlReading, map: YamlMap): boolean {
  return root !== undefined && problems.length === 0 && JSON.stringify(valueOf(root)) === JSON.stringify(valueOf(map));
}

function valueOf(node: YamlEntry['value']): unknown {
  if (node.type === 'scalar') return node.text;
  if (node.type === 'list') return node.items.map(valueOf);
  return { entries: node.entries.map(({ key, value }) => [key.text, valueOf(value)]) };
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    let at = start;
    let indent = 0;
    for (; text[at] === ' ' || text[at] === '\t'; at++) indent = text[at] === ' ' ? indent + 1 : (indent | 3) + 1;
    lines.push({ start, end, indent, wordsStart: at, isEmpty: /^\s*(?:#.*)?$/.test(text.slice(at, end)) });
    start = end + 1;
  }
  return lines;
}

/** Whether the text is to be read by lines at all: at least one of its outermost lines has a key. */
function isBlockMap(text: string, lines: readonly Line[]): boolean {
  const first = lines.find((line) => !line.isEmpty);
  if (!first || /^(?:[[{%]|- |---|\? )/.test(text.slice(first.wordsStart, first.end))) return false;
  return lines.some((line) => line.indent <= first.indent && looksLikeKey.test(text.slice(line.start, line.end)));
}

/** Repeated keys and unknown aliases do not hide anything. */
function isSyntactic(problem: YamlProblem): boolean {
  return problem.code !== 'duplicate-key' && problem.code !== 'alias' && problem.code !== 'key-not-text';
}

function isBlank(node: YamlEntry['value']): boolean {
  return node.type === 'scalar' && node.text === '' && node.style === 'plain';
}
