// Measures how many claims are told at `review` where people found that the cited page supports them, in part, or not at all: each is
// linted as the only claim of a briefing that cites the page. The sets are not part of the project.

import { defaultConfig } from '../../src/core/lint/config/config.ts';
import { lint } from '../../src/core/lint/lint.ts';
import { parseBrief } from '../../src/core/model/brief.ts';
import { unreadArchives, withArchives } from '../../src/core/model/evidence/named-archives.ts';
import { emptyWorkspace } from '../../src/core/model/workspace.ts';
import { createDocument } from '../../src/core/text/document.ts';
import { type JudgedClaim, judgedClaims } from './judged-claims.ts';

const families = {
  'its words or names': ['claim-not-in-source', 'name-not-found'],
  'its figures or quotations': ['figure-not-found', 'quote-not-found', 'quote-altered'],
};

/** Lines to be printed; none where `folder` has no such set. */
export function measureSupport(folder: string): readonly string[] {
  return judgedClaims(folder).flatMap(({ file, claims }) => {
    const byLabel = groupBy(claims);
    return [
      `Claims told at review, claims of ${file}:`,
      ...[...byLabel].map(([label, ones]) => {
        const rules = ones.map(rulesToldIn);
        const share = (told: (found: ReadonlySet<string>) => boolean): string =>
          (rules.filter(told).length / ones.length).toFixed(3);
        const parts = Object.entries(families).map(
          ([what, ids]) => `${what} ${share((found) => ids.some((id) => found.has(id)))}`,
        );
        return `  ${label.padEnd(20)} any ${share((found) => found.size > 0)}, ${parts.join(', ')} (${ones.length})`;
      }),
    ];
  });
}

function groupBy(claims: readonly JudgedClaim[]): ReadonlyMap<string, readonly JudgedClaim[]> {
  const byLabel = new Map<string, JudgedClaim[]>();
  for (const one of claims) byLabel.set(one.label, [...(byLabel.get(one.label) ?? []), one]);
  return byLabel;
}

function rulesToldIn({ claim, title, page }: JudgedClaim): ReadonlySet<string> {
  const words = claim
    .replace(/[[\]<>*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]$/, '');
  const front = `briefing: 1\ntitle: ${JSON.stringify(title)}\ndate: 2026-05-06\nsources:\n  page: {title: Page, text: page.txt}`;
  const brief = parseBrief(createDocument('claim.brief', `---\n${front}\n---\n\n${words} [@page :: high].\n`));
  const archive = { document: createDocument('page.txt', page), sha256: '' };
  const states = unreadArchives(brief, emptyWorkspace).map(
    ({ key }) => [key, { state: 'read' as const, archive }] as const,
  );
  const only = Object.values(families).flat();
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
