// The words and the command of one lens, for the text as it is now.

import type * as lsp from 'vscode-languageserver';
import { defineFeature } from '../feature.ts';
import { commandOf, isLensData } from './lenses.ts';

export const codeLensResolve = defineFeature<lsp.CodeLens, lsp.CodeLens | null>({
  method: 'codeLens/resolve',
  capability: {},
  empty: null,
  run(snapshot, lens) {
    const data: unknown = lens.data;
    const known = isLensData(data) ? snapshot.briefAt(data.uri) : undefined;
    return {
      ...lens,
      command: known && isLensData(data) ? commandOf(snapshot, known, data, lens.range) : { title: '', command: '' },
    };
  },
});
