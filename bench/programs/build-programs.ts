// Builds the programs that look at us from inside: `library`, `phases`, in which the functions where a phase begins are
// wrapped with a stopwatch, and `rules` and `rule-costs`, in which each rule is. The list of these functions is here and nowhere else.

import path from 'node:path';
import { build, type Plugin } from 'esbuild';

interface Boundary {
  /** Below server/src. */
  readonly file: string;
  /** Of a function, or of an object whose function is `method`. */
  readonly name: string;
  readonly method?: string;
  readonly phase: string;
}

const boundaries: readonly Boundary[] = [
  { file: 'cli/find-files.ts', name: 'findFiles', phase: 'walk' },
  { file: 'host/node-reading.ts', name: 'readTextFile', phase: 'read' },
  { file: 'core/syntax/yaml/yaml.ts', name: 'readYaml', phase: 'YAML' },
  { file: 'core/model/front-matter.ts', name: 'readFrontMatter', phase: 'front matter' },
  { file: 'core/syntax/parse-body.ts', name: 'parseBody', phase: 'Markdown' },
  { file: 'core/syntax/read-blocks.ts', name: 'readBlocks', phase: 'blocks and tags' },
  { file: 'core/syntax/sentences/split-sentences.ts', name: 'splitSentences', phase: 'sentences' },
  { file: 'core/model/exemptions/exemption-of.ts', name: 'exemptionOf', phase: 'exempt sentences' },
  { file: 'core/model/read-statements.ts', name: 'readStatements', phase: 'statements' },
  { file: 'core/lint/lint.ts', name: 'lint', phase: 'rules' },
  { file: 'cli/report.ts', name: 'reportFinding', phase: 'report' },
  { file: 'cli/lint/reporters/compact.ts', name: 'compact', method: 'print', phase: 'print' },
];

/** The phases in the order of the work. */
export const phaseNames: readonly string[] = [...new Set(boundaries.map(({ phase }) => phase))];

/** How each program of the benchmarks is built: as ours are, so that none gains by how it is shipped. */
export const bundled = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minify: true,
  outExtension: { '.js': '.cjs' },
  loader: { '.brief': 'text' },
  define: { BRIEFWRIGHT_VERSION: '"bench"' },
  logLevel: 'warning',
} as const;

/** Writes `reference.cjs` and `edits.cjs` into `folder`. */
export async function buildGatePrograms(folder: string): Promise<void> {
  const entryPoints = ['bench/programs/reference.ts', 'bench/programs/edits.ts'];
  await build({ ...bundled, outdir: folder, entryPoints, plugins: [archivingOutside] });
}

/** Writes `rules.cjs` and `rule-costs.cjs` into `folder`. */
export async function buildRuleTimes(folder: string): Promise<void> {
  await build({
    ...bundled,
    outdir: folder,
    entryPoints: { rules: 'bench/programs/phases.ts', 'rule-costs': 'bench/programs/rule-costs.ts' },
    plugins: [archivingOutside, wrapRules, bibtexOutside],
  });
}

/** Writes `phases.cjs` and `library.cjs` into `folder`. */
export async function buildPrograms(folder: string): Promise<void> {
  await build({ ...bundled, outdir: folder, entryPoints: ['bench/programs/library.ts'], plugins: [archivingOutside] });
  await build({
    ...bundled,
    outdir: folder,
    entryPoints: ['bench/programs/phases.ts'],
    plugins: [archivingOutside, wrapBoundaries, bibtexOutside],
  });
}

/** In place of the list of rules: the same list, each function of a rule that looks at a briefing wrapped. */
const wrapRules: Plugin = {
  name: 'wrap-rules',
  setup(building) {
    const list = path.resolve('server/src/core/lint/registry.generated.ts');
    building.onResolve({ filter: /registry\.generated\.ts$/ }, ({ path: written, resolveDir, namespace }) =>
      namespace !== 'wrapped-rules' && path.resolve(resolveDir, written) === list
        ? { path: list, namespace: 'wrapped-rules' }
        : undefined,
    );
    building.onLoad({ filter: /.*/, namespace: 'wrapped-rules' }, () => ({
      loader: 'ts',
      resolveDir: path.dirname(list),
      contents: `
        import { timed } from ${JSON.stringify(path.resolve('bench/measure/stopwatch.ts'))};
        import { rules as inside } from ${JSON.stringify(list)};
        export * from ${JSON.stringify(list)};
        const looking = ['check', 'checkPassage', 'dependsOn'];
        export const rules = inside.map((rule) => ({
          ...rule,
          ...Object.fromEntries(looking.filter((name) => rule[name]).map((name) => [name, timed(rule.id, rule[name])])),
        }));`,
    }));
  },
};

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
      const { name, method, phase } = byFile.get(file)!;
      const wrap = (inside: string): string => `timed(${JSON.stringify(phase)}, ${inside})`;
      const inner = JSON.stringify(file);
      return {
        loader: 'ts',
        resolveDir: path.dirname(file),
        contents: `
          import { timed } from ${JSON.stringify(path.resolve('bench/measure/stopwatch.ts'))};
          import { ${name} as inside } from ${inner};
          export * from ${inner};
          export const ${name} = ${method === undefined ? wrap('inside') : `{ ...inside, ${method}: ${wrap(`inside.${method}`)} }`};`,
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

/** The thread that reads pages is a program inside a program, and nothing that is measured archives. */
const archivingOutside: Plugin = {
  name: 'archiving-outside',
  setup(building) {
    building.onResolve({ filter: /\?source$/ }, ({ path: written }) => ({
      path: written,
      namespace: 'archiving-outside',
    }));
    building.onLoad({ filter: /.*/, namespace: 'archiving-outside' }, () => ({ contents: '', loader: 'text' }));
  },
};
