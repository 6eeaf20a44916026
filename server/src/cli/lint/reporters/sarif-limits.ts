// What code scanning takes of one SARIF file, and how results are chosen and divided to fit: GitHub refuses the whole file otherwise.
// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning

import { gzipSync } from 'node:zlib';
import type { Result } from 'sarif';

export interface SarifLimits {
  readonly resultsOfRun: number;
  readonly runs: number;
  /** Of the results, packed with gzip; the rest of the file needs room too. */
  readonly bytes: number;
}

const githubLimits: SarifLimits = { resultsOfRun: 25_000, runs: 20, bytes: 9_000_000 };

export interface DividedResults {
  /** One list a run, at least one, in the order of the report. */
  readonly runs: readonly (readonly Result[])[];
  readonly leftOut: number;
}

const gravest: readonly (string | undefined)[] = ['error', 'warning', 'note'];

/** The gravest results that fit; of equals the first. */
export function divideResults(results: readonly Result[], limits: SarifLimits = githubLimits): DividedResults {
  const most = limits.resultsOfRun * limits.runs;
  const ranked = results.map((result, index) => ({ result, index }));
  const mayBeTooMuch = results.length > Math.min(most, measuredFrom, limits.resultsOfRun);
  if (!mayBeTooMuch) return { runs: [results], leftOut: 0 };
  ranked.sort((a, b) => gravest.indexOf(a.result.level) - gravest.indexOf(b.result.level) || a.index - b.index);
  const taken = ranked.slice(0, fitting(ranked.slice(0, most), limits.bytes)).sort((a, b) => a.index - b.index);
  const runs: (readonly Result[])[] = [];
  for (let at = 0; at < taken.length || runs.length === 0; at += limits.resultsOfRun)
    runs.push(taken.slice(at, at + limits.resultsOfRun).map(({ result }) => result));
  return { runs, leftOut: results.length - taken.length };
}

/** Fewer cannot be too large: packed, a result is a few hundred bytes. */
const measuredFrom = 5000;
const measuredTogether = 500;

/** How many of `ranked` may be packed into `bytes`. */
function fitting(ranked: readonly { readonly result: Result }[], bytes: number): number {
  let packed = 0;
  for (let at = 0; at < ranked.length; at += measuredTogether) {
    const part = ranked.slice(at, at + measuredTogether).map(({ result }) => result);
    packed += gzipSync(JSON.stringify(part), { level: 1 }).length;
    if (packed > bytes) return at;
  }
  return ranked.length;
}
