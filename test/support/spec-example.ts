// docs/markup.md as data: its examples as they are written, and how a reading of one is written down beside it. Knows the
// notation of the page and nothing of the language; test/markup.test.ts compares.

import type { LintResult } from '../../server/src/core/lint/lint.ts';
import { firstWords } from '../../server/src/core/lint/messages/first-words.ts';
import { type Brief, statementsOf, wordsOf } from '../../server/src/core/model/brief.ts';
import type { Statement } from '../../server/src/core/model/statement.ts';
import { defaultHeader } from './fixture.ts';

export interface SpecExample {
  /** As written on the page. */
  readonly number: number;
  /** The sentence behind the number. */
  readonly caption: string;
  /** Line of the page at which it begins, from 1. */
  readonly line: number;
  /** The part of the page, `3. Tags`. */
  readonly part: string;
  /** What is read: the default header where the example has none of its own, special characters in place. */
  readonly text: string;
  /** Length of the default header in `text`; 0 without. */
  readonly headerLength: number;
  readonly isStrict: boolean;
  readonly statements: readonly string[];
  readonly findings: readonly string[];
}

export interface SpecPage {
  readonly examples: readonly SpecExample[];
  /** Titles of level two, in order. */
  readonly parts: readonly string[];
  /** The default header as the page shows it. */
  readonly header: string;
}

/** How the page writes an example without statements. */
export const noStatements = 'none';

/** @throws {Error} for an example without text, for a block that belongs to no example, and for options that do not exist. */
export function readSpecPage(markdown: string): SpecPage {
  const examples: Draft[] = [];
  const parts: string[] = [];
  let header = '';
  let fence: { readonly marks: string; readonly info: string; readonly lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (fence) {
      if (line !== fence.marks) {
        fence.lines.push(line);
        continue;
      }
      if (fence.info === 'yaml header') header = `${fence.lines.join('\n')}\n\n`;
      else addBlock(examples.at(-1), fence.info, fence.lines, index + 1);
      fence = undefined;
      continue;
    }
    const opening = /^(`{3,})(.*)$/.exec(line);
    const caption = /^\*\*Example (\d+)\.\*\* (\S.*)$/.exec(line);
    if (opening) fence = { marks: opening[1]!, info: opening[2]!.trim(), lines: [] };
    else if (line.startsWith('## ')) parts.push(line.slice(3));
    else if (caption)
      examples.push({ number: Number(caption[1]), caption: caption[2]!, line: index + 1, part: parts.at(-1) ?? '' });
  }
  return { examples: examples.map(finish), parts, header };
}

/** One line per statement, as the page writes it: kind, words, grounds, levels, whose tag, then what else there is. */
export function showStatements(brief: Brief): readonly string[] {
  const lines = statementsOf(brief).map((placed) => {
    const { statement } = placed;
    const columns = [
      showKind(statement),
      wordsOf(brief, placed),
      showGrounds(statement),
      showLevels(statement),
      statement.tagged === 'none' ? '' : statement.tagged,
    ];
    const shown = columns.map((column) => showText(column) || '–');
    const more = [
      ...(statement.id === undefined ? [] : [`#${statement.id}`]),
      ...(statement.section.classes.length === 0
        ? []
        : [`{${statement.section.classes.map((name) => `.${name}`).join(' ')}}`]),
      ...(statement.isCertain.start ? [] : ['start unsure']),
      ...(statement.isCertain.end ? [] : ['end unsure']),
    ];
    while (more.length === 0 && shown.at(-1) === '–') shown.pop();
    return [...shown, ...more].join(' | ');
  });
  return lines.length > 0 ? lines : [noStatements];
}

/** One line per finding: rule, the words it stands at, its message. */
export function showFindings(brief: Brief, { findings }: Pick<LintResult, 'findings'>): readonly string[] {
  return findings.map(({ rule, span, message }) => {
    const words = brief.document.text.slice(span.start, span.end);
    const named = `${firstWords(words)} `;
    // What is marked is not said twice.
    const told = named.startsWith('“') && message.startsWith(named) ? message.slice(named.length) : message;
    return `${rule} “${showText(words)}” ${showText(told)}`;
  });
}

