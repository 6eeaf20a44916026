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
  /** What is wrong here, before the card of the thing. */
  readonly finding?: readonly Line[];
  readonly title: readonly Words[];
  readonly lines: readonly Line[];
  /** What is said of it where there is little room, the most telling first; without it the first of `lines`. */
  readonly brief?: readonly Line[];
  /** Markdown of our own, as a rule's documentation; never text of a document. */
  readonly prose?: string;
}

/** Lines of a card that a hover shows: it must not hide the text that it is about. */
const mostBrief = 3;

/** The title and up to three lines, and behind `more` what that leaves out. Where nothing leads to the rest, only the prose is left out. */
export function shortCard(card: Card, more: Words | undefined): Card {
  const brief = (card.brief ?? card.lines).slice(0, mostBrief);
  const isAll = card.prose === undefined && brief.length >= card.lines.length && !card.lines.some(({ below }) => below);
  if (isAll || (more === undefined && card.prose === undefined)) return card;
  const { finding, title } = card;
  return {
    ...(finding ? { finding } : {}),
    title,
    lines: [...brief.map(({ below: _, ...line }) => line), ...(more === undefined ? [] : [{ words: [more] }])],
  };
}

/** In the kind that the client lists first; plain text for a client that lists none. */
export function renderCard(card: Card, formats: readonly lsp.MarkupKind[] | undefined): lsp.MarkupContent {
  return formats?.[0] === 'markdown'
    ? { kind: 'markdown', value: asMarkdown(card) }
    : { kind: 'plaintext', value: asPlainText(card) };
}

/** All of a card, for a page. */
export function asMarkdown({ finding = [], title, lines, prose }: Card): string {
  const parts = [...finding.map((line) => markdownLine(line, '').slice(2)), inMarkdown(title)];
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

function asPlainText({ finding = [], title, lines, prose }: Card): string {
  const parts = [...finding.map((line) => plainTextLine(line, '')), inPlainText(title)];
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
