// Builds the bare server as our own server is built.

import { build } from 'esbuild';
import { bundled } from './build-programs.ts';

/** Writes `bare-server.cjs` into `folder`. The benchmarks' packages are installed. */
export async function buildBareServer(folder: string): Promise<void> {
  await build({ ...bundled, entryPoints: ['bench/programs/bare-server.mjs'], outdir: folder });
}
