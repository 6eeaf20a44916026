// `fmt` and safe fixes change nothing that a reader sees: two other programs show the text before and after.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { formatBrief } from '../../server/src/core/format.ts';
import { fixUntilStable } from '../../server/src/core/lint/apply-fixes.ts';
import { defaultConfig } from '../../server/src/core/lint/config/config.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { editSource } from '../../server/src/core/text/edit-source.ts';
import { defaultHeader } from '../support/fixture.ts';
import { briefOf, today } from '../support/lint-text.ts';
import { createRandom, longPaste } from '../support/random.ts';
import { readSpecPage } from '../support/spec-example.ts';
import { randomBody } from './random-briefing.ts';
import { hasPandoc, renderCommonMark, renderPandoc } from './rendering.ts';

const programs: readonly (readonly [name: string, change: (source: string) => string])[] = [
  ['fmt', format],
  ['--fix', fix],
];

const heaps = 'random heaps of marks';

/** Bodies by where they come from. */
const texts: readonly (readonly [origin: string, sources: readonly string[]])[] = [
  ['random briefings', randomTexts(250)],
  [heaps, randomHeaps(150)],
  ['seeds', seeds()],
  [
    'the examples of the specification',
    readSpecPage(readFileSync('docs/markup.md', 'utf8')).examples.map(({ text }) => text),
  ],
];

for (const [origin, sources] of texts) {
  for (const [name, change] of programs) {
    const pairs = sources.map((before) => [before, change(before)] as const);

    test(`${origin}: ${name} twice changes nothing more`, () => {
      for (const [before, after] of pairs) assert.equal(change(after), after, JSON.stringify(before));
    });

    test(`${origin}: ${name} leaves what CommonMark shows`, () => {
      for (const [before, after] of pairs) assertSameShown(before, after, renderCommonMark);
    });

    test(`${origin}: ${name} leaves what Pandoc shows`, { skip: whyNoPandoc(origin) }, () => {
      const changed = pairs.filter(([before, after]) => before !== after);
      const shownBefore = renderPandoc(changed.map(([before]) => bodyOf(before)));
      const shownAfter = renderPandoc(changed.map(([, after]) => bodyOf(after)));
      for (const [index, [before, after]] of changed.entries())
        assert.equal(
          shownAfter[index],
          shownBefore[index],
          `${JSON.stringify(bodyOf(before))}\nbecame ${JSON.stringify(bodyOf(after))}`,
        );
    });
  }
}

/** Pandoc must run where everything is checked; elsewhere it may be missing. */
function whyNoPandoc(origin: string): string | false {
  if (origin === heaps) return 'heaps hold halves of HTML, which Pandoc closes far from where they stand';
  return hasPandoc() || process.env['CI'] ? false : 'Pandoc is not installed';
}

function assertSameShown(before: string, after: string, render: (body: string) => string): void {
  assert.equal(
    render(bodyOf(after)),
    render(bodyOf(before)),
    `${JSON.stringify(bodyOf(before))}\nbecame ${JSON.stringify(bodyOf(after))}`,
  );
}

function format(source: string): string {
  const brief = briefOf(source);
  return editSource(brief.document, formatBrief(brief));
}

function fix(source: string): string {
  const relint = (document: ReturnType<typeof createDocument>) =>
    lint(briefOf(document.source), emptyWorkspace, { ...defaultConfig, profile: 'release' }, today).findings;
  return fixUntilStable(createDocument('test.brief', source), relint).source;
}

function bodyOf(source: string): string {
  const brief = briefOf(source);
  return brief.document.text.slice(brief.split.bodyStart);
}

function randomTexts(count: number): readonly string[] {
  const random = createRandom(1613);
  return Array.from({ length: count }, () => defaultHeader + randomBody(random));
}

function randomHeaps(count: number): readonly string[] {
  const random = createRandom(1614);
  return Array.from({ length: count }, () => defaultHeader + longPaste(random));
}

function seeds(): readonly string[] {
  return readdirSync('seeds', { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.brief'))
    .flatMap((name) => {
      const text = readFileSync(`seeds/${name}`, 'utf8');
      return [
        text,
        text
          .replace(/ :: /g, '::')
          .replace(/; @/g, ';@')
          .replace(/ \[@/g, '[@')
          .replace(/\. (\[@[^\]]*\])$/gm, ' $1.'),
      ];
    });
}
