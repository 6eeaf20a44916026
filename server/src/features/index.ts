// THE list of editor features. Capabilities and handlers derive from it: a feature that is not here does not exist, and one
// that is here is announced.

import { callHierarchy } from './call-hierarchy.ts';
import { cite } from './cite.ts';
import { codeActionResolve } from './code-action-resolve.ts';
import { codeAction } from './code-action.ts';
import { codeLensResolve } from './code-lens-resolve.ts';
import { codeLens } from './code-lens.ts';
import { completionItemResolve } from './completion-item-resolve.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLinkResolve } from './document-link-resolve.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import { executeCommand } from './execute-command.ts';
import { foldingRange } from './folding-range.ts';
import { formatting } from './formatting.ts';
import { graph } from './graph.ts';
import { hover } from './hover.ts';
import { implementation } from './implementation.ts';
import { inlayHint } from './inlay-hint.ts';
import { linkedEditingRange } from './linked-editing-range.ts';
import { listRules } from './list-rules.ts';
import { newConfiguration } from './new-configuration.ts';
import { onTypeFormatting } from './on-type-formatting.ts';
import { overview } from './overview.ts';
import { prepareRename } from './prepare-rename.ts';
import { preview } from './preview.ts';
import { rangeFormatting } from './range-formatting.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { selectionRange } from './selection-range.ts';
import { semanticTokensDelta } from './semantic-tokens-delta.ts';
import { semanticTokensRange } from './semantic-tokens-range.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { textDocumentContent } from './text-document-content.ts';
import { typeDefinition } from './type-definition.ts';
import { willRenameFiles } from './will-rename-files.ts';
import { workspaceSymbol } from './workspace-symbol.ts';
import type { Feature } from './feature.ts';

export const features: readonly Feature[] = [
  ...callHierarchy,
  cite,
  codeAction,
  codeActionResolve,
  codeLens,
  codeLensResolve,
  completion,
  completionItemResolve,
  definition,
  documentHighlight,
  documentLink,
  documentLinkResolve,
  documentSymbol,
  executeCommand,
  foldingRange,
  formatting,
  graph,
  hover,
  implementation,
  inlayHint,
  linkedEditingRange,
  listRules,
  newConfiguration,
  onTypeFormatting,
  overview,
  prepareRename,
  preview,
  rangeFormatting,
  references,
  rename,
  selectionRange,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  textDocumentContent,
  typeDefinition,
  willRenameFiles,
  workspaceSymbol,
];
