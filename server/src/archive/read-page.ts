// From the bytes of a page or file to its words, by what kind of text they hold. Runs where nothing else can be held up by it
// (guarded-reading.ts).

import { decodePage } from './decode-page.ts';
import { htmlText } from './html-text.ts';
import { pageKind } from './page-kind.ts';
import { countWords, type PageTextResult } from './page-text.ts';
import { pdfText } from './pdf/pdf-text.ts';

/** What is to be read: `contentType` is what its sender says, or empty; `name` the end of its address or the name of its file. */
export interface PageBytes {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly name: string;
}

/** Never rejects. */
export async function readFetchedPage({ bytes, contentType, name }: PageBytes): Promise<PageTextResult> {
  try {
    return await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), contentType, name);
  } catch (error) {
    const reason = error instanceof RangeError ? 'its parts are nested too deeply' : String(error);
    return { failure: `It could not be read (${reason}). Save the part that you read as text and use --from.` };
  }
}

async function read(bytes: Buffer, contentType: string, name: string): Promise<PageTextResult> {
  const found = pageKind(bytes, contentType, name);
  if ('failure' in found) return found;
  if (found.kind === 'pdf') return finish(await pdfText(bytes));
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
