// What the status item says of a briefing and of a server that does not run.

import assert from 'node:assert/strict';
import test from 'node:test';
import { coverageText, type FindingCounts, statusWords } from '../../client/src/status/status-words.ts';
import { asWritten, overviewOf } from '../support/client-tree.ts';

const header = '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n  log: {title: L}\n---\n\n';
const none: FindingCounts = { errors: 0, warnings: 0, notices: 0 };

test('counts by state, the most important first', () => {
  const overview = overviewOf(
    `${header}It shut. [@log :: high] It rained. [@log :: low]\n\nIt hailed.\n\nIt froze. [@log]\n\nWho knows?\n\nNo wreck lies there. [assumption :: low]\n\n<!-- briefwright-disable-next-line unsourced-claim -- annex -->\nIt is known.\n`,
  );
  const words = statusWords(
    { state: 'running', overview, findings: { errors: 2, warnings: 1, notices: 0 } },
    asWritten,
  );
  assert.equal(words.text, '2 sourced, 1 unsourced');
  assert.equal(coverageText(overview, asWritten), '2/5 sourced');
  assert.equal(coverageText(overviewOf(`${header}Who knows?\n`), asWritten), undefined);
  assert.equal(words.detail, '1 without a level · 1 silenced · 2 errors, 1 warning');
  assert.equal(words.spoken, '2 sourced, 1 unsourced, 1 without a level, 1 silenced. 2 errors, 1 warning.');
  assert.deepEqual([words.severity, words.isBusy, words.command], ['warning', false, 'briefwright.nextUnsourced']);
});

test('a briefing in order says so, and leads to the problems', () => {
  const words = statusWords(
    { state: 'running', overview: overviewOf(`${header}It shut. [@log :: high]\n`), findings: none },
    asWritten,
  );
  assert.deepEqual(
    [words.text, words.detail, words.severity, words.command],
    ['1 sourced', 'no findings', 'information', 'workbench.actions.view.problems'],
  );
});

test('what nobody checked is counted by reason', () => {
  const overview = overviewOf(
    `${header}It shut. [@log :: high]\n\n- [ ] Ask him\n- [ ] Ask her\n\n<pre>It froze there.</pre>\n`,
  );
  const { detail, spoken } = statusWords({ state: 'running', overview, findings: none }, asWritten);
  assert.equal(detail, '2 not checked (2 task) · 3 words could not be read · no findings');
  assert.equal(spoken, '1 sourced, 2 not checked (2 task), 3 words could not be read. no findings.');
});

test('an error alone is a warning too', () => {
  const words = statusWords(
    {
      state: 'running',
      overview: overviewOf(`${header}It shut. [@log :: high]\n`),
      findings: { ...none, errors: 1, notices: 2 },
    },
    asWritten,
  );
  assert.deepEqual([words.severity, words.detail], ['warning', '1 error, 2 notices']);
});

test('what is not known is never shown as in order', () => {
  const starting = statusWords({ state: 'starting', findings: none }, asWritten);
  assert.deepEqual([starting.text, starting.isBusy], ['Reading…', true]);
  const failed = statusWords(
    {
      state: 'failed',
      failure: 'no such file',
      overview: overviewOf(`${header}It shut. [@log :: high]\n`),
      findings: none,
    },
    asWritten,
  );
  assert.deepEqual(
    [failed.text, failed.severity, failed.command],
    ['Not checked', 'error', 'briefwright.restartServer'],
  );
  assert.match(failed.detail, /no such file/);
  const stopped = statusWords({ state: 'stopped', findings: none }, asWritten);
  assert.deepEqual(
    [stopped.text, stopped.severity, stopped.command],
    ['Not checked', 'warning', 'briefwright.restartServer'],
  );
});
