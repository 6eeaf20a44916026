// Builds what ships, into dist/ (or the folder named first; `--debug` keeps it readable, with source maps): the command line, the
// language server, the extension for VS Code and the library, and, beside each, the parts that few runs need. What is in a main
// file costs every start, be it used or not.

import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { latex2unicode } from 'unicode2latex';
import { bundle, inputsOfTexts } from './bundle.mjs';
import { writeThirdParties } from './third-parties.mjs';

const [outdir = 'dist', mode] = process.argv.slice(2);
const isForDebugging = mode === '--debug';

/** A file of its own: it is heavy, and few briefings name a BibTeX registry. */
const bibtexApart = {
  name: 'bibtex-apart',
  setup(build) {
    build.onResolve({ filter: /\/registry\/bibtex\.ts$/ }, ({ kind }) => {
      return kind === 'dynamic-import' ? { path: './bibtex.js', external: true } : undefined;
    });
  },
};

/** The language server is a program of its own; `briefwright lsp` starts that file. */
const serverApart = {
  name: 'server-apart',
  setup(build) {
    build.onResolve({ filter: /\/main-node\.ts$/ }, ({ kind }) => {
      return kind === 'dynamic-import' ? { path: './server.js', external: true } : undefined;
    });
  },
};

/** commander asks for it in order to start subcommands that are programs: we have none, and it costs each start milliseconds. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) => {
      return /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'empty' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What reaches the network: a file of its own, which nothing but `archive` loads. */
const archiveApart = {
  name: 'archive-apart',
  setup(build) {
    build.onResolve({ filter: /\/archive\/retrieve\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './archive.js', external: true } : undefined,
    );
  },
};

/** What reads pages and PDFs, and reaches nothing: `archive` reads with it what it fetched, and `verify` the texts that an answer cites. */
const readingApart = {
  name: 'reading-apart',
  setup(build) {
    build.onResolve({ filter: /\/guarded-reading\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './reading.js', external: true },
    );
  },
};

/** What reads documents and bibliographies: a file of its own, which nothing but `import` loads. */
const importApart = {
  name: 'import-apart',
  setup(build) {
    build.onResolve({ filter: /\/import\/run-import\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './import.js', external: true } : undefined,
    );
  },
};

/** The extension starts the command line for `lint` alone: what uses the network is not in it at all, nor what only weighs. */
const lintAlone = {
  name: 'lint-alone',
  setup(build) {
    // Its task names a profile, paths and `--fix`: what other options load is not asked for either.
    build.onResolve({ filter: /\/(?:narrowed-run|count-findings|print-stats)\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: 'other-options', namespace: 'not-here' } : undefined,
    );
    // Of other commands, not even the help.
    build.onLoad({ filter: /[\\/]cli[\\/]commands[\\/][a-z]+\.ts$/ }, ({ path: file }) => {
      const name = path.basename(file, '.ts');
      if (name === 'lint') return undefined;
      return {
        contents: `export const ${name}Command = {
          usage: '${name}', summary: 'not in the extension', configure() {},
          run() { throw new Error('the extension runs lint alone'); },
        };`,
      };
    });
    const names = ['NarrowedRun', 'countFindings', 'printStats'].map((name) => `refuse as ${name}`);
    build.onLoad({ filter: /.*/, namespace: 'not-here' }, () => ({
      contents: `function refuse() { throw new Error('the extension runs lint alone'); }\nexport { ${names.join(', ')} };`,
    }));
  },
};

/** Its other edition asks Node for its process and its buffers as it is loaded. */
const yamlForBrowsers = {
  name: 'yaml-for-browsers',
  setup(build) {
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: path.resolve('node_modules/yaml/browser/index.js') }));
  },
};

/**
 * Of the tables of LaTeX characters only those for reading, and of these what a title or a name can hold: not the alphabets and arrows
 * of mathematics, which weigh more than the rest. What is not in the table stays as it is written.
 */
const latexForReading = {
  name: 'latex-for-reading',
  setup(build) {
    build.onResolve({ filter: /^unicode2latex$/ }, () => ({ path: 'unicode2latex', namespace: 'latex-for-reading' }));
    build.onLoad({ filter: /.*/, namespace: 'latex-for-reading' }, () => ({
      contents: [
        `export { table as combining } from './node_modules/unicode2latex/dist/esm/tables/combining.js';`,
        `export const latex2unicode = ${JSON.stringify(Object.fromEntries(Object.entries(latex2unicode).filter(([, shown]) => !isMathematics(shown))))};`,
      ].join('\n'),
      resolveDir: process.cwd(),
    }));
  },
};

