// Names, details and kinds of statements and sources in lists: outline, search, call hierarchy. Plain text on one line, safe to
// show wherever it came from.

import type * as lsp from 'vscode-languageserver';
import type { Brief, PlacedStatement } from '../../core/model/brief.ts';
import type { Source } from '../../core/model/sources/source.ts';
import type { Statement, StatementKind } from '../../core/model/statement.ts';
import { untaggedWords } from '../../core/model/untagged-words.ts';

/** SymbolKind of the protocol; only of the first eighteen, which every client knows. */
export const symbolKinds = { source: 1, frontMatter: 2, heading: 15 } as const satisfies Readonly<
  Record<string, lsp.SymbolKind>
>;

/** SymbolTag of the protocol: struck through. */
export const deprecatedSymbol = 1 satisfies lsp.SymbolTag;

const statementKinds: Readonly<Record<StatementKind, lsp.SymbolKind>> = {
  claim: 8,
  judgment: 12,
  quote: 7,
  assumption: 13,
  gap: 17,
  note: 14,
  question: 11,
  exempt: 14,
};

export function statementSymbolKind({ statement }: PlacedStatement): lsp.SymbolKind {
  return statementKinds[statement.kind];
}

/** `#closed The harbour master closed the port on 3 May.`, cut at a word's end. */
export function statementLabel(brief: Brief, placed: PlacedStatement): string {
  const { id } = placed.statement;
  const words = statementWords(brief, placed);
  return id === undefined ? words : `#${id} ${words}`;
}

/** The statement's words without the tags between them. */
export function statementWords(brief: Brief, placed: PlacedStatement): string {
  const known = shortWords.get(placed.statement);
  if (known !== undefined) return known;
  const words = shortened(withoutMarks(untaggedWords(brief, placed))) || '…';
  shortWords.set(placed.statement, words);
  return words;
}

/** `judgment · high · likely`. */
export function statementDetail({ statement }: PlacedStatement): string {
  const { confidence, likelihood } = statement.assessment;
  return [statement.kind, ...[confidence[0], likelihood[0]].flatMap((level) => (level ? [level.term] : []))].join(
    ' · ',
  );
}

/** `Port shut after collision · Example Wire · 2026-05-04`, as far as declared. */
export function sourceDetail({ title, publisher, author, date }: Source): string {
  return [title, publisher ?? author, date]
    .flatMap((part) => (part === undefined ? [] : [shortened(part)]))
    .join(' · ');
}

/** On one line, without characters that nobody sees or that turn the text around, at most about sixty characters. */
export function shortened(text: string): string {
  const line = text
    .slice(0, 4 * lengthLimit)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\p{Cs}\uFEFF\u200B]/gu, '')
    .trim();
  const units = [...line];
  if (units.length <= lengthLimit) return line;
  const cut = units.slice(0, lengthLimit).join('');
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > cut.length / 2 ? space : cut.length).replace(/[\s,;:.–—-]+$/, '')}…`;
}

const lengthLimit = 60;

/** Without the marks of links, emphasis and code, as a reader sees it; only the beginning of a long text. */
function withoutMarks(text: string): string {
  return text
    .slice(0, 8 * lengthLimit)
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gs, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)(.+?)(?<=\S)\1(?![\w*])/gs, '$2')
    .replace(/(`+)([^`]+)\1/g, '$2');
}

/** A statement that an edit leaves alone stays the same object: its words are cut once. */
const shortWords = new WeakMap<Statement, string>();
