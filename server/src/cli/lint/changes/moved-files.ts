// Files that were moved without telling git: which of those that are gone a new one was, by its bytes or by its lines.

import { blobId } from './blob-id.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Pairs to compare line by line: after a move of thousands of files, only those with the same bytes are found. */
const mostPairs = 10_000;

/** New name → old name, each at most once. `gone` have the ids that git gives their bytes. */
export function pairMoved(
  fresh: readonly NamedBytes[],
  gone: readonly (NamedBytes & { readonly id: string })[],
): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const byId = new Map(gone.map((one) => [one.id, one]));
  for (const { name, bytes } of fresh) {
    const id = blobId(bytes, gone[0]?.id.length ?? 0);
    const same = byId.get(id);
    if (!same) continue;
    byId.delete(id);
    pairs.set(name, same.name);
  }
  const taken = new Set(pairs.values());
  const open = gone.filter(({ name }) => !taken.has(name));
  const left = fresh.filter(({ name }) => !pairs.has(name));
  if (open.length * left.length > mostPairs) return pairs;
  const old = open.map(({ name, bytes }) => ({ name, lines: linesOf(bytes) }));
  for (const { name, bytes } of left) {
    const lines = linesOf(bytes);
    let best: { readonly name: string; readonly shared: number } | undefined;
    for (const one of old) {
      const shared = taken.has(one.name) ? 0 : sharedPart(lines, one.lines);
      if (shared >= leastShared && shared > (best?.shared ?? 0)) best = { name: one.name, shared };
    }
    if (!best) continue;
    taken.add(best.name);
    pairs.set(name, best.name);
  }
  return pairs;
}

/** As git has it for those that it is told of. */
const leastShared = 0.5;

/** Lines that hold a letter or a digit, whatever white space is around them. */
function linesOf(bytes: Buffer): ReadonlySet<string> {
  const lines = bytes.toString('utf8').split('\n');
  return new Set(lines.map((line) => line.trim()).filter((line) => /[\p{L}\p{N}]/u.test(line)));
}

function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const line of a) if (b.has(line)) shared++;
  return shared / Math.max(1, a.size, b.size);
}
