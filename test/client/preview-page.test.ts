// The preview's page in a real Chromium: what a reader sees, reaches and hears of it, in every kind of theme.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { FromPage } from '../../client/src/preview/messages.ts';
import { type Brief, parseBrief, statementsOf } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { evidenceDot } from '../../server/src/export/evidence-dot.ts';
import { evidenceSvg } from '../../server/src/export/evidence-svg.ts';
import { evidenceGraph } from '../../server/src/export/graph/evidence-graph.ts';
import { graphSummary } from '../../server/src/export/graph/graph-summary.ts';
import { layOut } from '../../server/src/export/graph/lay-out.ts';
import { renderPreview } from '../../server/src/export/preview.ts';
import {
  launchBrowser,
  missingBrowser,
  openPreviewPage,
  type ShownPage,
  type Theme,
  themes,
} from '../support/preview-page.ts';

/** The naive seed has every kind of mark; the whole ones need one theme. */
const seedsByTheme: Readonly<Record<Theme, readonly string[]>> = {
  light: ['greenland-naive.brief', 'greenland.brief', 'templates/policy.brief'],
  dark: ['greenland-naive.brief'],
  'high-contrast': ['greenland-naive.brief'],
};
const folder = 'https://preview.invalid/folder';

function seed(name: string): Brief {
  return parseBrief(createDocument(name, readFileSync(`seeds/${name}`, 'utf8')));
}

async function show(shown: ShownPage, brief: Brief): Promise<void> {
  await shown.post({
    type: 'preview',
    uri: 'file:///a.brief',
    answer: { id: '1', version: 1, ...renderPreview(brief, emptyWorkspace) },
    folder,
  });
}

async function showGraph(shown: ShownPage, brief: Brief): Promise<void> {
  const graph = evidenceGraph(brief, emptyWorkspace);
  await shown.page.locator('#tab-graph').click();
  await shown.post({
    type: 'graph',
    svg: evidenceSvg(graph, await layOut(evidenceDot(graph)), 'page'),
    summary: graphSummary(graph),
    isAround: false,
  });
}

