// The one marker language of the tests: `^^^ rule-id: message` under a line, and a front matter for texts that have none.

/** Header of every example that does not begin with `---` itself; docs/markup.md shows it to the reader. */
export const defaultHeader = `---
briefing: 1
title: Example
date: 2026-05-06
sources:
  log:
    title: Harbour master's log
    publisher: Port of Example
    date: 2026-05-03
    type: report
    access: issuer
    reliability: A
  wire:
    title: Port shut after collision
    publisher: Example Wire
    date: 2026-05-04
    type: article-newspaper
    url: https://example.org/wire/1
    access: relay
    reliability: B
  radio:
    title: Morning bulletin
    publisher: Radio Example
    date: 2026-05-04
    type: broadcast
    url: https://example.org/radio
    access: unknown
---

`;

export interface ExpectedProblem {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** What the message begins with; empty when the fixture does not say. */
  readonly message: string;
}

export interface MarkedText {
  readonly text: string;
  /** Length of the header that was put before the fixture's own text. */
  readonly headerLength: number;
  readonly expected: readonly ExpectedProblem[];
}

const CARETS = /^(\s*)(\^+|\|)(?: +([a-z-]+)(?:: ?(.*))?)?$/;

/**
 * Takes the caret lines out. `^^^` marks as many characters of the line above; `|` marks an empty place at its column.
 * @throws {Error} for carets without a line above them.
 */
export function readMarkers(marked: string, defaultRule: string): MarkedText {
  const header = marked.startsWith('---\n') ? '' : defaultHeader;
  let text = header;
  let lineStart = -1;
  const expected: ExpectedProblem[] = [];
  for (const line of marked.split('\n')) {
    const carets = CARETS.exec(line);
    if (!carets) {
      lineStart = text.length;
      text += `${line}\n`;
      continue;
    }
    if (lineStart < 0) throw new Error(`carets without a line above them: ${line}`);
    const start = lineStart + carets[1]!.length;
    const length = carets[2] === '|' ? 0 : carets[2]!.length;
    expected.push({ start, end: start + length, rule: carets[3] ?? defaultRule, message: carets[4] ?? '' });
  }
  return { text: text.slice(0, -1), headerLength: header.length, expected };
}
