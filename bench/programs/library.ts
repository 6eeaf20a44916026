// `library.cjs FILE…`: what the core's functions take inside a process that is already warm, as JSON on standard output. This
// is what a server pays, and what a command line would pay without its start.

import { readFileSync } from 'node:fs';
import { defaultConfig } from '../../server/src/core/lint/config/config.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { type Brief, parseBrief } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { parseBody } from '../../server/src/core/syntax/parse-body.ts';
import { createDocument, type Document } from '../../server/src/core/text/document.ts';
import { type Summary, summarise } from '../measure/statistics.ts';

/** Milliseconds, each over the same calls. */
export interface LibraryTimes {
  readonly file: string;
  /** UTF-16 units. */
  readonly length: number;
  /** The Markdown tree alone. */
  readonly parse: Summary;
  /** The whole briefing, the tree included. */
  readonly read: Summary;
  readonly lint: Summary;
  /** Reading and linting again after one letter more in the middle. */
  readonly edit: Summary;
}

const today = '2026-05-10';

console.log(JSON.stringify(process.argv.slice(2).map(measure)));

function measure(file: string): LibraryTimes {
  const document = createDocument(file, readFileSync(file, 'utf8'));
  // About two seconds a file, warm-up included.
  const calls = Math.max(5, Math.min(200, Math.round(6_000_000 / document.text.length)));
  const parse = repeat(
    calls,
    () => document.text,
    (text) => parseBody(text),
  );
  const read = repeat(
    calls,
    () => document,
    (one) => parseBrief(one),
  );
  const linted = repeat(calls, () => parseBrief(document), lintBrief);
  let latest = parseBrief(document);
  const edit = repeat(
    calls,
    () => withLetter(latest.document),
    (edited) => {
      latest = parseBrief(edited, {}, latest);
      lintBrief(latest);
    },
  );
  return { file, length: document.text.length, parse, read, lint: linted, edit };
}

function lintBrief(brief: Brief): void {
  lint(brief, emptyWorkspace, defaultConfig, today);
}

function withLetter({ path, text }: Document): Document {
  const middle = text.indexOf(' ', text.length >> 1);
  return createDocument(path, `${text.slice(0, middle)}s${text.slice(middle)}`);
}

/** `prepare` is not measured. As many calls again come first and are not counted, up to twenty. */
function repeat<T>(calls: number, prepare: () => T, act: (prepared: T) => unknown): Summary {
  const times: number[] = [];
  const warmUp = Math.min(calls, 20);
  for (let call = -warmUp; call < calls; call++) {
    const prepared = prepare();
    const began = performance.now();
    act(prepared);
    if (call >= 0) times.push(performance.now() - began);
  }
  return summarise(times);
}
