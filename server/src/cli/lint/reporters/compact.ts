// One finding a line, for editors' error matchers and for grep: `path:line:col: severity message [rule]`.

import { makeVisible } from '../../../core/text/visible-text.ts';
import type { RunReport } from '../../report.ts';
import type { Reporter } from './reporter.ts';

export const compact: Reporter = {
  audience: 'error matchers of editors, and grep',
  needs: { source: false, details: false, fixes: false },
  print,
  listsFindings: true,
};

function print({ files }: RunReport): string {
  const lines = files.flatMap(({ path, findings }) =>
    findings.map(
      ({ start, severity, message, rule }) =>
        `${makeVisible(path)}:${start.line}:${start.column}: ${severity} ${makeVisible(message)} [${rule}]\n`,
    ),
  );
  return lines.join('');
}
