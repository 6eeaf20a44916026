// The diagnostics of one briefing as the client gets them, pulled or pushed.

import type { Diagnostic } from 'vscode-languageserver';
import type { LintResult } from '../core/lint/lint.ts';
import { type Finding, type Problem, severities } from '../core/lint/problem.ts';
import { toDiagnostic } from '../features/convert.ts';
import type { Snapshot } from '../features/feature.ts';
import type { SessionBrief } from './session-brief.ts';

/** What cannot be checked is said at the top of the file: it must not look clean. `waiting` is a finding that is left out. */
export function reportBriefing(snapshot: Snapshot, known: SessionBrief, waiting?: Finding): readonly Diagnostic[] {
  const result = lintOf(known);
  if (typeof result === 'string') return [unread(result)];
  const findings = waiting ? result.findings.filter((finding) => finding !== waiting) : result.findings;
  return [
    ...known.failures.map((failure) =>
      notice(`The configuration has an error, so this briefing was not checked: ${failure}`),
    ),
    ...result.crashes.map(({ rule, message }) =>
      notice(
        `The rule ${rule} failed, so its findings are not known (${message}); please report this in the issue tracker of Briefwright.`,
      ),
    ),
    ...leftOut(findings),
    ...shownOf(findings).map((finding) => diagnosticOf(snapshot, known, finding)),
  ];
}

/** More than anybody reads, and few enough that a list of them is sent and shown at every key without a lag. */
const mostShown = 1000;

/** The gravest, and of equally grave ones the first, in the order of the text. */
function shownOf(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostShown) return findings;
  const left = new Map<Finding['severity'], number>(severities.map((severity) => [severity, 0]));
  for (const { severity } of findings) left.set(severity, left.get(severity)! + 1);
  let room = mostShown;
  for (const severity of [...severities].reverse()) {
    const count = Math.min(room, left.get(severity)!);
    left.set(severity, count);
    room -= count;
  }
  return findings.filter(({ severity }) => {
    const count = left.get(severity)!;
    if (count > 0) left.set(severity, count - 1);
    return count > 0;
  });
}

function leftOut({ length }: readonly Finding[]): readonly Diagnostic[] {
  if (length <= mostShown) return [];
  const counted = length.toLocaleString('en');
  return [
    {
      ...notice(
        `This briefing has ${counted} findings; the gravest ${mostShown.toLocaleString('en')} are shown here. “briefwright lint” prints all of them.`,
      ),
      severity: 3,
    },
  ];
}

/** The diagnostic of a briefing that could not be read or checked: a bug of ours, of which `failure` is the message. */
export function unread(failure: string): Diagnostic {
  return notice(
    `This briefing was not checked: internal error (${failure}). Please report this in the issue tracker of Briefwright.`,
  );
}

/** What was made of a problem, and for which place and severity. */
interface Made {
  readonly line: number;
  readonly severity: Finding['severity'];
  readonly diagnostic: Diagnostic;
}

const made = new WeakMap<Problem, Made>();

/**
 * The same object as before where the finding's passage stands in the same line: nothing in it can have changed then. What is
 * related may stand in another file or move by itself, so such findings are written anew.
 */
function diagnosticOf(snapshot: Snapshot, known: SessionBrief, finding: Finding): Diagnostic {
  const { document } = known;
  const { reported, start } = finding.anchor;
  if (start === 0 || finding.related) return toDiagnostic(snapshot, document, finding);
  const line = document.lines.lineAt(start);
  const before = made.get(reported);
  if (before?.line === line && before.severity === finding.severity) return before.diagnostic;
  const diagnostic = toDiagnostic(snapshot, document, finding);
  made.set(reported, { line, severity: finding.severity, diagnostic });
  return diagnostic;
}

/** Rules that crash are in the result; anything else that does is told as text. */
export function lintOf(known: SessionBrief): LintResult | string {
  try {
    return known.lint();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function notice(message: string): Diagnostic {
  const top = { line: 0, character: 0 };
  return { range: { start: top, end: top }, severity: 1, source: 'briefwright', message };
}
