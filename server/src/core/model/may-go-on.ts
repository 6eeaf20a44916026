// Whether a sentence without a tag of its own may be part of a neighbour's. Looks at boundaries only.

import type { Statement } from './statement.ts';

/**
 * Whether the sentence hangs together with a neighbour by a boundary that is a guess: with a tagged one, whose tag may be
 * its own, or with an untagged one before it, which counts already. `statements` are those of one passage.
 */
export function mayGoOn(statements: readonly Statement[], index: number): boolean {
  const { tagged, isCertain, run } = statements[index]!;
  if (tagged === 'own') return false;
  if (!isCertain.start && statements[index - 1]?.run === run) return true;
  for (let at = index; !statements[at]!.isCertain.end; at++) {
    const next = statements[at + 1];
    if (next?.run !== run) return false;
    if (next.tagged === 'own') return true;
  }
  return false;
}
