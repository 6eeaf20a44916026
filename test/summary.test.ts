// The source summary: its facts from small briefings, its text in a briefing (put in, brought up to date, clean and in order),
// and the command.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { formatBrief } from '../server/src/core/format.ts';
import { profiles } from '../server/src/core/lint/rule.ts';
import { emptyWorkspace } from '../server/src/core/model/workspace.ts';
import { writeSummary } from '../server/src/core/refactor/write-summary.ts';
import { sourceFacts } from '../server/src/core/summary/source-facts.ts';
import { summarySection } from '../server/src/core/summary/summary-text.ts';
import { applyEdits } from '../server/src/core/text/text-edit.ts';
import { createFolder } from './support/cli.ts';
import { after } from './support/code-actions.ts';
import { briefOf, lintText } from './support/lint-text.ts';

const head = (sources: string): string =>
  `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-05\nsources:\n${sources}---\n\n`;

const relayed =
  head(`  log: {title: Log, publisher: Port, date: 2026-05-03, access: issuer, reliability: A, type: document}
  wire: {title: Wire, publisher: W, date: 2026-05-04, access: relay, reliability: C, type: webpage, url: "https://wire.example/1", derived-from: [hand, voice]}
  hand: {title: Docker, author: D, access: first-hand, date: 2026-05-03}
  voice: {title: Voice, author: V, date: 2026-05-02}
  spare: {title: Spare, publisher: S, date: 2020}
`);
const body = `The port closed. [@log; @wire :: high]{#closed}
It rained. [@wire; but @log :: low]{#rain}
Nobody was hurt.
The mayor left. [@ghost :: low]
It opened late. [#rain :: low]{#late}

## Gaps {.gaps}

The reason is not known.
`;

function factsOf(text: string) {
  return sourceFacts(briefOf(text), emptyWorkspace);
}

/** The text after the summary is written; a sentence in `«»` where it cannot be, undefined where nothing is to be done. */
function written(text: string): string | undefined {
  const change = writeSummary(briefOf(text), emptyWorkspace);
  return change && ('obstacle' in change ? `«${change.obstacle}»` : applyEdits(text, change.edits));
}

test('facts tell sources, letters, dates and gaps apart', () => {
  const facts = factsOf(relayed + body);
  assert.deepEqual(
    [facts.cited, facts.behind, facts.unused, facts.undeclared],
    [['log', 'wire'], ['hand', 'voice'], ['spare'], ['ghost']],
  );
  assert.deepEqual(facts.letters, [
    { value: 'A', count: 1 },
    { value: 'C', count: 1 },
  ]);
  assert.deepEqual(facts.withoutLetter, ['hand', 'voice']);
  assert.deepEqual(
    [facts.earliest, facts.latest, facts.cutoff],
    ['2026-05-02', '2026-05-04', '2026-05-05'],
    'the unused source does not count',
  );
  assert.deepEqual(
    [facts.kinds[0], facts.unpreserved, facts.undescribed, facts.gaps],
    [{ value: 'not stated', count: 2 }, ['wire'], ['wire', 'voice'], 1],
  );
  assert.deepEqual(
    facts.ungrounded.map(({ start }) => start.line),
    [16],
  );
});

test('facts count ways, not sources', () => {
  const facts = factsOf(relayed + body);
  assert.deepEqual([facts.knownOrigins, facts.unknownOrigins], [['log', 'hand'], ['voice']]);
  assert.deepEqual(
    [facts.statements, facts.corroborated, facts.claimed, facts.single],
    [5, 1, 0, 2],
    'two ways to the first; one to #rain and, below it, #late',
  );
  assert.deepEqual(facts.chokePoints, [{ value: 'wire', count: 2 }]);
  assert.deepEqual(facts.carrying, [{ value: 'wire', count: 2 }]);
  assert.deepEqual(
    facts.contradictions.map(({ by, statement }) => [by, statement.id]),
    [['log', 'rain']],
  );
  assert.equal(
    factsOf(relayed.replace('[hand, voice]', '[log]') + body).corroborated,
    0,
    'a relay of the log adds no way',
  );
});

