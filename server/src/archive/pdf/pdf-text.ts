// The words of a PDF, page by page, in reading order and without what runs over its pages. A chunk of its own: the reader of PDFs is
// larger than all the rest of this program.

import { getDocumentProxy } from 'unpdf';
import { countWords, type PageTextResult } from '../page-text.ts';
import { inReadingOrder } from './page-columns.ts';
import { linesOf, type PageLine } from './page-lines.ts';
import { paragraphsOfLines } from './page-paragraphs.ts';
import { type PageParts, withoutRunningHeads } from './running-heads.ts';

const pageLimit = 3000;

export async function pdfText(bytes: Buffer): Promise<PageTextResult> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // No program that the file brings is run, and none of its fonts are made into one.
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
    });
  } catch (error) {
    return { failure: explain(error) };
  }
  try {
    if (pdf.numPages > pageLimit)
      return {
        failure: `It has ${pdf.numPages} pages; the limit is ${pageLimit}. Save the part that you read and use --from.`,
      };
    const drawn: (readonly PageLine[])[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      drawn.push(linesOf(items.filter((item) => 'str' in item)));
      page.cleanup();
    }
    const parts = withoutRunningHeads(drawn);
    const pages = parts.map(textOfPage);
    const words = countWords(pages.join('\n'));
    if (words === 0)
      return {
        failure:
          'The PDF contains only pictures of pages, no words. Run text recognition (OCR) on it, save the result, and use --from.',
      };
    const empty = parts.filter(({ body }) => body.length === 0).length;
    const warnings = empty > 0 ? [`${empty} of its ${pages.length} pages contain no words: they may be pictures.`] : [];
    const text = pages.join('\n\f\n');
    return { text, pages: pages.length, warnings: [...warnings, ...lettersWarnings(text, words, pages.length)] };
  } catch (error) {
    return { failure: explain(error) };
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined);
  }
}

/** Heads and feet are paragraphs of their own, and the printed number is the last. */
function textOfPage({ heads, body, feet, number = '' }: PageParts): string {
  return [heads.join('\n'), paragraphsOfLines(inReadingOrder(body)), feet.join('\n'), number]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Of a page of prose; fewer on the average, and words are likely in pictures. */
const fewWordsOnPage = 25;
/** Of all characters but white space: more that no reader could read, and the file's fonts hide its letters. */
const mostUnreadable = 0.03;

function lettersWarnings(text: string, words: number, pages: number): readonly string[] {
  const characters = text.replace(/\s/g, '').length || 1;
  const unreadable = text.match(/[\ufffd\p{Co}\p{Cn}]|\(cid:\d+\)|[\0-\x08\x0e-\x1f]/gu)?.length ?? 0;
  const warnings: string[] = [];
  if (pages > 2 && words < pages * fewWordsOnPage)
    warnings.push(
      `Its pages have ${Math.round(words / pages)} words on average: most of it may be pictures. Check the copy, or run text recognition (OCR).`,
    );
  if (unreadable > mostUnreadable * characters)
    warnings.push('Many of its characters cannot be read as letters: check the copy, or save the text from a reader.');
  return warnings;
}

function explain(error: unknown): string {
  const { name = '', message = '' } = (error ?? {}) as { name?: string; message?: string };
  if (name === 'PasswordException')
    return 'The PDF is protected by a password. Open it, save it without one, and use --from.';
  return `The PDF is damaged and cannot be read (${message.replace(/\.$/, '') || name}). Open it in a reader, save its text, and use --from.`;
}
