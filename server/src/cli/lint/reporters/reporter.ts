// What a reporter is: one output format. It gets plain data and gives text; where the text goes is not its business.

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
}

/** Ends in a line break, or is empty. */
export type Reporter = (report: RunReport, context: ReporterContext) => string;
