// Every path that a page of the project names is there: links, and paths in code quotes, which may leave out `server/src/` or
// `server/src/core/`. What a page says of a path is not checked.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { filesBelow } from './support/source-files.ts';

/** Pages about the project's own code, where a path may leave out where all code lies. */
const codePages = ['ARCHITECTURE.md', 'CONTRIBUTING.md'];
const userPages = ['README.md', ...filesBelow('docs').filter((file) => file.endsWith('.md'))];
const codeFolders = ['', 'server/src', 'server/src/core'];
/** Made by building or testing: not there in a clone. */
const isMade = (name: string): boolean => /^(?:dist|\.build|node_modules)(?:\/|$)/.test(name);

const files = ['server', 'client', 'test', 'bench', 'docs', 'seeds', 'media', 'schemas', 'syntaxes'].flatMap(
  filesBelow,
);
const baseNames = new Set(files.map((file) => path.posix.basename(file)));
const roots = new Set(files.map((file) => file.split('/')[0]!));
const codeRoots = new Set(
  codeFolders.flatMap((folder) =>
    files
      .filter((file) => file.startsWith(folder))
      .map((file) => file.slice(folder.length).replace(/^\//, '').split('/')[0]!),
  ),
);

for (const page of [...codePages, ...userPages]) {
  test(`${page} names nothing that is not there`, () => {
    const isAboutCode = codePages.includes(page);
    const text = readFileSync(page, 'utf8');
    const prose = text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '');
    assert.deepEqual([...missingLinks(page, prose), ...missingPaths(prose, isAboutCode)], []);
  });
}

/** Links to files of the project; addresses and places within the page are left out. */
function missingLinks(page: string, prose: string): readonly string[] {
  return [...prose.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !existsSync(path.posix.join(path.posix.dirname(page), target)));
}

function missingPaths(prose: string, isAboutCode: boolean): readonly string[] {
  const folders = isAboutCode ? codeFolders : [''];
  return [...prose.matchAll(/`([^`\s]+)`/g)]
    .map(([, quoted]) => quoted!)
    .filter((quoted) => {
      if (isMade(quoted)) return false;
      if (/^[a-z][\w-]*(?:\.test)?\.(?:ts|mjs|cjs)$/.test(quoted)) return !baseNames.has(quoted);
      if (!/^[\w.-]+\/[\w.<>*{},/-]*$/.test(quoted)) return false;
      const first = quoted.split('/')[0]!;
      if (!(isAboutCode ? codeRoots : roots).has(first)) return isAboutCode && /\.(?:ts|mjs)$/.test(quoted);
      return !folders.some((folder) => existsSync(path.posix.join(folder, upToPlaceholder(quoted))));
    });
}

/** `rules/<rule-id>.ts` and `rules/NAME.ts` → `rules`: the folder must be there. */
function upToPlaceholder(quoted: string): string {
  const segments = quoted.split('/');
  const at = segments.findIndex((segment) => /[<*{]|^[A-Z]{3,}(?:\.ts)?$/.test(segment));
  return (at < 0 ? segments : segments.slice(0, at)).join('/');
}
