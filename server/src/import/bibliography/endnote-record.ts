// A record as EndNote writes it, in a file of its own or in a document's citation. Does not know where it stands.

import type { Source } from '../../core/model/sources/source.ts';
import { childNamed, descendants, type MarkupElement, textOf } from '../markup-tree.ts';
import { proposeKey } from './keys.ts';
import { dateOfParts, doiAddress, nameInOrder, sourceOf } from './source-entry.ts';

/** Numbers of reference types as CSL item types; what is not here is a document. */
const types: Readonly<Record<string, string>> = {
  '5': 'chapter',
  '6': 'book',
  '7': 'legal_case',
  '9': 'software',
  '10': 'paper-conference',
  '12': 'webpage',
  '13': 'report',
  '14': 'patent',
  '17': 'article-journal',
  '19': 'article-magazine',
  '21': 'motion_picture',
  '23': 'article-newspaper',
  '25': 'patent',
  '26': 'personal_communication',
  '27': 'report',
  '28': 'book',
  '31': 'legislation',
  '32': 'thesis',
  '34': 'report',
  '36': 'manuscript',
  '43': 'article-journal',
  '44': 'book',
  '46': 'report',
  '47': 'paper-conference',
  '48': 'motion_picture',
  '56': 'post-weblog',
  '57': 'interview',
  '59': 'dataset',
};

/** Elements of a record that a source has a place for, or that say nothing of it. */
const used = new Set(
  (
    'database source-app rec-number foreign-keys ref-type contributors titles periodical dates urls publisher label notes ' +
    'electronic-resource-num access-date work-type remote-database-name'
  ).split(' '),
);

export interface EndNoteSource {
  readonly source: Source;
  /** Names of elements with words that a source has no place for. */
  readonly unused: readonly string[];
}

/** Undefined where it says nothing of a source. The key is that of the label, else made anew. */
export function readEndNoteRecord(record: MarkupElement, isTaken: (key: string) => boolean): EndNoteSource | undefined {
  const text = (parent: string, name?: string): string => {
    const element = childNamed(record, parent);
    return textOf(name === undefined ? element : childNamed(element, name)).trim();
  };
  const contributors = childNamed(record, 'contributors');
  const people = (group: string): readonly string[] =>
    descendants(childNamed(contributors, group) ?? nothing, 'author')
      .map((author) => textOf(author).trim())
      .filter((name) => name !== '');
  const authors = people('authors');
  const names = authors.length > 0 ? authors : people('secondary-authors');
  const title = text('titles', 'title');
  const url = descendants(childNamed(record, 'urls') ?? nothing, 'url').map((one) => textOf(one).trim())[0];
  const year = text('dates', 'year');
  if (title === '' && names.length === 0 && !url) return undefined;
  const day = textOf(descendants(childNamed(record, 'dates') ?? nothing, 'date')[0]).trim();
  const [, month = '', dayNumber = ''] =
    /^(\p{L}{3,9})\.?(?:\s+(\d{1,2}))?/u.exec(day) ?? /^(\d{1,2})\/(\d{1,2})/.exec(day) ?? [];
  const label = text('label');
  const family = names[0]?.split(',')[0];
  const key =
    /^[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*$/u.test(label) && !isTaken(label)
      ? label
      : proposeKey(
          {
            ...(family === undefined ? {} : { family }),
            ...(year === '' ? {} : { year }),
            title,
            ...(url ? { url } : {}),
          },
          isTaken,
        );
  const unused = record.children.flatMap((child) =>
    typeof child !== 'string' && !used.has(child.name) && textOf(child).trim() !== '' ? [child.name] : [],
  );
  const number = textOf(childNamed(record, 'ref-type')).trim();
  return {
    unused,
    source: sourceOf(key, [
      ['title', title],
      ['author', names.map(nameInOrder).join('; ')],
      ['publisher', text('publisher')],
      ['publisher', text('periodical', 'full-title') || text('titles', 'secondary-title')],
      ['date', dateOfParts(year, month, dayNumber)],
      ['url', url],
      ['url', doiAddress(text('electronic-resource-num'))],
      ['type', types[number] ?? 'document'],
      ['note', text('notes')],
    ]),
  };
}

const nothing: MarkupElement = { name: '', attributes: {}, children: [], line: 0 };
