// The paragraphs of an archived text as they are searched. Made once for each archive, and gone with it. Nobody says
// what language it is in, so it is searched by the words of the assumed one.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import { indexTexts, type TextIndex } from '../../../text/text-index.ts';
import { type Archive, paragraphsOf, paragraphText } from '../../archives/archive.ts';

/** In characters: of a paragraph that is longer, its beginning is searched. */
const searchedParagraph = 50_000;

const known = new WeakMap<Archive, TextIndex>();

/** Yields now and then while it is made; at once where it was made before. */
export function* indexArchive(archive: Archive): Generator<undefined, TextIndex> {
  const made = known.get(archive);
  if (made) return made;
  const index = yield* indexTexts(
    paragraphsOf(archive).map((paragraph) => paragraphText(archive, paragraph).slice(0, searchedParagraph)),
    assumedLanguage.search,
  );
  known.set(archive, index);
  return index;
}
