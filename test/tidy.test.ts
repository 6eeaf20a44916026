// The house rules that a machine can hold: who imports whom, what the core must not touch, how files are written and named.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import ts from 'typescript';
import { rules } from '../server/src/core/lint/registry.generated.ts';
import { profiles } from '../server/src/core/lint/rule.ts';
import { readMarkers } from './support/fixture.ts';
import { lintText } from './support/lint-text.ts';
import { ownCycles } from './support/own-cycles.ts';
import { readRuleFixture } from './support/rule-fixture.ts';
import { filesBelow, readSourceFile, type SourceFile } from './support/source-files.ts';

const isCode = (file: string): boolean => /\.(?:ts|mjs|cjs)$/.test(file);
const product = [...filesBelow('server/src'), ...filesBelow('client/src')].filter(isCode).map(readSourceFile);
const helpers = [...filesBelow('server/tools'), ...filesBelow('test'), ...filesBelow('bench')]
  .filter(isCode)
  .map(readSourceFile);
const everything = [...product, ...helpers];

/** Layer → the layers it may import besides itself; `!` where its files must not import each other. A file belongs to the longest prefix. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'server/src/core/text/': [],
  'server/src/core/languages/': ['server/src/core/text/'],
  'server/src/core/syntax/': ['server/src/core/text/', 'server/src/core/languages/'],
  'server/src/core/model/': ['server/src/core/text/', 'server/src/core/languages/', 'server/src/core/syntax/'],
  'server/src/core/lint/': [
    'server/src/core/text/',
    'server/src/core/languages/',
    'server/src/core/syntax/',
    'server/src/core/model/',
  ],
  'server/src/core/lint/rules/': [
    '!',
    'server/src/core/text/',
    'server/src/core/languages/',
    'server/src/core/syntax/',
    'server/src/core/model/',
    'server/src/core/lint/',
  ],
  'server/src/core/': [
    'server/src/core/text/',
    'server/src/core/languages/',
    'server/src/core/syntax/',
    'server/src/core/model/',
    'server/src/core/lint/',
  ],
  // Of the host no more than what it says of a folder.
  'server/src/features/': ['!', 'server/src/core/', 'server/src/export/', 'server/src/host/host.ts'],
  'server/src/export/': ['!', 'server/src/core/'],
  'server/src/host/': ['server/src/core/'],
  'server/src/workspace/': ['server/src/core/', 'server/src/host/'],
  'server/src/lsp/': [
    'server/src/core/',
    'server/src/features/',
    'server/src/export/',
    'server/src/host/',
    'server/src/workspace/',
  ],
  'server/src/archive/': ['server/src/core/text/'],
  'server/src/import/': ['server/src/core/'],
  'server/src/cli/': [
    'server/src/core/',
    'server/src/export/',
    'server/src/import/',
    'server/src/host/',
    'server/src/workspace/',
    'server/src/archive/',
    'server/src/main-node.ts',
    'server/src/version.ts',
    'seeds/',
    'schemas/',
  ],
  'server/src/': [
    'server/src/core/',
    'server/src/export/',
    'server/src/cli/',
    'server/src/lsp/',
    'server/src/host/',
    'server/src/features/',
    'server/src/main-node.ts',
  ],
  // The server is a program of its own: nothing of the command line.
  'server/src/main-import.ts': ['server/src/core/', 'server/src/import/', 'server/src/cli/'],
  'server/src/main-node.ts': ['server/src/host/', 'server/src/lsp/', 'server/src/version.ts'],
  'client/src/': [],
};
const layers = Object.keys(mayImport).sort((a, b) => b.length - a.length);
const layerOf = (file: string): string | undefined => layers.find((layer) => file.startsWith(layer));

test('nobody imports what lies above', () => {
  const wrong = product.flatMap((file) =>
    file.imports
      .filter(({ isOwn }) => isOwn)
      .flatMap(({ target, isTypeOnly }) => {
        const [from, to] = [layerOf(file.path), layerOf(target)];
        const allowed = mayImport[from ?? ''] ?? [];
        // The list of rules is made from the rules, the list of features from the features.
        if (file.path.endsWith('/registry.generated.ts') || file.path === 'server/src/features/index.ts') return [];
        if (from === 'client/src/' && isTypeOnly) return [];
        const isBeside = to === from && (!allowed.includes('!') || isShared(target));
        return isBeside || allowed.some((layer) => target.startsWith(layer) && isReachable(layer, target))
          ? []
          : [`${file.path} imports ${target}`];
      }),
  );
  assert.deepEqual(wrong, []);
  assert.deepEqual(
    product.filter(({ path: file }) => layerOf(file) === undefined).map(({ path: file }) => file),
    [],
    'files of no layer',
  );
});

/** `core/lint/` as permission does not reach into `core/lint/rules/`; `core/` reaches everything in the core. */
function isReachable(layer: string, target: string): boolean {
  return layer === 'server/src/core/' || !target.startsWith('server/src/core/lint/rules/');
}

