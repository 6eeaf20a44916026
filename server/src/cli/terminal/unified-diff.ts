// Changes as a unified diff that `git apply` and `patch -p1` take.

import type { Paint } from './paint.ts';
import { makeLinesVisible } from './terminal-text.ts';

/** Empty when nothing differs. `path` is relative, with `/`; both texts as on disk. */
export async function unifiedDiff(path: string, before: string, after: string): Promise<string> {
  if (before === after) return '';
  const { createTwoFilesPatch } = await import('diff');
  const patch = createTwoFilesPatch(quoted(`a/${path}`), quoted(`b/${path}`), before, after, undefined, undefined, {
    context: 3,
  });
  // The first line is a ruler that only `diff -p` style readers know.
  return patch.slice(patch.indexOf('--- '));
}

/** As git writes names that would not end where they should. */
function quoted(name: string): string {
  if (!/[\u0000-\u001f"\\\u007f]/.test(name)) return name;
  const escaped = name.replace(/[\u0000-\u001f"\\\u007f]/g, (sign) =>
    sign === '"' || sign === '\\' ? `\\${sign}` : `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}

/** `diff` for a terminal: coloured, and nothing in it acts on the terminal. */
export function paintDiff(diff: string, paint: Paint): string {
  const meaningOf = (line: string): Parameters<Paint>[0] | undefined => {
    if (line.startsWith('+++') || line.startsWith('---')) return 'strong';
    if (line.startsWith('@@')) return 'dim';
    return line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : undefined;
  };
  const lines = diff.split('\n').map((line) => {
    const shown = makeLinesVisible(line.replace(/\r$/, ''));
    const meaning = meaningOf(line);
    return meaning ? paint(meaning, shown) : shown;
  });
  return lines.join('\n');
}
