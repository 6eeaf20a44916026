// `--add-ignore`: writes a directive with the user's reason for each finding of a file, and looks whether it works: whatever it silences is
// gone, nothing new is found, and no program shows the text otherwise. Where one of these fails, the directive is not written.

import { identityIn } from '../../../core/lint/finding-identity.ts';
import { addDirectives, type WantedDirective } from '../../../core/lint/fixes/add-directives.ts';
import { lint } from '../../../core/lint/lint.ts';
import type { Finding } from '../../../core/lint/problem.ts';
import { rules } from '../../../core/lint/registry.generated.ts';
import { passageIndexAt } from '../../../core/model/brief.ts';
import { showSame } from '../../../core/syntax/page/shown-words.ts';
import { editSource } from '../../../core/text/edit-source.ts';
import type { BriefingLoader, LoadedBriefing } from '../../briefing-loader.ts';
import type { FileReport, ReportedFinding } from '../../report.ts';

export interface IgnoredFile {
  /** The text on disk before and after. */
  readonly before: string;
  readonly after: string;
  /** Findings that have a directive now. */
  readonly ignored: ReadonlySet<ReportedFinding>;
}

/** Each look at a text with directives costs a reading of it: more than this many are not taken for one file. */
const mostLooks = 200;

export async function addIgnores(
  report: FileReport,
  loaded: LoadedBriefing,
  loader: BriefingLoader,
  reason: string,
  today: string,
): Promise<IgnoredFile> {
  const { document } = loaded.brief;
  const look = async (briefing: LoadedBriefing): Promise<Look> => {
    const read = await loader.readEvidence(briefing);
    return { briefing: read, findings: lint(read.brief, read.workspace, read.config, today).findings };
  };
  const first = await look(loaded);
  const reported = new Map(report.findings.map((finding) => [placeKey(finding.rule, finding.start.offset), finding]));
  const judging = new Set(rules.filter(({ judgesSuppressions }) => judgesSuppressions).map(({ id }) => id));
  const byBlock = new Map<number, Wanted[]>();
  for (const finding of first.findings) {
    const one = reported.get(placeKey(finding.rule, document.toSource(finding.span.start)));
    if (!one || judging.has(finding.rule)) continue;
    const index = passageIndexAt(first.briefing.brief, finding.span.start);
    byBlock.set(index, [...(byBlock.get(index) ?? []), { finding, reported: one, place: 'line' }]);
  }
  let accepted: readonly Wanted[] = [];
  let after = document.source;
  let looks = 0;
  const accept = async (more: readonly Wanted[]): Promise<boolean> => {
    if (looks++ >= mostLooks) return false;
    const wanted = [...accepted, ...more];
    const text = editSource(document, addDirectives(first.briefing.brief, wanted, reason));
    const outcome = await loader.loadText(loaded.file, text);
    if ('failures' in outcome) return false;
    const second = await look(outcome.briefing);
    if (!isSilenced(first, second, wanted) || !showSame(first.briefing.brief.body, second.briefing.brief.body))
      return false;
    accepted = wanted;
    after = text;
    return true;
  };
  const add = async (blocks: readonly (readonly Wanted[])[]): Promise<void> => {
    if (blocks.length === 0 || (await accept(blocks.flat()))) return;
    if (blocks.length === 1) {
      await accept(blocks[0]!.map((one) => ({ ...one, place: 'block' })));
      return;
    }
    const middle = blocks.length >> 1;
    await add(blocks.slice(0, middle));
    await add(blocks.slice(middle));
  };
  await add([...byBlock.values()]);
  return { before: document.source, after, ignored: new Set(accepted.map((one) => one.reported)) };
}

interface Wanted extends WantedDirective {
  readonly finding: Finding;
  readonly reported: ReportedFinding;
}

interface Look {
  readonly briefing: LoadedBriefing;
  readonly findings: readonly Finding[];
}

/** Whether none of `wanted` is found any more, and nothing that was not found before. */
function isSilenced(first: Look, second: Look, wanted: readonly Wanted[]): boolean {
  const most = new Map(counted(first));
  const identify = identityIn(first.briefing.brief);
  for (const { finding } of wanted) {
    const { key } = identify(finding);
    most.set(key, (most.get(key) ?? 0) - 1);
  }
  return [...counted(second)].every(([key, count]) => count <= (most.get(key) ?? 0));
}

function counted({ briefing, findings }: Look): ReadonlyMap<string, number> {
  const identify = identityIn(briefing.brief);
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const { key } = identify(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function placeKey(rule: string, offset: number): string {
  return `${rule}\n${offset}`;
}
