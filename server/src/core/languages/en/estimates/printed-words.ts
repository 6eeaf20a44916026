// Likelihoods in figures as English writes them, in digits or in words: “(55–80 %)”, “a 70 % chance”, “one in five”, “0.6”, “three to
// one against”.

import type { PrintedFigure, PrintedWords } from '../../estimate-words.ts';

const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const word = `(?:(?:${tens.join('|')})(?:[\\s-](?:${units.slice(0, 9).join('|')}))?|${[...units].reverse().join('|')}|(?:an?|one)\\s+hundred)`;
const number = `(?:\\d{1,3}(?:[.,]\\d+)?|${word})`;
const count = `(?:\\d{1,3}|${word})`;
const sign = '(?:%|per\\s?cent\\b|percent\\b)';
const dash = '(?:[-–—−‐‑]|to|and|or)';
const above =
  '(?:well\\s+|slightly\\s+|just\\s+|much\\s+)?(?:more|better|greater|higher)\\s+than|(?:well\\s+|just\\s+)?(?:over|above)|at\\s+least|(?:no|not)\\s+(?:less|lower|fewer)\\s+than|upwards\\s+of|>|≥';
const below =
  '(?:well\\s+|slightly\\s+|just\\s+|much\\s+)?(?:less|lower|worse|fewer|smaller)\\s+than|(?:well\\s+|just\\s+)?(?:under|below)|up\\s+to|at\\s+(?:the\\s+)?most|(?:no|not)\\s+(?:more|higher|greater|better)\\s+than|<|≤';
const about = 'about|around|roughly|approximately|some|circa|c\\.|ca\\.|≈|~|nearly|almost|close\\s+to|perhaps|maybe';
const hedge = `(?:(?:${about}|${above}|${below})\\s*)?`;
const percent = `${number}\\s*(?:${sign})?\\s*${dash}\\s*[<≈~]?\\s*${number}\\s*${sign}|${number}\\s*${sign}`;
const share = `${count}[\\s-]+(?:chances?\\s+)?(?:in|out\\s+of)(?:\\s+an?)?[\\s-]+${count}`;
const decimal = `(?:0?[.·]\\d{1,3}|[01]\\.0)(?:\\s*${dash}\\s*(?:0?[.·]\\d{1,3}|1\\.0|1))?(?![\\d.,]\\d|\\s?%|\\s+(?:points?|million|billion))`;
const odds = `${count}\\s*(?:[\\s-]to[\\s-]|:)\\s*${count}(?:\\s+(?:against|on|in\\s+favou?r))?`;

