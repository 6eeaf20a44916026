// Builds the bare server as our own server is built: bundled and minified, so that neither gains by how it is shipped.

import { build } from 'esbuild';

/** Writes `bare-server.cjs` into `folder`. The benchmarks' packages are installed. */
export async function buildBareServer(folder: string): Promise<void> {
  await build({
    entryPoints: ['bench/programs/bare-server.mjs'],
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    minify: true,
    outExtension: { '.js': '.cjs' },
    outdir: folder,
    logLevel: 'warning',
  });
}
