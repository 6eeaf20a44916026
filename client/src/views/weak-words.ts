// Why a ground does not carry, in words.

import type { WeakGround } from '../../../server/src/core/model/support/grounding.ts';
import type { L10n } from '../l10n.ts';

/** `@wire is retracted`. */
export function weakWords({ name, fault }: WeakGround, l10n: L10n): string {
  switch (fault) {
    case 'undeclared':
      return l10n.t('{0} is not declared', name);
    case 'unchecked':
      return l10n.t('{0} could not be looked up', name);
    case 'retracted':
      return l10n.t('{0} is retracted', name);
    case 'no-statement':
      return l10n.t('{0} names no statement', name);
    case 'ungrounded':
      return l10n.t('{0} is not grounded itself', name);
  }
}
