// What a statement says in its writer's own words, read once however many rules ask. Judges nothing.

import type { ReadingLanguage } from '../../languages/language.ts';
import type { TellTaleKind } from '../../languages/wording-words.ts';
import type { Span } from '../../text/span.ts';
import type { Statement } from '../statement.ts';
import { ownWords } from './own-words.ts';
import { cuesOf, hasTellTale } from './tell-tale-words.ts';

export interface OwnVoice {
  /** As written. */
  readonly text: string;
  /** Of the same length, without quotations, code, titles and tags. */
  readonly own: string;
  /** By whose words it is read. */
  readonly language: ReadingLanguage;
  /** Whether it holds any word of the kind. Without one no pattern of that kind can match. */
  readonly has: (kind: TellTaleKind) => boolean;
}

const voices = new WeakMap<Statement, OwnVoice>();

/** Kept as long as the statement is, which is as long as its words and their language are the same. */
export function ownVoiceOf(statement: Statement, textOf: (span: Span) => string, language: ReadingLanguage): OwnVoice {
  let voice = voices.get(statement);
  if (!voice) voices.set(statement, (voice = voiceOf(textOf(statement.span), language)));
  return voice;
}

/** Its kinds of words are looked for when somebody first asks. */
function voiceOf(text: string, language: ReadingLanguage): OwnVoice {
  const own = ownWords(text);
  let cues = -1;
  return {
    text,
    own,
    language,
    has(kind) {
      if (cues < 0) cues = cuesOf(own, language.wording);
      return hasTellTale(cues, kind);
    },
  };
}
