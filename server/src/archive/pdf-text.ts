// The words of a PDF, page by page, with the paragraphs that the spacing of its lines shows. A chunk of its own: the reader of PDFs is
// larger than all the rest of this program.

import { getDocumentProxy } from 'unpdf';
import { countWords, type PageTextResult } from './page-text.ts';
import { raised } from './raised.ts';

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
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(paragraphsOf(linesOf(items.filter((item) => 'str' in item))));
      page.cleanup();
    }
    const words = countWords(pages.join('\n'));
    if (words === 0)
      return {
        failure:
          'The PDF contains only pictures of pages, no words. Run text recognition (OCR) on it, save the result, and use --from.',
      };
    const empty = pages.filter((page) => page === '').length;
    const warnings = empty > 0 ? [`${empty} of its ${pages.length} pages contain no words: they may be pictures.`] : [];
    const text = pages.join('\n\f\n');
    return { text, pages: pages.length, warnings: [...warnings, ...lettersWarnings(text, words, pages.length)] };
  } catch (error) {
    return { failure: explain(error) };
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined);
  }
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

interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  /** The last two are the place of the piece, from the lower left. */
  readonly transform: readonly number[];
}

interface Line {
  readonly text: string;
  /** Of its base line, from below. */
  readonly y: number;
  readonly height: number;
}

function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = [];
  let open: { text: string; y: number; height: number } | undefined;
  const close = (): void => {
    if (open && open.text.trim() !== '') lines.push({ ...open, text: open.text.replace(/[ \t\r\n]+/g, ' ').trim() });
    open = undefined;
  };
  for (const { str, hasEOL, height, transform } of pieces) {
    const y = transform[5] ?? 0;
    if (str !== '') {
      if (!open) open = { text: '', y, height };
      const isRaised = height < open.height * 0.8 && y - open.y > open.height * 0.15;
      open.text += (isRaised ? raised(str) : undefined) ?? withLigatures(str);
      open.height = Math.max(open.height, height);
    }
    if (hasEOL) close();
  }
  close();
  return lines;
}

const ligatures: Readonly<Record<string, string>> = {
  '\u000b': 'ff',
  '\f': 'fi',
  '\r': 'fl',
  '\u000e': 'ffi',
  '\u000f': 'ffl',
};

/** Old fonts of LaTeX have them where others have control characters. */
function withLigatures(text: string): string {
  return text.replace(/(?<=\p{L})[\v\f\r\x0e\x0f]|[\v\f\r\x0e\x0f](?=\p{L})/gu, (one) => ligatures[one]!);
}

/** A gap that is clearly wider than the usual one between two lines, or another size of letters, begins a paragraph. */
function paragraphsOf(lines: readonly Line[]): string {
  const gaps = lines
    .slice(1)
    .map(({ y }, index) => lines[index]!.y - y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  // The lower quartile: where many paragraphs are one line, most gaps part paragraphs.
  const usual = gaps[Math.floor(gaps.length / 4)] ?? 0;
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before) text += isParted(before, line, usual) ? '\n\n' : '\n';
    text += line.text;
  }
  return text;
}

function isParted(before: Line, line: Line, usual: number): boolean {
  const gap = before.y - line.y;
  const isOtherSize = Math.abs(before.height - line.height) > 0.2 * Math.max(before.height, line.height);
  // At the top of a new column a sentence goes on, unless the one before has ended.
  if (gap < 0) return /[.!?:]["'”’)]?$/.test(before.text);
  return isOtherSize || gap > usual * 1.3 || (usual > 0 && line.height > 0 && usual > line.height * 2.2);
}
