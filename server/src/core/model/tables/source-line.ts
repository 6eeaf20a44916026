// Lines that say where a table, a figure, a list or a quotation comes from (`Source: Ministry of Ports, 2026.`), credits of
// pictures, and captions. Whether such a line covers what stands above it is for its place to say; here only words count.

import type { ReadingLanguage } from '../../languages/language.ts';
import { lineOpening, pictureOpening, sourceOpening } from '../../syntax/source-line-opening.ts';
import { captionLabels, makingWords } from '../../syntax/source-line-words.ts';
import { exemptionOf } from '../exemptions/exemption-of.ts';
import { judgingLanguage } from '../exemptions/judging-language.ts';
import { readWords } from '../exemptions/read-words.ts';
import { mayBeIn } from '../exemptions/told-language.ts';
import { holdsFigure } from './cell.ts';

const captionOpening = new RegExp(
  `${lineOpening}(?:${captionLabels})\\.?[ \\u00a0]\\d+(?:[.-]\\d+)*[a-z]?[*_]*\\s*[.:–—][*_]*\\s`,
  'iu',
);
/** A colon, or the number of a caption, near the start. */
const mayPoint = /^[^:：\d]{0,60}[:：\d]|^\s*!\[/;
const making = new RegExp(`(?<![\\p{L}])(?:${makingWords})(?![\\p{L}])`, 'giu');

/** What stands behind the label and its colon; undefined where the words open no source line. */
export function sourceLineValue(text: string): string | undefined {
  const label = sourceOpening.exec(text) ?? pictureOpening.exec(text);
  return label ? text.slice(label[0].length) : undefined;
}

/**
 * Whether the words are a source line, a credit or a caption and assert nothing else: “Source: the ministry says that 300 people
 * died” and “Photo: 300 bodies on the beach” are none. Linear.
 */
export function isPointer(words: string, language: ReadingLanguage): boolean {
  if (!mayPoint.test(words)) return false;
  const source = sourceOpening.exec(words);
  if (source) return !asserts(words.slice(source[0].length), language);
  const picture = pictureOpening.exec(words);
  if (picture) {
    const named = words.slice(picture[0].length);
    return !holdsFigure(named) && isNamed(named) && !asserts(named, language);
  }
  const caption = captionOpening.exec(words);
  if (!caption) return false;
  const title = words.slice(caption[0].length);
  return !holdsFigure(title) && !asserts(title.replace(participle, ' '), language);
}

/** “ships attacked by rebels”: behind its noun and before the one who did it, it is no finite verb. */
const participle = /(?<=\p{L}\s)\p{Ll}+ed(?=\s+(?:by|in|on|at|during|between|since|from)\s)/gu;

/** Names are what a source line is made of: of its longer words at least half have a capital. */
function isNamed(value: string): boolean {
  const words = value.match(/[\p{L}][\p{L}'’.-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  const named = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length > 0 ? named * 2 >= long.length : words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** In a language whose words are not known, and in one that gives capitals to names alone, capitals tell names from sentences. */
function asserts(value: string, language: ReadingLanguage): boolean {
  const plain = value.replace(/https?:\/\/\S+/g, ' ').replace(making, ' ');
  if (!/\p{L}/u.test(plain) || exemptionOf(plain, { isListItem: true }, language) !== undefined) return false;
  const row = readWords(plain);
  const { exemptions, recognition } = judgingLanguage(row, language);
  if (recognition?.capitalisesNouns || (exemptions && mayBeIn(exemptions.telling, row))) return true;
  return !isNamed(plain);
}
