// The README's table of output formats, from the reporters themselves.

import { formatNames, loadReporter } from '../src/cli/lint/reporters/formats.ts';

export async function formatTable(): Promise<string> {
  const rows = formatNames.map(async (name) => `| \`${name}\` | ${(await loadReporter(name))!.audience} |`);
  return ['| format | for |', '| --- | --- |', ...(await Promise.all(rows)), ''].join('\n');
}
