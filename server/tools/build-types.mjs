// Writes the types of the library into dist/types/ (or into types/ of the folder named): of each file that the door reaches, and of
// no other. Files are taken one at a time, which takes a second where checking all would take ten; `npm run check` has checked them.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const source = 'server/src/core';
const outdir = path.join(process.argv[2] ?? 'dist', 'types');
/** Packages whose types come along, so that whoever uses the library needs to install nothing else. */
const brought = { '@lezer/common': 'lezer-common' };

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
const left = ['index.ts'];
const met = new Set(left);
const faults = [];
for (let file = left.pop(); file !== undefined; file = left.pop()) {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(path.join(source, file), 'utf8'), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, verbatimModuleSyntax: true, allowImportingTsExtensions: true },
  });
  faults.push(
    ...diagnostics.map(({ messageText }) => `${source}/${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
  const text = outputText.replace(/(?<=\b(?:from |import\()')([^']+)(?=')/g, (target) => {
    if (brought[target]) {
      copyFileSync(`node_modules/${target}/dist/index.d.ts`, path.join(outdir, `${brought[target]}.d.mts`));
      return path.posix
        .relative(path.posix.dirname(path.posix.join('/', file)), `/${brought[target]}.mjs`)
        .replace(/^(?!\.)/, './');
    }
    if (!target.startsWith('.')) {
      faults.push(`${source}/${file}: what the library offers must do without the types of ${target}`);
      return target;
    }
    const reached = path.posix.join(path.posix.dirname(file), target);
    if (!met.has(reached)) left.push(reached);
    met.add(reached);
    return target.replace(/\.ts$/, '.mjs');
  });
  const written = path.join(outdir, file.replace(/\.ts$/, '.d.mts'));
  mkdirSync(path.dirname(written), { recursive: true });
  writeFileSync(written, text);
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
