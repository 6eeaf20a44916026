// The view of sources: each with its state in words, what it derives from, and the places that cite it.

import type { CitationEntry, Overview, SourceOverview } from '../../../server/src/features/extension/overview.ts';
import type { L10n } from '../l10n.ts';
import { dotted, isSaid, phrase, type TreeNode, uniqueIds } from './tree-node.ts';

export function sourceNodes({ sources, isComplete }: Overview, l10n: L10n): readonly TreeNode[] {
  const uniqueId = uniqueIds();
  return sources.map((source) => {
    const faults = faultsOf(source, isComplete, l10n);
    const letter = source.reliability === undefined ? undefined : l10n.t('reliability {0}', source.reliability);
    const cited =
      source.cited === 0 ? undefined : source.cited === 1 ? l10n.t('cited once') : l10n.t('cited {0}×', source.cited);
    const id = uniqueId(`@${source.key}`);
    return {
      id,
      label: source.key,
      description: dotted(...faults, cited, source.reliability, source.title),
      tooltip: tooltipOf(source, faults, letter, cited, l10n),
      ...iconOf(source),
      spoken: phrase(l10n.t('source {0}', source.key), source.title, ...faults, letter, cited),
      context: source.isDeclared ? 'source' : 'source.undeclared',
      sourceKey: source.key,
      ...placeOf(source),
      children: [
        ...originNodes(source, id, l10n),
        ...source.citations.map((citation) => citationNode(citation, uniqueId(`${id} ${citation.label}`), l10n)),
      ],
    };
  });
}

/** What is wrong with it, gravest first. */
function faultsOf(source: SourceOverview, isComplete: boolean, l10n: L10n): readonly string[] {
  if (!source.isDeclared)
    return [isComplete ? l10n.t('not declared') : l10n.t('not found; not all declarations could be read')];
  const status: Readonly<Record<SourceOverview['status'], string | undefined>> = {
    current: undefined,
    corrected: l10n.t('corrected'),
    superseded: l10n.t('superseded'),
    retracted: l10n.t('retracted'),
  };
  const preservation =
    source.preservation === 'unkept'
      ? l10n.t('not preserved')
      : source.preservation === 'unsealed'
        ? l10n.t('copy without digest')
        : undefined;
  return [status[source.status], source.cited === 0 ? l10n.t('not cited') : undefined, preservation].filter(isSaid);
}

function tooltipOf(
  source: SourceOverview,
  faults: readonly string[],
  letter: string | undefined,
  cited: string | undefined,
  l10n: L10n,
): readonly string[] {
  return [
    `@${source.key}`,
    source.detail,
    dotted(...faults),
    source.statusNote,
    dotted(letter, cited),
    source.isDerived ? originText(source, l10n) : undefined,
    source.registry === undefined ? undefined : l10n.t('declared in {0}', source.registry),
  ].filter(isSaid);
}

function iconOf({ isDeclared, status, cited }: SourceOverview): Pick<TreeNode, 'icon' | 'iconColor'> {
  if (!isDeclared) return { icon: 'question', iconColor: 'list.errorForeground' };
  if (status === 'retracted') return { icon: 'circle-slash', iconColor: 'list.errorForeground' };
  if (status !== 'current') return { icon: 'history', iconColor: 'list.warningForeground' };
  return { icon: cited === 0 ? 'circle-large-outline' : 'book' };
}

/** Its declaration; what nothing declares leads to where it is cited. */
function placeOf({ declaration, citations }: SourceOverview): Pick<TreeNode, 'place'> {
  if (declaration) return { place: declaration };
  return citations[0] ? { place: { range: citations[0].range } } : {};
}

function originNodes(source: SourceOverview, id: string, l10n: L10n): readonly TreeNode[] {
  if (!source.isDerived) return [];
  const label = originText(source, l10n);
  const names = source.origins.map(({ ids, isUndeclared }) =>
    isUndeclared ? l10n.t('{0} (how it knows is not declared)', ids.join(' = ')) : ids.join(' = '),
  );
  return [
    {
      id: `${id} ->`,
      label,
      description: names.join(', '),
      tooltip: [label, ...names],
      icon: 'type-hierarchy-super',
      spoken: phrase(label, ...names),
      children: [],
    },
  ];
}

/** In the server's words: an origin that does not say how it knows is not counted as one. */
function originText({ origins }: SourceOverview, l10n: L10n): string {
  if (origins.length === 0) return l10n.t('Leads to no origin: a loop');
  const unknown = origins.filter(({ isUndeclared }) => isUndeclared).length;
  const known = origins.length - unknown;
  const named =
    known === 0
      ? l10n.t('Leads to no named origin')
      : known === 1
        ? l10n.t('Leads to 1 named origin')
        : l10n.t('Leads to {0} named origins', known);
  if (unknown === 0) return named;
  return unknown === 1
    ? l10n.t('{0}, 1 that does not say how it knows', named)
    : l10n.t('{0}, {1} that do not say how they know', named, unknown);
}

function citationNode(
  { label, range, stance, grade, locator, statements }: CitationEntry,
  id: string,
  l10n: L10n,
): TreeNode {
  const contradicts = stance === 'contradicts' ? l10n.t('contradicts') : undefined;
  const more = statements > 1 ? l10n.t('and {0} more', statements - 1) : undefined;
  return {
    id,
    label,
    description: dotted(contradicts, more, grade, locator),
    tooltip: [label, dotted(contradicts, more, grade, locator)].filter(isSaid),
    icon: contradicts === undefined ? 'quote' : 'diff-removed',
    spoken: phrase(
      contradicts === undefined ? l10n.t('cited for: {0}', label) : l10n.t('contradicts: {0}', label),
      more,
      grade,
      locator,
    ),
    place: { range },
    children: [],
  };
}
