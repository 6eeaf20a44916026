// Which briefings lie below a folder: walks it and leaves out what ignore files and configurations do. Reads no more of a file than
// its front matter may need.

import { headLength, holdsBriefingKey, isBriefingName, isMarkdownName } from '../core/model/briefing-name.ts';
import type { FileHost } from '../host/host.ts';
import { childOf, folderOf, isInside, nameOf } from './file-key.ts';
import type { Folders } from './folders.ts';
import type { IgnoreRules } from './ignore-rules.ts';

export interface Ground {
  readonly host: FileHost;
  readonly folders: Folders;
  /** Undefined when nothing is to be ignored. */
  readonly ignoreRules: IgnoreRules | undefined;
}

export interface WalkOptions extends Ground {
  /** Other files are not looked at; all of them are by default. */
  readonly isWanted?: (key: string) => boolean;
  /** Called before each folder, so that a long walk lets others have their turn; false ends it. */
  readonly onFolder: () => Promise<boolean>;
}

export interface WalkedFolders {
  /** In no order. A file and links to it are all there. */
  readonly found: readonly { readonly key: string; readonly isLink: boolean }[];
  /** Folders that cannot be read, and why. */
  readonly failures: readonly { readonly folder: string; readonly failure: string }[];
  /** How many files and folders were ignored. */
  readonly ignored: number;
  /** How many Markdown files do not say that they are briefings. */
  readonly passedOver: number;
}

/** Without recursion: the depth is the disk's. Links to folders are not followed, so that no loop can hold it. */
export async function walkBriefings(top: string, options: WalkOptions): Promise<WalkedFolders> {
  const { host, folders, ignoreRules, isWanted = () => true, onFolder } = options;
  const found: { key: string; isLink: boolean }[] = [];
  const failures: { folder: string; failure: string }[] = [];
  let ignored = 0;
  let passedOver = 0;
  const open = [top];
  for (let folder = open.pop(); folder !== undefined && (await onFolder()); folder = open.pop()) {
    const { entries, failure } = await folders.list(folder);
    if (failure !== undefined) failures.push({ folder, failure });
    const isIgnored = (await ignoreRules?.ignoredIn(folder)) ?? (() => false);
    for (const [name, kind] of entries) {
      const isFolder = kind === 'folder';
      if (isFolder ? isNeverWalked(name) : !isBriefingName(name) && !isMarkdownName(name)) continue;
      const key = childOf(folder, name);
      if (!isFolder && !isWanted(key)) continue;
      if (kind === 'other' && (await isFolderBehind(key, host))) continue;
      if (isIgnored(key, isFolder)) ignored++;
      else if (isFolder) open.push(key);
      else if (await isBriefingFile(key, host)) found.push({ key, isLink: kind !== 'file' });
      else passedOver++;
    }
  }
  return { found, failures, ignored, passedOver };
}

/** Whether a walk from `top` would find the file `key`, if it is there. */
export async function isFoundBelow(top: string, key: string, { host, ignoreRules }: Ground): Promise<boolean> {
  const name = nameOf(key);
  if (!isInside(key, top) || !(isBriefingName(name) || isMarkdownName(name))) return false;
  for (let at = folderOf(key); at !== top && isInside(at, top); at = folderOf(at))
    if (isNeverWalked(nameOf(at))) return false;
  return !(await ignoreRules?.isIgnoredAnywhere(key, top)) && isBriefingFile(key, host);
}

/** By its name, or by its front matter. */
export async function isBriefingFile(key: string, host: FileHost): Promise<boolean> {
  return isBriefingName(nameOf(key)) || holdsBriefingKey(await host.readStart(key, headLength));
}

/** Whether no walk goes into a folder of this name. */
function isNeverWalked(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

async function isFolderBehind(key: string, host: FileHost): Promise<boolean> {
  const stamp = await host.stamp(key);
  return typeof stamp === 'object' && stamp.kind === 'folder';
}
