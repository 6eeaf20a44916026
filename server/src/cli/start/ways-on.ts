// What somebody can do whose texts have many findings: the three ways to begin, as lines. Knows no findings.

import { baselineName } from '../lint/baseline/baseline-file.ts';

/** `example` is a briefing to begin with. */
export function waysOn(example: string | undefined): readonly string[] {
  return [
    'Three ways on:',
    `  1. only what is new counts:    briefwright lint --baseline write   (commit ${baselineName}; then: --baseline check)`,
    '  2. only what changes counts:   briefwright lint --since main       (or any other branch or commit of git)',
    `  3. one briefing after another: briefwright lint --profile draft ${example === undefined ? 'FILE' : quoted(example)}`,
  ];
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
