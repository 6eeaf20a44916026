// The closed lists that a source's keys take their values from. Data only.

import type { Access, SourceStatus } from './source.ts';

export const accesses: readonly Access[] = ['first-hand', 'documentary', 'issuer', 'relay', 'unknown'];

export const sourceStatuses: readonly SourceStatus[] = ['current', 'corrected', 'superseded', 'retracted'];

/** Admiralty letters (STANAG 2511), the best first. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** Item types of the Citation Style Language 1.0.2, appendix III. */
export const itemTypes: readonly string[] = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
];
