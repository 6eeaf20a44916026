// A document in any form that is read here → Markdown. The form is told by the name of the file.

import type { Failed, PreparedDocument } from './imported.ts';
import { readPlainText } from './text/read-plain-text.ts';
import { readWebPage } from './web/read-web-page.ts';
import { readWord } from './word/read-word.ts';

export type DocumentFormat = 'markdown' | 'word' | 'html' | 'text';

/** Undefined for what is no document that can be read here. */
export function documentFormat(path: string): DocumentFormat | undefined {
  if (/\.(?:md|markdown|mdown|mkd|qmd|rmd)$/i.test(path)) return 'markdown';
  if (/\.(?:docx|docm|dotx)$/i.test(path)) return 'word';
  if (/\.(?:html?|xhtml)$/i.test(path)) return 'html';
  return /\.(?:txt|text)$/i.test(path) ? 'text' : undefined;
}

/** What to do with files that hold documents in other forms: follows "path: ", without its full stop. */
export function adviceFor(path: string): string {
  if (/\.(?:doc|odt|rtf|pages|wpd|gdoc)$/i.test(path))
    return 'this format is not read; save it as .docx and import that';
  if (/\.pdf$/i.test(path)) return 'a PDF has lost what was a note or a list; import the document that it was made of';
  if (/\.(?:enl|enlx)$/i.test(path)) return 'this is an EndNote library; export it as XML or RIS and import that';
  return 'this format is not read; name a .docx, .md, .html, .txt, .bib, .json (CSL), .ris or .xml (EndNote) file';
}

/** `content` is text for all forms but Word. Never throws. */
export function readDocument(
  format: DocumentFormat,
  content: { readonly bytes: Buffer } | { readonly text: string },
): PreparedDocument | Failed {
  if ('bytes' in content) return readWord(content.bytes);
  if (format === 'html') return readWebPage(content.text);
  if (format === 'text') return readPlainText(content.text);
  return { text: content.text, description: {}, marks: [], declared: [], left: {}, notices: [] };
}
