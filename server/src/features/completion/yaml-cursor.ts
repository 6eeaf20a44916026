// Where the cursor stands in front matter that is being typed, and may not be YAML yet: the keys above it, and what of its
// own line is written. Goes by lines and indentation; what the keys mean is others' matter.

import type { Span } from '../../core/text/span.ts';

export interface YamlCursor {
  /** Keys from the outermost to the one whose value or map holds the cursor. */
  readonly path: readonly string[];
  /** What is written: a key, the value behind `key:` or an item of a list (the last of `path` is its key then). */
  readonly slot: 'key' | 'value';
  /** The word under the cursor: what is replaced. */
  readonly span: Span;
  readonly typed: string;
  /** A colon comes after the key already. */
  readonly hasColon: boolean;
  /** What must stand between the colon or dash and a value written at the cursor. */
  readonly lead: string;
  readonly isListItem: boolean;
  readonly isInFlow: boolean;
}

const KEY_LINE = /^([ ]*)(- +)?(?:"([^"]*)"|'([^']*)'|([^\s:#"'[\]{},-][^:]*?))\s*:(?=\s|$)/;

/** Undefined in comments and behind what is whole. `from` is where the YAML begins; offsets are those of `text`. */
export function yamlCursorAt(text: string, from: number, offset: number): YamlCursor | undefined {
  const lineStart = Math.max(from, text.lastIndexOf('\n', offset - 1) + 1);
  const lineBreak = text.indexOf('\n', offset);
  const left = text.slice(lineStart, offset);
  const right = text.slice(offset, lineBreak < 0 ? text.length : lineBreak);
  if (/(?:^|\s)#/.test(left)) return undefined;
  const key = KEY_LINE.exec(left);
  if (key) return cursorInValue(text, from, lineStart, left, right, offset, key);
  const item = /^([ ]*)(-[ ]*)?(["']?)([^\s:"'#[\]{},]*)$/.exec(left);
  if (!item) return undefined;
  const [, indent = '', dash, , typed = ''] = item;
  const column = indent.length;
  const path = keysAbove(text, from, lineStart, dash === undefined ? column : column + 0.5);
  const hasColon = /^[\w-]*["']?\s*:/.test(right);
  const isKey = dash === undefined || hasColon;
  const end = offset + (isKey ? /^[\w-]*/ : /^[^\s:"'#[\]{},]*/).exec(right)![0].length;
  return {
    path,
    slot: isKey ? 'key' : 'value',
    span: { start: offset - typed.length, end },
    typed,
    hasColon,
    lead: dash === '-' ? ' ' : '',
    isListItem: dash !== undefined,
    isInFlow: false,
  };
}

function cursorInValue(
  text: string,
  from: number,
  lineStart: number,
  left: string,
  right: string,
  offset: number,
  key: RegExpExecArray,
): YamlCursor | undefined {
  const [whole, indent = '', dash = '', double, single, plain] = key;
  const value = left.slice(whole.length);
  const flow = /^\s*[[{](?:.*[,[{])?\s*((?:[^\s,[\]{}:][^,[\]{}:]*)?)$/.exec(value);
  const inner = /^\s*[[{](?:.*[,{[])?\s*([\w-]+):\s*(?:\[(?:[^\]]*,)?\s*)?([^\s,[\]{}:]*)$/.exec(value);
  const block = /^\s*[[{]/.test(value) ? null : /^\s*["']?([^"'#]*)$/.exec(value);
  const name = double ?? single ?? plain ?? '';
  const above = keysAbove(text, from, lineStart, indent.length + dash.length);
  const path = [...above, name];
  const typed = (inner ? inner[2] : flow ? flow[1] : block?.[1]?.trimStart()) ?? '';
  if (!inner && !flow && !block) return undefined;
  const rest = /^[^,\]}#]*/.exec(flow || inner ? right : right.replace(/["'].*$/, ''))![0].trimEnd().length;
  const lead = value === '' ? ' ' : '';
  // The blank that is there already is as good as the one that comes with the value.
  const blank = lead === '' ? 0 : /^ */.exec(right)![0].length;
  const isMap = flow !== null && !inner && /\{[^[\]{}]*$/.test(value);
  return {
    path: inner ? [...path, inner[1]!] : path,
    slot: isMap ? 'key' : 'value',
    span: {
      start: offset - typed.length,
      end: offset + (flow || inner ? restInFlow(right, isMap) : Math.max(rest, blank)),
    },
    typed,
    hasColon: isMap && /^[\w-]*\s*:/.test(right),
    lead,
    isListItem: false,
    isInFlow: flow !== null || inner !== null,
  };
}

/** How much of `right` belongs to the word at the cursor: an item may have blanks in it, a key has none. */
function restInFlow(right: string, isMap: boolean): number {
  return (isMap ? /^[^\s,\]}:]*/ : /^[^,\]}:]*/).exec(right)![0].trimEnd().length;
}

/** The keys of the lines above that enclose a line whose key begins at `column`. */
function keysAbove(text: string, from: number, lineStart: number, column: number): readonly string[] {
  const path: string[] = [];
  let limit = column;
  for (let end = lineStart - 1; end > from && limit > 0; ) {
    const start = Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
    const line = KEY_LINE.exec(text.slice(start, end));
    if (line) {
      const [, indent = '', dash = '', double, single, plain] = line;
      if (indent.length + dash.length < limit) {
        path.unshift(double ?? single ?? plain ?? '');
        limit = indent.length + dash.length;
      }
      // The keys of one item are siblings, whichever of them comes after the dash.
      if (dash !== '' && indent.length + 0.5 < limit) limit = indent.length + 0.5;
    }
    end = start - 1;
  }
  return path;
}
