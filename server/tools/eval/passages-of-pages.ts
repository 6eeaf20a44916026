// Measures how often a passage is offered at one click for claims whose page was read by people: where it supports the claim, and where
// it does not, though it is on the same matter. The sets are not part of the project.

import { closestPassages } from '../../src/core/model/evidence/passages/closest-passages.ts';
import { createDocument } from '../../src/core/text/document.ts';
import { judgedClaims } from './judged-claims.ts';

/** Of claims without support, so many may be offered a clear passage. */
const mostWithout = 0.1;

export interface PagesMeasure {
  readonly lines: readonly string[];
  readonly misses: readonly string[];
}

/** `folder`: the one of the sets; nothing is measured where it has none of these. */
export function measurePages(folder: string): PagesMeasure {
  const lines: string[] = [];
  const misses: string[] = [];
  for (const { file, claims } of judgedClaims(folder)) {
    const counts = new Map<string, { all: number; clear: number }>();
    for (const { label, claim, page } of claims) {
      const count = counts.get(label) ?? { all: 0, clear: 0 };
      counts.set(label, count);
      count.all++;
      const [first] = closestPassages(claim, [{ document: createDocument('page.txt', page), sha256: '' }]);
      if (first?.isClear) count.clear++;
    }
    lines.push(`Passages at one click, claims of ${file}:`);
    for (const [label, { all, clear }] of counts) {
      const share = clear / all;
      lines.push(`  ${label.padEnd(20)} ${clear} of ${all} (${share.toFixed(3)})`);
      if (label === without && share > mostWithout)
        misses.push(`passages, ${file}: ${share.toFixed(3)} of claims without support get one, target ${mostWithout}`);
    }
  }
  return { lines, misses };
}

const without = 'not supported';
