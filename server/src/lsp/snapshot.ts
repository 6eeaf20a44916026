// What the session knows at one moment, as features see it.

import type { KnownRegistry, Snapshot } from '../features/feature.ts';
import type { Host } from '../host/host.ts';
import { keyOf } from '../workspace/file-key.ts';
import type { Naming } from '../workspace/naming.ts';
import type { Surroundings } from '../workspace/surroundings.ts';
import type { SessionBrief } from './session-brief.ts';

export interface SnapshotParts extends Pick<Snapshot, 'client' | 'encoding' | 'settings'> {
  readonly host: Host;
  readonly surroundings: Surroundings;
  readonly naming: Naming;
  /** By key; undefined for an open text that is not a briefing, or cannot be read. */
  readonly open: ReadonlyMap<string, SessionBrief | undefined>;
  /** Of an open text, briefing or not. */
  readonly versionOf: (key: string) => number | undefined;
  readonly closed: ReadonlyMap<string, SessionBrief>;
}

export function createSnapshot(parts: SnapshotParts): Snapshot {
  const { client, encoding, settings, host, surroundings, naming, open, versionOf, closed } = parts;
  const { archives } = surroundings;
  const { documents } = surroundings.registries;
  const at = (key: string): SessionBrief | undefined => (open.has(key) ? open.get(key) : closed.get(key));
  const registryAt = (key: string): KnownRegistry | undefined => {
    const document = documents.get(key);
    const version = versionOf(key);
    return document && { uri: key, document, ...(version === undefined ? {} : { version }) };
  };
  let all: readonly SessionBrief[] | undefined;
  return {
    client,
    encoding,
    settings,
    today: host.today(),
    ...(host.rulesPage === undefined ? {} : { rulesPage: host.rulesPage }),
    briefAt: (uri) => at(keyOf(uri)),
    briefs: () =>
      (all ??= inOrder([...open.values(), ...[...closed].filter(([key]) => !open.has(key)).map(([, known]) => known)])),
    registryAt: (uri) => registryAt(keyOf(uri)),
    uriOf(path) {
      const key = naming.keyOfPath(path);
      if (key === undefined) return undefined;
      return at(key)?.uri ?? (documents.has(key) || archives.has(key) ? key : undefined);
    },
  };
}

function inOrder(briefs: readonly (SessionBrief | undefined)[]): readonly SessionBrief[] {
  return briefs.filter((known) => known !== undefined).sort((a, b) => (a.uri < b.uri ? -1 : 1));
}
