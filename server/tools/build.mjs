// Builds what ships, into dist/ (or the folder named): the command line and, beside it, the parts that are loaded only when
// asked for.

import { chmodSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.mjs';

const outdir = process.argv[2] ?? 'dist';

/** A file of its own: it is heavy, and few briefings name a BibTeX registry. */
const bibtexApart = {
  name: 'bibtex-apart',
  setup(build) {
    build.onResolve({ filter: /\/registry\/bibtex\.ts$/ }, ({ kind }) => {
      return kind === 'dynamic-import' ? { path: './bibtex.js', external: true } : undefined;
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

rmSync(outdir, { recursive: true, force: true });
const shared = { format: 'cjs', outdir, minify: true, legalComments: 'none' };
await Promise.all([
  bundle({ cli: 'server/src/main-cli.ts' }, { ...shared, banner: { js: '#!/usr/bin/env node' }, plugins: [bibtexApart, withoutChildProcess] }),
  bundle({ bibtex: 'server/src/core/model/registry/bibtex.ts' }, shared),
]);
chmodSync(path.join(outdir, 'cli.js'), 0o755);
