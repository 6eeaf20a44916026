// A list of sources in the front matter, as people keep one in note programs: names, addresses, links, or a few keys each. Every item
// becomes a source with a key of its own; what has no place among our keys is kept in its note.

import { proposeIdForAddress, proposeIdForName } from '../../core/model/sources/propose-source-id.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { readWebAddress } from '../../core/model/sources/web-address.ts';
import { readYaml } from '../../core/syntax/yaml/yaml.ts';
import type { YamlMap } from '../../core/syntax/yaml/yaml-node.ts';
import { isIsoDate } from '../../core/text/iso-date.ts';
import { sourceOf } from '../bibliography/source-entry.ts';

type Values = readonly (readonly [key: string, value: string])[];

/** `yaml` is the entry of the front matter, key and all. Undefined where its value is no list, or one that holds lists. */
export function listedSources(yaml: string): readonly Source[] | undefined {
  const { root } = readYaml(yaml, 0);
  const value = root?.type === 'map' ? root.entries[0]?.value : undefined;
  if (value?.type !== 'list') return undefined;
  const taken = new Set<string>();
  const known = new Set<string>();
  const sources: Source[] = [];
  for (const item of value.items) {
    if (item.type === 'list') return undefined;
    const values = item.type === 'scalar' ? valuesOfText(item.text.trim()) : valuesOfMap(item);
    if (!values) return undefined;
    const identity = JSON.stringify(values);
    if (values.length === 0 || known.has(identity)) continue;
    known.add(identity);
    const id = keyFor(values, (key) => taken.has(key));
    taken.add(id);
    sources.push(sourceOf(id, values));
  }
  return sources;
}

function keyFor(values: Values, isTaken: (key: string) => boolean): string {
  const known = new Map(values);
  const name = known.get('title') ?? known.get('publisher') ?? known.get('author');
  if (name !== undefined && name.length <= 40) return proposeIdForName(name, isTaken);
  const address = readWebAddress(known.get('url') ?? '');
  return address === undefined ? proposeIdForName(name ?? 'source', isTaken) : proposeIdForAddress(address, isTaken);
}

/** `Reuters`, `https://…`, `[title](https://…)`, `[[Folder/Note|title]]`, `Reuters, 4 May: https://…`. */
function valuesOfText(text: string): Values {
  if (text === '') return [];
  const link = /^\[([^[\]]+)\]\(<?([^\s()<>]+)>?\)$/.exec(text);
  if (link && readWebAddress(link[2]!) !== undefined)
    return [
      ['title', link[1]!],
      ['url', link[2]!],
    ];
  const note = /^\[\[(?:[^[\]|]*\/)?([^[\]|/]+)(?:\|([^[\]|]+))?\]\]$/.exec(text);
  if (note) return [['title', (note[2] ?? note[1]!).trim()]];
  const address = /https?:\/\/[^\s<>"]+/.exec(text)?.[0].replace(/[.,;:)]+$/, '');
  if (address === undefined || readWebAddress(address) === undefined) return [['title', text]];
  const title = text
    .replace(address, '')
    .replace(/[\s,.;:()<>–—-]+$/, '')
    .replace(/^[\s,;:()<>–—-]+/, '');
  return title === ''
    ? [['url', address]]
    : [
        ['title', title],
        ['url', address],
      ];
}

const names: Readonly<Record<string, string>> = {
  title: 'title',
  name: 'title',
  url: 'url',
  link: 'url',
  href: 'url',
  address: 'url',
  author: 'author',
  authors: 'author',
  publisher: 'publisher',
  outlet: 'publisher',
  site: 'publisher',
  date: 'date',
  published: 'date',
  year: 'date',
  accessed: 'accessed',
  retrieved: 'accessed',
};

/** Undefined where a value is more than text. */
function valuesOfMap({ entries }: YamlMap): Values | undefined {
  const values: [string, string][] = [];
  const others: string[] = [];
  for (const { key, value } of entries) {
    if (value.type !== 'scalar') return undefined;
    const text = value.text.trim();
    const ours = names[key.text.toLowerCase()];
    const isDate = ours === 'date' || ours === 'accessed';
    const fits = ours !== undefined && !values.some(([known]) => known === ours) && (!isDate || isIsoDate(text, true));
    if (fits) values.push([ours, text]);
    else if (text !== '') others.push(`${key.text}: ${text}`);
  }
  return others.length === 0 ? values : [...values, ['note', others.join('; ')]];
}