/** The features themselves. */
const listed = new Set(
  product.find(({ path: file }) => file === 'server/src/features/index.ts')?.imports.map(({ target }) => target),
);

/** What stands beside rules and features, or in a folder below exports, and is none of them: they may share helpers, not each other. */
function isShared(target: string): boolean {
  return target.startsWith('server/src/features/')
    ? !listed.has(target) || target.endsWith('/feature.ts')
    : /^server\/src\/export\/[^/]+\//.test(target);
}

/** Folder of a language, its words for it: what stands outside of them must be no list of words. */
const languagesFolder = 'server/src/core/languages/';

/** Not in the folders yet: months of four languages beside each other, by which a cell is told for a date. */
const stillOutside = new Set(['server/src/core/model/tables/cell.ts']);

test('words of a language stand in its folder, and a language knows no other', () => {
  const frequent = new Set(
    (
      'the of and that this with from by for an or is are was were has have had will would could may might not no never who which ' +
      'said says some many most more than before after until when der die und nicht le les et pas el los no que una'
    ).split(' '),
  );
  const wordsIn = (text: string): number => {
    const words = text.match(/(?<!\\)\b[a-zäöüßéèàñ]{2,}\b/g) ?? [];
    return words.filter((word) => frequent.has(word)).length;
  };
  // Told by its shape: an expression with several frequent words to choose from, a long list in one string, a set of them.
  const isWordList = (node: ts.Node, file: SourceFile): boolean => {
    const text = file.text.slice(node.pos, node.end).replace(/^(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*/, '');
    if (ts.isRegularExpressionLiteral(node)) return text.includes('|') && wordsIn(text) > 2;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      const words = node.text.trim().split(/\s+/);
      const isList = words.length > 15 && words.every((word) => /^[\p{Ll}'’.-]+$/u.test(word));
      return wordsIn(text) > 2 && (isList || text.includes('(?:'));
    }
    if (ts.isArrayLiteralExpression(node))
      return node.elements.length > 4 && node.elements.every(ts.isStringLiteral) && wordsIn(text) > 2;
    return ts.isCallExpression(node) && /^wordSet\(\s*['"`]/.test(text);
  };
  const wrong = product
    .filter(
      ({ path: file }) =>
        /^server\/src\/core\//.test(file) && !file.startsWith(languagesFolder) && !stillOutside.has(file),
    )
    .flatMap((file) => found(file, (node) => (isWordList(node, file) ? 'words of a language' : undefined)));
  assert.deepEqual(wrong, []);
  const folderOf = (file: string): string | undefined => /^server\/src\/core\/languages\/([^/]+)\/./.exec(file)?.[1];
  const across = product.flatMap((file) => {
    const own = folderOf(file.path);
    return own === undefined
      ? []
      : file.imports
          .filter(({ target }) => folderOf(target) !== undefined && folderOf(target) !== own)
          .map(({ target }) => `${file.path} imports ${target}`);
  });
  assert.deepEqual(across, []);
  const listed = product.find(({ path: file }) => file === `${languagesFolder}known-languages.ts`)!;
  assert.deepEqual(
    new Set(listed.imports.flatMap(({ target }) => folderOf(target) ?? [])),
    new Set(product.flatMap(({ path: file }) => folderOf(file) ?? [])),
    'folders and the list of languages',
  );
});

test('packages stay where they belong', () => {
  const places: readonly (readonly [pattern: RegExp, allowed: RegExp, alsoAsType?: boolean])[] = [
    [
      /^node:/,
      /^server\/src\/(?:host\/node-[\w-]+\.ts$|cli\/|archive\/|import\/word\/read-zip\.ts$|main-(?:node|cli|graph|import)\.ts$)|^client\/src\/main-node\.ts$/,
    ],
    [/^node:child_process$/, /^server\/src\/cli\/git\/git\.ts$/],
    [/^@noble\//, /^server\/src\/core\/text\/sha256\.ts$/],
    [/^yaml$/, /^server\/src\/core\/syntax\/yaml\/yaml\.ts$/],
    [/^@lezer\//, /^server\/src\/core\/syntax\//],
    [/^vscode-languageclient/, /^client\/src\//],
    [/^vscode-languageserver/, /^server\/src\/(?:lsp\/|main-)/, true],
    [/^(?:commander|diff)$/, /^server\/src\/cli\//],
    [/^@viz-js\/viz$/, /^server\/src\/export\/graph\/lay-out\.ts$/],
    [/^vscode$/, /^client\/src\//, true],
    [/^(?:@mozilla\/readability|linkedom|unpdf)(?:\/|$)/, /^server\/src\/archive\//],
    [/^htmlparser2$/, /^server\/src\/import\/web\/html-tree\.ts$/],
  ];
  const wrong = product.flatMap((file) =>
    file.imports.flatMap(({ target, isTypeOnly }) =>
      places
        .filter(
          ([pattern, allowed, alsoAsType]) =>
            pattern.test(target) && !allowed.test(file.path) && !(alsoAsType && isTypeOnly),
        )
        .map(() => `${file.path} imports ${target}`),
    ),
  );
  assert.deepEqual(wrong, []);
  assert.deepEqual(
    product.filter(({ imports }) => imports.some(({ target }) => target === 'yaml')).map(({ path: file }) => file),
    ['server/src/core/syntax/yaml/yaml.ts'],
  );
});

test('the core touches no clock, no chance, no console and no process', () => {
  const worldly = new Set([
    'console',
    'process',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'fetch',
    'performance',
    'Buffer',
    'require',
    'globalThis',
    'window',
    'navigator',
    '__dirname',
    '__filename',
  ]);
  const wrong = product
    .filter(({ path: file }) => /^server\/src\/(?:core|features|export)\//.test(file))
    .flatMap((file) =>
      found(file, (node) => {
        if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
          const used = `${node.expression.text}.${node.name.text}`;
          if (used === 'Math.random' || used === 'Date.now' || worldly.has(node.expression.text)) return used;
        }
        if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && worldly.has(node.expression.text))
          return `${node.expression.text}()`;
        return ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date'
          ? 'new Date'
          : undefined;
      }),
    );
  assert.deepEqual(wrong, []);
});

test('the network is reached from one folder, and only the command `archive` loads it', () => {
  const network = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?$/;
  // The server listens to the one editor that started it, over a socket of this machine.
  const isAllowed = (file: string, target: string): boolean =>
    file.startsWith('server/src/archive/') || (file === 'server/src/main-node.ts' && /net$/.test(target));
  const wrong = product.flatMap((file) =>
    file.imports
      .filter(({ target }) => network.test(target) && !isAllowed(file.path, target))
      .map(({ target }) => `${file.path} imports ${target}`),
  );
  assert.deepEqual(wrong, []);
  const calls = product.flatMap((file) =>
    found(file, (node) => {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
      const called = file.text
        .slice(node.expression.pos, node.expression.end)
        .trim()
        .replace(/^(?:globalThis|self|window)\./, '');
      return /^(?:fetch|XMLHttpRequest|WebSocket|EventSource|navigator\.sendBeacon)$/.test(called)
        ? `${called}()`
        : undefined;
    }),
  );
  // This machine's own address, when somebody cites from Zotero (see test/client/manifest.test.ts).
  assert.deepEqual(
    calls.map((call) => call.replace(/:\d+:/, ':')),
    ['client/src/desk/zotero.ts: fetch()'],
  );
  const importers = product.flatMap((file) =>
    file.imports
      .filter(
        ({ target, isTypeOnly }) =>
          target.startsWith('server/src/archive/') && !isTypeOnly && !file.path.startsWith('server/src/archive/'),
      )
      .map(({ target }) => `${file.path} → ${target}`),
  );
  assert.deepEqual([...new Set(importers)].sort(), [
    'server/src/cli/archive/run-archive.ts → server/src/archive/page-text.ts',
    'server/src/cli/archive/run-archive.ts → server/src/archive/retrieve.ts',
    // Reads what lies in a folder, and reaches nothing.
    'server/src/cli/verify/read-answer-texts.ts → server/src/archive/guarded-reading.ts',
  ]);
  const starters = product.flatMap((file) =>
    file.imports
      .filter(({ target, isTypeOnly }) => target === 'server/src/cli/archive/run-archive.ts' && !isTypeOnly)
      .map(() => file.path),
  );
  assert.deepEqual(starters, ['server/src/cli/commands/archive.ts']);
});

test('no default exports, enums, namespaces, parameter properties or `any`', () => {
  const wrong = everything
    .filter(({ path: file }) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .flatMap((file) =>
      found(file, (node) => {
        if (ts.isExportAssignment(node)) return 'default export';
        if (
          ts.canHaveModifiers(node) &&
          ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
        )
          return 'default export';
        if (ts.isEnumDeclaration(node)) return 'enum';
        if (ts.isModuleDeclaration(node)) return 'namespace';
        if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
        return ts.isParameter(node) && ts.canHaveModifiers(node) && ts.getModifiers(node)?.length
          ? 'parameter property'
          : undefined;
      }),
    );
  assert.deepEqual(wrong, []);
});

test('every file opens with a comment that says what it owns', () => {
  const silent = everything.filter(({ text }) => !/^(?:#![^\n]*\n)?(?:\/\/ \S|\/\*\*? ?\n? ?\*? ?\S)/.test(text));
  assert.deepEqual(
    silent.map(({ path: file }) => file),
    [],
  );
});

/** Folders that may hold more files than a reader takes in at a glance, each with its reason. */
const largeFolders: Readonly<Record<string, string>> = {
  'server/src/core/lint/rules': 'one file a rule, found by its id',
  'test/rules': 'one fixture a rule, found by its id',
};
const mostFiles = 25;

test(`no folder holds more than ${mostFiles} files, unless it is listed with its reason`, () => {
  const counts = new Map<string, number>();
  for (const file of ['server', 'client', 'bench', 'test', 'docs'].flatMap(filesBelow)) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const crowded = [...counts].filter(([, count]) => count > mostFiles).map(([folder]) => folder);
  assert.deepEqual(crowded.sort(), Object.keys(largeFolders).sort(), 'sort the folder, or list it with its reason');
});

test('file names are in kebab-case', () => {
  const named = [
    ...everything.map(({ path: file }) => file),
    ...filesBelow('docs'),
    ...filesBelow('seeds'),
    ...filesBelow('schemas'),
    ...filesBelow('syntaxes'),
  ];
  assert.deepEqual(
    named.filter((file) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(path.basename(file))),
    [],
  );
});

test('there are no `index` files but the two doors', () => {
  const indexes = product.map(({ path: file }) => file).filter((file) => path.basename(file) === 'index.ts');
  assert.deepEqual(
    indexes.filter((file) => file !== 'server/src/core/index.ts' && file !== 'server/src/features/index.ts'),
    [],
  );
});

test('no test is left out or runs alone', () => {
  const wrong = helpers
    .filter(({ path: file }) => file.endsWith('.test.ts'))
    .flatMap((file) =>
      found(file, (node) => {
        if (
          ts.isPropertyAccessExpression(node) &&
          /^(?:only|skip|todo)$/.test(node.name.text) &&
          ts.isIdentifier(node.expression) &&
          /^(?:test|it|describe|suite|t)$/.test(node.expression.text)
        ) {
          return `${node.expression.text}.${node.name.text}`;
        }
        return ts.isPropertyAssignment(node) &&
          ts.isIdentifier(node.name) &&
          /^(?:only|skip|todo)$/.test(node.name.text) &&
          node.initializer.kind === ts.SyntaxKind.TrueKeyword
          ? node.name.text
          : undefined;
      }),
    );
  assert.deepEqual(wrong, []);
});

test('no file knows the machine it was written on', () => {
  // Put together here, so that this file does not find itself.
  const places = [
    `/${'home'}/\\w`,
    `/${'Users'}/\\w`,
    `/${'root'}/`,
    `/${'work'}/`,
    `[A-Z]:\\\\\\\\?${'Users'}`,
    `${'registry'}\\.(?:npmjs|yarnpkg)`,
    `${'artifact'}ory`,
    `^${'registry'} *=`,
    `"${'resolved'}": "http`,
  ];
  const known = new RegExp(places.join('|'), 'm');
  const texts = filesBelow('.').filter((file) => !/\.(?:png|ico|vsix|tgz|gif|woff2?)$/.test(file));
  assert.deepEqual(
    texts.filter((file) => known.test(readFileSync(file, 'utf8'))),
    [],
  );
});

test('every dependency is used, and docs/decisions.md says why', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
    Record<string, Readonly<Record<string, string>> | undefined>
  >;
  const dependencies = Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] });
  const imported = new Set(everything.flatMap(({ imports }) => imports.map(({ target }) => target)));
  const isUsed = (name: string): boolean => {
    // Types serve the package they describe; `@types/sarif` describes a format only, and is imported as `sarif`.
    const used = name === '@types/node' ? 'node:fs' : name.replace(/^@types\//, '');
    return (
      [...imported].some((target) => target === used || target.startsWith(`${used}/`)) ||
      everything.some(({ text }) => text.includes(`'${used}/`) || text.includes(`node_modules/${used}/`)) ||
      // What `npm run check` calls by its name.
      (name === '@biomejs/biome' && manifest['scripts']?.['check']?.includes('biome ') === true)
    );
  };
  assert.deepEqual(
    dependencies.filter((name) => !isUsed(name)),
    [],
    'not used',
  );
  const page = existsSync('docs/decisions.md') ? readFileSync('docs/decisions.md', 'utf8') : undefined;
  if (page !== undefined)
    assert.deepEqual(
      dependencies.filter((name) => !page.includes(`\`${name}\``)),
      [],
      'not in docs/decisions.md',
    );
});

test('no file leads back to itself by what it imports, types included', () => {
  assert.deepEqual(
    ownCycles(everything).map((cycle) => cycle.join(' → ')),
    [],
  );
});

test('rules and fixtures come in pairs; ids are unique and well formed', () => {
  const ids = rules.map(({ id }) => id);
  const names = (folder: string, end: string): string[] =>
    filesBelow(folder)
      .filter((file) => file.endsWith(end))
      .map((file) => path.basename(file, end));
  assert.deepEqual(names('server/src/core/lint/rules', '.ts').sort(), [...ids].sort());
  assert.deepEqual(names('test/rules', '.md').sort(), [...ids].sort());
  assert.equal(new Set(ids).size, ids.length);
  for (const { id } of rules) assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
});

test('what a rule says of itself is whole sentences, and its summary none', () => {
  for (const rule of rules) {
    assert.match(rule.description, /[.?]$/, rule.id);
    assert.match(rule.rationale, /[.?]$/, rule.id);
    assert.doesNotMatch(rule.summary, /\.$|^[A-Z][a-z]/, rule.id);
    assert.doesNotMatch(rule.fixSummary, /\.$/, rule.id);
    assert.deepEqual(Object.keys(rule.severity).sort(), [...profiles].sort());
  }
});

test('messages are whole sentences; titles of fixes are none', () => {
  for (const { id } of rules) {
    for (const fixture of readRuleFixture(readFileSync(`test/rules/${id}.md`, 'utf8'))) {
      for (const finding of lintText(readMarkers(fixture.brief, id).text, { only: [id], profile: 'release' }, fixture)
        .findings) {
        assert.match(finding.message, /^[^a-z].*[.?]$/s, `${id}: ${finding.message}`);
        const titles = finding.fixes().map(({ title }) => title);
        for (const title of titles) assert.match(title, /^[^a-z].*[^.]$/s, `${id}: ${title}`);
        // Editors name a fix by its title.
        assert.equal(new Set(titles).size, titles.length, `${id}: ${titles.join(', ')}`);
      }
    }
  }
});

/** What `look` says of the file's nodes, with the file and the node's last line. */
function found(file: SourceFile, look: (node: ts.Node) => string | undefined): readonly string[] {
  return [...file.nodes()].flatMap((node) => {
    const what = look(node);
    return what === undefined
      ? []
      : [`${file.path}:${file.text.slice(0, node.end).trimEnd().split('\n').length}: ${what}`];
  });
}
