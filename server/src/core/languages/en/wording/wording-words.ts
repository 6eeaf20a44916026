// All by which the wording of an English sentence is read.

import type { WordingWords } from '../../wording-words.ts';
import { englishAccording, englishAttribution } from './attribution.ts';
import { englishBeliefs } from './beliefs.ts';
import { englishBoosters } from './boosters.ts';
import { englishConfidence } from './confidence.ts';
import { englishFuture } from './future.ts';
import { englishHearsay } from './hearsay.ts';
import { englishRuleWords } from './rule-words.ts';
import { englishSubjectWords } from './subject-words.ts';
import { englishCues } from './tell-tale-words.ts';
import { englishSince, englishTimes } from './times.ts';
import { englishVagueLikelihoods } from './vague-likelihoods.ts';
import { englishVagueSpeakers } from './vague-speakers.ts';

export const englishWordingWords: WordingWords = {
  cues: englishCues,
  attributed: englishAttribution,
  according: englishAccording,
  boosters: englishBoosters,
  hearsay: englishHearsay,
  vagueLikelihoods: englishVagueLikelihoods,
  beliefs: englishBeliefs,
  future: englishFuture,
  times: englishTimes,
  since: englishSince,
  vagueSpeakers: englishVagueSpeakers,
  confidence: englishConfidence,
  subjects: englishSubjectWords,
  rules: englishRuleWords,
};
