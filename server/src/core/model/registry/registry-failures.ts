// Why a registry is not read, in sentences that follow its name: the same on the command line and in editors.

/** Whether `written` names a place in the workspace at all: no address, nothing that a disk could trip over. */
export function isRegistryPath(written: string): boolean {
  return !written.includes('\0') && !/^[a-z][a-z0-9+.-]+:/i.test(written);
}

export const notAPath = 'it is not a path; registries are files in the workspace.';

/** `root` is what messages call the workspace; `.` is the folder that messages are relative to. */
export function outsideWorkspace(root: string): string {
  return `it lies outside the workspace (${root === '.' ? 'this folder' : root}); copy it into the workspace.`;
}
