// The pages of rules, and of what a hover has no room for, as documents of the server: offline, in any editor that can open such documents, in a browser too.

import type * as lsp from 'vscode-languageserver';
import { explainRule } from '../../core/lint/explain-rule.ts';
import { examples } from '../../core/lint/registry.generated.ts';
import { asMarkdown } from '../cards/card.ts';
import { cardAt } from '../cards/card-at.ts';
import { ruleNamed } from '../cards/rule-card.ts';
import { type DetailsPlace, pageScheme, placeOfPage, ruleOfPage } from '../cards/rule-page.ts';
import { toOffset } from '../convert.ts';
import { defineFeature, type Snapshot } from '../feature.ts';

export const textDocumentContent = defineFeature<lsp.TextDocumentContentParams, lsp.TextDocumentContentResult>({
  method: 'workspace/textDocumentContent',
  capability: (client) =>
    client.workspace?.textDocumentContent ? { workspace: { textDocumentContent: { schemes: [pageScheme] } } } : {},
  empty: { text: '' },
  waitsFor: ['archives'],
  run(snapshot, { uri }) {
    const place = placeOfPage(uri);
    if (place) return { text: detailsAt(snapshot, place) ?? 'There is nothing at this place any more.\n' };
    const name = ruleOfPage(uri);
    const rule = name === undefined ? undefined : ruleNamed(name);
    return { text: rule ? explainRule(rule, examples.get(rule.id)) : `There is no page ${uri}.\n` };
  },
});

/** Everything that is known of what stands there; undefined where nothing does. */
function detailsAt(snapshot: Snapshot, { uri, position }: DetailsPlace): string | undefined {
  const known = snapshot.briefAt(uri);
  const found = known && cardAt(known, toOffset(known.brief.document, position, snapshot.encoding));
  return found && `${asMarkdown(found.card)}\n`;
}
