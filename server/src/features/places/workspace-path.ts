// Paths as briefings write them (relative, with `/`) and the URIs they lead to. Works on plain URIs: percent signs resolved,
// a drive's letter in lower case, so that two clients' spellings of one file are equal. Opens nothing.

/** `uri` in the one spelling that can be compared. */
export function plainUri(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // A lone percent sign: the URI was never encoded.
  }
  return plain.replace(/^file:\/\/\/([A-Z]):/, (_all, letter: string) => `file:///${letter.toLowerCase()}:`);
}

/** The plain URI that `written` leads to from the file at the plain URI `from`; undefined for addresses and absolute paths. */
export function uriOfWrittenPath(from: string, written: string): string | undefined {
  if (written === '' || /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(written)) return undefined;
  const { root, segments } = split(from);
  const at = segments.slice(0, -1);
  for (const segment of written.split('/')) {
    if (segment === '..') {
      if (at.length === 0) return undefined;
      at.pop();
    } else if (segment !== '.' && segment !== '') at.push(segment);
  }
  return `${root}/${at.join('/')}`;
}

/** The path to write in the file at the plain URI `from` for the one at `to`; undefined where they have no root in common. */
export function pathBetween(from: string, to: string): string | undefined {
  const start = split(from);
  const end = split(to);
  if (start.root !== end.root) return undefined;
  const folder = start.segments.slice(0, -1);
  let shared = 0;
  while (shared < folder.length && shared < end.segments.length - 1 && folder[shared] === end.segments[shared])
    shared++;
  return [...folder.slice(shared).map(() => '..'), ...end.segments.slice(shared)].join('/');
}

/** The folder or file `inner` is, or lies in, the plain URI `outer`. */
export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`);
}

function split(uri: string): { readonly root: string; readonly segments: readonly string[] } {
  const [, root = '', path = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*|[a-z][a-z0-9+.-]*:|)\/?(.*)$/is.exec(uri) ?? [];
  return { root, segments: path.split('/') };
}
