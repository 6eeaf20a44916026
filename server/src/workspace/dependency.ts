// What an answer came from: the files that were read for it, and those that were looked for and not there. Whoever keeps an answer
// can tell by them, without reading anything, whether it may still stand.

import type { FileHost, KnownStamp, TextReading } from '../host/host.ts';

/** One file, as it was just before it was read or looked for. */
export interface Dependency {
  /** Its key (file-key.ts). */
  readonly file: string;
  /** Undefined where nobody could tell: a text on screen, a file that a client serves. */
  readonly stamp: KnownStamp;
  /** SHA-256 of the text as UTF-8, worked out when it is first asked for; undefined where no text was read. */
  readonly digest: string | undefined;
}

/** `file`, which was looked for and is not there. */
export function absentFile(file: string): Dependency {
  return { file, stamp: 'absent', digest: undefined };
}

/** `file`, which was looked at and not read. */
export async function seenFile(file: string, host: FileHost): Promise<Dependency> {
  return { file, stamp: await host.stamp(file), digest: undefined };
}

/** `file`, of which `reading` came. */
export function readFile(file: string, reading: TextReading, host: FileHost): Dependency {
  let digest: string | undefined;
  return {
    file,
    stamp: reading.stamp,
    get digest() {
      return 'text' in reading ? (digest ??= host.digest(reading.text)) : undefined;
    },
  };
}

/** Whether the file is another by now, has come or has gone. False where the host cannot tell. */
export async function hasChanged({ file, stamp: before }: Dependency, host: FileHost): Promise<boolean> {
  if (before === undefined) return false;
  const now = await host.stamp(file);
  if (now === undefined) return false;
  if (now === 'absent' || before === 'absent') return now !== before;
  return now.kind !== before.kind || now.size !== before.size || now.modified !== before.modified;
}

/** All of `lists`, each file once; of two that disagree the earlier stays. */
export function unite(...lists: readonly (readonly Dependency[])[]): readonly Dependency[] {
  const byFile = new Map<string, Dependency>();
  for (const dependency of lists.flat()) if (!byFile.has(dependency.file)) byFile.set(dependency.file, dependency);
  return [...byFile.values()];
}

/** What each answer came from. An answer that nobody holds any more is forgotten. */
export class DependencyBook {
  readonly #known = new WeakMap<object, readonly Dependency[]>();

  /** Notes `dependencies` and gives `answer` back. */
  note<T extends object>(answer: T, dependencies: readonly Dependency[]): T {
    this.#known.set(answer, dependencies);
    return answer;
  }

  /** Empty for an answer that came from no file. */
  of(answer: object): readonly Dependency[] {
    return this.#known.get(answer) ?? [];
  }
}
