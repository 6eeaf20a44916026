// Sources from BibTeX and BibLaTeX. Heavy (it brings a LaTeX parser), so it is loaded by `import()` only when a briefing names
// such a registry; nothing in the core imports it.

import type { Creator, Entry } from '@retorquere/bibtex-parser';
import { parse } from '@retorquere/bibtex-parser';
import type { YamlEntry } from '../../syntax/yaml/yaml-node.ts';
import { isIsoDate } from '../../text/iso-date.ts';
import type { FrontMatterProblem } from '../read-field.ts';
import { invalid } from '../read-field.ts';
import { readSource } from '../sources/read-source.ts';
import type { Field, Source } from '../sources/source.ts';
import { sourceKeyNames } from '../sources/source-keys.ts';
import { type FieldKind, inheritedKeys, type PlainEntry, readPlainEntry } from './plain-bibtex.ts';
import type { RegistryReading } from './registry.ts';
import { createRegistry, foreignDeclaration, foreignEntry } from './registry.ts';
import type { BibtexEntryPlace } from './scan-bibtex.ts';
import { scanBibtex } from './scan-bibtex.ts';

/**
 * Reads a BibTeX file. Entries that cannot be read are problems and the others are kept; `fields` of every source is empty,
 * since what a field says is not what stands in the file. Never throws.
 */
export function readBibtex(path: string, text: string): RegistryReading {
  const problems: FrontMatterProblem[] = [];
  const places = scanBibtex(text);
  const { plain, decoded } = readEntries(text, places);
  const declarations: Source[] = [];
  const unreadKeys = new Set<string>();
  let isWhole = true;
  for (const place of places) {
    if (place.key === '') {
      invalid(
        problems,
        { start: place.span.start, end: place.keySpan.end },
        'This entry has no key, so nothing can cite it; write one after the brace.',
      );
      continue;
    }
    const entry = plain.get(place) ?? decoded.get(place.key)?.shift();
    if (!entry || !place.isClosed) {
      // A citation of it leads somewhere all the same. An entry without an end may hold others.
      unreadKeys.add(place.key);
      if (!place.isClosed) isWhole = false;
      const why = place.isClosed ? 'has an error in one of its fields' : 'is never closed';
      invalid(
        problems,
        place.keySpan,
        `The entry \`${place.key}\` ${why}, so what it says of the source is not known; check its braces, quotation marks and commas.`,
      );
      continue;
    }
    const declaration = foreignDeclaration(place.key, place.keySpan, place.span, fieldsOf(entry, place));
    declarations.push({ ...readSource(declaration, path, problems), fields: noFields });
  }
  return createRegistry(path, declarations, problems, isWhole, unreadKeys);
}

const noFields: ReadonlyMap<string, Field> = new Map();

/** What is needed of an entry. */
type ReadEntry = PlainEntry | Entry;

/** Entries that are plain, and by key, in order, those that the parser has to read. */
function readEntries(
  text: string,
  places: readonly BibtexEntryPlace[],
): { readonly plain: ReadonlyMap<BibtexEntryPlace, PlainEntry>; readonly decoded: Map<string, Entry[]> } {
  const inherited = inheritedKeys(text);
  const plain = new Map<BibtexEntryPlace, PlainEntry>();
  let rest = '';
  let at = 0;
  for (const place of places) {
    const entry = inherited.has(place.key) ? undefined : readPlainEntry(text, place, kindOf);
    if (!entry) continue;
    plain.set(place, entry);
    rest += text.slice(at, place.span.start);
    at = place.span.end;
  }
  rest += text.slice(at);
  const isAllRead = plain.size === places.length;
  return { plain, decoded: isAllRead ? new Map() : decode(rest) };
}

/** Which of its fields are read, and how. */
function kindOf(name: string): FieldKind | undefined {
  if (name === 'author' || name === 'editor') return 'names';
  if (name === 'month') return 'month';
  if (/^(?:url|doi|eprint|date|urldate)$/.test(name)) return 'verbatim';
  return read.has(name) ? 'text' : undefined;
}

const read: ReadonlySet<string> = new Set([
  ...sourceKeyNames,
  ...(
    'subtitle institution organization school journaltitle journal year day howpublished eprinttype archiveprefix annotation annote ' +
    'entrysubtype'
  ).split(' '),
]);

