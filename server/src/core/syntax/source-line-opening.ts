// How a paragraph begins that may be the source line of what stands above it (`Source: …`, `*Quelle: …*`). Looks at the first
// words of a line and knows nothing of what they say.

import { pictureLabels, sourceLabels } from './source-line-words.ts';

const spaced = (list: string): string => list.split('\n').join('|').replaceAll(' ', '[ \\u00a0]');

/** Pictures and the marks of emphasis, brackets and quotes that may open a line. */
export const lineOpening = '^(?:[\\s*_(\\[>–—-]|!\\[[^\\]\\n]{0,500}\\]\\([^)\\n]{0,1000}\\))*';
const behind = '[*_]*[ \\u00a0]?[:：][*_]*(?=\\s|$|\\p{L}|[“"‘«[(*_<])';

/** A label behind which stands a source: matches up to the colon and the marks behind it. */
export const sourceOpening = new RegExp(`${lineOpening}(?:${spaced(sourceLabels)})${behind}`, 'iu');
/** A label behind which a source may stand, or what the picture shows. */
export const pictureOpening = new RegExp(`${lineOpening}(?:${spaced(pictureLabels)})${behind}`, 'iu');

/** Whether text begins as a source line does. Decided by its first line, so that a part of a text is enough. */
export function opensSourceLine(text: string): boolean {
  return sourceOpening.test(text) || pictureOpening.test(text);
}
