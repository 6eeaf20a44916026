// The one place that knows how TypeScript becomes JavaScript here: esbuild, no type checking (that is `npm run check`).

import { readFileSync } from 'node:fs';
import path from 'node:path';
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
    metafile: true,
    ...options,
    plugins: [programAsText, ...(options.plugins ?? [])],
  });
}

/** The files that are in programs which others hold as text. */
export const inputsOfTexts = new Set();

/** `import text from './worker.ts?source'`: a program for a thread of its own, whole, so that it needs no file beside it. */
const programAsText = {
  name: 'program-as-text',
  setup(setup) {
    setup.onResolve({ filter: /\?source$/ }, ({ path: written, resolveDir }) => ({
      path: path.resolve(resolveDir, written.replace(/\?source$/, '')),
      namespace: 'program-as-text',
    }));
    setup.onLoad({ filter: /.*/, namespace: 'program-as-text' }, async ({ path: file }) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [file],
        bundle: true,
        platform: 'node',
        target: 'node20.19',
        format: 'cjs',
        write: false,
        metafile: true,
        minify: true,
        legalComments: 'none',
        logLevel: 'error',
      });
      for (const input of Object.keys(metafile.inputs)) inputsOfTexts.add(input);
      return { contents: outputFiles[0].text, loader: 'text' };
    });
  },
};
