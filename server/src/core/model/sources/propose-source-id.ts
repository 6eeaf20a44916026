// Ids for sources that are about to be declared, made from where they are found. A writer may rename them; none says more of
// the source than its address does.

import { toCitableKey } from './source-key.ts';

/** For a web address that can be parsed: `reuters`, or, where that is taken, `reuters-port-shut`. */
export function proposeIdForAddress(address: string, isTaken: (id: string) => boolean): string {
  const { hostname, pathname } = new URL(address);
  const segments = pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);
  if (hostname === 'doi.org') return free(cleanId(`doi-${segments.slice(1).join('-')}`), isTaken);
  const name = cleanId(nameOfHost(hostname));
  if (!isTaken(name)) return name;
  const words =
    (segments.at(-1) ?? '')
      .replace(/\.\w{1,5}$/, '')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  return free(words.length === 0 ? name : cleanId([name, ...words.slice(0, 3)].join('-')), isTaken);
}

/** For a file: its name without the ending. */
export function proposeIdForFile(path: string, isTaken: (id: string) => boolean): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return free(cleanId(name.replace(/(?<=.)\.\w{1,8}$/, '')), isTaken);
}

/** For a name of a publisher or author: `reuters`, `smith-et-al`. */
export function proposeIdForName(name: string, isTaken: (id: string) => boolean): string {
  return free(cleanId(name.split(/\s+/).slice(0, 4).join('-')), isTaken);
}

/** Short second levels under which countries register: `co.uk`, `gov.au`. */
const SHARED_LEVEL = /^(?:ac|co|com|edu|gob|gov|gouv|net|or|org)$/;

/** `news.bbc.co.uk` → `bbc`. */
function nameOfHost(host: string): string {
  const parts = host.split('.');
  if (parts.length < 2 || parts.every((part) => /^\d+$/.test(part))) return host;
  const isShared = parts.length > 2 && SHARED_LEVEL.test(parts.at(-2)!) && !/^www\d?$/.test(parts.at(-3)!);
  return parts.at(isShared ? -3 : -2)!;
}

/** Lower case, a letter first, no word that YAML reads as something else. */
function cleanId(text: string): string {
  const key = toCitableKey(text.toLowerCase().slice(0, longest)) ?? 'source';
  return /^\p{L}/u.test(key) && !/^(?:true|false|null|yes|no|on|off)$/.test(key) ? key : `source-${key}`;
}

const longest = 60;

function free(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A lone percent sign.
    return segment;
  }
}
