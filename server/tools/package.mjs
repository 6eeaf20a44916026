// Packs the extension for VS Code: `npm run package [-- FILE]` writes briefwright-VERSION.vsix. What goes in is the list below; a
// file that is not on it stays out. The packer is installed on first use, into a folder of its own.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Files of the package; those below dist/ are built anew, the others are copied from here. */
const contents = [
  'LICENSE',
  'CHANGELOG.md',
  'README.md',
  'package.nls.json',
  'language-configuration.json',
  'language-configuration-front-matter.json',
  'l10n/bundle.l10n.json',
  'media/icon.png',
  'media/briefing-dark.svg',
  'media/briefing-light.svg',
  'media/walkthrough/start.md',
  'media/walkthrough/tags.md',
  'media/walkthrough/findings.md',
  'media/walkthrough/sources.md',
  'media/walkthrough/preview.md',
  'media/walkthrough/desk.md',
  'schemas/briefwright.schema.json',
  'seeds/templates/policy.brief',
  'seeds/templates/osint.brief',
  'snippets/briefing.json',
  'snippets/front-matter.json',
  'syntaxes/briefing.json',
  'syntaxes/briefing-fence.json',
  'syntaxes/briefing-fence-tags.json',
  'dist/client.js',
  'dist/extension-server.js',
  'dist/desk.js',
  'dist/importer.js',
  'dist/graph.js',
  'dist/preview.js',
  'dist/preview.css',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/bom.json',
];

/** Where a file of the package comes from, if not from its own place: its front page is about the extension. */
const origins = { 'README.md': 'docs/vscode.md' };

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const target = path.resolve(process.argv[2] ?? `${manifest.name}-${manifest.version}.vsix`);
const packer = 'server/tools/vsix';

if (!existsSync(path.join(packer, 'node_modules/@vscode/vsce/package.json')))
  run('npm', ['ci', '--silent', '--prefix', packer]);
mkdirSync('.build', { recursive: true });
const folder = mkdtempSync(path.join('.build', 'extension-'));
try {
  run(process.execPath, ['server/tools/build.mjs', path.join(folder, 'dist')]);
  for (const file of contents.filter((one) => !one.startsWith('dist/'))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    copyFileSync(origins[file] ?? file, path.join(folder, file));
  }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifestOf(manifest), null, 2)}\n`);

  // The same files make the same package, byte for byte.
  process.env.SOURCE_DATE_EPOCH ??= '1767225600';
  const { createVSIX } = (
    await import(pathToFileURL(path.resolve(packer, 'node_modules/@vscode/vsce/out/api.js')).href)
  ).default;
  await createVSIX({
    cwd: folder,
    packagePath: target,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Without what concerns the npm package or building only. */
function manifestOf({ scripts, devDependencies, bin, exports, private: _, ...rest }) {
  return { ...rest, files: contents };
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}
