// `reference.cjs TIMES FILE…`: reads each file and makes its Markdown tree, TIMES over. A fixed piece of work on the same texts,
// in the same language, that no change of ours makes faster or slower: what the gate holds our times against.

import { readFileSync } from 'node:fs';
import { GFM, parser } from '@lezer/markdown';

const [times, ...files] = process.argv.slice(2);
const reader = parser.configure(GFM);
let nodes = 0;
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  for (let time = 0; time < Number(times); time++) reader.parse(text).iterate({ enter: () => void nodes++ });
}
console.log(`${files.length} files, ${nodes} nodes`);
