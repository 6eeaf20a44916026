// What `import` tells of each file: what was found in it, what came of that, and what was not understood. For people, or as JSON.

import { makeVisible } from '../../core/text/visible-text.ts';
import type { Counts, ImportedBriefing } from '../../import/imported.ts';
import { countedKinds } from '../../import/imported.ts';
import { version } from '../../version.ts';
import type { Failure } from '../report.ts';
import { jsonText } from '../terminal/json-text.ts';

export interface ImportedFile {
  /** As output calls it. */
  readonly path: string;
  /** The briefing or registry that was written. */
  readonly output: string;
  readonly briefing?: Omit<ImportedBriefing, 'text' | 'notices'>;
  readonly registry?: RegistryOutcome;
  readonly notices: readonly string[];
}

export interface RegistryOutcome {
  /** Entries of the bibliography, those that could not be read too. */
  readonly entries: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Already there, saying something else, and left as they are. */
  readonly kept: number;
  /** The same entry twice in the bibliography. */
  readonly repeated: number;
  readonly unread: number;
}

export function importJson(files: readonly ImportedFile[], failures: readonly Failure[]): string {
  return jsonText({
    schemaVersion: 1,
    tool: { name: 'briefwright', version },
    summary: {
      files: files.length,
      briefings: files.filter(({ briefing }) => briefing).length,
      registries: files.filter(({ registry }) => registry).length,
      failed: failures.length,
    },
    files: files.map(({ path, output, briefing, registry, notices }) => ({
      path,
      output,
      ...briefing,
      ...(registry ? { registry } : {}),
      notices,
    })),
    failures,
  });
}

/** A few lines for each file, with a line break at the end. */
export function importText({ path, output, briefing, registry, notices }: ImportedFile): string {
  const lines = [`${makeVisible(path)} → ${makeVisible(output)}`];
  if (briefing) {
    for (const line of countLines(briefing.counts)) lines.push(`  ${line}`);
    const { claims, cited, sources } = briefing;
    lines.push(
      `  ${counted(claims, 'claim')}: ${cited} ${cited === 1 ? 'cites' : 'cite'} a source, ${claims - cited} ${claims - cited === 1 ? 'names' : 'name'} none; ${counted(sources, 'source')} declared`,
    );
  }
  if (registry) lines.push(`  ${counted(registry.entries, 'entry', 'entries')}: ${registryParts(registry).join(', ')}`);
  for (const notice of notices.slice(0, mostNotices)) lines.push(`  ${makeVisible(notice)}`);
  if (notices.length > mostNotices) lines.push(`  … and ${notices.length - mostNotices} more (--format json has all)`);
  return `${lines.join('\n')}\n`;
}

/** A screen holds the report of a file. */
const mostNotices = 20;

function countLines(counts: Counts): readonly string[] {
  return countedKinds.flatMap((kind) => {
    const { found, cited, kept, left } = counts[kind];
    if (found === 0) return [];
    const parts = [
      ...(cited > 0 ? [`${cited} cited as ${cited === 1 ? 'a source' : 'sources'}`] : []),
      ...(kept > 0 ? [`${kept} ${cited > 0 || left > 0 ? 'only ' : ''}kept`] : []),
      ...(left > 0 ? [`${left} left out`] : []),
    ];
    return [`${counted(found, kind.slice(0, -1))}: ${parts.join(', ')}`];
  });
}

function registryParts({ added, updated, unchanged, kept, repeated, unread }: RegistryOutcome): readonly string[] {
  return [
    `${added} added`,
    ...(updated > 0 ? [`${updated} brought up to date`] : []),
    ...(unchanged > 0 ? [`${unchanged} already there`] : []),
    ...(kept > 0 ? [`${kept} left as the registry has them (--force takes over what the bibliography says)`] : []),
    ...(repeated > 0 ? [`${repeated} repeated`] : []),
    ...(unread > 0 ? [`${unread} not read`] : []),
  ];
}

function counted(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
