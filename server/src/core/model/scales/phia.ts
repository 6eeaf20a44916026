// The scales of the UK Professional Head of Intelligence Assessment. Data only.

import type { Scale } from './scale.ts';

/**
 * PHIA Probability Yardstick, *Explaining Uncertainty in UK Intelligence Assessment*, GOV.UK, 24 March 2025. Its bounds are
 * approximate and leave gaps on purpose: a number in a gap has no term.
 */
export const phiaLikelihood: Scale = {
  id: 'phia',
  axis: 'likelihood',
  title: 'PHIA Probability Yardstick',
  source: 'Explaining Uncertainty in UK Intelligence Assessment, PHIA, 24 March 2025',
  shape: 'gapped',
  rungs: [
    { terms: ['remote chance'], meaning: 'more than 0 to about 5 %', range: [0, 50], isLowOpen: true },
    { terms: ['highly unlikely'], meaning: 'about 10 to 20 %', range: [100, 200] },
    { terms: ['unlikely'], meaning: 'about 25 to 35 %', range: [250, 350] },
    { terms: ['realistic possibility'], meaning: 'about 40 to less than 50 %', range: [400, 500], isHighOpen: true },
    { terms: ['likely', 'probable', 'probably'], meaning: 'about 55 to 75 %', range: [550, 750] },
    { terms: ['highly likely', 'highly probable', 'highly probably'], meaning: 'about 80 to 90 %', range: [800, 900] },
    {
      terms: ['almost certain', 'almost certainly'],
      meaning: 'about 95 to less than 100 %',
      range: [950, 1000],
      isHighOpen: true,
    },
  ],
};

/**
 * Analytical Confidence Rating of the same document: how sound and stable the footing of the likelihood is, by information
 * base, analytical rigour, and complexity and volatility.
 */
export const phiaConfidence: Scale = {
  id: 'phia',
  axis: 'confidence',
  title: 'Analytical Confidence Rating',
  source: 'Explaining Uncertainty in UK Intelligence Assessment, PHIA, 24 March 2025',
  rungs: [
    { terms: ['low'], meaning: 'weak information base or rigour, or a complex and volatile issue: likely to change' },
    { terms: ['moderate'], meaning: 'a sound footing with limits in information, rigour or stability' },
    { terms: ['high'], meaning: 'a broad information base, rigorous analysis and a stable issue' },
  ],
};
