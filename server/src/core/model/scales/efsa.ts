// The scales of the European Food Safety Authority. Data only.

import type { Scale } from './scale.ts';

/**
 * EFSA approximate probability scale, *Guidance on Uncertainty Analysis in Scientific Assessments*, EFSA Journal 2018;16(1):5123.
 * "More likely than not" lies across the rungs around it; "inconclusive" (0 to 100 %) judges nothing and has no order.
 */
export const efsaLikelihood: Scale = {
  id: 'efsa',
  axis: 'likelihood',
  title: 'EFSA approximate probability scale',
  source: 'EFSA Guidance on Uncertainty Analysis, EFSA Journal 2018;16(1):5123',
  shape: 'contiguous',
  rungs: [
    { terms: ['almost impossible'], meaning: '0 to 1 %', range: [0, 10] },
    { terms: ['extremely unlikely'], meaning: '1 to 5 %', range: [10, 50] },
    { terms: ['very unlikely'], meaning: '5 to 10 %', range: [50, 100] },
    { terms: ['unlikely'], meaning: '10 to 33 %', range: [100, 330] },
    { terms: ['about as likely as not'], meaning: '33 to 66 %', range: [330, 660] },
    { terms: ['more likely than not'], meaning: 'more than 50 %', range: [500, 1000], isLowOpen: true },
    { terms: ['likely'], meaning: '66 to 90 %', range: [660, 900] },
    { terms: ['very likely'], meaning: '90 to 95 %', range: [900, 950] },
    { terms: ['extremely likely'], meaning: '95 to 99 %', range: [950, 990] },
    { terms: ['almost certain', 'almost certainly'], meaning: '99 to 100 %', range: [990, 1000] },
    { terms: ['inconclusive'], meaning: 'no judgment: 0 to 100 %', range: [0, 1000], isUnjudged: true },
  ],
};

/** The guidance expresses certainty by probability and fixes no words for confidence; these three are the customary ones. */
export const efsaConfidence: Scale = {
  id: 'efsa',
  axis: 'confidence',
  title: 'Confidence',
  source: 'Customary; EFSA Journal 2018;16(1):5123 fixes no terms',
  rungs: [
    { terms: ['low'], meaning: 'little or conflicting evidence; the conclusion may well change' },
    { terms: ['moderate', 'medium'], meaning: 'evidence with gaps that could change the conclusion' },
    { terms: ['high'], meaning: 'consistent evidence; further evidence is not expected to change the conclusion' },
  ],
};
