// Sources from CSL items (Citation Style Language 1.0.2 data schema). An item is put into our own words and then read like
// any source; its `custom` may hold our keys as they are. Variables we have no use for are passed over in silence.

import type { YamlEntry, YamlList, YamlMap, YamlNode } from '../../syntax/yaml/yaml-node.ts';
import { entriesByKey, isNothing } from '../../syntax/yaml/yaml-node.ts';
import { dateReadings, isIsoDate } from '../../text/iso-date.ts';
import type { FrontMatterProblem } from '../read-field.ts';
import { firstLineOf, invalid } from '../read-field.ts';
import { readSource } from '../sources/read-source.ts';
import type { Source } from '../sources/source.ts';
import { itemTypes } from '../sources/source-vocabulary.ts';
import { foreignDeclaration, foreignEntry } from './registry.ts';

/** The sources of a CSL list. Items without an id, which nothing could cite, are reported and left out. */
export function readCslItems(list: YamlList, path: string, problems: FrontMatterProblem[]): readonly Source[] {
  const sources: Source[] = [];
  for (const item of list.items) {
    const declaration = item.type === 'map' ? declarationOf(item) : undefined;
    if (declaration) sources.push(readSource(declaration, path, problems));
    else if (!isNothing(item)) {
      invalid(problems, firstLineOf(item), 'This item has no `id`, so nothing can cite it; give it one.');
    }
  }
  return sources;
}

/** `citation-key` is what a reference manager shows its users; `id` is often an address of its own. */
function declarationOf(item: YamlMap): YamlEntry | undefined {
  const variables = entriesByKey(item);
  const id = [variables.get('citation-key'), variables.get('id')].find(
    (entry) => entry && textOf(entry.value) !== '',
  )?.value;
  if (id?.type !== 'scalar') return undefined;
  const entries: YamlEntry[] = [];
  for (const [key, toText] of mapping) {
    if (entries.some((entry) => entry.key.text === key)) continue;
    const found = toText(variables);
    if (found) entries.push(foreignEntry(key, found.text, found.from.key.span, found.from.value.span));
  }
  const custom = variables.get('custom')?.value;
  const own = custom?.type === 'map' ? custom.entries : [];
  const kept = entries.filter((entry) => !own.some((one) => one.key.text === entry.key.text));
  return foreignDeclaration(id.text.trim(), id.span, item.span, [...kept, ...own]);
}

type Variables = ReadonlyMap<string, YamlEntry>;

interface Found {
  readonly text: string;
  readonly from: YamlEntry;
}

/** Our key, and where an item has it; where a key stands twice the first that gives something counts. */
const mapping: readonly (readonly [key: string, toText: (variables: Variables) => Found | undefined])[] = [
  ['title', text('title')],
  ['author', names('author')],
  ['author', names('editor')],
  ['publisher', text('publisher')],
  ['publisher', text('container-title')],
  ['publisher', text('authority')],
  ['date', date('issued', true)],
  ['accessed', date('accessed', false)],
  ['url', text('URL')],
  ['url', doi],
  ['archive', archive],
  ['type', itemType],
  ['note', text('note')],
];

function text(variable: string): (variables: Variables) => Found | undefined {
  return (variables) => found(variables.get(variable), textOf);
}

function names(variable: string): (variables: Variables) => Found | undefined {
  return (variables) =>
    found(variables.get(variable), (value) => {
      const people = value.type === 'list' ? value.items : [value];
      return people
        .map(nameOf)
        .filter((name) => name !== '')
        .join('; ');
    });
}

function date(variable: string, allowPartial: boolean): (variables: Variables) => Found | undefined {
  return (variables) => found(variables.get(variable), (value) => isoDateOf(value, allowPartial));
}

function doi(variables: Variables): Found | undefined {
  return found(variables.get('DOI'), (value) => {
    const name = textOf(value).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '');
    return name && `https://doi.org/${name}`;
  });
}

/** CSL means an archive and a shelf mark; a web archive's address may stand in either. */
function archive(variables: Variables): Found | undefined {
  const place = variables.get('archive_location');
  if (place && /^https?:/.test(textOf(place.value))) return found(place, textOf);
  const shelf = place ? textOf(place.value) : '';
  return found(variables.get('archive'), (value) => [textOf(value), shelf].filter((part) => part !== '').join(', '));
}

function itemType(variables: Variables): Found | undefined {
  return found(variables.get('type'), (value) => (itemTypes.includes(textOf(value)) ? textOf(value) : ''));
}

function found(from: YamlEntry | undefined, toText: (value: YamlNode) => string): Found | undefined {
  const text = from ? toText(from.value) : '';
  return from && text !== '' ? { text, from } : undefined;
}

function textOf(node: YamlNode): string {
  return node.type === 'scalar' && !isNothing(node) ? node.text.trim() : '';
}

/** `Given particle Family, Suffix`, or the literal name. */
function nameOf(node: YamlNode): string {
  if (node.type !== 'map') return textOf(node);
  const parts = entriesByKey(node);
  const part = (key: string): string => textOf(parts.get(key)?.value ?? nothing);
  const literal = part('literal');
  if (literal !== '') return literal;
  const words = [part('given'), part('dropping-particle'), part('non-dropping-particle'), part('family')];
  const name = words.filter((word) => word !== '').join(' ');
  return part('suffix') === '' ? name : `${name}, ${part('suffix')}`;
}

/** The first day of `date-parts`, or what a text form means beyond doubt; empty when it cannot be told. */
function isoDateOf(node: YamlNode, allowPartial: boolean): string {
  if (node.type === 'map') {
    const parts = entriesByKey(node);
    const ranges = parts.get('date-parts')?.value;
    const first = ranges?.type === 'list' ? ranges.items[0] : undefined;
    if (first?.type === 'list') {
      const [year, ...rest] = first.items.map(textOf).filter((part) => /^\d{1,4}$/.test(part));
      const iso = [year?.padStart(4, '0'), ...rest.map((part) => part.padStart(2, '0'))].join('-');
      if (!year) return '';
      // What is not understood of a date takes nothing else with it.
      const shorter = allowPartial ? [iso, iso.slice(0, 7), iso.slice(0, 4)] : [iso];
      return shorter.find((one) => isIsoDate(one, allowPartial)) ?? '';
    }
    for (const key of ['raw', 'literal', 'edtf']) {
      const iso = isoDateOf(parts.get(key)?.value ?? nothing, allowPartial);
      if (iso !== '') return iso;
    }
    return '';
  }
  const written = textOf(node)
    .replace(/\/.*$/, '')
    .replace(/[~?%]$/, '');
  if (isIsoDate(written, allowPartial)) return written;
  const reading = dateReadings(textOf(node)).find(({ iso, isCertain }) => isCertain && isIsoDate(iso, allowPartial));
  return reading?.iso ?? (allowPartial ? (/(?<!\d)\d{4}(?!\d)/.exec(written)?.[0] ?? '') : '');
}

const nothing: YamlNode = { type: 'scalar', span: { start: 0, end: 0 }, text: '', style: 'plain' };
