// Finds out what has changed on disk since it was read: some editors do not say, or refuse to watch. Looks by the files that answers
// came from, without reading any, and not more often than a person would notice.

import type { Host } from '../host/host.ts';
import { type Dependency, hasChanged } from '../workspace/dependency.ts';

/** Milliseconds between two looks on behalf of one briefing, while it is only asked about. */
const lookPause = 1000;

export class ChangesOnDisk {
  readonly #host: Host;
  /** When the last look on behalf of each briefing began. */
  readonly #lastLooks = new Map<string, number>();
  readonly #looking = new Map<string, Promise<void>>();

  constructor(host: Host) {
    this.#host = host;
  }

  /**
   * Hands over the keys of the files that changed, came or went, of those that the briefing `key` came from, if it is time to look, or
   * `isUrgent`. Undefined where it is not; else settled once that is done. Never rejects where the parameters do not.
   */
  look(
    key: string,
    isUrgent: boolean,
    dependencies: () => Promise<readonly Dependency[]>,
    changed: (keys: readonly string[]) => void,
  ): Promise<void> | undefined {
    const underWay = this.#looking.get(key);
    if (underWay && !isUrgent) return underWay;
    const now = this.#host.now();
    if (!isUrgent && now - (this.#lastLooks.get(key) ?? -Infinity) < lookPause) return undefined;
    this.#lastLooks.set(key, now);
    const looking = this.#find(dependencies, changed).finally(() => {
      if (this.#looking.get(key) === looking) this.#looking.delete(key);
    });
    this.#looking.set(key, looking);
    return looking;
  }

  /** The briefing `key` is closed. */
  forget(key: string): void {
    this.#lastLooks.delete(key);
  }

  async #find(
    dependencies: () => Promise<readonly Dependency[]>,
    changed: (keys: readonly string[]) => void,
  ): Promise<void> {
    const keys: string[] = [];
    for (const dependency of await dependencies())
      if (await hasChanged(dependency, this.#host)) keys.push(dependency.file);
    if (keys.length > 0) changed(keys);
  }
}
