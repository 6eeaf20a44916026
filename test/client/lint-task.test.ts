// The task that checks a folder: its arguments, and that the matchers of the manifest read what the command line prints.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { lintArguments } from '../../client/src/tasks/lint-arguments.ts';
import { createFolder } from '../support/cli.ts';

interface Pattern {
  readonly name: string;
  readonly regexp: string;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly severity: number;
  readonly message: number;
  readonly code: number;
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly contributes: {
    readonly problemPatterns: readonly Pattern[];
    readonly problemMatchers: readonly { readonly pattern: string }[];
  };
};
const text =
  '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n  log: {title: L}\n---\n\nIt shut. [@log]\n\nTwo insurers\nhave pulled out.\n';

test('arguments: all of the folder, or what is named; a path is never taken for an option', () => {
  assert.deepEqual(lintArguments({ type: 'briefwright', task: 'lint' }), ['lint', '--format', 'compact', '--']);
  assert.deepEqual(
    lintArguments({ type: 'briefwright', task: 'lint', profile: 'release', fix: true, paths: ['--odd', 'b'] }),
    ['lint', '--format', 'compact', '--profile', 'release', '--fix', '--', '--odd', 'b'],
  );
});

test('the arguments run', async (t) => {
  const { code, stdout, stderr } = await createFolder(t, { 'a.brief': text }).run(
    lintArguments({ type: 'briefwright', task: 'lint', profile: 'draft', paths: ['a.brief'] }),
  );
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /^a\.brief:9:10: warning /m);
});

for (const [format, name] of [
  ['compact', 'briefwright'],
  ['github', 'briefwright-github'],
] as const) {
  test(`the matcher $${name} reads every finding of --format ${format}`, async (t) => {
    const folder = createFolder(t, { 'a b/ä.brief': text });
    const pattern = contributes.problemPatterns.find((one) => one.name === name)!;
    const { stdout } = await folder.run(['lint', '--format', format]);
    const { files } = JSON.parse((await folder.run(['lint', '--format', 'json'])).stdout) as {
      readonly files: readonly {
        readonly path: string;
        readonly findings: readonly {
          readonly rule: string;
          readonly severity: string;
          readonly start: { readonly line: number; readonly column: number };
        }[];
      }[];
    };
    const wanted = files.flatMap(({ path, findings }) =>
      findings.map(({ rule, severity, start }) => `${path} ${start.line} ${severity} ${rule}`),
    );
    const matches = stdout.split('\n').flatMap((line) => new RegExp(pattern.regexp).exec(line) ?? []).length;
    const read = stdout.split('\n').flatMap((line) => {
      const match = new RegExp(pattern.regexp).exec(line);
      if (!match) return [];
      assert.ok(match[pattern.message]!.length > 20);
      return [`${match[pattern.file]} ${match[pattern.line]} ${match[pattern.severity]} ${match[pattern.code]}`];
    });
    const named = (line: string): string => (format === 'github' ? line.replace(/ (?:info|hint) /, ' notice ') : line);
    assert.deepEqual(read, wanted.map(named));
    assert.ok(matches > 0 && wanted.length >= 3);
    assert.ok(contributes.problemMatchers.some((matcher) => matcher.pattern === `$${name}`));
  });
}
