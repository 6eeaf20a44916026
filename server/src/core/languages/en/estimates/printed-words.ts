// Likelihoods in figures as English writes them: “(55–80 %)”, “a 70 % chance”.

import type { PrintedWords } from '../../estimate-words.ts';

const number = '(\\d{1,3}(?:[.,]\\d+)?)';
const sign = '(?:%|per\\s?cent\\b|percent\\b)';
const hedge =
  '(?:(about|around|roughly|approximately|some|circa|c\\.|ca\\.|≈|~|more\\s+than|over|above|at\\s+least|>|≥|less\\s+than|under|below|up\\s+to|at\\s+most|<|≤)\\s*)?';
const figures = `${hedge}${number}\\s*(?:${sign})?(?:\\s*(?:[-–—−‐‑]|to|and)\\s*[<≈~]?\\s*${number}\\s*${sign}|(?<=${sign.replaceAll('\\b', '')}))`;
const bracketed = new RegExp(
  `^\\s*[([]\\s*(?:(?:a|an|i\\.e\\.|that\\s+is|meaning|between)[,\\s]+)?(${figures})\\s*(?:chance|likelihood|probability)?\\s*[)\\]]`,
  'iu',
);
const ofChance = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(${figures})\\s+(?:chances?|likelihood|probability|odds)\\b(?!\\s+(?:interval|level|distribution|density))`,
  'giu',
);
const chanceOf = new RegExp(
  `\\b(?:chances?|likelihood|probability|odds)\\s+(?:of|at|is|are|as|stands?\\s+at)\\s+(?:between\\s+)?(${figures})`,
  'giu',
);

export const englishPrintedWords: PrintedWords = {
  bracketed,
  chances: [ofChance, chanceOf],
  above: /^(?:more than|over|above|at least|>|≥)$/,
  below: /^(?:less than|under|below|up to|at most|<|≤)$/,
  percentage: /\d\s*(?:%|per\s?cent|percent)/i,
};
