// THE list of editor features. Capabilities and handlers derive from it: a feature that is not here does not exist, and one
// that is here is announced.

import type { Feature } from './feature.ts';

export const features: readonly Feature[] = [];
