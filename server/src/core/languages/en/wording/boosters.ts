// English words that make a sentence louder and no surer, and where they do not.

import type { FoundWord, WordsInPlace } from '../../wording-words.ts';

const words =
  /(?<![\p{L}-])(?:clearly|obviously|undoubtedly|doubtless|definitely|surely|certainly|unquestionably|indisputably|inevitably|of\s+course|without\s+(?:a\s+|any\s+)?(?:doubt|question)|beyond\s+(?:a\s+|any\s+|all\s+)?(?:doubt|question)|(?:there\s+is\s+)?no\s+doubt|it\s+is\s+(?:absolutely\s+|quite\s+)?(?:certain|obvious|evident|beyond\s+doubt)\s+that|proves?)(?![\p{L}-])/giu;
/** What turns it round, measures it, or makes a term of likelihood of it. */
const softened =
  /(?<![\p{L}-])(?:not|never|almost|nearly|virtually|practically|less|more|most|very|so|too|as|how|hardly|scarcely|quite|slowly\s+but|no\s+longer|cannot|if|whether)\s+$|n['’]t\s+$/iu;
/** Where “clearly” speaks of the whole sentence: before it, or between the verb and what is said of the subject. */
const sentential =
  /^\s*$|[.;:–—]\s*$|,\s*(?:and\s+|but\s+)?$|(?<![\p{L}-])(?:is|are|was|were|has|have|had|will|would|does|do|did|that|and|but|who|which|it|they)\s+$/iu;
/** “Clearly marked”, “clearly defining it helps”: how something is done, not how sure it is. */
const manner =
  /^\s+(?:marked|visible|labell?ed|defined|stated|written|legible|audible|identified|separated|shown|seen|printed|set|laid|distinguish\p{L}*|differ\p{L}*|understood|described|explained|heard|read|signed|outlined|delineated|mark|state|show|say|see|define|write|identify|explain|describe|label)\b|^\s*(?:[.;:)]|$|,\s+(?:and|but)\b)/iu;
/** “Proves difficult”, “proves to be”: turns out. */
const turnsOut =
  /^\s+(?:to\b|him|her|it\s*self|them|difficult|hard|easy|right|wrong|true|false|costly|popular|elusive|decisive|fatal|tricky|so\b|too\b|very\b|more\b|less\b|a\s+(?:success|failure|mistake|problem|challenge|match|burden|boon|hit)\b|(?:in|un|im)\p{L}+|\p{L}+(?:ful|less|ive|able|ible|ant|ent|ous|al|ing)\b|[.,;:)])|^\s*$/iu;

const proof = /^proves?$/i;
const ofCourse = /^of\s+course$/i;

function isMeant({ word, own, start, end }: FoundWord): boolean {
  // As far as any of the words above reach; where more stands before, that is no start of a sentence.
  const before = start > 40 ? `…${own.slice(start - 40, start)}` : own.slice(0, start);
  const behind = own.slice(end, end + 60);
  if (softened.test(before)) return false;
  if (/^clearly$/i.test(word)) {
    const isParticiple = /(?:^|[.;:–—,])\s*$/.test(before) && /^\s+\p{L}+ing\b/u.test(behind);
    if (manner.test(behind) || !sentential.test(before) || isParticiple) return false;
  }
  // “A certain way”, “of course corrections”, a saying of somebody's proof.
  if (proof.test(word)) {
    const isInfinitive = /(?<![\p{L}-])(?:to|could|would|may|might|can|should|must|will|did|does|do)\s+$/iu.test(
      before,
    );
    if (turnsOut.test(behind) || isInfinitive) return false;
  }
  if (ofCourse.test(word)) {
    const isNoun = /(?<![\p{L}-])(?:change|matter|part|lot|kind|type|completion|number|end|start)\s+$/iu;
    if (/^\s+(?:corrections?|changes?|work|materials?|content)\b/i.test(behind) || isNoun.test(before)) return false;
  }
  return true;
}

export const englishBoosters: WordsInPlace = { words, isMeant };
