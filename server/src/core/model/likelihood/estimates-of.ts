// The estimates in a statement's words, found once however many rules ask.

import type { ReadingLanguage } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import { scaleIds } from '../scales/known-scales.ts';
import type { Scale } from '../scales/scale.ts';
import type { Statement } from '../statement.ts';
import { ownVoiceOf } from '../wording/own-voice.ts';
import { type Estimate, findEstimates } from './estimate.ts';

const kept = new WeakMap<Statement, readonly Estimate[]>();
const none: readonly Estimate[] = [];

/** Kept as long as the statement is: another scale has all statements read again. */
export function estimatesOf(
  statement: Statement,
  declared: Scale,
  textOf: (span: Span) => string,
  language: ReadingLanguage,
): readonly Estimate[] {
  let estimates = kept.get(statement);
  if (!estimates) {
    const voice = ownVoiceOf(statement, textOf, language);
    // The words of a scale that ships are cues; those of a briefing's own scale can be any.
    const mayHold = voice.has('likelihood') || !scaleIds.includes(declared.id);
    estimates = mayHold ? findEstimates(voice.own, declared, language) : none;
    kept.set(statement, estimates);
  }
  return estimates;
}

/** Judgments, and whatever else its tag gives a likelihood: where words of likelihood are the writer's, not a source's. */
export function isEstimate({ kind, assessment }: Statement): boolean {
  return kind === 'judgment' || (assessment.likelihood.length > 0 && (kind === 'claim' || kind === 'assumption'));
}
