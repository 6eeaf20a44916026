// Where an address or a path in a file leads. Knows URIs; asks no disk whether anything is there.

/** Addresses that an editor may open at a click: others start programs. */
const OPENED = /^(?:https?|mailto):/i;
const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/**
 * The URI of an address as written; undefined for schemes that are not opened and for places in the same file. An address
 * without a scheme is relative to the file at `uri` where `mayBeRelative`.
 */
export function addressTarget(address: string | undefined, uri: string, mayBeRelative = false): string | undefined {
  const written = address?.trim() ?? '';
  if (written === '') return undefined;
  if (SCHEME.test(written)) return OPENED.test(written) && URL.canParse(written) ? new URL(written).href : undefined;
  if (!mayBeRelative || /^[#?/\\]/.test(written)) return undefined;
  return resolved(written, uri);
}

/** The URI of a path that is written in the file at `uri` and relative to it; undefined for absolute paths. */
export function pathTarget(path: string | undefined, uri: string): string | undefined {
  const written = path?.trim() ?? '';
  if (written === '' || /^[/\\~]/.test(written) || SCHEME.test(written)) return undefined;
  return resolved(written.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/'), uri);
}

/** Undefined where `uri` has no folder: a file that was never saved. */
function resolved(relative: string, uri: string): string | undefined {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(uri) || !URL.canParse(relative, uri)) return undefined;
  return new URL(relative, uri).href;
}
