// What rows of tables, lists of data and source lines assert; and that the fixes of a bare table source all of it.

import assert from 'node:assert/strict';
import test from 'node:test';
import { formatBrief } from '../../server/src/core/format.ts';
import { inspect } from '../../server/src/core/inspect.ts';
import { assumedLanguage } from '../../server/src/core/languages/known-languages.ts';
import { statementsOf, wordsOf } from '../../server/src/core/model/brief.ts';
import { dataItem } from '../../server/src/core/model/tables/data-item.ts';
import { isPointer } from '../../server/src/core/model/tables/source-line.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { applyEdits } from '../../server/src/core/text/text-edit.ts';
import { briefOf, lintText } from '../support/lint-text.ts';

const header =
  '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n  log: {title: Harbour log, publisher: Port, date: 2026-05-03}\n---\n\n';

/** `claim`, `doubtful`, or the reason why it asserts nothing. */
function verdicts(text: string): readonly string[] {
  return statementsOf(briefOf(header + text)).map(({ statement }) =>
    statement.isDoubtful ? 'doubtful' : (statement.exempt ?? statement.kind),
  );
}

const rows: readonly (readonly [head: string, row: string, verdict: string])[] = [
  ['Ship | Length', 'Aurora | 120 m', 'claim'],
  ['Place | Dead', 'Odesa | 12', 'claim'],
  ['No. | Ship', '3 | Aurora', 'doubtful'],
  ['Time | Event', '2026-05-03 08:10 | Mole under water', 'claim'],
  ['Field | Value', 'Perpetrator | Hezbollah', 'doubtful'],
  ['Field | Type', 'ship_id | integer', 'fragment'],
  ['Field | Type | Output', 'North Dome | gas | 40 %', 'claim'],
  ['Spalte | Beschreibung', 'schiff | Kennung', 'fragment'],
  ['Sigle | Signification', 'PB | Port de Bordeaux', 'fragment'],
  ['Sigla | Significado', 'PB | Puerto de Bilbao', 'fragment'],
  ['Name | Email', 'J. Example | desk@port.example', 'fragment'],
  ['Email | First seen', 'lure@bad.example | 3 May 2026', 'doubtful'],
  ['Action | Owner | Due', 'Survey | pilots | 9 May', 'task'],
  ['Section | Page', 'Harbour | 12', 'fragment'],
  ['Page | Views', 'Harbour | 12', 'claim'],
  ['Document | Where', 'Log | <https://example.org/log>', 'link'],
  ['Ship | Crew', 'Aurora | –', 'fragment'],
  ['Ship | Crew', 'Aurora | n/a', 'fragment'],
  ['Version | 1.0', 'Authors | J. Example', 'fragment'],
  ['Digest', 'c0ffee00c0ffee00c0ffee00c0ffee00', 'doubtful'],
];

for (const [head, row, verdict] of rows) {
  test(`${head}: ${row} is ${verdict}`, () => {
    const dashes = head.replace(/[^|]+/g, ' --- ');
    assert.deepEqual(verdicts(`| ${head} |\n|${dashes}|\n| ${row} |\n`), [verdict]);
  });
}

test('items that are data, and items that are none', () => {
  assert.equal(dataItem('10.0.0.1'), 'doubtful');
  assert.equal(dataItem('bad[.]example (second stage)'), 'doubtful');
  assert.equal(dataItem('CVE-2026-12345'), 'doubtful');
  assert.equal(dataItem('192.0.2.7 port 443 - bad[.]example'), 'doubtful');
  assert.equal(dataItem('4F0C11D29A3EB877'), 'doubtful');
  assert.equal(dataItem('2026050612304507'), undefined);
  assert.equal(dataItem('Northern Harbour 4th Generation Radar Control Unit: all builds'), 'doubtful');
  assert.equal(dataItem('Dead: 12'), 'claim');
  assert.equal(dataItem('Perpetrator: Hezbollah'), 'doubtful');
  assert.equal(dataItem('POE: Port of Example'), undefined);
  assert.equal(dataItem('Email: desk@port.example'), undefined);
  assert.equal(dataItem('Reported-by: J. Example'), undefined);
  assert.equal(dataItem('Report: https://example.org/report'), undefined);
  assert.equal(dataItem('Source: Port of Example'), undefined);
  assert.equal(dataItem('The port is shut'), undefined);
});

test('lines that point to a source, and lines that only look so', () => {
  for (const line of [
    'Source: Port of Example, 2026.',
    '(Source: Port of Example)',
    'Sources: calculations based on data of the port',
    'Quelle: Bundesministerium für Verkehr, Bericht 2026',
    'Fuente: Ministerio de Transporte, informe de 2026',
    'Photo credit: J. Example',
    'Image: Port of Example',
    'Figure 2: Boats towed by pilots in 2025',
  ])
    assert.equal(isPointer(line, assumedLanguage), true, line);
  for (const line of [
    'Source: the ministry says that the port was mined.',
    'Sources: Example fired 12 missiles at the port',
    'Photo: 300 bodies on the beach',
    'Photo 3: 300 bodies on the beach.',
    'Figure 2: 300 ships burned in May',
    'Sourcing is hard.',
  ])
    assert.equal(isPointer(line, assumedLanguage), false, line);
});

