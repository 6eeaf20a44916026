// The view of statements: what still lacks something first, then by confidence from the weakest, then what is not a claim.

import type { Overview, StatementEntry } from '../../../server/src/features/extension/overview.ts';
import type { L10n } from '../l10n.ts';
import { dotted, isSaid, phrase, type TreeNode, uniqueIds } from './tree-node.ts';
import { weakWords } from './weak-words.ts';

interface Group {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly iconColor?: string;
  readonly isExpanded?: boolean;
  readonly holds: (statement: StatementEntry) => boolean;
}

/** Groups without a statement are left out; a statement is in one. */
export function statementNodes(overview: Overview, l10n: L10n): readonly TreeNode[] {
  const uniqueId = uniqueIds();
  return groupsOf(overview, l10n).flatMap(({ id, label, icon, iconColor, isExpanded, holds }): TreeNode[] => {
    const members = overview.statements.filter(holds);
    if (members.length === 0) return [];
    const count = members.length === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', members.length);
    return [
      {
        id: `group ${id}`,
        label,
        description: String(members.length),
        icon,
        ...(iconColor === undefined ? {} : { iconColor }),
        spoken: phrase(label, count),
        children: members.map((statement) =>
          statementNode(statement, uniqueId(`${id} ${statement.label}`), overview, icon, iconColor, l10n),
        ),
        ...(isExpanded ? { isExpanded } : {}),
      },
    ];
  });
}

/** How many need grounds and name none: what the badge says. */
export function countUnsourced({ statements }: Overview): number {
  return statements.filter(({ standing }) => standing === 'unsourced').length;
}

function groupsOf({ confidence }: Overview, l10n: L10n): readonly Group[] {
  const standing =
    (wanted: StatementEntry['standing']) =>
    (statement: StatementEntry): boolean =>
      statement.standing === wanted;
  const ofKind =
    (...kinds: readonly StatementEntry['kind'][]) =>
    (statement: StatementEntry): boolean =>
      (statement.standing === 'levelled' || statement.standing === 'free') && kinds.includes(statement.kind);
  const { levels } = confidence;
  return [
    {
      id: 'unsourced',
      label: l10n.t('Unsourced'),
      icon: 'error',
      iconColor: 'list.errorForeground',
      isExpanded: true,
      holds: standing('unsourced'),
    },
    {
      id: 'unreadable',
      label: l10n.t('Tag cannot be read'),
      icon: 'warning',
      iconColor: 'list.warningForeground',
      isExpanded: true,
      holds: standing('unreadable'),
    },
    {
      id: 'unlevelled',
      label: l10n.t('No confidence'),
      icon: 'warning',
      iconColor: 'list.warningForeground',
      isExpanded: true,
      holds: standing('unlevelled'),
    },
    {
      id: 'doubtful',
      label: l10n.t('Perhaps unsourced: it is not certain where the sentence ends'),
      icon: 'question',
      holds: standing('doubtful'),
    },
    ...levels.map(
      (level, index): Group => ({
        id: `level ${index}`,
        label: l10n.t('Confidence: {0}', level),
        icon: levelIcon(index, levels.length),
        holds: (statement) =>
          statement.standing === 'levelled' &&
          statement.level === index &&
          (statement.kind === 'claim' || statement.kind === 'quote'),
      }),
    ),
    { id: 'judgments', label: l10n.t('Judgments'), icon: 'law', holds: ofKind('judgment') },
    { id: 'assumptions', label: l10n.t('Assumptions'), icon: 'lightbulb', holds: ofKind('assumption') },
    { id: 'gaps', label: l10n.t('Gaps'), icon: 'search', holds: ofKind('gap') },
    { id: 'questions', label: l10n.t('Questions'), icon: 'comment-unresolved', holds: ofKind('question') },
    { id: 'notes', label: l10n.t('Notes'), icon: 'note', holds: ofKind('note') },
    { id: 'silenced', label: l10n.t('Excused by a directive'), icon: 'bell-slash', holds: standing('silenced') },
  ];
}

/** The ends of a scale point down and up, what is between them to neither side. */
function levelIcon(index: number, count: number): string {
  if (index === 0 && count > 1) return 'triangle-down';
  return index === count - 1 ? 'triangle-up' : 'dash';
}

const lacking: ReadonlySet<StatementEntry['standing']> = new Set(['unsourced', 'unlevelled', 'unreadable']);

function statementNode(
  statement: StatementEntry,
  id: string,
  { confidence }: Overview,
  icon: string,
  iconColor: string | undefined,
  l10n: L10n,
): TreeNode {
  const { label, kind, level, likelihood, range, extent, section, standing } = statement;
  // The group of a claim says its level.
  const levelWord = level === undefined || kind === 'claim' || kind === 'quote' ? undefined : confidence.levels[level];
  const name = statement.id === undefined ? undefined : `#${statement.id}`;
  const weak = [
    ...statement.weak.map((ground) => weakWords(ground, l10n)),
    ...(statement.support === 'differs' ? [l10n.t('differs from its source')] : []),
    ...(statement.support === 'not-found' ? [l10n.t('not found in its source')] : []),
  ];
  const support =
    statement.support === 'found'
      ? l10n.t('found in its source, by its words')
      : statement.support === 'not-checked'
        ? l10n.t('not checked against its source')
        : undefined;
  const kindWord = standing === 'levelled' && kind === 'claim' ? undefined : kindWords(l10n)[kind];
  return {
    id,
    label,
    description: dotted(...weak, levelWord, likelihood, name),
    tooltip: [
      label,
      dotted(kindWords(l10n)[kind], level === undefined ? undefined : confidence.levels[level], likelihood, name),
      section,
      ...weak,
      support,
    ].filter(isSaid),
    icon: weak.length > 0 && !lacking.has(standing) ? 'warning' : icon,
    ...(weak.length > 0 && !lacking.has(standing)
      ? { iconColor: 'list.warningForeground' }
      : iconColor === undefined
        ? {}
        : { iconColor }),
    spoken: phrase(label, kindWord, ...weak, support, levelWord, likelihood, section),
    context: lacking.has(standing) ? 'statement.lacking' : 'statement',
    place: { range, extent },
    children: [],
  };
}

function kindWords(l10n: L10n): Readonly<Record<StatementEntry['kind'], string>> {
  return {
    claim: l10n.t('claim'),
    quote: l10n.t('quotation'),
    judgment: l10n.t('judgment'),
    assumption: l10n.t('assumption'),
    gap: l10n.t('gap'),
    note: l10n.t('note'),
    question: l10n.t('question'),
  };
}
