// The view of alternatives: each set with the sums of its ranges, each member with its range and what the others leave of it.

import type { AlternativesEntry, Overview } from '../../../server/src/features/extension/overview.ts';
import type { L10n } from '../l10n.ts';
import { dotted, phrase, type TreeNode, uniqueIds } from './tree-node.ts';

export function alternativeNodes(overview: Overview, l10n: L10n): readonly TreeNode[] {
  const uniqueId = uniqueIds();
  return overview.alternatives.map((set): TreeNode => {
    const id = uniqueId(`set ${set.title}`);
    const verdict = verdictOf(set, l10n);
    const sums = l10n.t('The low ends add up to {0} %, the high ends to {1} %', set.sumLow, set.sumHigh);
    return {
      id,
      label: set.title,
      description: dotted(
        verdict,
        set.alternatives.length > 0 ? l10n.t('Σ {0}–{1} %', set.sumLow, set.sumHigh) : undefined,
      ),
      tooltip: [set.title, sums, verdict ?? l10n.t('Numbers within these ranges can add up to 100 %')],
      ...(set.isPossible ? { icon: 'pie-chart' } : { icon: 'error', iconColor: 'list.errorForeground' }),
      spoken: phrase(l10n.t('alternatives: {0}', set.title), verdict, sums),
      place: { range: set.range },
      children: set.alternatives.map((member) => memberNode(member, overview, uniqueId, id, l10n)),
      isExpanded: true,
    };
  });
}

/** Undefined where nothing is wrong. */
function verdictOf({ alternatives, isPossible, sumLow }: AlternativesEntry, l10n: L10n): string | undefined {
  if (alternatives.length === 0) return l10n.t('no statements yet');
  if (isPossible) return undefined;
  return sumLow >= 100
    ? l10n.t('together too likely: cannot add up to 100 %')
    : l10n.t('together too unlikely: cannot add up to 100 %');
}

function memberNode(
  { statement: index, term, range, reachable }: AlternativesEntry['alternatives'][number],
  { statements }: Overview,
  uniqueId: (name: string) => string,
  set: string,
  l10n: L10n,
): TreeNode {
  const statement = statements[index]!;
  const words = term === undefined ? l10n.t('no likelihood') : range === undefined ? term : `${term} ${range}`;
  const left = reachable === undefined ? undefined : l10n.t('the others allow only {0}', reachable);
  return {
    id: uniqueId(`${set} ${statement.label}`),
    label: statement.label,
    description: dotted(words, left),
    tooltip: [statement.label, words, ...(left === undefined ? [] : [left])],
    ...(term === undefined
      ? { icon: 'question', iconColor: 'list.warningForeground' }
      : { icon: 'circle-large-outline' }),
    spoken: phrase(statement.label, words, left),
    context: 'statement',
    place: { range: statement.range, extent: statement.extent },
    children: [],
  };
}
