// Builds the programs that look at us from inside: `library`, and `phases`, in which the functions where a phase begins are
// wrapped with a stopwatch. The list of these functions is here and nowhere else.

import path from 'node:path';
import { build, type Plugin } from 'esbuild';

interface Boundary {
  /** Below server/src. */
  readonly file: string;
  readonly function: string;
  readonly phase: string;
}

const boundaries: readonly Boundary[] = [
  { file: 'cli/find-files.ts', function: 'findFiles', phase: 'walk and read' },
  { file: 'host/node-reading.ts', function: 'readTextFile', phase: 'walk and read' },
  { file: 'core/syntax/yaml/yaml.ts', function: 'readYaml', phase: 'YAML' },
  { file: 'core/model/front-matter.ts', function: 'readFrontMatter', phase: 'front matter' },
  { file: 'core/syntax/parse-body.ts', function: 'parseBody', phase: 'Markdown' },
  { file: 'core/syntax/read-blocks.ts', function: 'readBlocks', phase: 'blocks and tags' },
  { file: 'core/syntax/sentences/split-sentences.ts', function: 'splitSentences', phase: 'sentences' },
  { file: 'core/model/exemptions/exemption-of.ts', function: 'exemptionOf', phase: 'exempt sentences' },
  { file: 'core/model/read-statements.ts', function: 'readStatements', phase: 'statements' },
  { file: 'core/lint/lint.ts', function: 'lint', phase: 'rules' },
  { file: 'cli/report.ts', function: 'reportFinding', phase: 'report' },
  { file: 'cli/lint/reporters/compact.ts', function: 'reportCompact', phase: 'report' },
];

/** The phases in the order of the work. */
export const phaseNames: readonly string[] = [...new Set(boundaries.map(({ phase }) => phase))];

/** Writes `phases.cjs` and `library.cjs` into `folder`. */
export async function buildPrograms(folder: string): Promise<void> {
  const shared = {
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    minify: true,
    outExtension: { '.js': '.cjs' },
    outdir: folder,
    loader: { '.brief': 'text' },
    define: { BRIEFWRIGHT_VERSION: '"bench"' },
    logLevel: 'warning',
  } as const;
  await build({ ...shared, entryPoints: ['bench/programs/library.ts'] });
  await build({ ...shared, entryPoints: ['bench/programs/phases.ts'], plugins: [wrapBoundaries, bibtexOutside] });
}

/** In place of a module with a boundary: the same module, its function wrapped. */
const wrapBoundaries: Plugin = {
  name: 'wrap-boundaries',
  setup(building) {
    const wrapped = 'wrapped';
    const byFile = new Map(boundaries.map((boundary) => [path.resolve('server/src', boundary.file), boundary]));
    building.onResolve({ filter: /\.ts$/ }, ({ path: written, resolveDir, namespace }) => {
      const file = path.resolve(resolveDir, written);
      return namespace !== wrapped && byFile.has(file) ? { path: file, namespace: wrapped } : undefined;
    });
    building.onLoad({ filter: /.*/, namespace: wrapped }, ({ path: file }) => {
      const { function: name, phase } = byFile.get(file)!;
      const inner = JSON.stringify(file);
      return {
        loader: 'ts',
        resolveDir: path.dirname(file),
        contents: `
          import { timed } from ${JSON.stringify(path.resolve('bench/measure/stopwatch.ts'))};
          import { ${name} as inside } from ${inner};
          export * from ${inner};
          export const ${name} = timed(${JSON.stringify(phase)}, inside);`,
      };
    });
  },
};

/** As in what ships: a part that no briefing of the corpus loads is not loaded. */
const bibtexOutside: Plugin = {
  name: 'bibtex-outside',
  setup(building) {
    building.onResolve({ filter: /\/registry\/bibtex\.ts$/ }, ({ kind }) => {
      return kind === 'dynamic-import' ? { path: './bibtex.js', external: true } : undefined;
    });
  },
};
