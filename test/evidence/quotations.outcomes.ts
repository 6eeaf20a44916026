// What the core makes of each case of the corpus of quotations: for the test and for `npm run eval`.

import { parseBrief, passageStart } from '../../server/src/core/model/brief.ts';
import { unreadArchives, withArchives } from '../../server/src/core/model/evidence/named-archives.ts';
import { checkQuotations } from '../../server/src/core/model/evidence/quotations/check-quotations.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { archiveState } from '../support/archive-state.ts';
import { log, type QuotationCase, wire } from './quotations.corpus.ts';
import type { QuotationKind } from './quotations.kinds.ts';

const corpusTexts: Readonly<Record<string, string>> = { 'log.txt': log, 'wire.txt': wire };
const sources = ['log', 'wire']
  .map((id) => `  ${id}: {title: T, publisher: P, date: 2026-05-03, text: ${id}.txt}\n`)
  .join('');

/** `refused` for whatever is reported as not there, or with a warning. The gravest state where a case holds several quotations. */
export function outcomeOf(
  { quoted, cites }: Pick<QuotationCase, 'quoted' | 'cites'>,
  texts = corpusTexts,
): {
  readonly state: QuotationCase['state'] | 'ambiguous';
  readonly detail: string;
} {
  const source = `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n${sources}  bare: {title: T, publisher: P, date: 2026-05-03}\n---\n\nThey wrote ${quoted} that day. [${cites} :: high]\n`;
  const brief = parseBrief(createDocument('case.brief', source));
  const read = unreadArchives(brief, emptyWorkspace).map(
    ({ key, name }) => [key, archiveState(createDocument(name, texts[name]!))] as const,
  );
  const workspace = withArchives(emptyWorkspace, new Map(read));
  const outcomes = brief.passageContents.flatMap((passage, index) =>
    checkQuotations(brief, workspace, passage, ({ start, end }) =>
      source.slice(start + passageStart(brief, index), end + passageStart(brief, index)),
    ),
  );
  const states = outcomes.map(({ outcome }) => {
    if (outcome.state === 'not-found' || outcome.state === 'elsewhere' || outcome.state === 'pending')
      return 'refused' as const;
    return outcome.state === 'normalised' && (outcome.hit.lost !== undefined || outcome.hit.isJoined)
      ? ('refused' as const)
      : outcome.state;
  });
  const order = ['refused', 'not-checked', 'ambiguous', 'normalised', 'found'] as const;
  return {
    state: order.find((one) => states.includes(one)) ?? 'none',
    detail: outcomes
      .map(({ outcome }) => outcome.state + ('hit' in outcome ? ` ${outcome.hit.steps.join(', ')}` : ''))
      .join('; '),
  };
}

/** The cases that come out wrong: honest and refused, or altered and not. A quotation that nobody recognised is wrong as well. */
export function wrongOf({ cases, isHonest }: QuotationKind): readonly string[] {
  return cases.flatMap(({ text, quoted }) => {
    const { state, detail } = outcomeOf({ quoted: `“${quoted}”`, cites: '@log' }, { 'log.txt': text, 'wire.txt': '' });
    const isWrong = isHonest ? state === 'refused' || state === 'none' : state !== 'refused';
    return isWrong ? [`${quoted} (${state}): ${detail}`] : [];
  });
}
