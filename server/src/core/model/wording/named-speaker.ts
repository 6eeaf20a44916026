// Whether somebody else than the writer speaks in a sentence, so that it tells what was said and not what is so. “Confirmed” alone
// names nobody, and books that reveal something do not speak.

import { readWords } from '../exemptions/read-words.ts';
import { subjectIn } from './about-source.ts';
import { isAttributed } from './is-attributed.ts';
import type { OwnVoice } from './own-voice.ts';

/** True also where it cannot be told: who accuses a writer of saying something in their own voice must know. */
export function hasSpeaker(voice: OwnVoice): boolean {
  const { own, language } = voice;
  const { subjects } = language.wording;
  if (!subjects) return isAttributed(own, language);
  if (isAttributed(own.replace(subjects.notSpeech, ' '), language)) return true;
  const behind = subjects.spokenBehind.exec(own)?.[1];
  if (behind !== undefined && !readWords(behind).words.some(({ text }) => subjects.isMute(text))) return true;
  const subject = subjectIn(voice, subjects);
  if (!subject || subjects.isWriter(subject.head) || subject.verb.slice(0, 2).some(subjects.isBe)) return false;
  return (
    subject.verb.some(subjects.isSaying) ||
    (subject.verb.some(subjects.isSayingThat) && subject.verb.some(subjects.isThat)) ||
    (subject.verb.some(subjects.isVouching) && !subjects.isMute(subject.head))
  );
}
