// What other people's code is in the programs that ship: their licences and notices, and a bill of materials (CycloneDX 1.5), both made
// from what the bundler took in, so that nothing is forgotten.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const licenceFile = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** What packages hold of others ready-made, so that the bundler does not see it. */
const held = {
  unpdf: [
    {
      name: 'PDF.js',
      licence: 'Apache-2.0',
      texts: ['Copyright Mozilla Foundation. https://mozilla.github.io/pdf.js/'],
    },
  ],
  '@viz-js/viz': [
    {
      name: 'Graphviz',
      licence: 'EPL-1.0',
      texts: [
        'Copyright AT&T Intellectual Property. https://graphviz.org/license/ Source code: https://gitlab.com/graphviz/graphviz',
      ],
    },
    {
      name: 'Expat',
      licence: 'MIT',
      texts: [
        'Copyright Thai Open Source Software Center Ltd, Clark Cooper, and Expat maintainers. https://libexpat.github.io/',
      ],
    },
  ],
};

/** Packages that are ready-made from all that they depend on. */
const madeWhole = ['linkedom'];

/** Writes THIRD-PARTY-NOTICES.txt and bom.json into `outdir`. `inputs` are paths of bundled files; the same make the same bytes. */
export function writeThirdParties(outdir, inputs, { name, version }) {
  const packages = packagesOf(inputs);
  const missing = packages.filter(({ licence }) => licence === undefined);
  if (missing.length > 0) throw new Error(`no licence is named by ${missing.map((one) => one.name).join(', ')}`);
  writeFileSync(path.join(outdir, 'THIRD-PARTY-NOTICES.txt'), noticesOf(packages, name));
  writeFileSync(path.join(outdir, 'bom.json'), `${JSON.stringify(bomOf(packages, name, version), null, 2)}\n`);
}

/** Each package once, in the order of names. */
function packagesOf(inputs) {
  const folders = new Set();
  const byFolder = new Map();
  for (const input of inputs) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input.replaceAll('\\', '/'));
    if (found) folders.add(found[1]);
  }
  const byId = new Map();
  for (const folder of folders) {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    if (madeWhole.includes(manifest.name) || madeWhole.includes(byFolder.get(folder)))
      for (const dependency of Object.keys(manifest.dependencies ?? {})) {
        // A set that is walked takes in what is added meanwhile.
        folders.add(`node_modules/${dependency}`);
        byFolder.set(`node_modules/${dependency}`, madeWhole[0]);
      }
    const { name, version, license, licenses } = manifest;
    const licence = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
    const texts = readdirSync(folder)
      .filter((file) => licenceFile.test(file))
      .sort()
      .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    byId.set(`${name}@${version}`, { name, version, licence, texts });
    for (const one of held[name] ?? []) byId.set(one.name, { ...one, version: `in ${name} ${version}` });
  }
  return [...byId.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  );
}

function noticesOf(packages, name) {
  const ruler = '-'.repeat(80);
  const head = `The programs of ${name} contain code of the packages below, under the licences that follow each.\n`;
  const apache = readFileSync('node_modules/typescript/LICENSE.txt', 'utf8').replaceAll('\r\n', '\n').trim();
  const parts = packages.map(
    (one) =>
      `${ruler}\n${one.name} ${one.version} (${one.licence})\n\n${one.texts.join('\n\n') || `Licence: ${one.licence}. The package brings no text of it.`}\n`,
  );
  const full = `${ruler}\nThe text of the Apache License 2.0, for the packages above that are under it\n\n${apache}\n`;
  return [head, ...parts, full].join('\n');
}

function bomOf(packages, name, version) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components: packages.map((one) => ({
      type: 'library',
      name: one.name,
      ...(one.version.startsWith('in ')
        ? { description: `${one.version}, ready-made` }
        : { version: one.version, purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}` }),
      licenses: [
        / (?:OR|AND|WITH) /.test(one.licence) ? { expression: one.licence } : { license: { id: one.licence } },
      ],
    })),
  };
}
