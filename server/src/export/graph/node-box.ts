// How large the box of a node is and which lines of words stand in it. Widths are estimates on the safe side, so that layout and
// drawing agree without a font at hand.

import type { EvidenceNode, SourceNode, StatementNode } from './evidence-graph.ts';

export interface NodeBox {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly BoxLine[];
}

export interface BoxLine {
  readonly text: string;
  readonly style: 'words' | 'title' | 'small' | 'flag';
  /** False for the further lines of what the line before began. */
  readonly isFirst: boolean;
  /** From the box's top to the line's base. */
  readonly y: number;
}

export const boxPadding = 10;
/** Room for the sign before the words of a flag. */
export const flagIndent = 12;

const widths = { statement: 214, source: 188, origin: 140 } as const;
const sizes = { words: 11.5, title: 11.5, small: 9.5, flag: 9.5 } as const;
const leading = { words: 15, title: 15, small: 14, flag: 14 } as const;

export function nodeBox(node: EvidenceNode): NodeBox {
  const width = widths[node.type];
  const room = width - 2 * boxPadding;
  const lines: BoxLine[] = [];
  let y = boxPadding - 3;
  for (const { text, style, most } of contentOf(node)) {
    // A flag has its sign in front.
    wrapped(text, style, style === 'flag' ? room - flagIndent : room, most).forEach((line, index) => {
      y += leading[style];
      lines.push({ text: line, style, isFirst: index === 0, y: y - 3 });
    });
  }
  return { width, height: Math.round(y + boxPadding - 3), lines };
}

/** Of the font size that drawings use for a line. */
export function fontSize(style: BoxLine['style']): number {
  return sizes[style];
}

interface Content {
  readonly text: string;
  readonly style: BoxLine['style'];
  /** How many lines at most. */
  readonly most: number;
}

function contentOf(node: EvidenceNode): readonly Content[] {
  const content: Content[] =
    node.type === 'statement'
      ? statementContent(node)
      : node.type === 'source'
        ? sourceContent(node)
        : [
            { text: node.name, style: 'title', most: 3 },
            { text: 'one origin', style: 'small', most: 1 },
          ];
  return [...content, ...nodeFlags(node).map((text): Content => ({ text, style: 'flag', most: 2 }))];
}

function statementContent({ words, count, marking }: StatementNode): Content[] {
  // The line of the level is drawn with its sign; here it has its room.
  return [
    { text: words, style: 'words', most: 3 },
    { text: count > 1 ? `and ${count - 1} more under the same tag` : '', style: 'small', most: 1 },
    { text: marking ?? '', style: 'small', most: 1 },
    { text: ' ', style: 'small', most: 1 },
  ].filter(({ text }) => text !== '') as Content[];
}

function sourceContent({
  title,
  originator,
  key,
  reliability,
  isOrigin,
  isUndeclaredOrigin,
  isDeclared,
  marking,
}: SourceNode): Content[] {
  const letter = reliability === undefined ? [] : [`reliability ${reliability}`];
  const role = !isOrigin || !isDeclared ? [] : [isUndeclaredOrigin ? 'origin not declared' : 'origin'];
  return [
    { text: originator ?? title, style: 'title', most: 2 },
    ...(originator === undefined ? [] : [{ text: title, style: 'small', most: 2 } as const]),
    ...(marking === undefined ? [] : [{ text: marking, style: 'small', most: 1 } as const]),
    {
      text: [isDeclared ? undefined : `@${key}`, ...role, ...letter].filter((part) => part !== undefined).join(' · '),
      style: 'small',
      most: 1,
    },
  ].filter(({ text }) => text !== '') as Content[];
}

/** What the drawing shows by shape, in words. */
export function nodeFlags(node: EvidenceNode): readonly string[] {
  if (node.type === 'origin') return [];
  if (node.type === 'statement') {
    return [
      ...(node.isGroundless ? ['Closed loop: no origin'] : []),
      ...(node.isCircular ? ['Rests on itself'] : []),
      ...(node.missing.length > 0 ? [`No such statement: ${node.missing.join(', ')}`] : []),
    ];
  }
  return [
    ...(node.isDeclared ? [] : ['Not declared']),
    ...(node.status === 'current' ? [] : [`${node.status[0]!.toUpperCase()}${node.status.slice(1)}`]),
    ...(node.chokes > 0 ? [`Choke point of ${node.chokes} ${node.chokes === 1 ? 'statement' : 'statements'}`] : []),
    ...(node.loop === 'closed' ? ['Closed loop: leads to no origin'] : node.loop === 'open' ? ['Loop of sources'] : []),
  ];
}

/** At most `most` lines of words; what does not fit ends in an ellipsis. */
function wrapped(text: string, style: BoxLine['style'], room: number, most: number): readonly string[] {
  if (text === ' ') return [''];
  const boldness = style === 'title' || style === 'flag' ? 1.15 : 1;
  const fits = (line: string): boolean => estimatedWidth(line) * sizes[style] * boldness <= room;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => broken(one, fits))) {
    if (line === '' || fits(`${line} ${word}`)) line = line === '' ? word : `${line} ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  const shown = lines.slice(0, most);
  let last = shown[most - 1]!;
  while (last.includes(' ') && !fits(`${last}…`)) last = last.slice(0, last.lastIndexOf(' '));
  shown[most - 1] = `${last}…`;
  return shown;
}

/** A word too long for a line in pieces that fit. */
function broken(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** In ems of a broad sans-serif face. */
function estimatedWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[\s.,:;'’|!ijltfr()[\]-]/u.test(character)) width += 0.34;
    else if (/[mwMW@%—…]/u.test(character)) width += 0.9;
    else if (/[A-Z]/.test(character)) width += 0.7;
    else if (character.codePointAt(0)! >= 0x2e80) width += 1.05;
    else width += 0.555;
  }
  return width;
}
