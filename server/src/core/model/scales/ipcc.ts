// The scales of the Intergovernmental Panel on Climate Change. Data only.

import type { Scale } from './scale.ts';

/**
 * Mastrandrea et al., *Guidance Note for Lead Authors of the IPCC Fifth Assessment Report on Consistent Treatment of
 * Uncertainties*, 2010, table 1, with the additional terms it allows. The ranges are nested: the narrowest true term is the
 * right one. Ordered by the middle of the range, the narrower first below one half and last above it.
 */
export const ipccLikelihood: Scale = {
  id: 'ipcc',
  axis: 'likelihood',
  title: 'IPCC likelihood',
  source: 'IPCC AR5 guidance note on uncertainties, 2010, table 1 (used unchanged in AR6)',
  shape: 'nested',
  rungs: [
    { terms: ['exceptionally unlikely'], meaning: '0 to 1 %', range: [0, 10] },
    { terms: ['extremely unlikely'], meaning: '0 to 5 %', range: [0, 50] },
    { terms: ['very unlikely'], meaning: '0 to 10 %', range: [0, 100] },
    { terms: ['unlikely'], meaning: '0 to 33 %', range: [0, 330] },
    { terms: ['about as likely as not'], meaning: '33 to 66 %', range: [330, 660] },
    { terms: ['more likely than not'], meaning: 'more than 50 to 100 %', range: [500, 1000], isLowOpen: true },
    { terms: ['likely'], meaning: '66 to 100 %', range: [660, 1000] },
    { terms: ['very likely'], meaning: '90 to 100 %', range: [900, 1000] },
    { terms: ['extremely likely'], meaning: '95 to 100 %', range: [950, 1000] },
    { terms: ['virtually certain', 'virtually certainly'], meaning: '99 to 100 %', range: [990, 1000] },
  ],
};

/** The five levels of the same note: a synthesis of evidence and agreement, never a probability. */
export const ipccConfidence: Scale = {
  id: 'ipcc',
  axis: 'confidence',
  title: 'IPCC confidence',
  source: 'IPCC AR5 guidance note on uncertainties, 2010, figure 1',
  rungs: [
    { terms: ['very low'], meaning: 'little evidence, and it disagrees' },
    { terms: ['low'], meaning: 'limited evidence or low agreement' },
    { terms: ['medium'], meaning: 'some evidence and some agreement' },
    { terms: ['high'], meaning: 'much evidence or high agreement, and neither is weak' },
    { terms: ['very high'], meaning: 'robust evidence and high agreement' },
  ],
};
