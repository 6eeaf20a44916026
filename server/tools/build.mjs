// Builds what ships, into dist/: the command line and, beside it, the parts that are loaded only when asked for.

import { chmodSync, rmSync } from 'node:fs';
import { bundle } from './bundle.mjs';

rmSync('dist', { recursive: true, force: true });
const shared = { format: 'cjs', outdir: 'dist', minify: true, legalComments: 'none' };
await bundle(
  { cli: 'server/src/main-cli.ts' },
  { ...shared, banner: { js: '#!/usr/bin/env node' }, external: ['./bibtex.js'] },
);
chmodSync('dist/cli.js', 0o755);
