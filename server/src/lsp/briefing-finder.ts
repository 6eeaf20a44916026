// Which briefings a workspace folder holds: walks it through the host and leaves out what ignore files and configurations do.
// The same answer as the command line's for that folder. Reads no briefing.

import ignore, { type Ignore } from 'ignore';
import { ignoreFileNames } from '../core/lint/config/config-names.ts';
import { headLength, holdsBriefingKey, isBriefingName, isMarkdownName } from '../core/model/briefing-name.ts';
import type { Host } from '../host/host.ts';
import type { ConfigStore } from './config-store.ts';
import type { FolderStore } from './folder-store.ts';
import { childOf, folderOf, isInside, keyOf, nameOf, relativePath } from './uri.ts';

interface Matcher {
  readonly folder: string;
  readonly patterns: Ignore;
}

export class BriefingFinder {
  readonly #host: Host;
  readonly #folders: FolderStore;
  readonly #configs: ConfigStore;
  #ownRules = new Map<string, Promise<readonly Matcher[]>>();

  constructor(host: Host, folders: FolderStore, configs: ConfigStore) {
    this.#host = host;
    this.#folders = folders;
    this.#configs = configs;
  }

  /** The briefings below `top`, in no order. Stops early when `isWanted` turns false. */
  async find(top: string, isWanted: () => boolean): Promise<readonly string[]> {
    const found: string[] = [];
    const links: string[] = [];
    const open = [top];
    for (let folder = open.pop(); folder !== undefined && isWanted(); folder = open.pop()) {
      const entries = await this.#folders.list(folder);
      const matchers = await this.#matchersFor(folder);
      for (const [name, kind] of entries) {
        const key = childOf(folder, name);
        if (kind === 'folder') {
          if (name !== 'node_modules' && !name.startsWith('.') && !isIgnored(key, true, matchers)) open.push(key);
        } else if (
          (isBriefingName(name) || isMarkdownName(name)) &&
          !isIgnored(key, false, matchers) &&
          (await this.isBriefing(key))
        ) {
          (kind === 'link' ? links : found).push(key);
        }
      }
    }
    const real = new Set(found);
    for (const link of links) {
      const target = keyOf(await this.#host.realUri(link));
      if (!real.has(target)) {
        real.add(target);
        found.push(link);
      }
    }
    return found;
  }

  /** Whether a walk from `top` would find the file `key`. */
  async accepts(key: string, top: string): Promise<boolean> {
    if (!isInside(key, top) || !(isBriefingName(nameOf(key)) || isMarkdownName(nameOf(key)))) return false;
    for (let at = folderOf(key); at !== top && isInside(at, top); at = folderOf(at)) {
      const name = nameOf(at);
      if (name === 'node_modules' || name.startsWith('.') || isIgnored(at, true, await this.#matchersFor(folderOf(at))))
        return false;
    }
    return !isIgnored(key, false, await this.#matchersFor(folderOf(key))) && this.isBriefing(key);
  }

  /** By its name, or by its front matter. */
  async isBriefing(key: string): Promise<boolean> {
    return isBriefingName(nameOf(key)) || holdsBriefingKey(await this.#host.readStart(key, headLength));
  }

  /** Ignore files are read anew from here on. */
  forget(): void {
    this.#ownRules = new Map();
  }

  /** Everything that reaches into `folder`, the nearest first: the last word is the nearest's; configurations come before files. */
  async #matchersFor(folder: string): Promise<readonly Matcher[]> {
    const root = await this.#folders.rootOf(folder);
    const configured = (await this.#configs.ignoresOf(folder)).map(({ folder: base, patterns }) => ({
      folder: base,
      patterns: ignore().add(patterns),
    }));
    const chain: Matcher[] = [...configured].reverse();
    for (let at = folder; ; at = folderOf(at)) {
      chain.push(...(await this.#rulesIn(at)));
      if (at === root || folderOf(at) === at) return chain;
    }
  }

  #rulesIn(folder: string): Promise<readonly Matcher[]> {
    let matchers = this.#ownRules.get(folder);
    if (!matchers) this.#ownRules.set(folder, (matchers = this.#readRules(folder)));
    return matchers;
  }

  async #readRules(folder: string): Promise<readonly Matcher[]> {
    const entries = await this.#folders.list(folder);
    const patterns = ignore();
    let isEmpty = true;
    for (const name of ignoreFileNames.filter((one) => entries.has(one))) {
      const reading = await this.#host.read(childOf(folder, name));
      if (!('text' in reading)) continue;
      patterns.add(reading.text);
      isEmpty = false;
    }
    return isEmpty ? [] : [{ folder, patterns }];
  }
}

function isIgnored(key: string, isFolder: boolean, matchers: readonly Matcher[]): boolean {
  for (const { folder, patterns } of matchers) {
    if (!isInside(key, folder) || key === folder) continue;
    const relative = relativePath(key, folder);
    const { ignored, unignored } = patterns.test(isFolder ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
