// Armenian: so far only its stops.

import type { Language } from '../language.ts';

export const armenian: Language = {
  code: 'hy',
  alsoFor: ['hye', 'hyw'],
  name: 'Armenian',
  // Its full stop looks like a colon, and what looks like a full stop separates clauses.
  stops: { ends: ':', fullStopEndsNothing: true },
};