/** What axe finds that keeps people out. */
async function barriers({ page }: ShownPage): Promise<readonly string[]> {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const { violations } = await page.evaluate<{
    violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
  }>('axe.run(document, { resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`);
}

describe('the preview in a browser', { skip: missingBrowser() }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  /** A page of its own, with nothing to complain of at the end. */
  async function withPage(
    theme: Theme,
    use: (shown: ShownPage) => Promise<void>,
    size?: { readonly width: number; readonly height: number },
  ): Promise<void> {
    const shown = await openPreviewPage(browser, theme, size);
    try {
      await use(shown);
      assert.deepEqual(shown.complaints, []);
      assert.deepEqual(shown.refused, []);
    } finally {
      await shown.page.context().close();
    }
  }

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`axe finds nothing serious, ${theme}`, async () => {
      for (const name of seedsByTheme[theme]) {
        await withPage(theme, async (shown) => {
          await show(shown, seed(name));
          assert.deepEqual(await barriers(shown), [], name);
          await shown.page.locator('a.note').first().hover();
          await shown.page.locator('#card').waitFor({ state: 'visible' });
          assert.deepEqual(await barriers(shown), [], `${name}, a card`);
          await showGraph(shown, seed(name));
          assert.deepEqual(await barriers(shown), [], `${name}, the graph`);
        });
      }
    });
  }

  test('every level and every fault is in words', async () => {
    await withPage('light', async (shown) => {
      await show(shown, seed('greenland-naive.brief'));
      const marks = await shown.page.locator('.marks').allTextContents();
      assert.ok(
        marks.every((words) => /[a-z]{3}/.test(words)),
        JSON.stringify(marks),
      );
      const states = await shown.page.evaluate<
        readonly [string, string][]
      >(`[...document.querySelectorAll('.statement[data-state]')].map((statement) => {
        let next = statement.nextElementSibling;
        while (next && !next.querySelector('.mark')) next = next.nextElementSibling;
        return [statement.dataset.state, next?.textContent ?? ''];
      })`);
      const words: Readonly<Record<string, RegExp>> = {
        'level-0': /low/,
        'level-1': /moderate/,
        'level-2': /high/,
        unsourced: /no source/,
        unlevelled: /no confidence level/,
      };
      assert.ok(states.length > 15);
      for (const [state, text] of states) assert.match(text, words[state]!, `${state}: ${text}`);
      assert.match(
        await shown.page.locator('.counts').innerText(),
        /high\s+6[\s\S]*moderate\s+8[\s\S]*no level\s+2[\s\S]*no source\s+5/,
      );
    });
  });

  test('nothing is wider than a narrow panel', async () => {
    await withPage(
      'light',
      async (shown) => {
        await show(shown, seed('greenland.brief'));
        assert.equal(await shown.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), true);
        assert.equal(
          await shown.page.evaluate(`getComputedStyle(document.querySelector('.sheet')).paddingLeft`),
          '16px',
          'the style of narrow panels holds',
        );
      },
      { width: 300, height: 700 },
    );
  });

  test('a card opens on focus, says what the source is, and Escape takes it away', async () => {
    await withPage('light', async (shown) => {
      await show(shown, seed('greenland.brief'));
      const note = shown.page.locator('a.note').first();
      const card = shown.page.locator('#card');
      await shown.page.locator('.count').first().focus();
      while (
        !(await note.evaluate((element) =>
          (element as unknown as { matches(selector: string): boolean }).matches(':focus'),
        ))
      )
        await shown.page.keyboard.press('Tab');
      await card.waitFor({ state: 'visible' });
      assert.equal(await note.getAttribute('aria-describedby'), 'card');
      assert.match(
        await card.innerText(),
        /Daily Mail[\s\S]*Reliability\s+D not usually reliable[\s\S]*1 named origin, 1 that does not say how it knows[\s\S]*Cited here: D2/,
      );
      await shown.page.keyboard.press('Escape');
      await card.waitFor({ state: 'hidden' });
      assert.equal(await note.getAttribute('aria-describedby'), null);
    });
  });

  test('a click on a statement, and Enter on its level, lead to its place in the text', async () => {
    const brief = seed('greenland.brief');
    const placed = statementsOf(brief).find(({ statement }) => statement.id === 'objection')!;
    const { line, column } = brief.document.lines.positionAt(placed.start + placed.statement.span.start);
    await withPage('light', async (shown) => {
      await show(shown, brief);
      // Bringing a place into view scrolls the page, which it says too, before or behind.
      const reveals = async (): Promise<readonly FromPage[]> =>
        (await shown.sent()).filter(({ type }) => type === 'reveal');
      await shown.page.locator('#st-objection').click();
      assert.deepEqual(await reveals(), [{ type: 'reveal', line, column }]);
      const level = shown.page.locator('button.mark[data-name="objection"]');
      await level.focus();
      await shown.page.keyboard.press('Enter');
      assert.deepEqual(await reveals(), [
        { type: 'reveal', line, column },
        { type: 'reveal', line, column },
      ]);
    });
  });

  test('notes, names and counts lead to what they name, from the keyboard too', async () => {
    await withPage('light', async (shown) => {
      await show(shown, seed('greenland.brief'));
      const focused = (): Promise<string> =>
        shown.page.evaluate<string>('document.activeElement.id || document.activeElement.className');
      await shown.page.locator('a.note').first().focus();
      await shown.page.keyboard.press('Enter');
      assert.equal(await focused(), 'note-1');
      await shown.page.locator('a.basis-name', { hasText: 'objection' }).first().focus();
      await shown.page.keyboard.press('Enter');
      assert.equal(await focused(), 'st-objection');
      await shown.page.locator('.count[data-next="level-2"]').focus();
      await shown.page.keyboard.press('Enter');
      assert.match(await focused(), /^st-published$/);
      await shown.page.locator('#note-3 .to-text').click();
      const line = seed('greenland.brief').document.lines.lineAt(
        seed('greenland.brief').frontMatter.sources.get('alliance-calendar')!.idSpan.start,
      );
      assert.deepEqual(
        (await shown.sent()).findLast(({ type }) => type === 'reveal'),
        { type: 'reveal', line, column: 0 },
      );
    });
  });

  test('page and editor are at the same line, whichever moves', async () => {
    const brief = seed('greenland.brief');
    await withPage('light', async (shown) => {
      await show(shown, brief);
      for (const line of [20, 88, 120, 150]) {
        await shown.post({ type: 'scroll', line });
        await shown.page.waitForTimeout(250);
        await shown.page.evaluate(`window.scrollBy(0, 1)`);
        await shown.page.waitForTimeout(60);
        const last = (await shown.sent()).at(-1);
        assert.ok(last?.type === 'scrolled' && Math.abs(last.line - line) < 1.5, `${line}: ${JSON.stringify(last)}`);
      }
      const count = (await shown.sent()).length;
      await shown.post({ type: 'scroll', line: 100 });
      await shown.page.waitForTimeout(250);
      assert.equal((await shown.sent()).length, count, 'a movement that the editor made is not sent back');
    });
  });

  test('the statement at the cursor is marked, also for those who listen', async () => {
    const brief = seed('greenland.brief');
    const placed = statementsOf(brief).find(({ statement }) => statement.id === 'objection')!;
    const { line, column } = brief.document.lines.positionAt(placed.start + placed.statement.span.start + 5);
    await withPage('light', async (shown) => {
      await show(shown, brief);
      await shown.post({ type: 'cursor', line, column });
      assert.deepEqual(
        await shown.page
          .locator('[aria-current]')
          .evaluateAll((all) => all.map((one) => (one as unknown as { id: string }).id)),
        ['st-objection'],
      );
    });
  });

  test('an edit leaves every other block as it is', async () => {
    const text = readFileSync('seeds/greenland.brief', 'utf8');
    const before = parseBrief(createDocument('a.brief', text));
    const edited = parseBrief(
      createDocument('a.brief', text.replace('It names nobody', '\n\nIt now names nobody')),
      {},
      before,
    );
    await withPage('light', async (shown) => {
      await show(shown, before);
      await shown.page.evaluate(`for (const block of document.querySelectorAll('.block')) block.isOld = true`);
      const known = new Set(renderPreview(before, emptyWorkspace).blocks.map(({ id }) => id));
      const { blocks, ...rest } = renderPreview(edited, emptyWorkspace);
      const sent = blocks.map(({ html, ...block }) => (known.has(block.id) ? block : { ...block, html }));
      assert.ok(sent.filter((block) => 'html' in block).length <= 2);
      await shown.post({
        type: 'preview',
        uri: 'file:///a.brief',
        answer: { id: '2', version: 2, ...rest, blocks: sent },
        folder,
      });
      assert.equal(
        await shown.page.evaluate(`[...document.querySelectorAll('.block')].filter((block) => !block.isOld).length`),
        2,
      );
      assert.equal(await shown.page.locator('.block').count(), blocks.length);
      assert.deepEqual(
        await shown.page
          .locator('.block')
          .evaluateAll((all) =>
            all.map((one) => Number((one as unknown as { dataset: { line: string } }).dataset.line)),
          ),
        blocks.map(({ line }) => line),
      );
    });
  });

  test('a page that lacks a piece asks for everything', async () => {
    await withPage('light', async (shown) => {
      const { blocks, ...rest } = renderPreview(seed('greenland.brief'), emptyWorkspace);
      await shown.post({
        type: 'preview',
        uri: 'file:///a.brief',
        answer: { id: '1', version: 1, ...rest, blocks: blocks.map(({ id, line, column }) => ({ id, line, column })) },
        folder,
      });
      assert.equal((await shown.sent()).filter(({ type }) => type === 'ready').length, 2);
    });
  });

  test('the graph is reached and followed from the keyboard, and says what it shows', async () => {
    await withPage('dark', async (shown) => {
      await show(shown, seed('greenland.brief'));
      await showGraph(shown, seed('greenland.brief'));
      assert.match(
        await shown.page.locator('#graph-summary').innerText(),
        /53 statements, 6 sources, 4 named origins, 1 that does not say how it knows\. Choke point: Daily Mail/,
      );
      assert.equal(await shown.page.locator('.node[tabindex="0"]').count(), 1, 'one stop for Tab');
      await shown.page.locator('.node[tabindex="0"]').focus();
      const label = (): Promise<string> =>
        shown.page.evaluate<string>('document.activeElement.getAttribute("aria-description")');
      const labels = [await label()];
      for (let step = 0; step < 8; step++) {
        await shown.page.keyboard.press('ArrowRight');
        labels.push(await label());
      }
      assert.match(labels.at(-1)!, /^Origin: /);
      await shown.page.keyboard.press('Enter');
      const last = (await shown.sent()).at(-1);
      assert.equal(last?.type, 'node');
      assert.equal(
        await shown.page.locator('.node.source .flag', { hasText: 'Choke point of 9 statements' }).count(),
        1,
      );
    });
  });

  test('the tabs work as tabs, and the page remembers what it showed', async () => {
    await withPage('light', async (shown) => {
      await show(shown, seed('greenland.brief'));
      await shown.page.locator('#tab-page').focus();
      await shown.page.keyboard.press('ArrowRight');
      assert.equal(await shown.page.evaluate('document.activeElement.id'), 'tab-graph');
      assert.equal(await shown.page.locator('#panel-page').isVisible(), false);
      await shown.page.locator('#scope').click();
      assert.deepEqual((await shown.sent()).at(-1), { type: 'shows', view: 'graph', isAround: true });
      assert.deepEqual(await shown.page.evaluate('acquireVsCodeApi().getState()'), {
        uri: 'file:///a.brief',
        view: 'graph',
        isAround: true,
      });
    });
    const again = await openPreviewPage(browser, 'light', undefined, {
      uri: 'file:///a.brief',
      view: 'graph',
      isAround: true,
    });
    assert.equal(await again.page.locator('#panel-graph').isVisible(), true);
    assert.deepEqual((await again.sent()).at(-1), { type: 'ready', view: 'graph', isAround: true });
    await again.page.context().close();
  });

  test('a hostile briefing injects nothing and loads nothing', async () => {
    await withPage('light', async (shown) => {
      const brief = parseBrief(createDocument('hostile.brief', readFileSync('test/export/hostile.brief', 'utf8')));
      await show(shown, brief);
      await showGraph(shown, brief);
      await shown.page.locator('#tab-page').click();
      for (const note of await shown.page.locator('a.note, button.mark, a.basis-name').all()) {
        await note.hover();
        await shown.page.waitForTimeout(200);
      }
      for (const link of await shown.page.locator('.sheet a:not([href^="http"]):not([href^="mailto"])').all())
        await link.click();
      assert.equal(await shown.page.evaluate('window.wasInjected'), undefined);
      assert.deepEqual(
        await shown.page.evaluate(
          `[...document.querySelectorAll('*')].flatMap((one) => [...one.attributes].filter(({ name, value }) => /^on/i.test(name) || /^\\s*(?:javascript|vbscript|file|command|vscode):/i.test(value)).map(({ name, value }) => name + '=' + value))`,
        ),
        [],
      );
      assert.equal(
        await shown.page.evaluate(
          `document.querySelectorAll('script, iframe, object, embed, form, base, meta[http-equiv]:not(head > *), link:not(head > *), style').length`,
        ),
        1,
        'only the page’s own script',
      );
      assert.equal(new URL(shown.page.url()).pathname, '/');
    });
  });
});
