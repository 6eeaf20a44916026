// The pages of rules as documents of the server: offline, in any editor that can open such documents, in a browser too.

import type * as lsp from 'vscode-languageserver';
import { explainRule } from '../../core/lint/explain-rule.ts';
import { examples } from '../../core/lint/registry.generated.ts';
import { ruleNamed } from '../cards/rule-card.ts';
import { pageScheme, ruleOfPage } from '../cards/rule-page.ts';
import { defineFeature } from '../feature.ts';

export const textDocumentContent = defineFeature<lsp.TextDocumentContentParams, lsp.TextDocumentContentResult>({
  method: 'workspace/textDocumentContent',
  capability: (client) =>
    client.workspace?.textDocumentContent ? { workspace: { textDocumentContent: { schemes: [pageScheme] } } } : {},
  empty: { text: '' },
  run(_snapshot, { uri }) {
    const name = ruleOfPage(uri);
    const rule = name === undefined ? undefined : ruleNamed(name);
    return { text: rule ? explainRule(rule, examples.get(rule.id)) : `There is no page ${uri}.\n` };
  },
});
