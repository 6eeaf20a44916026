// What ships, built for one test file and gone with it.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';

export interface BuiltServer {
  /** Absolute path of the folder with all that the build writes. */
  readonly dist: string;
  /** Absolute path of the language server in it. */
  readonly program: string;
  /** Absolute path of the page of rules that lies where an installed package has it. */
  readonly rulesPage: string;
}

/** To be called where a test file begins. */
export function buildServer(): BuiltServer {
  mkdirSync('.build', { recursive: true });
  const root = path.resolve(mkdtempSync('.build/server-'));
  const dist = path.join(root, 'dist');
  execFileSync(process.execPath, ['server/tools/build.mjs', dist]);
  const rulesPage = path.join(root, 'docs', 'rules.md');
  cpSync('docs/rules.md', rulesPage);
  after(() => rmSync(root, { recursive: true, force: true }));
  return { dist, program: path.join(dist, 'server.js'), rulesPage };
}
