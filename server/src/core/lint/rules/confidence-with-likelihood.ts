// How sure one is and how likely it is, in one sentence of prose.

import type { ConfidenceWords } from '../../languages/wording-words.ts';
import { inDocument } from '../../model/brief.ts';
import { estimatesOf } from '../../model/likelihood/estimates-of.ts';
import { printedChances } from '../../model/likelihood/printed-likelihood.ts';
import { findRung } from '../../model/scales/scale.ts';
import type { Statement } from '../../model/statement.ts';
import { isAttributed } from '../../model/wording/is-attributed.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
import type { Span } from '../../text/span.ts';
import { shift } from '../../text/span.ts';
import { insert, replace, type TextEdit } from '../../text/text-edit.ts';
import { addLevel, addTag, fixIn } from '../fixes/tag-edits.ts';
import type { Fix } from '../problem.ts';
import { defineRule } from '../rule.ts';

export const confidenceWithLikelihood = defineRule<Detail>({
  id: 'confidence-with-likelihood',
  code: 'BRF3006',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'error', release: 'error' },
  summary: 'a confidence and a likelihood in the same sentence',
  description:
    'A sentence says “high confidence” and also contains a term of likelihood or a probability in figures. This is an error under ICD 203 and a warning under PHIA. Other scales are not checked, as the IPCC combines the two on purpose. Levels in tags, comparisons (“more likely than”), quotations and what others say are not reported.',
  rationale: 'ICD 203, D.6.e(2)(b), asks writers not to put the two in one sentence, because readers confuse them.',
  fixSummary: 'split the sentence; leave the confidence to the tag',
  checkPassage({ brief }, { statements }, report, textOf) {
    const { likelihood: scale } = brief.settings.scales;
    if (scale.id !== 'icd203' && scale.id !== 'phia') return;
    for (const statement of statements) {
      const { kind, span } = statement;
      if (kind === 'exempt' || kind === 'quote' || kind === 'question') continue;
      const { own, text, has, language } = ownVoiceOf(statement, textOf, brief.settings.language);
      if (!has('confidence')) continue;
      const found = confidenceIn(own, language.wording.confidence);
      if (!found || isAttributed(own, language)) continue;
      const term = estimatesOf(statement, scale, textOf, language)[0]?.span ?? printedChances(own, language)[0]?.span;
      if (!term) continue;
      const at = { start: found.start, end: found.end };
      report(
        shift(at, span.start),
        `“${text.slice(at.start, at.end)}” and “${text.slice(term.start, term.end)}” are in one sentence, so a reader may confuse them. Say here how likely it is; say how sure you are in the tag or in a separate sentence.`,
        {
          ...(scale.id === 'phia' ? { atMost: 'warning' as const } : {}),
          detail: {
            statement,
            level: found.level,
            without: found.isPhrase ? withoutPhrase(own, at, language.wording.confidence) : undefined,
          },
        },
      );
    }
  },
  fixes({ brief }, { detail, start }): readonly Fix[] {
    const { statement, level: found, without } = detail;
    if (!without) return [];
    const edit = replace(inDocument({ start }, shift(without.span, statement.span.start)), without.newText);
    const fixes: Fix[] = [];
    const end = endOf(brief.document.text, start, statement);
    if (end !== undefined)
      fixes.push(
        fixIn(
          brief,
          'suggested',
          'Split the sentence',
          edit,
          insert(end, ` We have ${found} confidence in this. [note]`),
        ),
      );
    if (statement.assessment.confidence.length > 0)
      fixes.push(fixIn(brief, 'suggested', 'Leave the confidence to the tag', edit));
    else {
      const term = findRung(brief.settings.scales.confidence, found)?.term;
      const tag = statement.coveredBy.at(-1);
      const isHole = statement.assessment.placeholders.length > 0;
      if (term !== undefined && !isHole)
        fixes.push(
          fixIn(
            brief,
            'suggested',
            'Move the confidence to the tag',
            edit,
            tag ? addLevel(start, tag, term) : addTag({ start, statement }, `:: ${term}`),
          ),
        );
    }
    return fixes;
  },
});

interface Detail {
  readonly statement: Statement;
  readonly level: string;
  /** Counts from the statement's start. */
  readonly without: TextEdit | undefined;
}

interface FoundConfidence extends Span {
  readonly level: string;
  /** “High confidence”, which can be taken out; “highly confident” carries the sentence. */
  readonly isPhrase: boolean;
}

/** The first confidence of the writers' own; trust in somebody or something is none. */
function confidenceIn(own: string, words: ConfidenceWords): FoundConfidence | undefined {
  const found = words.level.exec(own);
  if (found) {
    const end = found.index + found[0].length;
    if (!words.trust(own.slice(Math.max(0, found.index - 80), found.index), own.slice(end, end + 80)))
      return { start: found.index, end, level: found[1]!.toLowerCase(), isPhrase: true };
  }
  const confident = words.confident?.(own);
  return confident && { ...confident, isPhrase: false };
}

/** The sentence without its confidence, where the words around it allow that. */
function withoutPhrase(own: string, { start, end }: Span, { removed }: ConfidenceWords): TextEdit | undefined {
  const before = own.slice(0, start);
  const behind = own.slice(end);
  const bracket = /\s*\(\s*$/.exec(before);
  if (bracket && /^\s*\)/.test(behind))
    return { span: { start: bracket.index, end: end + /^\s*\)/.exec(behind)![0].length }, newText: '' };
  const edit = removed(before, behind);
  return edit && { span: { start: edit.from, end: end + edit.length }, newText: edit.newText };
}

/** After the last tag of a statement that ends its sentence; undefined where words of the sentence follow. */
function endOf(text: string, start: number, { span, tags, tagged, isCertain }: Statement): number | undefined {
  if (!isCertain.end || (tagged !== 'own' && tags.length > 0)) return undefined;
  const end = Math.max(span.end, ...tags.map((tag) => tag.span.end)) + start;
  const hasStop =
    /[.!?]["”’')]*\s*$/.test(text.slice(span.start + start, span.end + start)) || /^[.!?]/.test(text.slice(end));
  if (!hasStop) return undefined;
  const stop = /^[.!?]/.test(text.slice(end)) ? 1 : 0;
  return /^(?:\s|$)/.test(text.slice(end + stop)) ? end + stop : undefined;
}
