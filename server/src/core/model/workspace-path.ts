// Which paths that a briefing writes are followed, and why others are not, in sentences that follow the path: the same on the
// command line and in editors.

/** Whether `written` names a place in the workspace at all: no address, nothing that a disk could trip over. */
export function isWorkspacePath(written: string): boolean {
  return !written.includes('\0') && !/^[a-z][a-z0-9+.-]+:/i.test(written);
}

export const notAPath = 'it is not a path; write the path of a file in the workspace.';

/** `root` is what messages call the workspace; `.` is the folder that messages are relative to. */
export function outsideWorkspace(root: string): string {
  return `it lies outside the workspace (${root === '.' ? 'this folder' : root}); copy it into the workspace.`;
}

/** Whether a file or folder of this name is hidden. Windows also calls `.git` `GIT~1`. A step such as `..` is not a name. */
export function isHiddenName(name: string): boolean {
  return (name.startsWith('.') && name !== '.' && name !== '..') || /^git~\d+$/i.test(name);
}

/** Why a file is not read or written. Those on copies, and `hidden`, follow the path as written; the others "path: ", without a full stop. */
export const refusals = {
  hidden:
    'it is hidden, or in a hidden folder (its name starts with a full stop), where secrets are often kept; copy it elsewhere in the workspace.',
  linkLeadsOut: 'it is a link that leads out of the workspace, so it was not read; copy the file into the workspace',
  linkToHidden: 'it is a link to a hidden file, so it was not read; copy the file itself here',
  notBelowCopies:
    'copies are only written below the folder `archive` beside the file that declares the source; move the copy there, or remove `text` to have a new one made.',
  notACopyName:
    'copies are only written to files that end in .txt or .md; rename the copy, or remove `text` to have a new one made.',
  copyBehindLink:
    'it is reached through a link, and copies are not written through links; replace the link with what it leads to.',
} as const;
