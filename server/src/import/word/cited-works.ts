// The works that the citation fields of a document cite: each once, under one key, however often it is cited. Reads CSL data as Zotero
// and Mendeley keep it, Word's own sources, and EndNote's records.

import { readRegistry } from '../../core/model/registry/read-registry.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { isCitableKey } from '../../core/model/sources/source-key.ts';
import { readEndNoteRecord } from '../bibliography/endnote-record.ts';
import { proposeKey } from '../bibliography/keys.ts';
import { dateOfParts, sourceOf } from '../bibliography/source-entry.ts';
import type { CitedItem } from '../imported.ts';
import { childElements, childNamed, descendants, type MarkupElement, textOf } from '../markup-tree.ts';
import { readXml } from '../read-xml.ts';

export class CitedWorks {
  readonly #byIdentity = new Map<string, Source>();
  readonly #keys = new Set<string>();
  /** Sources of Word itself, by their tags. */
  readonly #wordSources = new Map<string, MarkupElement>();

  /** In the order in which they were met. */
  get sources(): readonly Source[] {
    return [...this.#byIdentity.values()];
  }

  /** `root` is `b:Sources`. */
  addWordSources(root: MarkupElement): void {
    for (const source of childElements(root, 'b:Source')) {
      const tag = textOf(childNamed(source, 'b:Tag')).trim();
      if (tag !== '' && !this.#wordSources.has(tag)) this.#wordSources.set(tag, source);
    }
  }

  /** What a field's code cites; undefined where it is no citation; empty where it is one that cannot be read. */
  read(code: string): readonly CitedItem[] | undefined {
    const csl = /^\s*ADDIN\s+(?:ZOTERO_ITEM\s+|Mendeley Citation\{[^}]*\}\s*)?CSL_CITATION\s*(\{.*)$/s.exec(code);
    if (csl) return this.readCsl(csl[1]!);
    const endNote = /^\s*ADDIN\s+EN\.CITE\b(?!\.DATA)\s*(.*)$/s.exec(code);
    if (endNote) return this.#readEndNote(endNote[1]!);
    return /^\s*CITATION\s/.test(code) ? this.#readWordCitation(code) : undefined;
  }

  /** `written` is the JSON of a citation with `citationItems`. */
  readCsl(written: string): readonly CitedItem[] {
    const json = written.slice(0, written.lastIndexOf('}') + 1);
    let citation: unknown;
    try {
      citation = JSON.parse(json);
    } catch {
      return [];
    }
    const items = isRecord(citation) && Array.isArray(citation['citationItems']) ? citation['citationItems'] : [];
    return items.flatMap((item: unknown): readonly CitedItem[] => {
      const data = isRecord(item) && isRecord(item['itemData']) ? item['itemData'] : undefined;
      if (!isRecord(item) || !data) return [];
      const uris = [item['uris'], item['uri']].find(Array.isArray) as readonly unknown[] | undefined;
      const key = this.#keyOfCsl(data, typeof uris?.[0] === 'string' ? uris[0] : undefined);
      const locator = locatorOf(item['locator'], item['label']);
      return [locator === undefined ? { key } : { key, locator }];
    });
  }

  #keyOfCsl(data: Readonly<Record<string, unknown>>, uri: string | undefined): string {
    const identity = uri ?? JSON.stringify([data['title'], data['issued'], data['author'], data['URL']]);
    const known = this.#byIdentity.get(identity);
    if (known) return known.id;
    const given = [data['citation-key'], data['citationKey']].find(
      (one) => typeof one === 'string' && isCitableKey(one),
    );
    const text = (name: string): string | undefined => (typeof data[name] === 'string' ? data[name] : undefined);
    const key =
      typeof given === 'string' && !this.#keys.has(given)
        ? given
        : proposeKey(keyParts(data, text('title'), text('URL')), (one) => this.#keys.has(one));
    const { custom: _, ...item } = data;
    const list = JSON.stringify([{ ...item, id: key, 'citation-key': key }]);
    const [source] = readRegistry('document.json', list).value.declarations;
    return this.#add(identity, source ?? sourceOf(key, [['title', text('title')]])).id;
  }

  #readEndNote(written: string): readonly CitedItem[] {
    const start = written.indexOf('<EndNote>');
    const end = written.lastIndexOf('</EndNote>');
    const result = start < 0 || end < 0 ? undefined : readXml(written.slice(start, end + '</EndNote>'.length));
    if (!result || 'failure' in result) return [];
    return childElements(result.root, 'Cite').flatMap((cite): readonly CitedItem[] => {
      const record = childNamed(cite, 'record');
      if (!record) return [];
      const identity = `endnote ${textOf(childNamed(record, 'rec-number'))} ${textOf(childNamed(record, 'titles'))}`;
      let source = this.#byIdentity.get(identity);
      if (!source) {
        const read = readEndNoteRecord(record, (key) => this.#keys.has(key))?.source;
        if (!read) return [];
        source = this.#add(identity, read);
      }
      const locator = locatorOf(textOf(childNamed(cite, 'Pages')).trim() || undefined, 'page');
      return [locator === undefined ? { key: source.id } : { key: source.id, locator }];
    });
  }

  /** `CITATION Smi20 \p 12 \l 1033 \m Doe19`: each tag with its page. */
  #readWordCitation(code: string): readonly CitedItem[] {
    const items: { tag: string; page?: string }[] = [];
    const words = code.trim().match(/"[^"]*"|\S+/g) ?? [];
    for (let at = 0; at < words.length; at++) {
      const value = (words[at + 1] ?? '').replace(/^"|"$/g, '');
      if (at === 0 || words[at] === '\\m') {
        items.push({ tag: value });
        at++;
      } else if (words[at]!.startsWith('\\')) {
        const last = items.at(-1);
        if (words[at] === '\\p' && last) last.page = value;
        if (/^\\[a-z]$/i.test(words[at]!) && !/^\\[ntyi]$/i.test(words[at]!)) at++;
      }
    }
    return items.flatMap(({ tag, page }): readonly CitedItem[] => {
      const element = this.#wordSources.get(tag);
      if (!element) return [];
      const source = this.#byIdentity.get(`word ${tag}`) ?? this.#add(`word ${tag}`, this.#wordSource(tag, element));
      const locator = locatorOf(page, 'page');
      return [locator === undefined ? { key: source.id } : { key: source.id, locator }];
    });
  }

  #wordSource(tag: string, element: MarkupElement): Source {
    const text = (name: string): string => textOf(childNamed(element, `b:${name}`)).trim();
    const people = descendants(childNamed(element, 'b:Author') ?? element, 'b:Person').map((person) =>
      ['First', 'Middle', 'Last']
        .map((part) => textOf(childNamed(person, `b:${part}`)).trim())
        .filter((one) => one !== '')
        .join(' '),
    );
    const bodies = descendants(element, 'b:Corporate').map((one) => textOf(one).trim());
    const family = textOf(descendants(element, 'b:Last')[0]).trim() || bodies[0];
    const isFree = isCitableKey(tag) && !this.#keys.has(tag);
    const key = isFree
      ? tag
      : proposeKey({ ...(family ? { family } : {}), year: text('Year'), title: text('Title') }, (one) =>
          this.#keys.has(one),
        );
    const accessed = dateOfParts(text('YearAccessed'), text('MonthAccessed'), text('DayAccessed'));
    return sourceOf(key, [
      ['title', text('Title')],
      ['author', [...people, ...bodies].join('; ')],
      ...[
        'Publisher',
        'JournalName',
        'PeriodicalTitle',
        'InternetSiteTitle',
        'Institution',
        'BookTitle',
        'ConferenceName',
      ].map((name) => ['publisher', text(name)] as const),
      ['date', dateOfParts(text('Year'), text('Month'), text('Day'))],
      ['accessed', accessed?.length === 10 ? accessed : undefined],
      ['url', text('URL')],
      ['type', wordTypes[text('SourceType')] ?? 'document'],
    ]);
  }

