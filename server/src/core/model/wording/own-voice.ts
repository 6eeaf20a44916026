// What a statement says in its writer's own words, read once however many rules ask. Judges nothing.

import type { ReadingLanguage } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import type { Statement } from '../statement.ts';
import { ownWords } from './own-words.ts';
import { type CueKind, cuesOf, hasCue } from './tell-tale-words.ts';

export interface Voice {
  /** As written. */
  readonly text: string;
  /** Of the same length, without quotations, code, titles and tags. */
  readonly own: string;
  /** By whose words it is read. */
  readonly language: ReadingLanguage;
  /** Whether it holds any word of the kind. Without one no pattern of that kind can match. */
  readonly has: (kind: CueKind) => boolean;
}

const voices = new WeakMap<Statement, Voice>();

/** Kept as long as the statement is, which is as long as its words and their language are the same. */
export function voiceOf(statement: Statement, textOf: (span: Span) => string, language: ReadingLanguage): Voice {
  let voice = voices.get(statement);
  if (!voice) {
    const text = textOf(statement.span);
    const own = ownWords(text);
    const cues = cuesOf(own, language.wording);
    voice = { text, own, language, has: (kind) => hasCue(cues, kind) };
    voices.set(statement, voice);
  }
  return voice;
}
