// `edits.cjs COUNT FILE`: reads a briefing, adds COUNT letters in its middle, one after another, and lints it after each, as the
// language server does. Prints how many findings there were in the end.

import { readFileSync } from 'node:fs';
import { defaultConfig } from '../../server/src/core/lint/config/config.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';

const [count, file] = process.argv.slice(2);
let text = readFileSync(file!, 'utf8');
let brief = parseBrief(createDocument(file!, text));
const findings = (): number => lint(brief, emptyWorkspace, defaultConfig, '2026-05-10').findings.length;
let found = findings();
const middle = text.indexOf(' ', text.length >> 1);
for (let edit = 0; edit < Number(count); edit++) {
  text = `${text.slice(0, middle)}s${text.slice(middle)}`;
  brief = parseBrief(createDocument(file!, text), {}, brief);
  found = findings();
}
console.log(`${found} findings`);
