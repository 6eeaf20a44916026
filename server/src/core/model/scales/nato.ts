// The scales of NATO intelligence doctrine; its grades are the Admiralty ones (admiralty.ts). Data only.

import type { Scale } from './scale.ts';

/**
 * Words of likelihood of NATO AJP-2. Not verified: the terms and bounds are from memory of the doctrine, whose text was not
 * at hand; check them against your edition before you rely on a range.
 */
export const natoLikelihood: Scale = {
  id: 'nato',
  axis: 'likelihood',
  title: 'NATO likelihood (not verified)',
  source: 'AJP-2, edition not verified',
  shape: 'contiguous',
  rungs: [
    { terms: ['highly unlikely'], meaning: 'less than 10 %', range: [0, 100], isHighOpen: true },
    { terms: ['unlikely'], meaning: '10 to 40 %', range: [100, 400] },
    { terms: ['even chance'], meaning: '40 to 60 %', range: [400, 600] },
    { terms: ['likely'], meaning: '60 to 90 %', range: [600, 900] },
    { terms: ['highly likely'], meaning: 'more than 90 %', range: [900, 1000], isLowOpen: true },
  ],
};

/** Levels of confidence of the same doctrine; as little verified as its likelihood. */
export const natoConfidence: Scale = {
  id: 'nato',
  axis: 'confidence',
  title: 'NATO confidence (not verified)',
  source: 'AJP-2, edition not verified',
  rungs: [
    { terms: ['low'], meaning: 'fragmentary information or doubtful sources' },
    { terms: ['moderate'], meaning: 'credible information with too little corroboration for more' },
    { terms: ['high'], meaning: 'good information from several sources' },
  ],
};
