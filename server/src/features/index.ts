// THE list of editor features. Capabilities and handlers derive from it: a feature that is not here does not exist, and one
// that is here is announced.

import { hover } from './cards/hover.ts';
import { codeAction } from './code-actions/code-action.ts';
import { codeActionResolve } from './code-actions/code-action-resolve.ts';
import { executeCommand } from './code-actions/execute-command.ts';
import { completion } from './completion/completion.ts';
import { completionItemResolve } from './completion/completion-item-resolve.ts';
import { formatting } from './editing/formatting.ts';
import { linkedEditingRange } from './editing/linked-editing-range.ts';
import { onTypeFormatting } from './editing/on-type-formatting.ts';
import { prepareRename } from './editing/prepare-rename.ts';
import { rangeFormatting } from './editing/range-formatting.ts';
import { rename } from './editing/rename.ts';
import { willRenameFiles } from './editing/will-rename-files.ts';
import { changeStatement } from './extension/change-statement.ts';
import { chooseLevel } from './extension/choose-level.ts';
import { choosePassage } from './extension/choose-passage.ts';
import { chooseSource } from './extension/choose-source.ts';
import { cite } from './extension/cite.ts';
import { claimPassages } from './extension/claim-passages.ts';
import { graph } from './extension/graph.ts';
import { listRules } from './extension/list-rules.ts';
import { newConfiguration } from './extension/new-configuration.ts';
import { overview } from './extension/overview.ts';
import { preview } from './extension/preview.ts';
import { publication } from './extension/publication.ts';
import { setSource, sourceForm } from './extension/source-form.ts';
import { textDocumentContent } from './extension/text-document-content.ts';
import type { AnyFeature } from './feature.ts';
import { codeLens } from './lenses/code-lens.ts';
import { codeLensResolve } from './lenses/code-lens-resolve.ts';
import { inlayHint } from './marks/inlay-hint.ts';
import { semanticTokens } from './marks/semantic-tokens.ts';
import { semanticTokensDelta } from './marks/semantic-tokens-delta.ts';
import { semanticTokensRange } from './marks/semantic-tokens-range.ts';
import { callHierarchy } from './navigation/call-hierarchy.ts';
import { definition } from './navigation/definition.ts';
import { documentHighlight } from './navigation/document-highlight.ts';
import { documentLink } from './navigation/document-link.ts';
import { documentLinkResolve } from './navigation/document-link-resolve.ts';
import { documentSymbol } from './navigation/document-symbol.ts';
import { foldingRange } from './navigation/folding-range.ts';
import { implementation } from './navigation/implementation.ts';
import { references } from './navigation/references.ts';
import { selectionRange } from './navigation/selection-range.ts';
import { typeDefinition } from './navigation/type-definition.ts';
import { workspaceSymbol } from './navigation/workspace-symbol.ts';

export const features: readonly AnyFeature[] = [
  ...callHierarchy,
  changeStatement,
  chooseLevel,
  choosePassage,
  chooseSource,
  cite,
  claimPassages,
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
  publication,
  rangeFormatting,
  references,
  rename,
  selectionRange,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  setSource,
  sourceForm,
  textDocumentContent,
  typeDefinition,
  willRenameFiles,
  workspaceSymbol,
];
