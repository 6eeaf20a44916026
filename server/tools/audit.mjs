// Asks npm for known faults of the packages that we use, and fails at each that docs/decisions.md does not argue for under “Advisories”.
// Where the registry does not answer such questions it says that nothing was checked.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
const vulnerabilities = readVulnerabilities(stdout);
if (!vulnerabilities) {
  console.error(
    'The registry does not tell known faults of packages, so none were looked for; run npm run audit with another one.',
  );
  process.exit(0);
}
const section = /\n## Advisories\n([\s\S]*?)(?=\n## |$)/.exec(readFileSync('docs/decisions.md', 'utf8'))?.[1] ?? '';
const argued = new Set(section.match(/GHSA(?:-[a-z0-9]{4}){3}/g));
const found = new Map(
  Object.values(vulnerabilities)
    .flatMap(({ via }) => via.filter((one) => typeof one === 'object'))
    .map(({ url, title, name, severity }) => [/GHSA-[\w-]+/.exec(url)?.[0] ?? url, `${severity}: ${name}: ${title}`]),
);
const open = [...found].filter(([id]) => !argued.has(id));
for (const [id, what] of open) console.error(`${id}: ${what}`);
for (const id of argued)
  if (!found.has(id)) console.error(`${id} is argued for in docs/decisions.md, but found no more`);
console.log(`${found.size} known faults of packages, ${open.length} of them not argued for`);
process.exit(open.length > 0 ? 1 : 0);

/** Undefined where npm has no answer. */
function readVulnerabilities(json) {
  try {
    return JSON.parse(json).vulnerabilities;
  } catch {
    return undefined;
  }
}