test('the text names what the facts hold and asks for what they cannot', () => {
  const text = summarySection(factsOf(relayed + body));
  for (const words of [
    '2 cited, and 2 behind them: `hand`, `voice`',
    'A (1), C (1); none for `hand`, `voice`',
    '2026-05-02 to 2026-05-04; cut-off 2026-05-05',
    '3 named: `log`, `hand`; `voice` without saying how it knows',
    '`wire` is on the path to every origin of 2 statements',
    'without `wire`, 2 of 5 statements have no source left',
    '1 of 5 statements rest on at least two separately declared chains of sourcing',
    '; 2 on one; 2 on none',
    '`log` against `#rain`',
    'declared and never cited: `spare`; cited and not declared: `ghost`; without a source: 1 statement without a name',
  ]) {
    assert.ok(text.includes(words), `${words}\n\n${text}`);
  }
  assert.equal(text.match(/to be written/g)?.length, 5);
});

const keyed = `${head(`  log: {title: Log, publisher: Port, date: 2024-11, access: issuer, reliability: A, note: "Kept by hand; gaps at night."}
  clerk: {title: Clerk, date: 2026-05-01, access: first-hand, reliability: D, anonymous: {count: 1, position: clerk}}
  wire: {title: Wire, publisher: W, date: 2026-05-04, access: relay, reliability: C, derived-from: [clerk]}
  gone: {title: Gone, publisher: G, date: 2026-05-04, access: first-hand, reliability: B, status: retracted}
`)}## Key judgments {.key-judgments}

The port stays shut. [#shut; #paid :: low]{#stays}

The fee was paid. [#paid :: low]{#fee}

Nobody is to blame. [#blame :: low]{#none}

## Body

The port was shut on 3 May. [@log :: low]{#shut}

The clerk took *the* fee. [@wire; but @log :: low]{#paid}

The master slept. [@gone :: low]{#blame}

The quay was wet. [@log; @gone :: low]{#wet}
`;

test('facts say what the key judgments rest on, and what was retracted is no way', () => {
  const facts = factsOf(keyed);
  assert.deepEqual([facts.statements, facts.corroborated, facts.single, facts.none], [7, 1, 4, 2]);
  const ids = (statements: readonly { readonly id: string | null }[]) => statements.map(({ id }) => id);
  assert.deepEqual(
    [facts.keyJudgments, ids(facts.singleSourceKeyJudgments), ids(facts.ungroundedKeyJudgments)],
    [3, ['fee'], ['none']],
  );
  assert.deepEqual(facts.keySources.slice(0, 2), [
    { value: 'clerk', count: 2 },
    { value: 'wire', count: 2 },
  ]);
  assert.deepEqual(facts.keyCarrying, [
    { value: 'clerk', count: 1 },
    { value: 'wire', count: 1 },
  ]);
  assert.deepEqual([facts.anonymous, facts.aged], [['clerk'], [{ key: 'log', months: 18 }]]);
  const text = summarySection(facts);
  for (const words of [
    '**Key judgments:** 3 in all; on a single chain of sourcing: `#fee`; on none: `#none`.',
    '`clerk` behind 2 of 3, 1 of which has no other source',
    '**Descriptors:** `log`: Kept by hand; gaps at night.',
    '1 of 4 sources anonymous: `clerk`',
    '`log`, 18 months before the briefing',
    '`log` against `#paid` (“The clerk took the fee”)',
  ])
    assert.ok(text.includes(words), `${words}\n\n${text}`);
});

test('what rests on too much is said not to be measured', () => {
  const chain = Array.from(
    { length: 203 },
    (_, at) => `It rained ${at} times. [@log${at === 0 ? '' : `; #n${at - 1}`} :: low]{#n${at}}\n`,
  ).join('\n');
  const facts = factsOf(relayed + chain);
  assert.deepEqual([facts.single, facts.unmeasured], [200, 3]);
  assert.match(summarySection(facts), /200 on one; 3 rest on too many others/);
});

test('facts are replaced, and what the writer filled in stays', () => {
  const first = written(relayed + body)!;
  assert.ok(first.startsWith(`${relayed}${body}\n## Source summary {.notes}\n`));
  assert.equal(written(first), undefined, 'up to date');
  const answered = first
    .replace(/\(to be written: what they know[^)]*\)/, 'The log is the port’s own.')
    .replace('Nobody was hurt.\n', 'Nobody was hurt. [@log :: high]\n');
  const second = written(answered)!;
  assert.ok(second.includes('- **Strengths:** The log is the port’s own.\n'));
  assert.ok(!second.includes('without a source:') && first.includes('without a source:'));
  assert.equal(
    second.replace(/<!-- source summary -->[^]*<!-- \/source summary -->/, ''),
    answered.replace(/<!-- source summary -->[^]*<!-- \/source summary -->/, ''),
  );
});