  #add(identity: string, source: Source): Source {
    this.#byIdentity.set(identity, source);
    this.#keys.add(source.id);
    return source;
  }
}

const wordTypes: Readonly<Record<string, string>> = {
  ArticleInAPeriodical: 'article-magazine',
  Book: 'book',
  BookSection: 'chapter',
  Case: 'legal_case',
  ConferenceProceedings: 'paper-conference',
  DocumentFromInternetSite: 'webpage',
  Film: 'motion_picture',
  InternetSite: 'webpage',
  Interview: 'interview',
  JournalArticle: 'article-journal',
  Patent: 'patent',
  Report: 'report',
};

function keyParts(
  data: Readonly<Record<string, unknown>>,
  title: string | undefined,
  url: string | undefined,
): Parameters<typeof proposeKey>[0] {
  const [first] =
    ([data['author'], data['editor']].find((one) => Array.isArray(one) && one.length > 0) as
      | readonly unknown[]
      | undefined) ?? [];
  const family = isRecord(first) ? (first['family'] ?? first['literal']) : undefined;
  const issued = data['issued'];
  const year = isRecord(issued) ? /\d{4}/.exec(JSON.stringify(issued))?.[0] : undefined;
  return {
    ...(typeof family === 'string' && family !== '' ? { family } : {}),
    ...(year === undefined ? {} : { year }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
  };
}

/** What stands before a number of each kind. */
const locatorWords: Readonly<Record<string, string>> = {
  book: 'book',
  chapter: 'ch.',
  column: 'col.',
  figure: 'fig.',
  folio: 'fol.',
  issue: 'no.',
  line: 'l.',
  note: 'n.',
  paragraph: '¶',
  part: 'pt.',
  section: '§',
  volume: 'vol.',
};

/** Without what would end a tag. */
function locatorOf(locator: unknown, label: unknown): string | undefined {
  const number = (typeof locator === 'string' || typeof locator === 'number' ? String(locator) : '')
    .replace(/[[\]{}|;@]|::/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);
  if (number === '') return undefined;
  if (!/^\d/.test(number)) return number;
  const word = typeof label === 'string' && Object.hasOwn(locatorWords, label) ? locatorWords[label] : undefined;
  return `${word ?? (/\d\s?[-–,]\s?\d/.test(number) ? 'pp.' : 'p.')} ${number}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
