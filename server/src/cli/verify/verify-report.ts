// What a run of `verify` found, as plain data: all that its printers know, and what scripts get.

import type { SupportCounts } from '../../core/model/evidence/claims/claim-support.ts';
import type { Verified } from '../../core/verify.ts';
import type { Failure } from '../report.ts';

export interface VerifyReport {
  readonly files: readonly Verified[];
  /** Of all files together. */
  readonly summary: SupportCounts & { readonly files: number };
  /** What could not be read. */
  readonly failures: readonly Failure[];
}

export function verifyReport(files: readonly Verified[], failures: readonly Failure[]): VerifyReport {
  const sum = (countOf: (counts: SupportCounts) => number): number =>
    files.reduce((total, { summary }) => total + countOf(summary), 0);
  return {
    files,
    summary: {
      files: files.length,
      claims: sum(({ claims }) => claims),
      found: sum(({ found }) => found),
      differs: sum(({ differs }) => differs),
      notFound: sum(({ notFound }) => notFound),
      notChecked: sum(({ notChecked }) => notChecked),
    },
    failures,
  };
}

/** What every form of the report says of itself. */
export const caution =
  'Words are compared, not meanings: “found” means that the words, names and figures of a claim are in the text, and no more. Read both.';