test('marks that are no pair are left alone, and marks in code are none', () => {
  assert.match(written(`${relayed}${body}\n<!-- source summary -->\n`)!, /^«The marks .* are not a pair»$/);
  assert.match(written(`${relayed}${body}\n<!-- /source summary -->\n\n<!-- source summary -->\n`)!, /^«/);
  const code = `${relayed}${body}\n\`\`\`\n<!-- source summary -->\n\`\`\`\n`;
  assert.ok(written(code)!.startsWith(code));
  assert.equal(written('# A\n\nIt rained.\n'), undefined);
});

test('the heading is one among the others', () => {
  const levelOf = (text: string): string => /^(#+) Source summary/m.exec(written(relayed + text)!)![1]!;
  assert.deepEqual(
    ['It rained.\n', '# A\n\nIt rained.\n', '# A\n\n## B\n\n### C\n', '# A\n\n# B\n', '## A\n'].map(levelOf),
    ['##', '##', '##', '#', '##'],
  );
});

test('a summary raises nothing and is in order', () => {
  for (const seed of [
    'greenland',
    'greenland-naive',
    'northhaven/northhaven',
    'northhaven/northhaven-states',
    'templates/osint',
    'templates/policy',
  ]) {
    const text = readFileSync(`seeds/${seed}.brief`, 'utf8');
    const summed = written(text);
    assert.ok(summed, seed);
    for (const profile of profiles) {
      const found = (of: string): readonly string[] =>
        lintText(of, { profile }).findings.map(({ rule, message }) => `${rule} ${message}`);
      assert.deepEqual(found(summed), found(text), `${seed} at ${profile}`);
    }
    const own = summed.indexOf('Source summary {.notes}');
    assert.deepEqual(
      formatBrief(briefOf(summed)).filter(({ span }) => span.end > own),
      [],
    );
  }
  assert.equal(
    lintText(written(readFileSync('seeds/greenland.brief', 'utf8'))!, { profile: 'release' }).findings.length,
    0,
  );
});

test('the editor offers it where the sources are and at the summary', () => {
  const marked = relayed.replace('sources:', 'sour<|>ces:') + body;
  assert.equal(after(marked, 'Write the source summary', ['refactor']), written(relayed + body));
  assert.equal(
    after(relayed + body.replace('rained', 'rain<|>ed'), 'Write the source summary', ['refactor']),
    undefined,
  );
  assert.match(
    after(`${marked}\n<!-- source summary -->\n`, 'Write the source summary', ['refactor'])!,
    /^«The marks /,
  );
  const stale = written(relayed + body)!
    .replace('2 cited', '7 cited')
    .replace('**Kinds', '**Ki<|>nds');
  assert.equal(after(stale, 'Update the source summary', ['refactor']), written(relayed + body));
});

test('the command prints the section, the facts as JSON, and what it could not read', async (t) => {
  const folder = createFolder(t, {
    'a.brief': relayed + body,
    'b.brief': (relayed + body).replace('sources:', 'registry: none.yaml\nsources:'),
  });
  const { code, stdout } = await folder.run(['summary', 'a.brief']);
  assert.deepEqual([code, stdout], [0, summarySection(factsOf(relayed + body))]);
  const json = JSON.parse((await folder.run(['summary', '--json', 'a.brief'])).stdout) as Record<string, unknown>;
  assert.deepEqual(
    [json['schemaVersion'], json['path'], json['cited'], json['failures']],
    [1, 'a.brief', ['log', 'wire'], []],
  );
  const partly = await folder.run(['summary', 'b.brief']);
  assert.equal(partly.code, 2);
  assert.match(partly.stderr, /none\.yaml/);
  assert.match(partly.stdout, /\*\*Not read:\*\*/);
  assert.ok(!partly.stdout.includes('not declared'), 'nobody is accused of what may stand in the registry');
  assert.equal((await folder.run(['summary'])).code, 2);
  assert.equal(folder.read('a.brief'), relayed + body);
});