/** Entries by key, in order. The parser leaves a broken entry empty; should it fail altogether, there are none. */
function decode(text: string): Map<string, Entry[]> {
  const byKey = new Map<string, Entry[]>();
  let entries: readonly Entry[] = [];
  try {
    entries = parse(text, {
      english: false,
      sentenceCase: false,
      caseProtection: false,
      unsupported: 'ignore',
    }).entries;
  } catch {
    // A parser of somebody else's: whatever it throws, each entry is then reported where it stands.
  }
  for (const entry of entries) {
    if (Object.keys(entry.fields).length === 0) continue;
    const same = byKey.get(entry.key);
    if (same) same.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  return byKey;
}

/** The entry's fields under our keys. Fields that bear the name of a key of ours (`access`, `reliability` …) are taken as they are. */
function fieldsOf(entry: ReadEntry, place: BibtexEntryPlace): readonly YamlEntry[] {
  const values = new Map<string, string>();
  const put = (key: string, value: string | undefined): void => {
    if (value && !values.has(key)) values.set(key, value);
  };
  const field = (name: string): string => plain(entry.fields[name]);
  put('title', [field('title'), field('subtitle')].filter((part) => part !== '').join(': '));
  put('author', names(entry.fields['author']) ?? names(entry.fields['editor']));
  for (const name of ['publisher', 'institution', 'organization', 'school', 'journaltitle', 'journal'])
    put('publisher', field(name));
  put(
    'date',
    dateOf(field('date')) ??
      dateOf([field('year'), two(field('month')), two(field('day'))].filter((part) => part !== '').join('-')) ??
      // What is not understood of a date takes nothing else with it.
      dateOf([field('year'), two(field('month'))].filter((part) => part !== '').join('-')) ??
      yearOf(field('year')) ??
      yearOf(field('date')),
  );
  const accessed = dateOf(field('urldate'));
  put('accessed', accessed && isIsoDate(accessed) ? accessed : undefined);
  put('url', field('url') || /https?:\/\/[^\s"<]+/.exec(field('howpublished'))?.[0]);
  put('url', field('doi') && `https://doi.org/${field('doi').replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')}`);
  put(
    'url',
    /^arxiv$/i.test(field('eprinttype') || field('archiveprefix')) && field('eprint')
      ? `https://arxiv.org/abs/${field('eprint')}`
      : undefined,
  );
  put('type', typeOf(entry, values.has('url')));
  for (const name of ['note', 'annotation', 'annote']) put('note', field(name));
  for (const key of sourceKeyNames) {
    if (!foreignMeanings.has(key)) put(key, field(key));
  }
  return [...values].map(([key, value]) => foreignEntry(key, value, place.keySpan, place.keySpan));
}

/** Keys of ours that mean something else as a BibTeX field, or have been dealt with. */
const foreignMeanings: ReadonlySet<string> = new Set([
  'title',
  'author',
  'publisher',
  'date',
  'url',
  'type',
  'note',
  'derived-from',
  'anonymous',
]);

/** BibTeX and BibLaTeX entry types as CSL item types; what is not here is a document. */
const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  audio: 'song',
  artwork: 'graphic',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry',
  interview: 'interview',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'report',
  mastersthesis: 'thesis',
  movie: 'motion_picture',
  mvbook: 'book',
  mvcollection: 'book',
  newspaper: 'article-newspaper',
  online: 'webpage',
  patent: 'patent',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  webpage: 'webpage',
  www: 'webpage',
};

function typeOf(entry: ReadEntry, hasUrl: boolean): string {
  const type = entry.type.toLowerCase();
  const subtype = plain(entry.fields['entrysubtype']).toLowerCase();
  if (type === 'article' && (subtype === 'newspaper' || subtype === 'magazine')) return `article-${subtype}`;
  return (Object.hasOwn(types, type) ? types[type] : undefined) ?? (hasUrl && type === 'misc' ? 'webpage' : 'document');
}

function names(field: unknown): string | undefined {
  const creators: readonly Creator[] = Array.isArray(field) ? field : [];
  const written = creators.map(({ name, firstName, prefix, lastName, suffix }) => {
    const words = [firstName, prefix, lastName].filter((part) => part).join(' ');
    return plain(name ?? (suffix ? `${words}, ${suffix}` : words));
  });
  return written.filter((name) => name !== '').join('; ') || undefined;
}

/** The first day of a date or range in ISO 8601; undefined when it is not written so. */
function dateOf(text: string): string | undefined {
  const first = text
    .replace(/\/.*$/, '')
    .replace(/[~?%]$/, '')
    .replace(/(?:-[uX]{2})+$/, '');
  return isIsoDate(first, true) ? first : undefined;
}

/** The first year of four digits that `text` names; undefined where it names none. */
function yearOf(text: string): string | undefined {
  return /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
}

function two(text: string): string {
  return /^\d$/.test(text) ? `0${text}` : text;
}

/** Text without the mark-up the parser turns LaTeX into. */
function plain(value: unknown): string {
  const text = Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : '';
  return (
    text
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
      // The parser leaves the dotless letters of `\'\i` and `\'\j`.
      .replace(/ı(?=\p{M})/gu, 'i')
      .replace(/ȷ(?=\p{M})/gu, 'j')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
