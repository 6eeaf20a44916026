// Keys for sources that have none that could be cited: made of who wrote it and when, as people make them.

import { proposeIdForAddress, proposeIdForName } from '../../core/model/sources/propose-source-id.ts';
import { toCitableKey } from '../../core/model/sources/source-key.ts';
import { readWebAddress } from '../../core/model/sources/web-address.ts';

export interface KeyParts {
  readonly family?: string;
  readonly year?: string;
  readonly title?: string;
  readonly url?: string;
}

/** `smith2020`, `smith2020-2`; without a name what the address or the title give. */
export function proposeKey({ family, year, title, url }: KeyParts, isTaken: (key: string) => boolean): string {
  const name = family === undefined ? undefined : toCitableKey(family.toLowerCase().split(/\s+/).slice(0, 3).join('-'));
  if (name !== undefined) return free(`${name}${year ?? ''}`, isTaken);
  const address = url === undefined ? undefined : readWebAddress(url);
  if (address !== undefined) return proposeIdForAddress(address, isTaken);
  return proposeIdForName(`${title ?? 'source'}${year === undefined ? '' : ` ${year}`}`, isTaken);
}

export function free(key: string, isTaken: (key: string) => boolean): string {
  if (!isTaken(key)) return key;
  let number = 2;
  while (isTaken(`${key}-${number}`)) number++;
  return `${key}-${number}`;
}
