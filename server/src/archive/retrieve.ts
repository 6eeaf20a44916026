// A source's text, from its address or from a file that was saved: what the `archive` command loads once it is to do something.

import { type FetchLimits, fetchPage } from './fetch-page.ts';
import { readGuarded } from './guarded-reading.ts';
import type { PageText } from './page-text.ts';
import { privatePlace } from './public-address.ts';

export interface RetrievedText extends PageText {
  /** Where it came from in the end, where it came from the network. */
  readonly address?: string;
  /** See `FetchedPage`. */
  readonly isMoved: boolean;
}

export type RetrieveResult = RetrievedText | { readonly failure: string };

export interface RetrieveOptions {
  readonly limits: FetchLimits;
  readonly userAgent: string;
  readonly allowsPrivate: boolean;
}

/** Never throws for anything that comes from outside. */
export async function retrieve(
  address: string,
  { limits, userAgent, allowsPrivate }: RetrieveOptions,
): Promise<RetrieveResult> {
  const fetched = await fetchPage(address, {
    limits,
    userAgent,
    refuses: allowsPrivate ? () => undefined : privatePlace,
  });
  if ('failure' in fetched) return fetched;
  const { page } = fetched;
  const { bytes, contentType } = page;
  const result = await readGuarded({ bytes, contentType, name: new URL(page.address).pathname });
  return 'failure' in result ? result : { ...result, address: page.address, isMoved: page.isMoved };
}

/** As `retrieve`, from the bytes of a file called `name`. */
export async function retrieveFrom(bytes: Buffer, name: string): Promise<RetrieveResult> {
  const result = await readGuarded({ bytes, contentType: '', name });
  return 'failure' in result ? result : { ...result, isMoved: false };
}
