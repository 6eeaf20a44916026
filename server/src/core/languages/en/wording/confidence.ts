// How English speaks of a confidence in prose: “high confidence”, “80 % confident”.

import type { ConfidenceWords, RewrittenWords } from '../../wording-words.ts';

const figure = '\\d{1,3}(?:[.,]\\d+)?\\s?(?:%|per\\s?cent|percent)';
const level = '(?:very\\s+)?(?:low|moderate|medium|high)(?:[\\s-]to[\\s-](?:low|moderate|medium|high))?';

const ofWriters = /(?<![\p{L}])((?:we|I)(?:\s+are|\s+am|['’]re|['’]m)\s+(?:about\s+|some\s+)?)$/iu;
const that = /^\s+that(?![\p{L}-])/u;

function restated(before: string, phrase: string, behind: string): RewrittenWords | undefined {
  const writers = ofWriters.exec(before);
  if (!writers || !/(?:confident|sure|certain)$/i.test(phrase)) return undefined;
  const subject = /^i/i.test(writers[1]!) ? 'I' : writers[1]!.startsWith('W') ? 'We' : 'we';
  return { from: writers.index, length: that.exec(behind)?.[0].length ?? 0, newText: `${subject} judge that` };
}

function removed(before: string, behind: string): RewrittenWords | undefined {
  const opener = that.exec(behind)?.[0];
  const held = /(?<![\p{L}-])((?:we|I|the\s+desk))\s+(?:have|has|hold)\s+$/iu.exec(before);
  if (held && opener !== undefined) {
    const verb = /desk$/i.test(held[1]!) ? 'judges' : 'judge';
    return { from: held.index + held[1]!.length, length: opener.length, newText: ` ${verb} that` };
  }
  const there = /(?<![\p{L}-])(there)\s+is\s+$/iu.exec(before);
  if (there && opener !== undefined)
    return {
      from: there.index,
      length: opener.length,
      newText: `${there[1]!.startsWith('T') ? 'We' : 'we'} judge that`,
    };
  const along = /(,?)\s+with\s+$/i.exec(before);
  // At the start of a sentence the next word would have to begin it.
  if (!along || /^\s*(?:in|about|for)\b/.test(behind)) return undefined;
  return { from: along.index, length: along[1] === ',' && behind.startsWith(',') ? 1 : 0, newText: '' };
}

/** In whom or in what somebody trusts. Confidence “in this judgment” is the writers' own. */
const trusted =
  /^\s+(?:of|among|from|for|by|between|amongst|to)(?![\p{L}-])|^\s+(?:in|about)\s+(?!(?:this|that|these|those|our|the|each|all|its|any)\s+(?:\p{L}+\s+){0,2}(?:judge?ments?|assessments?|estimates?|findings?|conclusions?|forecasts?|view|analysis|line|statement|claims?|figures?|call|reading|one|following)|this\b|that\b|these\b|it\b)/iu;
/** Somebody else who has it. */
const holder =
  /(?<![\p{L}-])(?!(?:we|I|desk|there|analysts?)\s)[\p{L}-]{2,}\s+(?:(?:still|also|now|have|has|had)\s+)?(?:have|has|had|holds?|held|express(?:es|ed)?|voiced?|voices|shows?|showed|retain(?:s|ed)?|enjoys?|inspires?)\s+$/iu;

const confident =
  /(?<![\p{L}-])(?:[Ww]e|I|[Tt]he\s+desk|[Oo]ur\s+(?:analysts?|team))\s+(?:are|am|is|remains?|feels?)\s+(?:still\s+)?((very|highly|fully|quite|fairly|reasonably|moderately|somewhat)\s+confident)(?![\p{L}-])/u;

/** Whose the figure is, where it is said of somebody: “the model is 98 % confident”. “It is 90 % certain” is the writers'. */
const bearer =
  /([\p{L}’'-]+)(?:\s+(?:\p{L}+ly|still|now|also))?\s+(?:is|are|was|were|seems?|felt|feels?|remains?|claims?\s+to\s+be|said\s+to\s+be|being|became)\s+(?:only\s+|about\s+|some\s+|at\s+least\s+|now\s+|still\s+)?$/iu;
const ours = /^(?:we|I|us|desk|it|this|that|which|team|analysts?|judge?ment|assessment|view)$/i;

export const englishConfidence: ConfidenceWords = {
  level: new RegExp(
    `(?<![\\p{L}-])(${level})[\\s-]confidence(?![\\p{L}-])(?![\\s-]*(?:intervals?|levels?|limits?|bands?|scores?))`,
    'iu',
  ),
  trust: (before, behind) => trusted.test(behind) || holder.test(before),
  confident(own) {
    const found = confident.exec(own);
    if (!found) return undefined;
    const start = found.index + found[0].length - found[1]!.length;
    const level = /^(?:very|highly|fully)$/i.test(found[2]!) ? 'high' : 'moderate';
    return { start, end: start + found[1]!.length, level };
  },
  score:
    /(?<![\p{L}-])(?:[Oo]ur|[Ww]e|I|desk|desk’s)(?![\p{L}-])[^.;:]{0,60}?(?<![\p{L}-])(confidence(?:\s+(?:that|in)\s[^.;:]{1,100}?)?\s+(?:of|at|is|stands\s+at)\s+(?:about\s+|some\s+|around\s+)?(?:[01]?[.·]\d{1,3}(?![\d.,%])|(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:out\s+of|\/|in)\s*(?:10|ten|100|5|five)(?!\d)))/u,
  ofOthers(before, phrase) {
    if (!/(?:confident|sure|certain)$/i.test(phrase)) return false;
    const whose = bearer.exec(before)?.[1];
    return whose !== undefined && !ours.test(whose);
  },
  percentage: new RegExp(
    `(?<![\\p{L}\\p{N}.,])${figure}\\s+(?:confident|sure|certain|confidence)(?![\\p{L}-])|(?<![\\p{L}])confidence\\s+(?:of|at|is)\\s+(?:about\\s+|some\\s+|around\\s+)?${figure}`,
    'iu',
  ),
  statistics:
    /^[\s-]*(?:intervals?|levels?|limits?|bands?|bounds?|regions?|ranges?|sets?|scores?)(?![\p{L}])|^[\s(]*(?:CI\b|interval)/iu,
  measured:
    /(?<![\p{L}])(?:models?|classif\p{L}+|algorithms?|detectors?|detections?|detected|neural|networks?|software|predict\p{L}+|scored?|threshold|statistic\p{L}*|significan\p{L}+|margin\s+of\s+error|samples?|sampling|hypothes[ie]s|posterior|bootstrap\p{L}*|p-values?|recogni[sz]er|recognition|OCR|machine|AI|scanner|matcher|labell?ed|outputs?|inference|interval|bounds?|mean|average|median|deviation|error\s+bars?|lies\s+between)(?![\p{L}])/u,
  restated,
  removed,
};
