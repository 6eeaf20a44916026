// Measures how many sentences are told at `review` after they were made to say something else in the same words, and how many as they
// are: sentences of the cited pages, and claims that people found a page to support. The sets are not part of the project.

import { createRandom, type Random } from '../../../test/support/random.ts';
import { archiveOfPage, rulesToldIn } from './claims-against-pages.ts';
import { judgedClaims } from './judged-claims.ts';
import { reversalsOf } from './reversals.ts';

/** Of one page, so many sentences at most. */
const sentencesOfPage = 4;

interface Count {
  all: number;
  told: number;
  differs: number;
}

/** Lines to be printed; none where `folder` has no such set. */
export function measureReversals(folder: string): readonly string[] {
  return judgedClaims(folder).flatMap(({ file, claims }) => {
    const random = createRandom(1);
    const counts = new Map<string, Count>();
    const pages = new Set<string>();
    for (const { label, claim, title, page } of claims) {
      const archive = archiveOfPage(page);
      const look = (what: string, sentence: string): void => {
        const told = rulesToldIn(sentence, title, archive);
        const count = counts.get(what) ?? { all: 0, told: 0, differs: 0 };
        counts.set(what, count);
        count.all++;
        if (told.size > 0) count.told++;
        if (told.has('claim-contradicted')) count.differs++;
      };
      const measure = (of: string, sentence: string): void => {
        look(`${of} as they are`, sentence);
        for (const { kind, sentence: reversed } of reversalsOf(sentence, random)) {
          look(`${of} reversed`, reversed);
          look(`${of}: ${kind}`, reversed);
        }
      };
      if (label === 'supported') measure('claims', claim);
      if (pages.has(page)) continue;
      pages.add(page);
      for (const sentence of someOf(sentencesOf(page), random)) measure('sentences', sentence);
    }
    return [
      `Reversed, told at review, ${file}:`,
      ...[...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(
          ([what, { all, told, differs }]) =>
            `  ${what.padEnd(24)} any ${(told / all).toFixed(3)}, what differs ${(differs / all).toFixed(3)} (${all})`,
        ),
    ];
  });
}

/** Of running text: with a verb’s worth of words, and a full stop. */
function sentencesOf(page: string): readonly string[] {
  return page
    .split(/\n\n|(?<=[a-z]{3}[.!?]) (?=\p{Lu})/u)
    .filter((one) => one.length >= 60 && one.length <= 300 && /^\p{Lu}.*[.!?]$/su.test(one) && !/["“”]/.test(one));
}

function someOf(sentences: readonly string[], random: Random): readonly string[] {
  const left = [...sentences];
  const picked: string[] = [];
  while (left.length > 0 && picked.length < sentencesOfPage)
    picked.push(...left.splice(random.integer(left.length), 1));
  return picked;
}
