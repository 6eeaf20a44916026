// Which stretches of the text are marked, and with what words: made from the overview, drawn elsewhere.

import type { Overview, StatementEntry } from '../../../server/src/features/extension/overview.ts';
import type { L10n } from '../l10n.ts';

export interface Mark {
  readonly range: StatementEntry['range'];
  /** Plain text for a hover. */
  readonly words: string;
  /** A line of code below the words. */
  readonly code: string;
}

/** Statements that another place's tag covers, each with that tag. */
export function inheritedMarks({ statements }: Overview, l10n: L10n): readonly Mark[] {
  return statements.flatMap(({ range, inherited }): Mark[] => {
    if (!inherited) return [];
    const words =
      inherited.from === 'lead-in'
        ? l10n.t('Covered by the tag of its lead-in sentence:')
        : l10n.t('Covered by the tag of its paragraph, item or row:');
    return [{ range, words, code: inherited.tags.map(({ text }) => text).join(' ') }];
  });
}

/**
 * The words and tags of statements all of whose grounds are there and carry, with a confidence; and tags of other places that cover
 * nothing else.
 */
export function groundedRanges({ statements }: Overview): readonly StatementEntry['range'][] {
  const covering = new Map<string, { readonly range: StatementEntry['range']; isGrounded: boolean }>();
  for (const { inherited, isGrounded } of statements) {
    for (const { range } of inherited?.tags ?? []) {
      const key = `${range.start.line}:${range.start.character}`;
      const known = covering.get(key);
      if (known) known.isGrounded &&= isGrounded;
      else covering.set(key, { range, isGrounded });
    }
  }
  return [
    ...statements.filter(({ isGrounded }) => isGrounded).map(({ extent }) => extent),
    ...[...covering.values()].filter(({ isGrounded }) => isGrounded).map(({ range }) => range),
  ];
}
