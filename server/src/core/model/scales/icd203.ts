// The scales of US Intelligence Community Directive 203. Data only.

import type { Scale } from './scale.ts';

/**
 * ICD 203, *Analytic Standards*, 2 January 2015 (technical amendment 21 December 2022), section D.6.e(2)(a): two rows of
 * equivalent terms over shared borders. The first term of a rung is of the first row, the second of the second row; the
 * rest are other forms of these that writers put into sentences.
 */
export const icd203Likelihood: Scale = {
  id: 'icd203',
  axis: 'likelihood',
  title: 'ICD 203 likelihood',
  source: 'ICD 203, Analytic Standards, 2015 (amended 2022), D.6.e(2)(a)',
  shape: 'contiguous',
  rungs: [
    { terms: ['almost no chance', 'remote'], meaning: '1 to 5 %', range: [10, 50] },
    { terms: ['very unlikely', 'highly improbable', 'highly improbably'], meaning: '5 to 20 %', range: [50, 200] },
    { terms: ['unlikely', 'improbable', 'improbably'], meaning: '20 to 45 %', range: [200, 450] },
    {
      terms: ['roughly even chance', 'roughly even odds', 'roughly an even chance'],
      meaning: '45 to 55 %',
      range: [450, 550],
    },
    { terms: ['likely', 'probable', 'probably'], meaning: '55 to 80 %', range: [550, 800] },
    { terms: ['very likely', 'highly probable', 'highly probably'], meaning: '80 to 95 %', range: [800, 950] },
    {
      terms: ['almost certain', 'nearly certain', 'almost certainly', 'nearly certainly'],
      meaning: '95 to 99 %',
      range: [950, 990],
    },
  ],
};

/** ICD 203 names the three levels; their meaning follows the explanatory page of National Intelligence Estimates since 2007. */
export const icd203Confidence: Scale = {
  id: 'icd203',
  axis: 'confidence',
  title: 'ICD 203 confidence',
  source: 'ICD 203, Analytic Standards, 2015 (amended 2022), D.6.e(2)',
  rungs: [
    {
      terms: ['low'],
      meaning: 'questionable, fragmentary or poorly corroborated information, or doubts about its sources',
    },
    {
      terms: ['moderate'],
      meaning: 'credible and plausible information, of too little quality or corroboration for more',
    },
    {
      terms: ['high'],
      meaning: 'information of high quality, or an issue that permits a solid judgment; still not a fact',
    },
  ],
};
