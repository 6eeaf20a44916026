// Which briefings lie below a folder: walks it and leaves out what ignore files and configurations do. Reads no more of a file than
// its front matter may need.

import { headLength, holdsBriefingKey, isBriefingName, isMarkdownName } from '../core/model/briefing-name.ts';
import type { FileHost } from '../host/host.ts';
import type { FileAccess } from './access.ts';
import { childOf, folderOf, isInside, nameOf } from './file-key.ts';
import type { Folders } from './folders.ts';
import type { IgnoreRules } from './ignore-rules.ts';

export interface Ground {
  readonly host: FileHost;
  readonly folders: Folders;
  readonly access: FileAccess;
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
  /** Folders, briefings and ignore files that cannot be read, and why: follows "path: ", without its full stop. */
  readonly failures: readonly { readonly key: string; readonly failure: string }[];
  /** How many files and folders were ignored. */
  readonly ignored: number;
  /** How many Markdown files do not say that they are briefings. */
  readonly passedOver: number;
  /** Those of them that may be read, in no order. */
  readonly otherMarkdown: readonly string[];
}

/** Without recursion: the depth is the disk's. Links to folders are not followed, so that no loop can hold it. */
export async function walkBriefings(top: string, options: WalkOptions): Promise<WalkedFolders> {
  const { host, folders, access, ignoreRules, isWanted = () => true, onFolder } = options;
  const found: { key: string; isLink: boolean }[] = [];
  const failures: { key: string; failure: string }[] = [];
  const refusedFiles = new Set<string>();
  let ignored = 0;
  let passedOver = 0;
  const otherMarkdown: string[] = [];
  const open = [top];
  for (let folder = open.pop(); folder !== undefined && (await onFolder()); folder = open.pop()) {
    const { entries, failure } = await folders.list(folder);
    if (failure !== undefined) failures.push({ key: folder, failure });
    for (const { file, refusal } of (await ignoreRules?.refusedIn(folder)) ?? [])
      if (!refusedFiles.has(file)) {
        refusedFiles.add(file);
        failures.push({ key: file, failure: refusal });
      }
    const isIgnored = (await ignoreRules?.ignoredIn(folder)) ?? (() => false);
    for (const [name, kind] of entries) {
      const isFolder = kind === 'folder';
      if (isFolder ? isNeverWalked(name) : !mayHoldBriefing(name)) continue;
      const key = childOf(folder, name);
      if (!isFolder && !isWanted(key)) continue;
      if (kind === 'other' && (await isFolderBehind(key, host))) continue;
      if (isIgnored(key, isFolder)) ignored++;
      else if (isFolder) open.push(key);
      else {
        const permission = kind === 'file' ? undefined : await access.read(key);
        // Nobody can tell whether other Markdown is a briefing without reading it.
        if (permission && 'refusal' in permission && isBriefingName(name))
          failures.push({ key, failure: permission.refusal });
        else if (permission && 'refusal' in permission) passedOver++;
        else if (await isBriefingFile(key, host)) found.push({ key, isLink: kind !== 'file' });
        else {
          passedOver++;
          otherMarkdown.push(key);
        }
      }
    }
  }
  return { found, failures, ignored, passedOver, otherMarkdown };
}

/** Whether a walk from `top` would find the file `key`, if it is there. */
export async function isFoundBelow(top: string, key: string, { host, access, ignoreRules }: Ground): Promise<boolean> {
  const name = nameOf(key);
  if (!isInside(key, top) || !mayHoldBriefing(name)) return false;
  for (let at = folderOf(key); at !== top && isInside(at, top); at = folderOf(at))
    if (isNeverWalked(nameOf(at))) return false;
  if ((await ignoreRules?.isIgnoredAnywhere(key, top)) || 'refusal' in (await access.read(key))) return false;
  return isBriefingFile(key, host);
}

/** By its name, or by its front matter. */
export async function isBriefingFile(key: string, host: FileHost): Promise<boolean> {
  return isBriefingName(nameOf(key)) || holdsBriefingKey(await host.readStart(key, headLength));
}

/** Not so for what editors and macOS leave beside a file: the lock `.#name` and the companion `._name`. */
function mayHoldBriefing(name: string): boolean {
  return (isBriefingName(name) || isMarkdownName(name)) && !/^\.[#_]/.test(name);
}

/** Whether no walk goes into a folder of this name. */
function isNeverWalked(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

async function isFolderBehind(key: string, host: FileHost): Promise<boolean> {
  const stamp = await host.stamp(key);
  return typeof stamp === 'object' && stamp.kind === 'folder';
}
