// The configuration that a desk starts from, for editors that write it where none is. A method of our own.

import { configTemplate } from '../../core/lint/config/config-template.ts';
import { defineFeature } from '../feature.ts';

/** YAML, as `briefwright init` writes it. */
export const newConfiguration = defineFeature<object, { readonly text: string }>({
  method: 'briefwright/newConfiguration',
  capability: { experimental: { requests: ['briefwright/newConfiguration'] } },
  empty: { text: '' },
  run: () => ({ text: configTemplate() }),
});
