// What `start` does: looks at the texts of a folder as they are, and says in ten lines what was found and which three ways lead on.
// Writes nothing.

import path from 'node:path';
import { walkBriefings } from '../../workspace/find-briefings.ts';
import { BriefingLoader } from '../briefing-loader.ts';
import { exitCode } from '../exit-code.ts';
import { FailureList, printFailures } from '../failures.ts';
import { type CheckOptions, checkBriefing } from '../lint/check-briefing.ts';
import { readSizeLimit } from '../lint-flags.ts';
import { type FileReport, summarise } from '../report.ts';
import { displayPath } from '../terminal/display-path.ts';
import type { Io } from '../terminal/io.ts';
import { fileOfKey, keyOfFile } from '../terminal/path-key.ts';
import { count } from '../terminal/summary-line.ts';
import { makeLinesVisible } from '../terminal/terminal-text.ts';
import { waysOn } from './ways-on.ts';

/** Where there are no briefings yet, so many other Markdown files are looked at as if they were. */
const sampleSize = 300;

export async function runStart([folder = '.']: readonly string[], io: Io): Promise<number> {
  const sizeLimit = readSizeLimit(undefined);
  const loader = new BriefingLoader(io, { flags: { presets: [], rules: {} }, sizeLimit });
  const top = path.resolve(io.cwd, folder);
  const failures = new FailureList();
  const { surroundings, host } = loader;
  const walked = await walkBriefings(keyOfFile(top), {
    host,
    folders: surroundings.folders,
    access: surroundings.access,
    ignoreRules: surroundings.ignoreRules,
    onFolder: async () => {
      await io.pause();
      return true;
    },
  });
  for (const { key, failure } of walked.failures)
    failures.add({ path: displayPath(fileOfKey(key), io.cwd), message: failure });
  const briefings = walked.found.map(({ key }) => key).sort();
  const others = [...walked.otherMarkdown].sort();
  const keys = briefings.length > 0 ? briefings : others.slice(0, sampleSize);
  const options: CheckOptions = {
    today: io.today(),
    atLeast: 'hint',
    isFixing: false,
    needs: { source: false, details: false, fixes: false },
    isCompared: false,
  };
  const files: FileReport[] = [];
  for (const key of keys) {
    await io.pause();
    const loaded = await loader.load(fileOfKey(key));
    if ('failures' in loaded) failures.add(...loaded.failures);
    else {
      const checked = await checkBriefing(loaded.briefing, loader, options);
      failures.add(...checked.failures);
      files.push(checked.report);
    }
  }
  printFailures(failures.sorted(), io);
  const called = displayPath(top, io.cwd) === '.' ? 'this folder' : displayPath(top, io.cwd);
  if (files.length === 0) {
    if (failures.isEmpty)
      io.stderr.write(
        `briefwright: there is no Markdown file and no briefing in ${makeLinesVisible(called)}. To write a first briefing: briefwright init\n`,
      );
    return exitCode.failed;
  }
  const isSample = briefings.length === 0;
  const lines = [
    ...describe(files, { called, others: others.length, isSample }),
    '',
    ...waysOn(mostFindings(files)[0]?.path ?? files[0]!.path),
  ];
  io.stdout.write(`${lines.map((line) => makeLinesVisible(line)).join('\n')}\n`);
  return failures.isEmpty ? exitCode.clean : exitCode.failed;
}

interface Ground {
  readonly called: string;
  readonly others: number;
  readonly isSample: boolean;
}

function describe(files: readonly FileReport[], { called, others, isSample }: Ground): readonly string[] {
  const { statements, claims, sourced } = summarise(files);
  const rules = new Map<string, number>();
  for (const { rule } of files.flatMap(({ findings }) => findings)) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const byNumber = [...rules].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  const total = byNumber.reduce((sum, [, number]) => sum + number, 0);
  const head = isSample
    ? `No briefings yet in ${called}, but ${count(others, 'Markdown file')}${others > files.length ? ` (looked at: the first ${files.length})` : ''}. With \`briefing: 1\` in its front matter, each is one.`
    : `${count(files.length, 'briefing')}${others > 0 ? ` and ${count(others, 'other Markdown file')}` : ''} in ${called}.`;
  if (total === 0) return [head, `${count(statements, 'statement') || 'No statements'}; nothing to complain of.`];
  const most = mostFindings(files).slice(0, 3);
  return [
    head,
    `${count(statements, 'statement')}; ${sourced} of ${count(claims, 'claim') || 'no claims'} with a source and a confidence level.`,
    `${count(total, 'finding')}: ${byNumber
      .slice(0, 4)
      .map(([rule, number]) => `${number} × ${rule}`)
      .join(', ')}${byNumber.length > 4 ? `, and ${byNumber.length - 4} more rules` : ''}.`,
    `Most in ${most.map(({ path: file, findings }) => `${file} (${findings.length})`).join(', ')}.`,
  ];
}

function mostFindings(files: readonly FileReport[]): readonly FileReport[] {
  return files
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => b.findings.length - a.findings.length || (a.path < b.path ? -1 : 1));
}