test('the text of a row is the file’s, whatever its line ends are', () => {
  const text =
    `${header}| Ship | Crew | Flag |\n| --- | --- | --- |\n| **Aurora** | 14 [@log :: high] | Panama |\n`.replaceAll(
      '\n',
      '\r\n',
    );
  const [row, ...others] = inspect(briefOf(text), emptyWorkspace).statements;
  assert.deepEqual(others, []);
  assert.equal(row!.text, '**Aurora** | 14 [@log :: high] | Panama');
  assert.equal(row!.text, text.slice(row!.start.offset, row!.end.offset));
});

test('a tag within a row is formatted where it stands', () => {
  const brief = briefOf(`${header}| Ship | Crew |\n| --- | --- |\n| Aurora [@log::high] | 14 |\n`);
  assert.match(applyEdits(brief.document.text, formatBrief(brief)), /^\| Aurora \[@log :: high\] \| 14 \|$/m);
});

const bare = '| Ship | Crew |\n| --- | --- |\n| Aurora | 14 |\n| Borealis | 9 |\n';

/** The text after each fix of the only finding, by the fix's title. */
function fixed(text: string): ReadonlyMap<string, string> {
  const { findings, brief } = lintText(header + text, { only: ['unsourced-claim'] });
  assert.equal(findings.length, 1, JSON.stringify(findings));
  return new Map(findings[0]!.fixes().map(({ title, edits }) => [title, applyEdits(brief.document.text, edits)]));
}

/** Rows without grounds, as words. */
function openRows(text: string): readonly string[] {
  const brief = briefOf(text);
  return statementsOf(brief).flatMap((placed) =>
    placed.statement.kind === 'claim' && placed.statement.citations.length === 0 ? [wordsOf(brief, placed)] : [],
  );
}

test('a source line that a fix adds covers the table', () => {
  for (const text of [bare, `${bare}\n## Next\n`]) {
    const fixes = fixed(text);
    const withLine = fixes.get('Add a source line under the table: log')!;
    assert.match(withLine, /\n\nSource: Harbour log\. \[@log :: \?\]\n/);
    assert.deepEqual(openRows(withLine), []);
    assert.deepEqual(openRows(fixes.get('Cite log in the first row alone')!), ['Borealis | 9']);
  }
});

test('in an alert the source line is added in the alert', () => {
  const alert = `> [!NOTE]\n> It is said:\n>\n${bare.replace(/^(?=.)/gm, '> ')}`;
  const withLine = fixed(alert).get('Add a source line under the table: log')!;
  assert.match(withLine, /\n> \| Borealis \| 9 \|\n>\n> Source: Harbour log\. \[@log :: \?\]\n/);
  assert.deepEqual(openRows(withLine), []);
});

test('a tag in the sentence that leads in covers the table', () => {
  const text = fixed(`These ships are in port:\n\n${bare}`).get('Cite log in the sentence that leads in the table')!;
  assert.match(text, /in port: \[@log :: \?\]\n/);
  assert.deepEqual(openRows(text), []);
});

test('an untagged source line is declared with what it tells, and cited', () => {
  const fixes = fixed(`${bare}\n*Source: Ministry of Ports, 3 May 2026.*\n`);
  const text = fixes.get('Declare the source that the line names as ministry-of-ports, and cite it there')!;
  assert.match(
    text,
    /\n {2}ministry-of-ports:\n {4}title:\n {4}publisher: Ministry of Ports\n {4}date: 2026-05-03\n {4}url:\n---/,
  );
  assert.match(text, /\n\*Source: Ministry of Ports, 3 May 2026\.\*? \[@ministry-of-ports :: \?\]/);
  assert.deepEqual(openRows(text), []);
});

test('where the source line names a declared source, that is cited', () => {
  const text = fixed(`${bare}\nSource: Harbour log, p. 4\n`).get('Cite log in the source line')!;
  assert.match(text, /Source: Harbour log, p\. 4 \[@log :: \?\]\n/);
  assert.deepEqual(openRows(text), []);
});

test('a table is doubtful only where all of its rows are', () => {
  const of = (rest: string) =>
    lintText(`${header}| A | B |\n| --- | --- |\n${rest}`, { only: ['unsourced-claim'], profile: 'draft' });
  const severity = (rest: string) => of(rest).findings.map((finding) => finding.severity);
  assert.deepEqual(severity('| Master | J. Example |\n| Flag | Panama |\n'), ['hint']);
  assert.deepEqual(severity('| Master | J. Example |\n| Crew | 14 |\n'), ['warning']);
});

test('a list of addresses that nobody is to follow by accident is data', () => {
  assert.deepEqual(verdicts('- lure[.]example\n- 192.0.2[.]7\n- hxxps[:]//trap[.]example/a\n'), [
    'doubtful',
    'doubtful',
    'doubtful',
  ]);
});
