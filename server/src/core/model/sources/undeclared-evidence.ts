// What a sentence names as its evidence in another way than by a tag: a link, an address, a DOI, a note, a reference in parentheses.
// Reads the words alone and looks nothing up; what a note says, the caller hands over.

import type { ReadingLanguage } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import { type AuthorYear, authorYear } from '../exemptions/bibliography-entry.ts';
import { citesOnly } from '../exemptions/citing-note.ts';
import { isMonthName, readDateIn } from './date-in-words.ts';
import { addressIdentity, readWebAddress } from './web-address.ts';

/** What can be told of a source from the place where it is named; nothing of it is invented. */
export interface NamedEvidence {
  /** In the words; of a note, its mark. */
  readonly span: Span;
  readonly form: 'link' | 'address' | 'note' | 'reference';
  /** What it is called in a message: the host, the mark, the words in parentheses. */
  readonly called: string;
  /** As for `readWebAddress`; undefined where none is named. */
  readonly address?: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** ISO 8601: a day, a month or a year. */
  readonly date?: string;
  /** As a tag writes it: `p. 12`. */
  readonly locator?: string;
}

/** Without these signs there is none of it. */
const mayBe = /https?:|\bdoi:|10\.\d{4}|\[\^|\(/i;
const LINK =
  /(?<!!)\[((?:[^[\]\\]|\\.){1,300})\]\(<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\)){1,2000})>?(?:\s+["'(][^)]{0,300})?\)/gi;
const ADDRESS =
  /(?<![\w@/.-])(?:https?:\/\/[^\s<>"“”«»]{3,2000}|(?:doi:\s?|(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/[^\s<>"“”]{1,300})/gi;
/** The second brackets may be missing: what is defined is told by the label. */
const DEFINED_LINK = /(?<![!\\\]])\[((?!\^)(?:[^[\]\\]|\\.){1,300})\](?:\[((?:[^[\]\\]|\\.){0,300})\])?(?![(:])/g;
const CODE = /(`{1,3})[^`\n]{1,500}\1/g;
const NOTE = /\[\^([^\]\s]{1,100})\](?!:)/g;
const REFERENCE =
  /\(((?:see |cf\. )?\p{Lu}[^()\n]{1,80}?,?\s(?:\p{L}{3,9}\.?\s)?(?:1[5-9]|20)\d\d[a-z]?(?:[,:]\s?(?:pp?\.\s?)?\d{1,4}(?:[–-]\d{1,4})?)?)\)/gu;

/**
 * The first of them in `words`, by what says most of a page: a link, an address, a note, a reference. `noteOf` gives what stands in the
 * note of a label, undefined where there is none; without it every mark counts.
 */
export function namedEvidence(
  words: string,
  language: ReadingLanguage,
  noteOf?: (label: string) => string | undefined,
): NamedEvidence | undefined {
  if (!mayBe.test(words)) return undefined;
  return (
    first(linksIn(words)) ??
    first(addressesIn(words)) ??
    first(notesIn(words, language, noteOf)) ??
    first(referencesIn(words, language))
  );
}

/** Where the marks of a text lead. */
export interface EvidenceLookups {
  /** What stands in the note of a label. */
  readonly noteOf: (label: string) => string | undefined;
  /** The address that a link definition gives for a label. */
  readonly targetOf: (label: string) => string | undefined;
}

/** All of them, in the order of the words; of several in one note each page once. What stands in another one counts once. */
export function allNamedEvidence(
  words: string,
  language: ReadingLanguage,
  { noteOf, targetOf }: EvidenceLookups,
): readonly NamedEvidence[] {
  if (!mayBe.test(words) && !words.includes('[')) return [];
  const found = [...linksIn(words), ...definedLinksIn(words, targetOf)];
  const isFree = ({ span }: NamedEvidence): boolean =>
    !found.some((one) => one.span.start < span.end && span.start < one.span.end);
  found.push(...[...addressesIn(words)].filter(isFree));
  found.push(...notesIn(words, language, noteOf));
  found.push(...[...referencesIn(words, language)].filter(isFree));
  const further = found.flatMap((one) => (one.form === 'note' ? furtherPages(one, words, noteOf) : []));
  return [...found, ...further].sort((a, b) => a.span.start - b.span.start);
}

/** The pages that a note names besides the first. */
function furtherPages(note: NamedEvidence, words: string, noteOf: EvidenceLookups['noteOf']): readonly NamedEvidence[] {
  const text = noteOf(words.slice(note.span.start + 2, note.span.end - 1)) ?? '';
  const links = [...linksIn(text)];
  const bare = [...addressesIn(text)].filter(
    ({ span }) => !links.some((link) => link.span.start < span.end && span.start < link.span.end),
  );
  const known = new Set(note.address === undefined ? [] : [addressIdentity(note.address)]);
  return [...links, ...bare].flatMap((page) => {
    const identity = addressIdentity(page.address!);
    if (known.has(identity)) return [];
    known.add(identity);
    return [{ ...page, form: note.form, span: note.span }];
  });
}

/** `[words][label]`, `[label][]` and `[label]`, where the label is defined as an address. */
function* definedLinksIn(words: string, targetOf: EvidenceLookups['targetOf']): Generator<NamedEvidence> {
  for (const match of words.matchAll(DEFINED_LINK)) {
    const [written, label, reference] = match;
    const target = targetOf(reference || label!);
    const found = target === undefined ? undefined : evidenceAt(target);
    if (!found) continue;
    const title = plainWords(label!);
    const span = { start: match.index, end: match.index + written.length };
    yield { ...found, span, form: 'link', ...(title === '' ? {} : { title }) };
  }
}

function first(found: Generator<NamedEvidence>): NamedEvidence | undefined {
  return found.next().value ?? undefined;
}

function* linksIn(words: string): Generator<NamedEvidence> {
  for (const match of words.matchAll(LINK)) {
    const [written, label, target] = match;
    const found = evidenceAt(target!);
    if (!found) continue;
    const title = plainWords(label!);
    yield {
      ...found,
      span: { start: match.index, end: match.index + written.length },
      form: 'link',
      ...(title === '' || readWebAddress(title) !== undefined ? {} : { title }),
    };
  }
}

function* addressesIn(words: string): Generator<NamedEvidence> {
  // What is written as code is an example.
  const shown = words.includes('`') ? words.replace(CODE, (code) => ' '.repeat(code.length)) : words;
  for (const match of shown.matchAll(ADDRESS)) {
    const written = withoutStop(match[0]);
    const found = evidenceAt(written);
    if (!found) continue;
    yield { ...found, span: { start: match.index, end: match.index + written.length }, form: 'address' };
  }
}

function* notesIn(
  words: string,
  language: ReadingLanguage,
  noteOf: ((label: string) => string | undefined) | undefined,
): Generator<NamedEvidence> {
  for (const match of words.matchAll(NOTE)) {
    const mark = { span: { start: match.index, end: match.index + match[0].length }, called: match[0] };
    const text = noteOf?.(match[1]!);
    const found = text === undefined ? undefined : evidenceOfNote(text, language);
    if (!noteOf || found) yield { ...found, ...mark, form: 'note' };
  }
}

/**
 * A note's address, its title in quotation marks or italics, what stands before that, and its date. Of a note that asserts something
 * the page alone that it names; undefined where it names none, and where a tag says what is cited.
 */
function evidenceOfNote(text: string, language: ReadingLanguage): Partial<NamedEvidence> | undefined {
  if (tagInNote(text) !== undefined) return undefined;
  return citesOnly(text) ? evidenceOfEntry(text, language) : pageIn(text);
}

function pageIn(text: string): NamedEvidence | undefined {
  return first(linksIn(text)) ?? first(addressesIn(text));
}

/** What a note or an entry of a bibliography names that asserts nothing. */
export function evidenceOfEntry(text: string, language: ReadingLanguage): Partial<NamedEvidence> {
  const page = pageIn(text);
  const entry = authorYear(text);
  if (entry) return { ...page, ...evidenceOfAuthorYear(entry, language) };
  const words = plainWords(text.replace(LINK, '“$1”').replace(ADDRESS, ' '))
    .replace(/^(?:see(?: also)?|cf\.?|source:)\s+/i, '')
    .replace(/[\s,.;:(<]+$/, '');
  const marked = /[“"«„]([^”"»“]{3,200})[”"»“]/.exec(words) ?? /[*_]([^*_]{3,200})[*_]/.exec(text);
  const before = marked ? words.slice(0, Math.max(0, words.indexOf(marked[1]!) - 1)) : words.split(/[,.;] /)[0]!;
  const publisher = before.replace(/[\s,.:;–-]+$/, '');
  const title = marked?.[1]?.replace(/[\s,.]+$/, '') ?? words.slice(publisher.length).replace(/^[\s,.;:–-]+/, '');
  const date = readDateIn(words, language) ?? page?.date;
  const locator = /\b(pp?\. ?\d{1,4}(?:[–-]\d{1,4})?)\b/.exec(words)?.[1];
  return {
    ...(page?.address === undefined ? {} : { address: page.address }),
    ...(title === '' ? {} : { title: title.slice(0, longest) }),
    ...(publisher === '' || publisher.length > longest ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(locator === undefined ? {} : { locator: locator.replace(/\.(?=\d)/, '. ') }),
  };
}

/** The title up to its stop or the end of its italics; what stands between it and the address is who published it. */
function evidenceOfAuthorYear({ authors, date, rest }: AuthorYear, language: ReadingLanguage): Partial<NamedEvidence> {
  const words = rest.replace(LINK, '*$1* ').replace(ADDRESS, ' ').trim();
  const [, marked, plain, behind = ''] =
    /^(?:[*_]+([^*_]{2,300})[*_]+|(.{2,300}?[.?!])(?=\s|$))([^]*)$/.exec(words) ?? [];
  const title = (marked ?? plain ?? words).replace(/[\s,.]+$/, '');
  const publisher = plainWords(behind).replace(/^[\s.,;:]+|[\s.,;:(]+$/g, '');
  const day = readDateIn(date.replace(/^(\d{4})[a-z]?, (.*)$/, '$2 $1'), language) ?? /^\d{4}/.exec(date)?.[0];
  return {
    title: title.slice(0, longest),
    author: authors.slice(0, longest),
    ...(publisher === '' || publisher.length > longest ? {} : { publisher }),
    ...(day === undefined ? {} : { date: day }),
  };
}

const longest = 200;

/** What stands between the brackets of the first tag in a note that cites a source. */
export function tagInNote(text: string): string | undefined {
  return /\[(@[^[\]]+)\](?!\()/.exec(text)?.[1]?.trim();
}

function* referencesIn(words: string, language: ReadingLanguage): Generator<NamedEvidence> {
  for (const match of words.matchAll(REFERENCE)) {
    const inside = match[1]!.replace(/^(?:see|cf\.) /, '');
    // “(May 2026)” says when, and names nobody.
    const who = /^(.*?)[,\s]+(?=\d|\p{L}{3,9}\.? (?:1[5-9]|20)\d\d)/u.exec(inside)?.[1]?.replace(/[,\s]+$/, '');
    if (!who || isMonthName(who, language) || /\d|(?<!\bet)\s\p{Ll}+$/u.test(who)) continue;
    const date = readDateIn(inside, language);
    const locator = /[,:]\s?(pp?\.\s?)?(\d{1,3}(?:[–-]\d{1,3})?)$/.exec(inside);
    yield {
      span: { start: match.index, end: match.index + match[0].length },
      form: 'reference',
      called: inside,
      publisher: who,
      ...(date === undefined ? {} : { date }),
      ...(locator ? { locator: `p. ${locator[2]}` } : {}),
    };
  }
}

/** What shows something and says nothing. */
const picture = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;

/** Undefined for what is no address of a page: a picture in the sentence, or around which a link is put, is no evidence. */
function evidenceAt(written: string): Pick<NamedEvidence, 'called' | 'address' | 'publisher' | 'date'> | undefined {
  const address = readWebAddress(written);
  if (address === undefined) return undefined;
  const { hostname, pathname } = new URL(address);
  if (picture.test(pathname)) return undefined;
  const host = hostname.replace(/^www\./, '');
  const date = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?![\d])/.exec(pathname);
  return {
    address,
    called: host === 'doi.org' ? `doi:${pathname.slice(1)}` : host,
    ...(host === 'doi.org' ? {} : { publisher: host }),
    ...(date ? { date: date.slice(1).filter(Boolean).join('-') } : {}),
  };
}

/** Without the stop of the sentence and a parenthesis that was opened before it. */
function withoutStop(address: string): string {
  let open = 0;
  for (const sign of address) open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1]!;
    if (last === ')' && open < 0) open++;
    else if (!/[.,;:!?*_'’\]]/.test(last)) break;
  }
  return address.slice(0, end);
}

function plainWords(markdown: string): string {
  return markdown
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Equal for what names the same place, whatever its spelling; without addresses, for those of which all the same is said. */
export function evidenceIdentity({ address, title, publisher, date }: NamedEvidence): string {
  return address === undefined ? JSON.stringify([title, publisher, date]) : addressIdentity(address);
}
