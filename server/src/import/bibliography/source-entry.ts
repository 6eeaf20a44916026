// One entry of a bibliography under our keys, whatever the format of the file: what a source is made of.

import { foreignDeclaration, foreignEntry } from '../../core/model/registry/registry.ts';
import { readSource } from '../../core/model/sources/read-source.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { isIsoDate } from '../../core/text/iso-date.ts';

export interface SourceEntry {
  readonly source: Source;
  /** Where the entry begins, counted from 1. */
  readonly line: number;
}

const nowhere = { start: 0, end: 0 };

/** `values` are by our keys; what is empty is left out. */
export function sourceOf(id: string, values: readonly (readonly [key: string, value: string | undefined])[]): Source {
  const known = new Map<string, string>();
  for (const [key, value] of values) {
    const words = value?.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (words && !known.has(key)) known.set(key, words);
  }
  const entries = [...known].map(([key, value]) => foreignEntry(key, value, nowhere, nowhere));
  return readSource(foreignDeclaration(id, nowhere, nowhere, entries), '', []);
}

/** The most precise date that `parts` (year, month, day) come to; undefined without a year. */
export function dateOfParts(year: string, month = '', day = ''): string | undefined {
  const number = (text: string): string => (/^\d{1,2}$/.test(text.trim()) ? text.trim().padStart(2, '0') : '');
  if (!/^\d{4}$/.test(year.trim())) return undefined;
  const monthNumber = number(month) || monthOf(month);
  const candidates = [[year.trim(), monthNumber, number(day)], [year.trim(), monthNumber], [year.trim()]];
  return candidates
    .filter((parts) => parts.every((part) => part !== ''))
    .map((parts) => parts.join('-'))
    .find((iso) => isIsoDate(iso, true));
}

function monthOf(word: string): string {
  const at = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    word.trim().slice(0, 3).toLowerCase(),
  );
  return at < 0 ? '' : String(at + 1).padStart(2, '0');
}

/** `https://doi.org/…` for a DOI however it is written; undefined for an empty one. */
export function doiAddress(written: string): string | undefined {
  const name = written.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return /^10\.\d{4,9}\/\S+$/.test(name) ? `https://doi.org/${name}` : undefined;
}

/** `Smith, Anna` → `Anna Smith`; `Smith, John, Jr` → `John Smith, Jr`; names of bodies as they are. */
export function nameInOrder(written: string): string {
  const [family = '', given = '', suffix = ''] = written.split(',').map((part) => part.trim());
  const name = [given, family].filter((part) => part !== '').join(' ');
  return suffix === '' ? name : `${name}, ${suffix}`;
}
