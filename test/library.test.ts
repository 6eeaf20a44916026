// The package as somebody else imports it: the built file under its own name, with types that hold, and the page that tells of it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test, { after } from 'node:test';
import ts from 'typescript';
import * as door from '../server/src/core/index.ts';

mkdirSync('.build', { recursive: true });
const folder = path.resolve(mkdtempSync('.build/library-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const installed = path.join(folder, 'node_modules', 'briefwright');
mkdirSync(installed, { recursive: true });
copyFileSync('package.json', path.join(installed, 'package.json'));
for (const tool of ['build', 'build-types'])
  execFileSync(process.execPath, [`server/tools/${tool}.mjs`, path.join(installed, 'dist')]);

const page = readFileSync('docs/library.md', 'utf8');
const [example = '', fragment = ''] = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code!);

/** What the compiler says of a program that only has the package, checked with all its types. */
function complaintsOf(name: string, program: string): readonly string[] {
  const file = path.join(folder, name);
  writeFileSync(file, program);
  const checked = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  return ts.getPreEmitDiagnostics(checked).map(({ messageText, file: at, start = 0 }) => {
    const line = at ? `${path.relative(folder, at.fileName)}:${at.getLineAndCharacterOfPosition(start).line + 1} ` : '';
    return line + ts.flattenDiagnosticMessageText(messageText, ' ');
  });
}

test('the example of the page holds its types and prints what the page says', () => {
  assert.deepEqual(complaintsOf('example.mts', example), []);
  const program = ts.transpileModule(example, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  writeFileSync(path.join(folder, 'example.mjs'), program.outputText);
  const printed = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
  assert.equal(printed, /^It prints:\n\n```text\n(.*?)^```$/ms.exec(page)?.[1]);
});

test('a registry is read and looked up as the page says; what is used wrongly is told by the types', () => {
  const start = `import { createDocument, lint, parseBrief, readRegistry, defaultConfig } from 'briefwright';\nconst yaml: string = 'log: {title: A}';\n`;
  const end = `const { findings } = lint(parseBrief(createDocument('ferry.brief', '')), workspace, defaultConfig, '2026-05-06');\nexport const worst: 'error' | 'warning' | 'info' | 'hint' | undefined = findings[0]?.severity;\n`;
  assert.deepEqual(complaintsOf('registry.mts', start + fragment + end), []);
  const wrong = `import { lint, parseBrief } from 'briefwright';\nparseBrief('text');\nconst { findings } = lint();\n`;
  assert.deepEqual(complaintsOf('wrong.mts', wrong), [
    "wrong.mts:2 Argument of type 'string' is not assignable to parameter of type 'Document'.",
    'wrong.mts:3 Expected 4 arguments, but got 0.',
  ]);
});

test('`require` has it too, and files that are no part of the door stay closed', () => {
  const run = (code: string): string => execFileSync(process.execPath, ['-e', code], { cwd: folder, encoding: 'utf8' });
  assert.equal(run(`console.log(typeof require('briefwright').lint)`), 'function\n');
  assert.equal(
    run(`try { require('briefwright/dist/server.js') } catch ({ code }) { console.log(code) }`),
    'ERR_PACKAGE_PATH_NOT_EXPORTED\n',
  );
});

test('the page names everything that the library has, and nothing else', () => {
  const table = page.slice(page.indexOf('| name |'), page.indexOf('\n\n', page.indexOf('| name |')));
  const named = table
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name!));
  assert.deepEqual(named.sort(), Object.keys(door).sort());
});
