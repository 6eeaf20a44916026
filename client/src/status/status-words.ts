// What the status item says: how the briefing at hand stands, in numbers with words, or why nothing is known of it. Draws nothing.

import type { Overview } from '../../../server/src/features/extension/overview.ts';
import type { L10n } from '../l10n.ts';
import type { ServerState } from '../server/server-connection.ts';

/** Findings of one briefing, by severity. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  /** Infos and hints. */
  readonly notices: number;
}

export interface StatusInput {
  readonly state: ServerState;
  /** Why the server failed. */
  readonly failure?: string;
  /** Undefined until the server has answered. */
  readonly overview?: Overview;
  readonly findings: FindingCounts;
}

export interface StatusWords {
  readonly text: string;
  readonly detail: string;
  /** The same as a sentence, for those who hear it. */
  readonly spoken: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly isBusy: boolean;
  /** What a click does. */
  readonly command:
    | 'briefwright.restartServer'
    | 'briefwright.nextUnsourced'
    | 'workbench.actions.view.problems'
    | 'briefwright.showOutput';
}

export function statusWords({ state, failure, overview, findings }: StatusInput, l10n: L10n): StatusWords {
  if (state === 'failed') {
    const text = l10n.t('Not checked');
    const detail =
      failure === undefined
        ? l10n.t('The language server is not running')
        : l10n.t('The language server is not running: {0}', failure);
    return {
      text,
      detail,
      spoken: `${text}. ${detail}.`,
      severity: 'error',
      isBusy: false,
      command: 'briefwright.restartServer',
    };
  }
  if (state === 'stopped') {
    const text = l10n.t('Not checked');
    const detail = l10n.t('The language server is stopped');
    return {
      text,
      detail,
      spoken: `${text}. ${detail}.`,
      severity: 'warning',
      isBusy: false,
      command: 'briefwright.restartServer',
    };
  }
  if (!overview) {
    const text = l10n.t('Reading…');
    return { text, detail: '', spoken: text, severity: 'information', isBusy: true, command: 'briefwright.showOutput' };
  }
  const counts = countsOf(overview);
  const parts = [
    l10n.t('{0} sourced', counts.sourced),
    ...(counts.unsourced > 0 ? [l10n.t('{0} unsourced', counts.unsourced)] : []),
    ...(counts.unlevelled > 0 ? [l10n.t('{0} without a level', counts.unlevelled)] : []),
    ...(counts.unreadable > 0 ? [l10n.t('{0} with an unreadable tag', counts.unreadable)] : []),
    ...(counts.silenced > 0 ? [l10n.t('{0} silenced', counts.silenced)] : []),
  ];
  const text = parts.slice(0, 2).join(', ');
  const aside = leftAloneText(overview, l10n);
  const detail = [...parts.slice(2), ...aside, findingsText(findings, l10n)].join(' · ');
  return {
    text,
    detail,
    spoken: `${[...parts, ...aside].join(', ')}. ${findingsText(findings, l10n)}.`,
    severity: findings.errors > 0 || counts.unsourced > 0 ? 'warning' : 'information',
    isBusy: false,
    command: counts.unsourced > 0 ? 'briefwright.nextUnsourced' : 'workbench.actions.view.problems',
  };
}

/** `31/37 sourced`: of what must name its grounds, how much does, with a level. Undefined where nothing must. */
export function coverageText(overview: Overview, l10n: L10n): string | undefined {
  const all = overview.statements.filter(({ kind }) => kind === 'claim' || kind === 'quote' || kind === 'judgment');
  return all.length === 0 ? undefined : l10n.t('{0}/{1} sourced', countsOf(overview).sourced, all.length);
}

interface Counts {
  readonly sourced: number;
  readonly unsourced: number;
  readonly unlevelled: number;
  readonly unreadable: number;
  readonly silenced: number;
}

/** Statements that must name grounds; an assumption counts only where it lacks its level. */
function countsOf({ statements }: Overview): Counts {
  const count = (...standings: readonly string[]): number =>
    statements.filter(({ standing }) => standings.includes(standing)).length;
  return {
    sourced: statements.filter(({ kind, standing }) => standing === 'levelled' && kind !== 'assumption').length,
    unsourced: count('unsourced', 'doubtful'),
    unlevelled: count('unlevelled'),
    unreadable: count('unreadable'),
    silenced: count('silenced'),
  };
}

/** `3 not checked: 2 fragment, 1 task`, and words that could not be read; nothing where all was checked. */
function leftAloneText({ leftAlone }: Overview, l10n: L10n): readonly string[] {
  const { unchecked = 0, ...sentences } = leftAlone;
  const reasons = Object.entries(sentences);
  const total = reasons.reduce((sum, [, count]) => sum + count, 0);
  const byReason = reasons.map(([reason, count]) => `${count} ${reasonName(reason, l10n)}`).join(', ');
  return [
    ...(total > 0 ? [l10n.t('{0} not checked ({1})', total, byReason)] : []),
    ...(unchecked > 0 ? [l10n.t('{0} words could not be read', unchecked)] : []),
  ];
}

function reasonName(reason: string, l10n: L10n): string {
  switch (reason) {
    case 'fragment':
      return l10n.t('fragment');
    case 'greeting':
      return l10n.t('greeting');
    case 'imperative':
      return l10n.t('order');
    case 'lead-in':
      return l10n.t('lead-in');
    case 'link':
      return l10n.t('link');
    case 'meta':
      return l10n.t('about the document');
    case 'task':
      return l10n.t('task');
    default:
      return reason;
  }
}

function findingsText({ errors, warnings, notices }: FindingCounts, l10n: L10n): string {
  if (errors + warnings + notices === 0) return l10n.t('no findings');
  const parts = [
    ...(errors > 0 ? [errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors)] : []),
    ...(warnings > 0 ? [warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings)] : []),
    ...(notices > 0 ? [notices === 1 ? l10n.t('1 notice') : l10n.t('{0} notices', notices)] : []),
  ];
  return parts.join(', ');
}
