// The one place that knows how TypeScript becomes JavaScript here: esbuild, no type checking (that is `npm run check`).

import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Bundles `entryPoints` for Node. `options` are esbuild's and win over the defaults. */
export function bundle(entryPoints, options) {
  return build({
    entryPoints,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    define: { BRIEFWRIGHT_VERSION: JSON.stringify(version) },
    loader: { '.brief': 'text' },
    logLevel: 'warning',
    ...options,
  });
}
