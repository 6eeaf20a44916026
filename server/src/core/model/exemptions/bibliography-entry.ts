// An entry of a bibliography outside notes: "Smith, J. (2024). *The strike.* The Courier. https://…". It names a work and asserts
// nothing; what it is called may be a sentence. Told by its whole shape, so that a sentence with an address behind it is none.

import { citesOnly, isOfReference } from './citing-note.ts';

/** `written` is a whole paragraph or list item. Without an address or the number of a publication nothing is an entry. */
export function isBibliographyEntry(written: string): boolean {
  if (written.length > longest || !place.test(written)) return false;
  return authorYear(written) !== undefined || (isNamedWork.test(written) && citesOnly(written));
}

const longest = 600;
const place = /https?:\/\/|\bdoi:\s?10\.|\b10\.\d{4,9}\//i;

/** A year, and a title in italics, in quotation marks or as the words of a link. */
const isNamedWork =
  /^(?=.*\b(?:1[5-9]|20)\d\d)(?=.*(?:“[^”]{2,}”|"[^"]{2,}"|«[^»]{2,}»|„[^“”]{2,}[“”]|\*[^*]{2,}\*|(?<![\p{L}\p{N}])_[^_]{2,}_|\]\())/su;

/** What an entry begins with. */
export interface AuthorYear {
  readonly authors: string;
  /** As it stands in the parentheses. */
  readonly date: string;
  /** Behind the parentheses: the title first. */
  readonly rest: string;
}

/**
 * Names, the year in parentheses, a stop, and at the end where it is found (APA, Harvard): what stands between is the title. Undefined
 * for anything else: a verb behind the parenthesis makes it a sentence that cites.
 */
export function authorYear(written: string): AuthorYear | undefined {
  const [, authors, date, rest] = opening.exec(written) ?? [];
  if (!authors || !date || !rest || !endsInPlace.test(written)) return undefined;
  const names = authors.match(/[\p{L}\p{N}][\p{L}\p{N}.'’/-]*/gu) ?? [];
  return names.length > 0 && names.every(isOfReference) ? { authors, date, rest } : undefined;
}

const opening = /^([^()]{2,200}?)[.,]?\s\(((?:1[5-9]|20)\d\d[a-z]?(?:, [\p{L}\d .–-]{1,30})?|n\.d\.)\)\.\s+(\S[^]*)$/u;
const endsInPlace =
  /(?:https?:\/\/[^\s<>]+>?|\bdoi:\s?10\.\S+|\b10\.\d{4,9}\/\S+|\]\([^()\s]+\))[.\s]*(?:[[(]?(?:[Aa]ccessed|[Rr]etrieved)[^[\]()]{0,40}[\])]?)?[.\s]*$/;
