// What configuration files are called, and how their patterns are meant. Reads no files and matches no patterns.

/** The names a configuration may have, the first of a folder wins. `package.json` counts where it has the key. */
export const configNames: readonly string[] = [
  '.briefwrightrc',
  '.briefwrightrc.yaml',
  '.briefwrightrc.yml',
  '.briefwrightrc.json',
  'briefwright.config.yaml',
  'briefwright.config.json',
  'package.json',
];

/** The files whose patterns, in the syntax of gitignore(5), leave briefings out. */
export const ignoreFileNames: readonly string[] = ['.gitignore', '.briefwrightignore'];

/** The key of `package.json` that holds a configuration. */
export const packageKey = 'briefwright';

/** Whether the text of a `package.json` has the key; of a broken one, whether it may have it. */
export function holdsPackageKey(text: string): boolean {
  if (!text.includes(`"${packageKey}"`)) return false;
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && Object.hasOwn(data, packageKey);
  } catch {
    return true;
  }
}

/** A pattern of `overrides` as a glob: a folder stands for what is in it; without a slash it holds at any depth, as in ignore files. */
export function globOf(pattern: string): string {
  const glob = pattern.replace(/^\.\//, '').replace(/\/$/, '/**');
  return pattern.includes('/') ? glob : `**/${glob}`;
}
