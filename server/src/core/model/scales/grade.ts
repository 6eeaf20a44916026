// The scale of the GRADE working group. Data only.

import type { Scale } from './scale.ts';

/** GRADE certainty of evidence: Balshem et al., Journal of Clinical Epidemiology 64 (2011) 401–406. */
export const gradeConfidence: Scale = {
  id: 'grade',
  axis: 'confidence',
  title: 'GRADE certainty of evidence',
  source: 'GRADE guidelines 3, Journal of Clinical Epidemiology 64 (2011) 401–406',
  rungs: [
    { terms: ['very low'], meaning: 'the true effect is likely to differ much from the estimate' },
    { terms: ['low'], meaning: 'the true effect may differ much from the estimate' },
    { terms: ['moderate'], meaning: 'the true effect is probably close to the estimate, and may differ much' },
    { terms: ['high'], meaning: 'the true effect lies close to the estimate' },
  ],
};

/** GRADE has no words of likelihood. */
export const gradeLikelihood: Scale = {
  id: 'grade',
  axis: 'likelihood',
  title: 'GRADE (no words of likelihood)',
  source: 'GRADE guidelines 3, Journal of Clinical Epidemiology 64 (2011) 401–406',
  rungs: [],
};
