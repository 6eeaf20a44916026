// Circles in imports among the project's own files, those of types alone included. Does not know any file by name.

import type { SourceFile } from './source-files.ts';

/** Each circle as a path that leads back to where it begins, in the order of the files it begins with; one a knot of files. */
export function ownCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const known = new Map(
    files.map((file) => [file.path, file.imports.filter(({ isOwn }) => isOwn).map(({ target }) => target)] as const),
  );
  const cycles: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const back = way.indexOf(file);
    if (back >= 0) {
      cycles.push([...way.slice(back), file]);
      return;
    }
    if (done.has(file)) return;
    for (const target of known.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of [...known.keys()].sort()) visit(file, []);
  return cycles;
}
