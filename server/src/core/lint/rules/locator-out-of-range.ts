// A locator that points behind the end of the archived text.

import type { Archive } from '../../model/archives/archive.ts';
import { locate } from '../../model/archives/locate.ts';
import { type LocatorUnit, readLocator } from '../../model/archives/locator.ts';
import { archiveStates } from '../../model/evidence/named-archives.ts';
import { remove } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const locatorOutOfRange = defineRule({
  id: 'locator-out-of-range',
  code: 'BRF6008',
  family: 'Evidence',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a paragraph, page or line that the archived text does not have',
  description:
    'Locators that give the number of a paragraph (`¶ 4`), page (`p. 4`) or line (`L10-L14`) are compared with the archived text, either by counting or by the numbers printed in it. Pages are counted only if the text has page breaks. Other locators are not checked.',
  rationale: 'A locator that leads nowhere is worse than none: readers assume that somebody looked.',
  fixSummary: 'remove the locator',
  comesLater: true,
  asksSources: 'texts',
  checkPassage({ brief, workspace }, { tags }, report) {
    const states = archiveStates(brief, workspace);
    for (const { evidence } of tags) {
      for (const item of evidence) {
        if (item.type !== 'citation' || item.locator === undefined || !item.locatorSpan) continue;
        const state = states.get(item.key);
        const message = state?.state === 'read' ? beyond(state.archive, item.locator, item.key) : undefined;
        if (message !== undefined) report(item.locatorSpan, message);
      }
    }
  },
  fixes({ brief }, { span }) {
    const before = /[\s,]*$/.exec(brief.document.rope.slice(Math.max(0, span.start - 20), span.start))![0];
    return [
      fixIn(brief, 'suggested', 'Remove the locator', remove({ start: span.start - before.length, end: span.end })),
    ];
  },
});

const names: Readonly<Record<LocatorUnit, readonly [one: string, many: string]>> = {
  paragraph: ['paragraph', 'paragraphs'],
  page: ['page', 'pages'],
  line: ['line', 'lines'],
};

function beyond(archive: Archive, written: string, key: string): string | undefined {
  const locator = readLocator(written);
  const located = locator && locate(archive, locator);
  if (!located || located.beyond === undefined) return undefined;
  const [one, many] = names[locator.unit];
  return `The archived text of “${key}” has no ${one} ${located.beyond}: it has ${located.count} ${located.count === 1 ? one : many}. Find the right place, and correct the locator.`;
}
