// A card: what hovers and completions say of one thing. Made of data; rendered as Markdown or as plain text, whichever the
// client shows. Does not know sources or statements.

import type * as lsp from 'vscode-languageserver';
import { plainLine } from '../../core/text/plain-line.ts';
import { codeSpan, escapeMarkdown, placeLink, webLink } from './markdown.ts';

/** A piece of a line. Bare strings are words of documents and scales and are escaped. */
export type Words =
  | string
  | { readonly code: string }
  | { readonly link: string }
  | { readonly strong: string }
  | {
      readonly place: string /** Of a file that the session knows, with its line as fragment. */;
      readonly uri: string;
    };

export interface Line {
  readonly label?: string;
  readonly words: readonly Words[];
  /** Lines below, one step in. */
  readonly below?: readonly Line[];
}

export interface Card {
  readonly title: readonly Words[];
  readonly lines: readonly Line[];
  /** Markdown of our own, as a rule's documentation; never text of a document. */
  readonly prose?: string;
}

/** In the kind that the client lists first; plain text for a client that lists none. */
export function renderCard(card: Card, formats: readonly lsp.MarkupKind[] | undefined): lsp.MarkupContent {
  return formats?.[0] === 'markdown'
    ? { kind: 'markdown', value: asMarkdown(card) }
    : { kind: 'plaintext', value: asPlainText(card) };
}

function asMarkdown({ title, lines, prose }: Card): string {
  const parts = [inMarkdown(title)];
  if (lines.length > 0) parts.push(lines.map((line) => markdownLine(line, '')).join('\n'));
  if (prose !== undefined) parts.push(prose);
  return parts.join('\n\n');
}

function markdownLine({ label, words, below }: Line, indent: string): string {
  const head = label === undefined ? '' : `*${escapeMarkdown(label)}:* `;
  return [
    `${indent}- ${head}${inMarkdown(words)}`.trimEnd(),
    ...(below ?? []).map((line) => markdownLine(line, `${indent}  `)),
  ].join('\n');
}

function inMarkdown(words: readonly Words[]): string {
  return words
    .map((word) => {
      if (typeof word === 'string') return spaced(word, escapeMarkdown);
      if ('code' in word) return codeSpan(word.code);
      if ('place' in word) return placeLink(word.place, word.uri);
      return 'link' in word ? webLink(word.link) : `**${escapeMarkdown(word.strong)}**`;
    })
    .join('');
}

function asPlainText({ title, lines, prose }: Card): string {
  const parts = [inPlainText(title)];
  if (lines.length > 0) parts.push(lines.map((line) => plainTextLine(line, '')).join('\n'));
  if (prose !== undefined) parts.push(prose.replace(/[`*]/g, ''));
  return parts.join('\n\n');
}

function plainTextLine({ label, words, below }: Line, indent: string): string {
  const head = label === undefined ? '' : `${label}: `;
  return [
    `${indent}${indent === '' ? '' : '- '}${head}${inPlainText(words)}`,
    ...(below ?? []).map((line) => plainTextLine(line, `${indent}  `)),
  ].join('\n');
}

function inPlainText(words: readonly Words[]): string {
  return words
    .map((word) => {
      if (typeof word === 'string') return spaced(word, plainLine);
      return plainLine(
        'code' in word ? word.code : 'link' in word ? word.link : 'place' in word ? word.place : word.strong,
        500,
      );
    })
    .join('');
}

/** `clean` drops the white space at the ends that keeps words apart; one blank of it is put back. */
function spaced(word: string, clean: (text: string) => string): string {
  const inner = clean(word);
  if (inner === '') return word === '' ? '' : ' ';
  return `${/^\s/.test(word) ? ' ' : ''}${inner}${/\s$/.test(word) ? ' ' : ''}`;
}
