// Label and value: "Perpetrator: Hezbollah", "Deaths: 300". They assert, unless the label is one of the document's own record, the
// value spells the label out, or it is nothing but a place to look.

import type { ExemptionWords } from '../../languages/exemption-words.ts';
import { contentOfWords } from '../tables/cell.ts';
import { dataItem, isLongForm } from '../tables/data-item.ts';
import { recordSubjects, recordWords } from '../tables/head-words.ts';
import { readWords } from './read-words.ts';
import { weigh } from './weigh-words.ts';

/**
 * What the words assert as a label with its value; undefined where they are none, or where the value is a sentence. `isRecord` where
 * they stand among labels with which the document records who wrote it, and when.
 */
export function labelledValue(
  words: string,
  { isItem, isRecord }: { readonly isItem: boolean; readonly isRecord: boolean },
  language: ExemptionWords,
): 'claim' | 'doubtful' | 'meta' | undefined {
  const found = mayBeLabelled.test(words) ? labelled.exec(words.trim()) : undefined;
  if (!found) return undefined;
  const label = found[1]!.trim();
  const value = found[3]!.trim();
  if (!holdsLetter.test(label)) return undefined;
  if (found[2] !== undefined) return isLongForm(label, value) ? 'meta' : undefined;
  if (value.length < 200 && isPlace.test(value))
    return weigh(readWords(label), language) === 'names' ? 'meta' : undefined;
  if (contentOfWords(value) === 'empty') return 'meta';
  const isOwnRecord = isRecordLabel(label, language);
  if (isOwnRecord && isRecordValue(value, language)) return 'meta';
  // `Incident reference: …` between `Analysis date: …` and `Classification: …`. A number may be what the text reports.
  if (isRecord && !/\p{N}/u.test(value) && weigh(readWords(value), language) === 'names') return 'meta';
  if (isLongForm(label, value)) return 'meta';
  // `CWE-126: Buffer Over-read`: a number of a register and what it is called.
  if (isRegistered.test(label)) return undefined;
  const asserted = dataItem(`${label}: ${firstWords(value)}`);
  if (asserted === undefined || weigh(readWords(value), language) === 'asserts') return asserted && 'claim';
  return isItem || !/[.!?]$/.test(value) || asserted === 'claim' ? asserted : undefined;
}

/** Asked first: few sentences hold either. */
const mayBeLabelled = /[:：]| [-–—=] /;

/** A colon, or in the long form of an abbreviation a dash. */
const labelled = /^([^:：\n]{1,80}?)(?:[:：]|( [-–—=](?= )))\s*([^]*)$/;
const holdsLetter = /\p{L}/u;
const isRegistered = /^\p{Lu}{2,}[-–]?\d[\p{N}.-]*$/u;

/** As many as are looked at: what more is said changes nothing. */
function firstWords(value: string): string {
  return value.split(/\s+/, 8).join(' ');
}

/** Nothing, an address or a mail address. */
const isPlace = /^(?:[^\p{L}\p{N}]*|(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+)$/iu;

/** Every word of it is one with which a document records who wrote it, and when. */
export function isRecordLabel(label: string, { document }: ExemptionWords): boolean {
  const words = label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = words.filter((word) => recordWords.has(word) || document.isMemoHead(word));
  return own.length > 0 && words.length < 5 && words.every((word) => own.includes(word) || recordSubjects.has(word));
}

/** Names, dates and numbers, and no sentence. */
function isRecordValue(value: string, language: ExemptionWords): boolean {
  return /^[\p{N}.,/:–— -]*$/u.test(value) || weigh(readWords(value), language) !== 'asserts';
}