const figures = `${hedge}(?:${percent})`;
const bracketed = new RegExp(
  `^\\s*[([]\\s*(?:(?:a|an|i\\.e\\.|that\\s+is|meaning|between)[,\\s]+)?(${figures}|${hedge}(?:${decimal}|${share}))\\s*(?:chance|likelihood|probability)?\\s*[)\\]]`,
  'iu',
);
const chance = '(?:chances?|likelihood|probability|odds)';
const ofChance = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(${hedge}(?:${percent}|${share}|${decimal}))[\\s-]+${chance}\\b(?!\\s+(?:interval|level|distribution|density))`,
  'giu',
);
const plainly = new RegExp(
  `\\b${chance}\\s+(?:of|at|is|are|was|as|stands?\\s+at|lies?\\s+at)\\s+(?:now\\s+|only\\s+|just\\s+|still\\s+)?(?:between\\s+)?(${hedge}(?:${percent}|${share}|${decimal}))`,
  'giu',
);
/** Where what is likely stands between, and the figure ends what is said of it. */
const ofSomething = new RegExp(
  `(?:\\b${chance}\\s+(?:of|for)|(?:^|[,;]\\s*|\\b(?:that|judge|assess|estimate|put)\\s+)(?:the|our)\\s+(?:\\p{L}+\\s+)?${chance}\\s+that)\\s[^.;:()]{1,120}?\\s(?:is|are|at|to\\s+be|as|stands?\\s+at|lies?\\s+at)\\s+(?:now\\s+|only\\s+|just\\s+|still\\s+)?(?:between\\s+)?(${hedge}(?:${percent}|${share}|${decimal}))(?=\\s*(?:[.,;:)[]|$|(?:and|but|by|in|before|until|this|over|within|as)\\b))`,
  'giu',
);
const atOdds = new RegExp(
  `\\bodds(?:\\s+(?:of|for|that)\\s[^.;:()]{1,80}?)?\\s+(?:of|at|are|is|stand\\s+at|to\\s+be|were)\\s+(?:now\\s+|about\\s+)?(${odds})(?![\\d:])`,
  'giu',
);

const hedged = new RegExp(`^(?:(${above})|(${below})|(${about}))\\s*`, 'iu');
const ends = new RegExp(`^(${number})\\s*(?:${sign})?(?:\\s*${dash}\\s*[<≈~]?\\s*(${number}))?\\s*(?:${sign})?$`, 'iu');
const shareParts = new RegExp(
  `^(${count})[\\s-]+(?:chances?\\s+)?(?:in|out\\s+of)(?:\\s+an?)?[\\s-]+(${count})$`,
  'iu',
);
const oddsParts = new RegExp(`^(${count})\\s*(?:[\\s-]to[\\s-]|:)\\s*(${count})\\s*(against|on|in\\s+favou?r)?$`, 'iu');
const decimalParts = new RegExp(`^([01]?[.·]?\\d*)(?:\\s*${dash}\\s*([01]?[.·]?\\d*))?$`, 'iu');

function valueOf(text: string): number {
  if (/^\d/.test(text)) return Number(text.replace(',', '.'));
  if (/hundred/i.test(text)) return 100;
  return text
    .toLowerCase()
    .split(/[\s-]+/)
    .reduce((sum, part) => sum + (units.includes(part) ? units.indexOf(part) + 1 : (tens.indexOf(part) + 2) * 10), 0);
}

function tenths(share: number): number {
  return Math.round(share * 1000);
}

function readFigure(phrase: string): PrintedFigure | undefined {
  const [whole, isAbove, isBelow, isAbout] = hedged.exec(phrase) ?? [''];
  const text = phrase.slice(whole.length).trim();
  const bound = isAbove === undefined ? (isBelow === undefined ? undefined : 'below') : 'above';
  const made = (low: number, high = low, more: Partial<PrintedFigure> = {}): PrintedFigure => ({
    low,
    high,
    ...(bound ? { bound } : {}),
    ...(isAbout === undefined ? {} : { isApproximate: true }),
    ...more,
  });
  if (/%|per\s?cent/i.test(text)) {
    const found = ends.exec(text);
    if (!found) return undefined;
    const low = tenths(valueOf(found[1]!) / 100);
    return made(low, found[2] === undefined ? low : tenths(valueOf(found[2]) / 100));
  }
  const shared = shareParts.exec(text);
  if (shared) {
    const of = valueOf(shared[2]!);
    // “One in three” is a round figure, and 33 % is one reading of it.
    return of === 0 ? undefined : made(tenths(valueOf(shared[1]!) / of), undefined, { isApproximate: true });
  }
  const against = oddsParts.exec(text);
  if (against) {
    const [first, second] = [valueOf(against[1]!), valueOf(against[2]!)];
    if (first + second === 0) return undefined;
    const isOn = against[3] === undefined || !/^against$/i.test(against[3]);
    return made(tenths((isOn ? first : second) / (first + second)), undefined, {
      isApproximate: true,
      ...(against[3] === undefined ? { mayBeTurned: true } : {}),
    });
  }
  const parts = decimalParts.exec(text.replaceAll('·', '.'));
  if (!parts) return undefined;
  const low = tenths(Number(parts[1]));
  return made(low, parts[2] === undefined ? low : tenths(Number(parts[2])));
}

export const englishPrintedWords: PrintedWords = {
  bracketed,
  cue: /chance|likelihood|probability|odds/i,
  chances: [ofChance, plainly, ofSomething, atOdds],
  read: readFigure,
  percentage: new RegExp(`\\d\\s*(?:%|per\\s?cent|percent)|\\b${word}\\s+per\\s?cent`, 'iu'),
};
