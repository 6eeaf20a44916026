// The Admiralty grades: a letter for the source, a digit for one item of its information. Data only.

import type { Scale } from './scale.ts';

/**
 * Reliability of a source: NATO STANAG 2511, US FM 2-22.3 (2006) appendix B. From the weakest to the strongest; `f` is "no
 * basis to judge" and stands outside the order.
 */
export const admiraltyReliability: Scale = {
  id: 'admiralty',
  axis: 'reliability',
  title: 'Admiralty reliability of the source',
  source: 'STANAG 2511; FM 2-22.3, 2006, appendix B',
  rungs: [
    {
      terms: ['f', 'reliability cannot be judged'],
      meaning: 'no basis to judge the source, as with a new one',
      isUnjudged: true,
    },
    { terms: ['e', 'unreliable'], meaning: 'lacks authenticity, trust or competence; history of invalid information' },
    { terms: ['d', 'not usually reliable'], meaning: 'significant doubt; some valid information in the past' },
    { terms: ['c', 'fairly reliable'], meaning: 'doubt; valid information in the past' },
    { terms: ['b', 'usually reliable'], meaning: 'minor doubt; mostly valid information in the past' },
    {
      terms: ['a', 'completely reliable'],
      meaning: 'no doubt of authenticity, trust or competence; always reliable so far',
    },
  ],
};

/**
 * Credibility of an item: the same documents, with the term of AJP-2.1 (2016) for `1` as a synonym. `1` is defined by
 * independent confirmation; `6` is "no basis to judge" and stands outside the order.
 */
export const admiraltyCredibility: Scale = {
  id: 'admiralty',
  axis: 'credibility',
  title: 'Admiralty credibility of the information',
  source: 'STANAG 2511; FM 2-22.3, 2006, appendix B; AJP-2.1, 2016',
  rungs: [
    { terms: ['6', 'truth cannot be judged'], meaning: 'no basis to judge the information', isUnjudged: true },
    { terms: ['5', 'improbable'], meaning: 'not confirmed, not logical, contradicted by other information' },
    { terms: ['4', 'doubtful'], meaning: 'not confirmed, possible but not logical, nothing else on the subject' },
    { terms: ['3', 'possibly true'], meaning: 'not confirmed, reasonably logical, agrees with some other information' },
    { terms: ['2', 'probably true'], meaning: 'not confirmed, logical, consistent with other information' },
    {
      terms: ['1', 'confirmed by other sources', 'completely credible'],
      meaning: 'confirmed by a source other than the one it came from, logical, consistent',
    },
  ],
};
