// The fixes of every finding in the range, each rule's own, and "fix all" of a rule where several findings have a safe one.

import type { Finding } from '../../core/lint/problem.ts';
import { safeFixOf } from '../../core/lint/safe-fix.ts';
import { inDocument } from '../../core/model/brief.ts';
import { passageAt } from '../../core/model/place-at.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import { statementWords } from '../cards/symbol-text.ts';
import type { KnownBrief } from '../feature.ts';
import { editOfFix } from './edits.ts';
import { findingsIn } from './findings-in.ts';
import { fixedText } from './fixed-text.ts';
import { type ActionContext, type OfferedAction, quickFixKind } from './offered-action.ts';

export function quickFixes(context: ActionContext): readonly OfferedAction[] {
  const { snapshot, known, wants } = context;
  if (!wants(quickFixKind)) return [];
  const withSafeFix = new Set<string>();
  const found = findingsIn(context);
  const fixes = found.flatMap((finding): OfferedAction[] => {
    const isOneOfSeveral = found.some(({ rule, span }) => rule === finding.rule && span.start !== finding.span.start);
    const where = isOneOfSeveral ? placeOf(known, finding) : '';
    const all = finding.fixes();
    const preferred = all.find(({ kind }) => kind === 'safe');
    if (preferred) withSafeFix.add(finding.rule);
    return all.map((fix) => ({
      // By title: once archived texts are read, another fix may stand at the same place of the list.
      id: `fix ${finding.rule} ${finding.span.start} ${finding.span.end} ${fix.title}`,
      title: `${fix.title}${where}`,
      kind: quickFixKind,
      findings: [finding],
      ...(fix === preferred ? { isPreferred: true } : {}),
      isCheap: true,
      edit: () => editOfFix(snapshot, known, fix),
    }));
  });
  return [...fixes, ...[...withSafeFix].flatMap((rule) => fixAllOf(context, rule))];
}

/** In characters. */
const shown = 32;

/** ` (in “The port closed on …”)`: which of the sentences that are touched the fix is for. */
function placeOf({ brief }: KnownBrief, { span }: Finding): string {
  const passage = span.start < brief.split.bodyStart ? undefined : passageAt(brief, span.start);
  const statement =
    passage?.statements.find(({ span: own }) => inDocument(passage, own).end >= span.start) ??
    passage?.statements.at(-1);
  if (!passage || !statement) return '';
  const words = plainLine(statementWords(brief, { start: passage.start, statement }), shown);
  return ` (in “${words.replace(/[“”]/g, '')}”)`;
}

/** Asks other findings of the rule for fixes only as far as the second safe one. */
function fixAllOf({ snapshot, known }: ActionContext, rule: string): OfferedAction[] {
  const findings = known.lint().findings.filter((finding) => finding.rule === rule);
  let safe = 0;
  const isSeveral = findings.some((finding) => safeFixOf(finding) && ++safe > 1);
  if (!isSeveral) return [];
  return [
    {
      id: `fix-all ${rule}`,
      title: `Apply all safe fixes for ${rule}`,
      kind: quickFixKind,
      findings,
      edit: () => fixedText(snapshot, known, rule),
    },
  ];
}
