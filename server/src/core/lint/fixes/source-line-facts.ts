// What the words of a source line tell of its source: an address, a date, a title in italics or quotes, a name that is left over.
// What they do not tell stays empty.

import { proposeIdForAddress } from '../../model/sources/propose-source-id.ts';
import { toCitableKey } from '../../model/sources/source-key.ts';
import { dateReadings, isIsoDate } from '../../text/iso-date.ts';

export interface SourceLineFacts {
  /** Undefined where no name and no address gives one. */
  readonly id?: string;
  /** Values as YAML; empty where the words do not tell. */
  readonly keys: readonly (readonly [key: string, value: string])[];
}

/** `value` is what stands behind the label and its colon, as written. */
export function describeSourceLine(value: string): SourceLineFacts {
  const address = /https?:\/\/[^\s<>()\]]+[^\s<>()\].,;]/.exec(value)?.[0];
  let rest = value
    .replace(/<?https?:\/\/[^\s<>()\]]+>?/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1 ')
    .replace(/[*_)\]]+\s*$/, '')
    .trim();
  const set =
    /[“„«"]([^“”„«»"]{2,200})[”“»"]|(?<![*\p{L}\p{N}])\*([^*]{2,200})\*|(?<![_\p{L}\p{N}])_([^_]{2,200})_/u.exec(rest);
  const title = set ? (set[1] ?? set[2] ?? set[3])!.replace(/[,.]$/, '').trim() : '';
  if (set) rest = `${rest.slice(0, set.index)},${rest.slice(set.index + set[0].length)}`;
  const parts = rest
    .split(/[,;()]|\.\s|\s[–—|]\s/)
    .map((part) => part.replace(/^[\s*_]+|[\s.*_]+$/g, ''))
    .filter((part) => part !== '');
  const dates = parts.flatMap((part) => dateOf(part) ?? []);
  const names = parts.filter((part) => dateOf(part) === undefined);
  // Of two names nobody can tell which is whose.
  const publisher = names.length === 1 ? names[0]! : '';
  const id = idOf(publisher) ?? (address ? idOfAddress(address) : undefined);
  return {
    ...(id === undefined ? {} : { id }),
    keys: [
      ...(title === '' ? [] : [['title', yaml(title)] as const]),
      ['publisher', yaml(publisher)],
      ['date', dates.length === 1 ? dates[0]! : ''],
      ['url', address ?? ''],
    ],
  };
}

function dateOf(part: string): string | undefined {
  if (isIsoDate(part, true)) return part;
  return dateReadings(part).find(({ iso, isCertain }) => isCertain && isIsoDate(iso, true))?.iso;
}

/** The name's first words. */
function idOf(name: string): string | undefined {
  const key = toCitableKey(name.toLowerCase().split(/\s+/).slice(0, 4).join(' '));
  return key !== undefined && /^\p{L}/u.test(key) && !/^(?:true|false|null|yes|no|on|off)$/.test(key) ? key : undefined;
}

function idOfAddress(address: string): string | undefined {
  return URL.canParse(address) ? proposeIdForAddress(address, () => false) : undefined;
}

/** Plain where YAML cannot take it for anything else. */
function yaml(text: string): string {
  const isPlain =
    text === '' || (/^\p{L}[\p{L}\p{N} _./'’()-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text));
  return isPlain ? text : JSON.stringify(text);
}
