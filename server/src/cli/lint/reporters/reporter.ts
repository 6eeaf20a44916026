// What a reporter is: one output format. It says what it needs, gets plain data and gives text; where the text goes is not its
// business.

import type { AnyRule } from '../../../core/lint/rule.ts';
import type { RunReport } from '../../report.ts';

export interface ReporterContext {
  readonly isColored: boolean;
  /** Columns of the terminal; undefined elsewhere. */
  readonly columns: number | undefined;
  /** Every rule there is. */
  readonly rules: readonly AnyRule[];
  /** What file paths must have in front to be relative to the repository: empty, or ending in `/`. */
  readonly pathPrefix: string;
  /** Whether every finding is shown, however many there are. */
  readonly showsAll?: boolean;
  /** Told what a report leaves out, in one sentence without a full stop. */
  readonly note: (message: string) => void;
}

/** What of a run a reporter shows: what none of them needs is not worked out. */
export interface ReporterNeeds {
  /** The text of the files, to quote from. */
  readonly source: boolean;
  /** Fixes and related places: to work them out takes longer than to find the problem. */
  readonly details: boolean;
  /** Fixes by their titles, as good as they get: archived texts are read for them where a finding wants that. */
  readonly fixes: boolean;
}

/** A page that the surroundings of a run keep open for it: the report is put at its end, beside what goes where the user said. */
export interface Appendix {
  /** The environment variable that names the page's file; where it is not set, there is no page. */
  readonly variable: string;
  readonly print: (report: RunReport) => string;
}

export interface Reporter {
  /** Whom the format is for, as a phrase for tables: “people at a terminal”. */
  readonly audience: string;
  readonly needs: ReporterNeeds;
  /** Ends in a line break, or is empty. */
  readonly print: (report: RunReport, context: ReporterContext) => string;
  readonly appendix?: Appendix;
  /** Whether it lists findings for people: `--stats` then prints numbers in their place. */
  readonly listsFindings?: boolean;
  /** Whether what it prints are commands to GitHub's runner, by design. */
  readonly speaksCommands?: boolean;
}

/** What all of `reporters` together need. */
export function needsOf(reporters: readonly Reporter[]): ReporterNeeds {
  return {
    source: reporters.some(({ needs }) => needs.source),
    details: reporters.some(({ needs }) => needs.details),
    fixes: reporters.some(({ needs }) => needs.fixes),
  };
}
