// A sentence that says another likelihood than its tag.

import { likelihoodTerms } from '../../model/wording/likelihood-terms.ts';
import { ownWords } from '../../model/wording/own-words.ts';
import { replace } from '../../text/text-edit.ts';
import { defineRule } from '../rule.ts';
import { fixIn } from '../tag-edits.ts';

export const likelihoodMismatch = defineRule({
  id: 'likelihood-mismatch',
  code: 'BRF4003',
  family: 'Confidence and likelihood',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a likelihood in the sentence that is not the one in its tag',
  description: 'The sentence holds a term of the declared scale of likelihood, and its own tag one of another step. Sentences with terms of several steps, comparisons, denials, modified terms, quotations, code and titles are left alone, as are tags that cover several statements.',
  rationale: 'A reader of the sentence and a reader of the tag would act on different odds (ICD 203, D.6.e(2)(a)).',
  fixSummary: 'the term of the sentence in the tag',
  checkPassage({ brief }, { statements }, report, textOf) {
    const scale = brief.settings.scales.likelihood;
    for (const { kind, span, tagged, assessment } of statements) {
      const level = assessment.likelihood[0];
      if (!level || tagged !== 'own' || kind === 'exempt' || kind === 'quote' || assessment.likelihood.length > 1) continue;
      const terms = likelihoodTerms(ownWords(textOf(span)), scale);
      const steps = new Set(terms.map(({ index }) => index));
      const [term] = terms;
      if (!term || steps.size !== 1 || term.index === level.index) continue;
      const written = textOf({ start: span.start + term.start, end: span.start + term.end });
      report(level.span, `The tag says “${level.term}” and the sentence “${written}”, so two readers would act on different odds. Make them agree.`, {
        related: [{ path: brief.document.path, span: { start: span.start + term.start, end: span.start + term.end }, message: 'the likelihood in the sentence' }],
        detail: scale.rungs[term.index]!.terms[0],
      });
    }
  },
  fixes({ brief }, { span, detail }) {
    return [fixIn(brief, 'suggested', `Write “${detail as string}” in the tag`, replace(span, detail as string))];
  },
});
