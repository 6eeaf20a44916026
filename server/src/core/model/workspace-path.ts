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
