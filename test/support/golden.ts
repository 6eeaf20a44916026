// Golden files: what was printed last, kept in test/golden/. `UPDATE_GOLDEN=1` writes them anew, never in CI: there a changed
// output is a failure, not a new truth.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = 'test/golden';

/** Compares with `test/golden/<name>`, or writes that file. `env` is the process's unless a test says otherwise. */
export function assertGolden(
  name: string,
  actual: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): void {
  const file = path.join(folder, name);
  if (isUpdate(env)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  assert.ok(existsSync(file), `${file} is missing; UPDATE_GOLDEN=1 writes it`);
  assert.equal(actual, readFileSync(file, 'utf8'), `${file} differs; if that is meant, UPDATE_GOLDEN=1 writes it anew`);
}

/** Golden files that none of `names` is; none of them may be left behind. `isOurs` tells those that the names are about. */
export function orphanedGoldens(
  names: Iterable<string>,
  isOurs: (name: string) => boolean = () => true,
): readonly string[] {
  const known = new Set([...names].map((name) => path.normalize(name)));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => isOurs(name.split(path.sep).join('/')) && !known.has(name));
}

/** @throws {Error} when an update is asked for in CI. */
export function isUpdate(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['UPDATE_GOLDEN'] !== '1') return false;
  if (env['CI']) throw new Error('UPDATE_GOLDEN is refused in CI: goldens are written by hand and reviewed');
  return true;
}
