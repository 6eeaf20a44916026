// Measures how many claims are told at `review` where people found that the cited page supports them, in part, or not at all: each is
// linted as the only claim of a briefing that cites the page. The sets are not part of the project.

import { archiveOfPage, families, rulesToldIn } from './claims-against-pages.ts';
import { type JudgedClaim, judgedClaims } from './judged-claims.ts';

/** Lines to be printed; none where `folder` has no such set. */
export function measureSupport(folder: string): readonly string[] {
  return judgedClaims(folder).flatMap(({ file, claims }) => {
    const byLabel = groupBy(claims);
    return [
      `Claims told at review, claims of ${file}:`,
      ...[...byLabel].map(([label, ones]) => {
        const rules = ones.map(({ claim, title, page }) => rulesToldIn(claim, title, archiveOfPage(page)));
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
