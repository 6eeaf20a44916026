// The claims and their passages as a page of its own: nothing is loaded and no script runs. A box for each claim stays ticked as long as
// the page is open; printed, it is a form. All that comes from a text is text.

import { countsWords, stateWords } from '../../core/support-words.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import type { Verified, VerifiedClaim, VerifiedSource } from '../../core/verify.ts';
import { type Html, html } from '../../export/html/html.ts';
import { claimLine, passageLine, sourceLine, sourceNote } from './claim-lines.ts';
import { caution, type VerifyReport } from './verify-report.ts';

export function verifiedHtml({ files, summary }: VerifyReport): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Claims beside their sources</title>
${style}
</head>
<body>
<main>
<h1>Claims beside their sources</h1>
<p>${countsWords(summary)}.</p>
<p>${caution} Tick the box of each claim that you have read beside its source.</p>
${files.map((file, index) => section(file, index))}
</main>
</body>
</html>
`;
  return page.html;
}

function section(file: Verified, index: number): Html {
  const { path, title, claims, summary } = file;
  const name = title === null ? plainLine(path) : `${plainLine(title)} (${plainLine(path)})`;
  return html`<section aria-labelledby="file-${index}">
<h2 id="file-${index}" dir="auto">${name}</h2>
<p>${countsWords(summary)}.</p>
${
  claims.length > 0 &&
  html`<div class="scroll" role="region" aria-labelledby="file-${index}" tabindex="0"><table>
<caption>Each claim with its state, the source that it cites and the nearest passage</caption>
<thead><tr><th scope="col">Read</th><th scope="col">Line</th><th scope="col">Claim</th><th scope="col">State</th><th scope="col">Source</th><th scope="col">Passage</th></tr></thead>
<tbody>
${claims.map((claim, at) => rows(file, claim, `claim-${index}-${at}`))}</tbody>
</table></div>`
}
</section>
`;
}

/** One row for each source; what is the claim's own spans them. */
function rows(file: Verified, claim: VerifiedClaim, id: string): Html {
  const { start, state, says, sources } = claim;
  const [first, ...others] = sources;
  const span = Math.max(1, sources.length);
  const rest = says.slice(stateWords[state].length);
  return html`<tr class="${state}">
<td rowspan="${span}"><input type="checkbox" id="${id}" aria-label="Read: claim in line ${start.line}"></td>
<td rowspan="${span}">${start.line}</td>
<th scope="row" rowspan="${span}" dir="auto"><label for="${id}">${claimLine(claim)}</label></th>
<td rowspan="${span}"><strong>${stateWords[state]}</strong>${rest}</td>
${first ? sourceCells(file, first) : html`<td>–</td><td>–</td>`}
</tr>
${others.map((source) => html`<tr class="${state}">${sourceCells(file, source)}</tr>\n`)}`;
}

function sourceCells(file: Verified, source: VerifiedSource): Html {
  const { title, passage } = source;
  return html`<td><span class="key" dir="auto">${sourceLine(file, source)}</span>${title !== null && html`<span class="title" dir="auto">${plainLine(title)}</span>`}<span class="note" dir="auto">${sourceNote(source)}</span></td>
<td>${passage ? html`<blockquote dir="auto">${passageLine(source)}</blockquote><span class="note">${plainLine(passage.path)}, ${passage.locator}, line ${passage.start.line}</span>` : '–'}</td>`;
}

const style = html`<style>
:root { --ink: #1b1f24; --paper: #fff; --line: #c3c9d0; --soft: #55606b; --bad: #8f1d15; --open: #7a4d00; --good: #1c5f33; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --paper: #16191d; --line: #454d56; --soft: #a9b3bd; --bad: #ff9d94; --open: #f0c069; --good: #8ed6a4; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.45 system-ui, sans-serif; }
main { padding: 1rem 1.5rem 3rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; color: var(--soft); padding-block: 0.3rem; }
th, td { border: 1px solid var(--line); padding: 0.5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
tbody th { font-weight: normal; min-width: 14rem; }
input { width: 1.3rem; height: 1.3rem; }
blockquote { margin: 0; min-width: 14rem; }
.key, .title, .note { display: block; }
.title, .note { color: var(--soft); font-size: 0.875rem; }
.found strong { color: var(--good); }
.differs strong, .not-found strong { color: var(--bad); }
.not-checked strong { color: var(--open); }
@media print { .scroll { overflow: visible; } tr { break-inside: avoid; } }
</style>`;
