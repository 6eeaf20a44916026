// URIs as names of files: one spelling for each, folders, relative paths. Asks no disk; `file:` and a virtual file system are
// the same to it.

/**
 * The same for every spelling of one URI (`file:///C:/a%20b`, `file:///c%3A/a%20b`, `file:/C:/a%20b`), and itself a URI. Without
 * query and fragment; a URI without slashes, such as `untitled:Untitled-1`, stays as it is.
 */
export function keyOf(uri: string): string {
  // RFC 8089: a file without a host may have one slash, and `localhost` is no host.
  const whole = uri.replace(/^file:(?:\/\/localhost(?=\/)|(?=\/(?!\/)))/i, 'file://');
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)/i.exec(whole);
  if (!parts) return uri;
  const segments = (parts[3] === '' ? '/' : parts[3]!).split('/').map((segment) => encode(decode(segment)));
  if (/^[A-Z]%3A$/.test(segments[1] ?? '')) segments[1] = `${segments[1]![0]!.toLowerCase()}%3A`;
  const path = segments.join('/');
  return `${parts[1]!.toLowerCase()}://${parts[2]!.toLowerCase()}${path.length > 1 ? path.replace(/\/+$/, '') || '/' : path}`;
}

/** The folder that holds `key`; a root, and what is in no folder, is its own. */
export function folderOf(key: string): string {
  const { base, path } = split(key);
  const slash = path.lastIndexOf('/');
  return slash < 0 ? key : base + (path.slice(0, slash) || '/');
}

/** Whether `key` lies in some folder: not so for a text that was never saved. */
export function isInFolder(key: string): boolean {
  return split(key).path.startsWith('/');
}

/** The last part of the path, decoded. */
export function nameOf(key: string): string {
  return decode(key.slice(key.lastIndexOf('/') + 1));
}

/** What `folder` has under `name`. */
export function childOf(folder: string, name: string): string {
  return `${folder.endsWith('/') ? folder : `${folder}/`}${encode(name)}`;
}

/** Where the path `written` (not encoded; relative, or from the root) leads from `folder`. */
export function resolvePath(folder: string, written: string): string {
  const { base, path } = split(folder);
  const isWindows = /^\/[a-z]%3A(?:\/|$)/.test(path);
  const parts = (isWindows ? written.replaceAll('\\', '/') : written).split('/');
  const segments = written.startsWith('/') ? [] : path.split('/').filter((segment) => segment !== '');
  for (const part of parts) {
    if (part === '..') segments.pop();
    else if (part !== '' && part !== '.') segments.push(encode(part));
  }
  return `${base}/${segments.join('/')}`;
}

/** Whether `key` is `folder` or lies in it. */
export function isInside(key: string, folder: string): boolean {
  return key === folder || key.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** `key` as seen from `folder`, decoded, with `/`; `.` for itself, the whole URI where they have no root in common. */
export function relativePath(key: string, folder: string): string {
  const [to, from] = [split(key), split(folder)];
  if (to.base !== from.base || !to.path.startsWith('/')) return key;
  const target = to.path.split('/').filter((segment) => segment !== '');
  const start = from.path.split('/').filter((segment) => segment !== '');
  let common = 0;
  while (common < start.length && start[common] === target[common]) common++;
  const steps = [...start.slice(common).map(() => '..'), ...target.slice(common).map(decode)];
  return steps.length === 0 ? '.' : steps.join('/');
}

function split(key: string): { readonly base: string; readonly path: string } {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(.*)$/.exec(key);
  return parts ? { base: parts[1]!, path: parts[2]! } : { base: '', path: key };
}

function encode(segment: string): string {
  // Lone surrogates cannot be encoded; the replacement character stands for them.
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
