// The diagnostics of one briefing as the client gets them, pulled or pushed, and the id of what was given.

import type { Diagnostic } from 'vscode-languageserver';
import type { LintResult } from '../core/lint/lint.ts';
import { toDiagnostic } from '../features/convert.ts';
import type { Snapshot } from '../features/feature.ts';
import type { SessionBrief } from './session-brief.ts';

export interface BriefingReport {
  /** The same for the same lint result; known before anything is linted. */
  readonly resultId: string;
  items(): Diagnostic[];
}

/** What cannot be checked is said at the top of the file: it must not look clean. */
export function reportBriefing(snapshot: Snapshot, known: SessionBrief): BriefingReport {
  return {
    resultId: known.resultId(),
    items() {
      const result = lintOf(known);
      if (typeof result === 'string') return [unread(result)];
      return [
        ...known.failures.map((failure) => notice(`The configuration is wrong, so this briefing is not checked: ${failure}`)),
        ...result.crashes.map(({ rule, message }) => notice(`The rule ${rule} failed, so what it would find is not known (${message}); please report this in the issue tracker of Briefwright.`)),
        ...result.findings.map((finding) => toDiagnostic(snapshot, known.document, finding)),
      ];
    },
  };
}

/** The diagnostic of a briefing that could not be read or checked: a bug of ours, of which `failure` is the message. */
export function unread(failure: string): Diagnostic {
  return notice(`This briefing was not checked: internal error (${failure}). Please report this in the issue tracker of Briefwright.`);
}

/** Rules that crash are in the result; anything else that does is told as text. */
function lintOf(known: SessionBrief): LintResult | string {
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