/** Whether the page's line for a finding says what `actual` says; a line that ends in `…` gives the beginning only. */
export function isSameFinding(written: string, actual: string): boolean {
  return written.endsWith('…') ? actual.startsWith(written.slice(0, -1).trimEnd()) : written === actual;
}

/** A finding as it would be pasted into the page: rule, words and the first words of its message. */
export function shortenFinding(line: string): string {
  const message = line.lastIndexOf('” ') < 0 ? 0 : messageStart(line);
  const words = line.slice(message).split(' ');
  return words.length <= 7
    ? line
    : `${line.slice(0, message)}${words
        .slice(0, 6)
        .join(' ')
        .replace(/[,:;.]$/, '')}…`;
}

interface Draft {
  readonly number: number;
  readonly caption: string;
  readonly line: number;
  readonly part: string;
  options?: readonly string[];
  source?: string;
  statements?: readonly string[];
  findings?: readonly string[];
}

function addBlock(example: Draft | undefined, info: string, lines: readonly string[], line: number): void {
  const [type, ...options] = info.split(/\s+/);
  if (type !== 'brief' && type !== 'statements' && type !== 'findings') return;
  if (!example) throw new Error(`line ${line}: this block belongs to no example`);
  if (example[type === 'brief' ? 'source' : type] !== undefined)
    throw new Error(`line ${line}: example ${example.number} has two ${type} blocks`);
  if (type !== 'brief') {
    example[type] = lines;
    return;
  }
  const unknown = options.find((option) => option !== 'strict' && option !== 'bare');
  if (unknown) throw new Error(`line ${line}: “${unknown}” is no option of an example`);
  example.options = options;
  example.source = lines.join('\n');
}

function finish(draft: Draft): SpecExample {
  const { number, caption, line, part, options = [], source, statements = [], findings = [] } = draft;
  if (source === undefined) throw new Error(`line ${line}: example ${number} has no text`);
  const own = characters(source);
  const header = options.includes('bare') || /^\uFEFF?---/.test(own) ? '' : defaultHeader;
  return {
    number,
    caption,
    line,
    part,
    text: header + own,
    headerLength: header.length,
    isStrict: options.includes('strict'),
    statements,
    findings,
  };
}

/** `⟦U+0000⟧` → the character itself. */
function characters(source: string): string {
  return source.replace(/⟦U\+([0-9A-F]{4,6})⟧/g, (_all, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** The reverse, for characters that nobody sees; `⏎` for a line break. */
function showText(text: string): string {
  return text
    .replace(/\n/g, '⏎')
    .replace(
      /(?!\u200D)[\p{Cc}\p{Co}\p{Cf}\u00A0]/gu,
      (one) => `⟦U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟧`,
    );
}

function showKind({ kind, exempt }: Statement): string {
  return exempt ? `exempt (${exempt})` : kind;
}

/** In the order in which they stand. */
function showGrounds({ coveredBy }: Statement): string {
  return coveredBy
    .flatMap((tag) => tag.evidence)
    .map((item) => {
      const but = item.stance === 'contradicts' ? 'but ' : '';
      if (item.type === 'basis') return `${but}#${item.name}`;
      return [`${but}@${item.key}`, item.grade, item.locator].filter((word) => word !== undefined).join(' ');
    })
    .join('; ');
}

function showLevels({ assessment }: Statement): string {
  return [
    ...assessment.confidence.map(({ term }) => term),
    ...assessment.likelihood.map(({ term }) => `likelihood ${term}`),
    ...(assessment.by === undefined ? [] : [`by ${assessment.by}`.trim()]),
    ...(assessment.because === undefined ? [] : [`because ${assessment.because}`.trim()]),
  ].join(', ');
}

/** Behind the rule and the quoted words. The words may hold quotation marks, so the message is found from the front. */
function messageStart(line: string): number {
  let depth = 0;
  for (let at = line.indexOf('“'); at < line.length; at++) {
    if (line[at] === '“') depth++;
    else if (line[at] === '”' && --depth === 0) return at + 2;
  }
  return line.indexOf('” ') + 2;
}
