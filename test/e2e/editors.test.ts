// Real editors, each in a process of its own: open a seed, read its findings, apply a fix, save. What is not installed is
// skipped with a word; CI installs all of them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';

const scripts = path.resolve('test/e2e/editors');
const server = `node ${path.resolve('dist/server.js')} --stdio`;
const fix = 'Change to “high”';

interface Editor {
  readonly name: string;
  readonly program: string;
  /** A file that tells whether the part beyond the program is installed. */
  readonly needs?: string;
  readonly args: readonly string[];
}

const editors: readonly Editor[] = [
  {
    name: 'Neovim',
    program: 'nvim',
    args: ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${scripts}/neovim.lua`, 'a.brief'],
  },
  {
    name: 'Vim with ALE',
    program: 'vim',
    needs: '/usr/share/vim-ale',
    args: ['-N', '-es', '-i', 'NONE', '-u', `${scripts}/vim.vim`, 'a.brief'],
  },
  {
    name: 'Emacs with eglot',
    program: 'emacs',
    needs: '/usr/share/emacs/site-lisp/elpa',
    args: ['--batch', '-l', `${scripts}/emacs.el`],
  },
];

for (const editor of editors) {
  test(`${editor.name} shows the findings of a seed and applies a fix`, { skip: missing(editor) }, (t) =>
    drive(t, editor),
  );
}

function missing({ name, program, needs }: Editor): string | false {
  const isThere = spawnSync(program, ['--version']).status === 0 && (needs === undefined || existsSync(needs));
  if (!isThere && process.env['CI']) throw new Error(`${name} must be installed in CI`);
  return isThere ? false : `${name} is not installed`;
}

function drive(t: TestContext, { program, args }: Editor): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'a.brief');
  copyFileSync('seeds/greenland-naive.brief', file);
  const before = readFileSync(file, 'utf8');
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...process.env,
      HOME: folder,
      TMPDIR: folder,
      XDG_CACHE_HOME: folder,
      XDG_STATE_HOME: folder,
      SERVER: server,
      FIX: fix,
      FILE: file,
    },
  });
  const note = path.join(folder, 'said.txt');
  const said = `${stdout}\n${stderr}\n${existsSync(note) ? readFileSync(note, 'utf8') : ''}`;
  assert.equal(status, 0, said);
  assert.ok(Number(/findings (\d+)/.exec(said)?.[1]) > 15, said);
  assert.equal(readFileSync(file, 'utf8'), before.replace('hihg', 'high'));
}