/** Blocks of Unicode: technical signs, mathematical arrows and operators, alphanumerical mathematical signs. */
function isMathematics(shown) {
  const code = (typeof shown === 'string' ? shown : (shown.text ?? shown.math)).codePointAt(0);
  return (code >= 0x2300 && code < 0x2400) || (code >= 0x2900 && code < 0x2c00) || (code >= 0x1d400 && code < 0x1d800);
}

rmSync(outdir, { recursive: true, force: true });
// `require` instead of `import()`: it needs none of Node's loader for modules, which takes milliseconds to start.
const shared = {
  format: 'cjs',
  outdir,
  minify: !isForDebugging,
  sourcemap: isForDebugging,
  legalComments: 'none',
  supported: { 'dynamic-import': false },
};
/** What one file runs in Node and in a browser: each reaches only its own part, when it runs. */
const anyHost = { target: 'es2022', conditions: ['node', 'browser'] };
const browser = { platform: 'browser', target: 'es2022' };
const built = await Promise.all([
  bundle(
    { 'cli.bundle': 'server/src/main-cli.ts' },
    { ...shared, plugins: [bibtexApart, serverApart, archiveApart, readingApart, importApart, withoutChildProcess] },
  ),
  bundle({ archive: 'server/src/archive/retrieve.ts' }, { ...shared, plugins: [readingApart] }),
  bundle({ reading: 'server/src/archive/guarded-reading.ts' }, shared),
  bundle({ import: 'server/src/cli/import/run-import.ts' }, { ...shared, plugins: [bibtexApart] }),
  bundle({ bibtex: 'server/src/core/model/registry/bibtex.ts' }, { ...shared, plugins: [latexForReading] }),
  bundle(
    { server: 'server/src/main-node.ts' },
    { ...shared, plugins: [bibtexApart], banner: { js: '#!/usr/bin/env node' } },
  ),
  // The library, for Node and browsers alike.
  bundle(
    { index: 'server/src/core/index.ts' },
    { ...shared, ...browser, format: 'esm', outExtension: { '.js': '.mjs' }, plugins: [yamlForBrowsers] },
  ),
  // A worker loads one file only.
  bundle(
    { 'server-browser': 'server/src/main-browser.ts' },
    { ...shared, ...browser, format: 'iife', plugins: [latexForReading] },
  ),
  bundle({ client: 'client/src/main.ts' }, { ...shared, ...anyHost, external: ['vscode'] }),
  // What the extension loads at the first need, and the importer, a worker that ends with its answer.
  bundle({ desk: 'client/src/desk/desk.ts' }, { ...shared, ...anyHost, external: ['vscode'] }),
  bundle({ importer: 'server/src/main-import.ts' }, { ...shared, plugins: [latexForReading] }),
  bundle(
    { 'extension-server': 'server/src/main-extension.ts' },
    { ...shared, ...anyHost, plugins: [yamlForBrowsers, lintAlone, withoutChildProcess, latexForReading] },
  ),
  // Graphviz is large: a worker of its own, which both hosts start at the first picture.
  bundle(
    { graph: 'server/src/main-graph.ts' },
    { ...shared, ...browser, charset: 'utf8', external: ['node:worker_threads'] },
  ),
  bundle({ preview: 'client/src/preview/webview/main.ts' }, { ...shared, ...browser, format: 'iife' }),
  bundle({ preview: 'client/src/preview/webview/preview.css' }, { ...shared, ...browser }),
]);
writeThirdParties(
  outdir,
  [...built.flatMap(({ metafile }) => Object.keys(metafile.inputs)), ...inputsOfTexts],
  JSON.parse(readFileSync('package.json', 'utf8')),
);
makeFunction(path.join(outdir, 'cli.bundle.js'));
const launcher = path.join(outdir, 'cli.js');
copyFileSync('server/tools/launcher.cjs', launcher);
chmodSync(launcher, 0o755);
chmodSync(path.join(outdir, 'server.js'), 0o755);

/**
 * The launcher calls what is in the file, with what Node gives modules, and reads it as Latin-1, which is cheap and right for ASCII
 * only; esbuild escapes strings, and leaves patterns as they are.
 */
function makeFunction(file) {
  const escaped = readFileSync(file, 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, `(function (exports, require, module, __filename, __dirname) {${escaped}\n})`);
}

// A run over a seed compiles what an ordinary run needs; its exit code is the seed's business, its cache is ours.
spawnSync(process.execPath, [launcher, 'lint', '--no-config', '--format', 'compact', 'seeds/greenland-naive.brief'], {
  env: { ...process.env, BRIEFWRIGHT_WRITE_COMPILE_CACHE: '1' },
  stdio: 'ignore',
});
