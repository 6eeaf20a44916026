// Random edits of random briefings, and everything that is made of a briefing in one process.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatBrief } from '../../server/src/core/format.ts';
import { inspect } from '../../server/src/core/inspect.ts';
import { fixUntilStable } from '../../server/src/core/lint/apply-fixes.ts';
import { type Config, defaultConfig } from '../../server/src/core/lint/config/config.ts';
import { presets } from '../../server/src/core/lint/config/presets.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import type { Finding } from '../../server/src/core/lint/problem.ts';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { sourceFacts } from '../../server/src/core/summary/source-facts.ts';
import { summarySection } from '../../server/src/core/summary/summary-text.ts';
import { createDocument, type Document } from '../../server/src/core/text/document.ts';
import { editSource } from '../../server/src/core/text/edit-source.ts';
import { areDisjoint } from '../../server/src/core/text/text-edit.ts';
import { evidenceDot } from '../../server/src/export/evidence-dot.ts';
import { evidenceSvg } from '../../server/src/export/evidence-svg.ts';
import { evidenceGraph } from '../../server/src/export/graph/evidence-graph.ts';
import { graphSummary } from '../../server/src/export/graph/graph-summary.ts';
import { layOut } from '../../server/src/export/graph/lay-out.ts';
import { renderPreview } from '../../server/src/export/preview.ts';
import { today } from '../support/lint-text.ts';
import { longPaste, snippets } from '../support/random.ts';
import { assertSound } from './assert-sound.ts';
import type { Fuzzer } from './fuzzer.ts';
import { alteredText } from './random-text.ts';

const starts: readonly string[] = [
  '',
  '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nscale: phia\nsources:\n  log: {title: L, publisher: P, date: 2026-05-04, type: record}\n  wire: {title: W, from: [log], text: archive/w.txt}\n---\n\n# Situation {.key-judgments}\n\nThe port closed on 3 May. [@log p. 4 :: high]{#closed} It will likely reopen. [#closed; but @wire :: moderate, likely, by 2026-06-01]\n\nAlternatives:\n\n- it stays shut; [@wire :: low]\n- it opens. [assumption :: low]\n',
  '| Ship | Dead |\n| --- | ---: |\n| Aurora | 12 |\n\n*Source: log* [@log :: high]\n\n> “We saw nothing”, he said. [@log :: low]\n\nText[^1] goes.\n\n[^1]: A note. [@a]\n',
  ...readdirSync('seeds', { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.brief'))
    .map((name) => readFileSync(path.join('seeds', name), 'utf8').slice(0, 4000)),
];

/** Every rule of every preset is on. */
const strictest: Config = {
  ...defaultConfig,
  profile: 'release',
  claims: 'strict',
  presets: presets.map(({ id }) => id),
};

/** Graphs of more nodes are not drawn: that would take most of the time. */
const mostDrawn = 12;

export const briefingFuzzer: Fuzzer = {
  name: 'briefing',
  make: (random) => (random.isOneIn(8) ? longPaste(random) + longPaste(random) : alteredText(random, starts, snippets)),
  async check(input) {
    assertSound(input);
    const document = createDocument('test.brief', input);
    const brief = parseBrief(document, { claims: 'strict' });
    const findings = findingsIn(document);
    for (const finding of findings)
      for (const { title, edits } of finding.fixes()) {
        const own = edits.filter((edit) => edit.path === document.path);
        assert.ok(areDisjoint(own), `edits of “${title}” overlap`);
        editSource(document, own);
      }
    const { source } = fixUntilStable(document, findingsIn);
    assert.equal(fixUntilStable(createDocument('test.brief', source), findingsIn).source, source, 'fixed twice');
    const formatted = format(input);
    assert.equal(format(formatted), formatted, 'formatted twice');
    inspect(brief, emptyWorkspace);
    summarySection(sourceFacts(brief, emptyWorkspace));
    renderPreview(brief, emptyWorkspace);
    const graph = evidenceGraph(brief, emptyWorkspace);
    graphSummary(graph);
    const dot = evidenceDot(graph);
    if (graph.nodes.length < mostDrawn) evidenceSvg(graph, await layOut(dot), 'alone');
  },
};

function findingsIn(document: Document): readonly Finding[] {
  const { findings, crashes } = lint(parseBrief(document, { claims: 'strict' }), emptyWorkspace, strictest, today);
  assert.deepEqual(crashes, []);
  return findings;
}

function format(source: string): string {
  const document = createDocument('test.brief', source);
  return editSource(document, formatBrief(parseBrief(document)));
}
