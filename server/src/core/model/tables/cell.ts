// What a table cell holds, by its form alone: a figure, a date, an identifier, a link, words, or nothing. Knows months and
// placeholders, no other vocabulary.

import type { Run } from '../../syntax/block.ts';
import { holdsWord } from '../../text/holds-word.ts';
import { placeholders } from './head-words.ts';
import { isIdentifier } from './identifier.ts';

/** `mark`: a sign that answers yes or no, without a word. */
export type CellContent = 'empty' | 'link' | 'identifier' | 'date' | 'number' | 'figure' | 'mark' | 'words';

/** `visible` is the run's visible text, of the same length. */
export function contentOf(run: Run, visible: string): CellContent {
  if (!holdsWord(visible, 0, visible.length)) return answerMark.test(visible) ? 'mark' : 'empty';
  if (run.isOnlyLinks) return 'link';
  return contentOfWords(visible);
}

/** As `contentOf`, of words that are no link and hold a letter or digit. */
export function contentOfWords(visible: string): CellContent {
  const text = visible.trim().replace(/\s+/g, ' ');
  if (text.length < 32 && placeholders.has(text.toLowerCase().replace(/[.:]+$/, ''))) return 'empty';
  if (isIdentifier(text)) return 'identifier';
  if (isDate(text)) return 'date';
  if (bareNumber.test(text)) return 'number';
  return holdsFigure(text) ? 'figure' : 'words';
}

/** Whether a number stands in it that is part of no date, name or identifier: an amount of something. */
export function holdsFigure(text: string): boolean {
  if (!/\d/.test(text)) return false;
  return figure.test(text.replace(dates, ' '));
}

/** Whether it is a day, a month, a year or a time, or reaches from one to another. */
function isDate(text: string): boolean {
  if (text.length > 64 || !/\d/.test(text)) return false;
  return text.replace(dates, ' ').replace(dateRest, '') === '';
}

const answerMark = /[✓✔✅☑✗✘❌☒●○◐]/u;

/** Month names in English, German, French and Spanish by how they begin. */
const month =
  '(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|janv|févr?|mars|avr|juin|juil|août|déc|ene|abr|ago|dic)\\p{L}{0,7}';
const dates = new RegExp(
  [
    '\\b\\d{4}-\\d\\d(?:-\\d\\d)?(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?(?![\\d-])',
    '\\b\\d{4}/\\d{1,2}/\\d{1,2}\\b',
    '\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b',
    `\\b\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?:[–-]\\d{1,2}\\.?)?(?: de)? ${month}\\.?,?(?: de)?(?: \\d{4})?`,
    `(?<![\\p{L}\\p{N}])${month}\\.?,? (?:\\d{1,2},? )?\\d{4}\\b`,
    '\\b\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?',
    '(?<![\\d.,])(?:19|20)\\d\\d(?![\\d.,%]\\d|[%\\d])',
  ].join('|'),
  'giu',
);
/** What may stand around dates without making more of them. */
const dateRest =
  /[\s\d]?\b(?:utc|gmt|cest|cet|z|uhr|h|to|until|bis|au|a|al|and|und|et|y|from|von|du|del|ca|c|circa|early|mid|late|q[1-4]|mon|tue|wed|thu|fri|sat|sun)(?:\p{L}*day)?\b|[\s.,;:()–—/-]/giu;

/** A number with at most a sign before it and a unit's sign behind. */
const bareNumber = /^[~≈<>≤≥±+−–-]?\s?\d[\d.,'’  ]*$/;

/** A number that begins a word and does not go on as a name does: `120 m`, `€4m`, `38 %`; no `T-72`, `3rd`, `1.2.3`. */
const figure =
  /(?:^|[\s(~≈<>≤≥±+−–=:/×x$€£¥-])(?<![\p{L}\p{N}][-–])\d(?:[\d'’]|[.,  ](?=\d))*(?!\.\d)\s?(?:%|‰|°|(?:k|m|mm|cm|km|kg|g|t|l|h|bn|mn|mio|mrd|s|ms|x|€|£|\$)\b|(?![\p{L}\p{N}]))/u;
