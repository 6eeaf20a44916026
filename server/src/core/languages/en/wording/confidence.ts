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

export const englishConfidence: ConfidenceWords = {
  level: new RegExp(
    `(?<![\\p{L}-])(${level})[\\s-]confidence(?![\\p{L}-])(?![\\s-]*(?:intervals?|levels?|limits?|bands?|scores?))`,
    'iu',
  ),
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
