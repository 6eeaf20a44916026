// Sources from RIS, the tagged format that libraries, databases and reference managers write. Lines that are no tags go on with the
// one before; an entry without an end, or text outside of entries, is told with its line.

import { isCitableKey } from '../../core/model/sources/source-key.ts';
import type { ReadBibliography } from '../imported.ts';
import { proposeKey } from './keys.ts';
import { dateOfParts, doiAddress, nameInOrder, type SourceEntry, sourceOf } from './source-entry.ts';

/** Never throws. */
export function readRis(text: string): ReadBibliography {
  const entries: SourceEntry[] = [];
  const problems: { line: number; message: string }[] = [];
  const unused = new Map<string, number>();
  const taken = new Set<string>();
  let open: { readonly line: number; readonly fields: Map<string, string[]> } | undefined;
  let last: string[] | undefined;
  let isStrayTold = false;

  const close = (): void => {
    if (!open) return;
    const { line, fields } = open;
    open = undefined;
    last = undefined;
    const source = sourceFrom(fields, (key) => taken.has(key));
    if (!source)
      problems.push({
        line,
        message: 'This entry has neither a title nor an author nor an address, so it was left out.',
      });
    else {
      taken.add(source.id);
      entries.push({ source, line });
      for (const tag of fields.keys()) if (!usedTags.has(tag)) unused.set(tag, (unused.get(tag) ?? 0) + 1);
    }
  };

  let number = 0;
  for (const written of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    number++;
    const match = /^\s{0,3}([A-Z][A-Z0-9])\s{1,3}-(?:\s(.*))?$/.exec(written);
    if (!match) {
      const words = written.trim();
      if (words === '') continue;
      if (last && last.length > 0) last[last.length - 1] += ` ${words}`;
      else if (!open && !isStrayTold) {
        problems.push({ line: number, message: 'This stands outside of all entries, so it was passed over.' });
        isStrayTold = true;
      }
      continue;
    }
    const tag = match[1]!;
    const value = (match[2] ?? '').trim();
    if (tag === 'TY') {
      if (open)
        problems.push({ line: open.line, message: 'This entry has no end (`ER  -`); it was read up to the next one.' });
      close();
      open = { line: number, fields: new Map([['TY', [value]]]) };
      last = undefined;
      isStrayTold = false;
    } else if (tag === 'ER') {
      if (!open)
        problems.push({ line: number, message: 'This ends an entry that never began, so it was passed over.' });
      close();
    } else if (open) {
      const list = open.fields.get(tag) ?? [];
      list.push(value);
      open.fields.set(tag, list);
      last = list;
    } else if (!isStrayTold) {
      problems.push({ line: number, message: `\`${tag}\` stands outside of all entries, so it was passed over.` });
      isStrayTold = true;
    }
  }
  if (open)
    problems.push({
      line: open.line,
      message: 'This entry has no end (`ER  -`): the file may be cut off. It was read as far as it goes.',
    });
  close();
  return { entries, problems, unused };
}

/** Tags that a source has a place for, or that say nothing of it. */
const usedTags = new Set('TY ID AU A1 A2 ED TI T1 T2 BT JO JF JA J2 PB PY Y1 DA Y2 UR L2 LK DO N1 ER ET LA'.split(' '));

const types: Readonly<Record<string, string>> = {
  ABST: 'article-journal',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  DATA: 'dataset',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  GOVDOC: 'report',
  HEAR: 'hearing',
  ICOMM: 'personal_communication',
  JFULL: 'periodical',
  JOUR: 'article-journal',
  LEGAL: 'legislation',
  MAP: 'map',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  MULTI: 'webpage',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  RPRT: 'report',
  SOUND: 'song',
  STAND: 'standard',
  STAT: 'legislation',
  THES: 'thesis',
  UNBILL: 'bill',
  UNPB: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
};

function sourceFrom(
  fields: ReadonlyMap<string, readonly string[]>,
  isTaken: (key: string) => boolean,
): SourceEntry['source'] | undefined {
  const all = (...tags: readonly string[]): readonly string[] =>
    tags.flatMap((tag) => fields.get(tag) ?? []).filter((one) => one !== '');
  const first = (...tags: readonly string[]): string => all(...tags)[0] ?? '';
  const names = all('AU', 'A1').length > 0 ? all('AU', 'A1') : all('A2', 'ED');
  const title = first('TI', 'T1');
  const url = all('UR', 'LK', 'L2')
    .flatMap((one) => one.split(/[;\s]+/))
    .find((one) => /^https?:\/\//i.test(one));
  const doi = doiAddress(first('DO'));
  if (title === '' && names.length === 0 && url === undefined && doi === undefined) return undefined;
  const date = dateOf(first('DA')) ?? dateOf(first('PY', 'Y1'));
  const given = first('ID');
  const family = names[0]?.split(',')[0];
  const year = date?.slice(0, 4);
  const key =
    isCitableKey(given) && !/^\d+$/.test(given) && !isTaken(given)
      ? given
      : proposeKey(
          {
            ...(family ? { family } : {}),
            ...(year ? { year } : {}),
            ...(title === '' ? {} : { title }),
            ...(url ? { url } : {}),
          },
          isTaken,
        );
  const accessed = dateOf(first('Y2'));
  return sourceOf(key, [
    ['title', title],
    ['author', names.map(nameInOrder).join('; ')],
    ['publisher', first('PB')],
    ['publisher', first('T2', 'JO', 'JF', 'BT', 'JA', 'J2')],
    ['date', date],
    ['accessed', accessed?.length === 10 ? accessed : undefined],
    ['url', url ?? doi],
    ['type', types[first('TY').toUpperCase()] ?? 'document'],
    ['note', all('N1').join(' ')],
  ]);
}

/** `2024/05/06/some words`, `2024-05-06`, `2024//`, `May 6, 2024`. */
function dateOf(written: string): string | undefined {
  const [, year = '', month, day] = /^(\d{4})(?:[/-](\d{0,2}))?(?:[/-](\d{0,2}))?/.exec(written) ?? [];
  return dateOfParts(year, month, day) ?? /(?<!\d)\d{4}(?!\d)/.exec(written)?.[0];
}
