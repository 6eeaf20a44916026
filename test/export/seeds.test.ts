// The seeds as pages and graphs, against goldens that people review.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { evidenceDot } from '../../server/src/export/evidence-dot.ts';
import { evidenceGraph } from '../../server/src/export/graph/evidence-graph.ts';
import { graphSummary } from '../../server/src/export/graph/graph-summary.ts';
import { renderPreview } from '../../server/src/export/preview.ts';
import { assertGolden, orphanedGoldens } from '../support/golden.ts';

const seeds = ['greenland', 'greenland-naive'];
const pages = ['greenland-naive'];
const goldens = [
  ...seeds.map((seed) => `export/${seed}.evidence.dot`),
  ...pages.map((seed) => `export/${seed}.preview.html`),
];

for (const seed of seeds) {
  const brief = parseBrief(createDocument(`seeds/${seed}.brief`, readFileSync(`seeds/${seed}.brief`, 'utf8')));

  test(`${seed}: what it rests on`, () => {
    const graph = evidenceGraph(brief, emptyWorkspace);
    assertGolden(`export/${seed}.evidence.dot`, `// ${graphSummary(graph)}\n${evidenceDot(graph)}`);
  });

  if (!pages.includes(seed)) continue;
  test(`${seed}: as its readers get it`, () => {
    const { masthead, summary, blocks, notes } = renderPreview(brief, emptyWorkspace);
    const pieces = [
      masthead.html,
      summary.html,
      ...blocks.map(({ line, column, html }) => `<!-- ${line}:${column} -->\n${html}`),
      notes.html,
    ];
    assertGolden(`export/${seed}.preview.html`, `${pieces.map(inLines).join('\n')}\n`);
  });
}

test('no golden is left behind', () => {
  assert.deepEqual(
    orphanedGoldens(goldens, (name) => name.startsWith('export/')),
    [],
  );
});

/** So that a difference is a few lines long. */
function inLines(html: string): string {
  return html
    .replace(/(?=<(?:li|div|p|span class="(?:statement|tail|marks)|section|dl|tr|button)[ >])/g, '\n')
    .replace(/^\n/, '');
}
