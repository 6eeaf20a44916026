// Whether a statement speaks of its source itself: what an issuer did or said, what stands in a document. Such a statement is as good
// as the copy at hand, and what the source knows of others is another matter. Asks the words; never whether they are true.

import type { Subject, SubjectWords } from '../../languages/subject-words.ts';
import type { WordingWords } from '../../languages/wording-words.ts';
import { readWords } from '../exemptions/read-words.ts';
import type { Source } from '../sources/source.ts';
import { isAttributed } from './is-attributed.ts';
import type { OwnVoice } from './own-voice.ts';

/** `unclear`: a pronoun, no verb, or a language whose subjects nobody tells here. */
export type AboutSource = 'itself' | 'others' | 'unclear';

/** Of a statement's words. A quotation set off by itself is always its source's own words: that is for the caller to know. */
export function aboutSource(voice: OwnVoice, source: Source): AboutSource {
  const { subjects } = voice.language.wording;
  if (!subjects) return 'unclear';
  const names = namesOfSource(source);
  if (isAttributed(voice.own, voice.language) && mentions(voice.own, names)) return 'itself';
  if (isFromDocument(voice.own, voice.language.wording, subjects)) return 'itself';
  const subject = subjectIn(voice, subjects);
  if (!subject) return 'unclear';
  if (subject.isPronoun)
    return subjects.isImpersonal(subject.head) || source.author !== undefined ? 'unclear' : 'others';
  if (names.has(subject.head) || subjects.isDocument(subject.head)) return 'itself';
  const isOwned = subject.owner !== undefined && names.has(subject.owner);
  return isOwned || subjects.isHouse(subject.head) ? 'unclear' : 'others';
}

/** “According to the lease”, “according to article 4 of the treaty”. */
function isFromDocument(own: string, { according }: WordingWords, { isDocument }: SubjectWords): boolean {
  const found = according.exec(own);
  if (!found) return false;
  const behind = readWords(own.slice(found.index + found[0].length, found.index + found[0].length + 80)).words;
  return behind.slice(0, 6).some(({ text }) => isDocument(text));
}

const subjectsOf = new WeakMap<OwnVoice, { readonly subject: Subject | undefined }>();

/** The subject of the writer's own words, past a mark for the portion. Kept as long as the voice is. */
export function subjectIn(voice: OwnVoice, subjects: SubjectWords): Subject | undefined {
  let known = subjectsOf.get(voice);
  if (!known) {
    const text = voice.own.replace(portionMark, ' ');
    subjectsOf.set(voice, (known = { subject: subjects.subjectOf(readWords(text)) }));
  }
  return known.subject;
}

const portionMark = /^[\s>*_]*\([^()\n]{1,40}\)/;

/** The words of its publisher's and author's names that tell it from others, and the letters that stand for them. */
function namesOfSource({ publisher = '', author = '' }: Source): ReadonlySet<string> {
  const words = `${publisher} ${author}`.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const initials = (name: string): string => (name.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).join('').toLowerCase();
  return new Set([
    ...words
      .filter((word) => /\p{L}{4,}/u.test(word) || /^\p{Lu}{2,}$/u.test(word))
      .map((word) => word.toLowerCase().replace(/['’]s?$/, '')),
    ...[initials(publisher), initials(author)].filter((letters) => letters.length > 1),
  ]);
}

function mentions(own: string, names: ReadonlySet<string>): boolean {
  return (own.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []).some((word) => names.has(word));
}

/** Whether the subject of the statement is the house or person that the source is of. */
export function isSourceSubject(voice: OwnVoice, source: Source): boolean {
  const { subjects } = voice.language.wording;
  const subject = subjects && subjectIn(voice, subjects);
  return subject !== undefined && namesOfSource(source).has(subject.head);
}
