// The edit of the lightbulb's entry that was picked. An entry for an older text gets none, so that nothing is edited blindly.

import type * as lsp from 'vscode-languageserver';
import { defineFeature } from '../feature.ts';
import { editOfAction, isActionData } from './offer-actions.ts';

export const codeActionResolve = defineFeature<lsp.CodeAction, lsp.CodeAction | null>({
  method: 'codeAction/resolve',
  waitsFor: ['archives'],
  capability: {},
  empty: null,
  run(snapshot, action) {
    const data: unknown = action.data;
    const edit = !action.edit && isActionData(data) ? editOfAction(snapshot, data) : undefined;
    return edit ? { ...action, edit } : action;
  },
});
