// A source's text, from its address or from a file that was saved: what the `archive` command loads once it is to do something.

import { decodePage } from './decode-page.ts';
import { type FetchLimits, fetchPage } from './fetch-page.ts';
import { htmlText } from './html-text.ts';
import { pageKind } from './page-kind.ts';
import { countWords, type PageText, type PageTextResult } from './page-text.ts';
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
  const result = await readPage(page.bytes, page.contentType, new URL(page.address).pathname);
  return 'failure' in result ? result : { ...result, address: page.address, isMoved: page.isMoved };
}

/** As `retrieve`, from the bytes of a file called `name`. */
export async function retrieveFrom(bytes: Buffer, name: string): Promise<RetrieveResult> {
  const result = await readPage(bytes, '', name);
  return 'failure' in result ? result : { ...result, isMoved: false };
}

async function readPage(bytes: Buffer, contentType: string, name: string): Promise<PageTextResult> {
  const found = pageKind(bytes, contentType, name);
  if ('failure' in found) return found;
  if (found.kind === 'pdf') {
    const { pdfText } = await import('./pdf-text.ts');
    return finish(await pdfText(bytes));
  }
  const { text, encoding, lost } = decodePage(bytes, contentType, found.kind === 'html');
  const result = found.kind === 'html' ? htmlText(text) : plainText(text);
  if ('failure' in result || lost === 0) return finish(result);
  return finish({
    ...result,
    warnings: [
      ...result.warnings,
      `${lost === 1 ? 'One character' : `${lost} characters`} could not be read as ${encoding}: the copy has “\uFFFD” there.`,
    ],
  });
}

function plainText(text: string): PageTextResult {
  if (text.includes('\0')) return { failure: 'It is binary data, not text. Save its text to a file and use --from.' };
  return countWords(text) === 0
    ? { failure: 'It contains no words. Save what you read to a file and use --from.' }
    : { text, warnings: [] };
}

/** A text ends with a line break, as files of text do. */
function finish(result: PageTextResult): PageTextResult {
  return 'failure' in result || result.text.endsWith('\n') ? result : { ...result, text: `${result.text}\n` };
}
