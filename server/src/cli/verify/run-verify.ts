// What `verify` does: reads briefings with their archived texts, or a text and the folder that it cites, and prints each claim beside its
// passage. What is found is the core's. Writes to no file.

import { unsearchedSources } from '../../core/model/evidence/passages/unsearched-sources.ts';
import { type Verified, verify } from '../../core/verify.ts';
import { version } from '../../version.ts';
import { BriefingLoader } from '../briefing-loader.ts';
import { openSource } from '../briefing-source.ts';
import { exitCode } from '../exit-code.ts';
import { FailureList, printFailures } from '../failures.ts';
import { type RawLintFlags, readConfigFile, readSizeLimit } from '../lint-flags.ts';
import type { Io } from '../terminal/io.ts';
import { jsonText } from '../terminal/json-text.ts';
import { createPaint, isColorWanted } from '../terminal/paint.ts';
import { UsageError } from '../usage-error.ts';
import { printVerified } from './print-verified.ts';
import { verifiedHtml } from './verified-html.ts';
import { verifiedMarkdown } from './verified-markdown.ts';
import { type VerifyReport, verifyReport } from './verify-report.ts';

interface RawVerifyFlags extends Partial<Omit<RawLintFlags, 'format'>> {
  readonly format?: string;
  readonly answer?: string;
  readonly sources?: string;
  readonly allowUnchecked?: boolean;
}

/** @throws {UsageError} where it is not clear what is to be checked. */
export async function runVerify(operands: readonly string[], flags: RawVerifyFlags, io: Io): Promise<number> {
  const report = await reportFor(operands, flags, io);
  io.stdout.write(printed(report, flags, io));
  printFailures(report.failures, io);
  return codeFor(report, flags.allowUnchecked === true);
}

async function reportFor(operands: readonly string[], flags: RawVerifyFlags, io: Io): Promise<VerifyReport> {
  const { answer, sources } = flags;
  if (answer === undefined && sources === undefined) return verifyBriefings(operands, flags, io);
  if (answer === undefined || sources === undefined)
    throw new UsageError(
      '`--answer` and `--sources` go together: `briefwright verify --answer answer.md --sources folder`.',
    );
  if (operands.length > 0)
    throw new UsageError(
      `\`--answer\` names what is checked, so \`${operands[0]}\` cannot be checked in the same run.`,
    );
  const { verifyAnswerFile } = await import('./verify-answer-file.ts');
  return verifyAnswerFile(answer, sources, readSizeLimit(flags.maxSize), io);
}

async function verifyBriefings(operands: readonly string[], flags: RawVerifyFlags, io: Io): Promise<VerifyReport> {
  if (operands.length === 0) throw new UsageError('name the briefings to verify: `briefwright verify report.brief`.');
  const sizeLimit = readSizeLimit(flags.maxSize);
  const loader = new BriefingLoader(io, { flags: {}, sizeLimit, ...readConfigFile(flags.config) });
  const { stdinFilename } = flags;
  const source = await openSource(
    operands,
    { ignore: false, ...(stdinFilename === undefined ? {} : { stdinFilename }) },
    loader,
    sizeLimit,
    io,
  );
  const failures = new FailureList();
  failures.add(...source.failures);
  const files: Verified[] = [];
  for (const file of source.files) {
    const loaded = await source.load(file);
    if (!('briefing' in loaded)) {
      failures.add(...loaded.failures);
      continue;
    }
    const { brief, workspace } = await loader.readArchives(loaded.briefing);
    files.push(verify(brief, workspace));
    for (const { source: named, reason } of unsearchedSources(brief, workspace))
      failures.add({
        path: named.declaredIn,
        message: `the archived text of “${named.id}” was not read: ${named.text ?? ''}: ${reason}`,
      });
    await io.pause();
  }
  return verifyReport(files, failures.sorted());
}

function printed(report: VerifyReport, flags: RawVerifyFlags, io: Io): string {
  switch (flags.format) {
    case 'json':
      return jsonText({ schemaVersion: 1, tool: { name: 'briefwright', version }, ...report });
    case 'markdown':
      return verifiedMarkdown(report);
    case 'html':
      return verifiedHtml(report);
    default: {
      const paint = createPaint(isColorWanted(flags.color ?? 'auto', io.stdout, io.env));
      return printVerified(report, Math.max(40, io.stdout.columns ?? 100), paint);
    }
  }
}

/** What was not found is said before what was not looked for; a file that could not be read is neither. */
function codeFor({ files, summary, failures }: VerifyReport, allowsUnchecked: boolean): number {
  if (files.length === 0) return exitCode.failed;
  if (summary.notFound + summary.differs > 0) return exitCode.findings;
  if (failures.length > 0) return exitCode.failed;
  return summary.notChecked > 0 && !allowsUnchecked ? exitCode.failed : exitCode.clean;
}
