// Which rules tell a claim that is the only one of a briefing and cites a page: what is measured on judged and on reversed claims.

import { defaultConfig } from '../../src/core/lint/config/config.ts';
import { lint } from '../../src/core/lint/lint.ts';
import type { Archive } from '../../src/core/model/archives/archive.ts';
import { parseBrief } from '../../src/core/model/brief.ts';
import { unreadArchives, withArchives } from '../../src/core/model/evidence/named-archives.ts';
import { emptyWorkspace } from '../../src/core/model/workspace.ts';
import { createDocument } from '../../src/core/text/document.ts';

/** By what they compare. */
export const families = {
  'its words or names': ['claim-not-in-source', 'name-not-found'],
  'what differs': ['claim-contradicted'],
  'its figures or quotations': ['figure-not-found', 'quote-not-found', 'quote-altered'],
} as const;

const only = Object.values(families).flat();

export function archiveOfPage(page: string): Archive {
  return { document: createDocument('page.txt', page), sha256: '' };
}

/** Rules of the families that give a warning or an error at `review`. `title`: of the text that the claim stands in. */
export function rulesToldIn(claim: string, title: string, archive: Archive): ReadonlySet<string> {
  const words = claim
    .replace(/[[\]<>*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]$/, '');
  const front = `briefing: 1\ntitle: ${JSON.stringify(title)}\ndate: 2026-05-06\nsources:\n  page: {title: Page, text: page.txt}`;
  const brief = parseBrief(createDocument('claim.brief', `---\n${front}\n---\n\n${words} [@page :: high].\n`));
  const states = unreadArchives(brief, emptyWorkspace).map(
    ({ key }) => [key, { state: 'read' as const, archive }] as const,
  );
  const { findings } = lint(
    brief,
    withArchives(emptyWorkspace, new Map(states)),
    { ...defaultConfig, only },
    '2026-06-01',
  );
  return new Set(
    findings.filter(({ severity }) => severity === 'warning' || severity === 'error').map(({ rule }) => rule),
  );
}
