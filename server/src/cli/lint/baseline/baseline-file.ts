// The file that holds a baseline: one line of JSON for each finding that was there when it was written. Lines are sorted and need no
// neighbour, so that changes are small, and that of two branches both sides can be kept. Reads and writes no disk.

import { UsageError } from '../../usage-error.ts';

export const baselineName = '.briefwright-baseline.jsonl';

const version = 1;

/** A finding that is known. Two entries are the same one where all but `starts` is equal. */
export interface BaselineEntry {
  /** Relative to the folder of the baseline, with `/`. */
  readonly file: string;
  /** The rule's id. */
  readonly rule: string;
  /** Digest of the rule and the words that it found fault with. */
  readonly words: string;
  /** Counts equal findings of one file, from 1. */
  readonly nth: number;
  /** How the words start: for people only. */
  readonly starts: string;
}

/** The whole file for `entries`, in any order; equal ones count once. Ends in a line break. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = new Map(entries.map((entry) => [idOf(entry), entry]));
  const sorted = [...lines.values()].sort(
    (a, b) => compare(a.file, b.file) || compare(a.words, b.words) || compare(a.rule, b.rule) || a.nth - b.nth,
  );
  return [{ briefwright: 'baseline', version }, ...sorted.map(lineOf)]
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('');
}

/**
 * The entries in `text`, in any order, each once. `called` is what messages call the file.
 * @throws {UsageError} for what is no baseline, for one of a later version, and for a merge that was not finished.
 */
export function readBaseline(text: string, called: string): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  let isKnownVersion = false;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const place = `${called}:${index + 1}`;
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line))
      throw new UsageError(
        `${place}: this merge is not finished. Keep the lines of both sides: they need no order, and equal ones count once.`,
      );
    const data = parse(line);
    if (data?.['briefwright'] === 'baseline') {
      if (data['version'] !== version)
        throw new UsageError(
          `${place}: this baseline has version ${JSON.stringify(data['version'])}, and this program reads version ${version}. Use the Briefwright that wrote it, or write it again with \`briefwright lint --baseline write\`.`,
        );
      isKnownVersion = true;
      continue;
    }
    const entry = data && readEntry(data);
    if (!entry) throw new UsageError(`${place}: this line is not an entry of a baseline. Remove it, or restore it.`);
    entries.set(idOf(entry), entry);
  }
  if (!isKnownVersion)
    throw new UsageError(
      `${called}: this is not a baseline: it has no line {"briefwright":"baseline","version":${version}}.`,
    );
  return [...entries.values()];
}

function lineOf({ file, rule, words, nth, starts }: BaselineEntry): object {
  return { file, rule, words, ...(nth === 1 ? {} : { nth }), starts };
}

function readEntry({
  file,
  rule,
  words,
  nth = 1,
  starts,
}: Readonly<Record<string, unknown>>): BaselineEntry | undefined {
  const isEntry =
    typeof file === 'string' &&
    typeof rule === 'string' &&
    typeof words === 'string' &&
    typeof nth === 'number' &&
    Number.isInteger(nth) &&
    nth > 0;
  return isEntry ? { file, rule, words, nth, starts: typeof starts === 'string' ? starts : '' } : undefined;
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(line);
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? (data as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

function idOf({ file, rule, words, nth }: BaselineEntry): string {
  return JSON.stringify([file, rule, words, nth]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
