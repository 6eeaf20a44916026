// The keys of a source's declaration, each described once: how it is read and written, what it is for, what may be offered as its
// value. Reading, writing, help and completion derive from this table; what a value means is said where `Source` is (source.ts).

import type { YamlEntry } from '../../syntax/yaml/yaml-node.ts';
import { type FrontMatterProblem, readBoolean, readChoice, readDate, readText } from '../read-field.ts';
import { admiraltyReliability } from '../scales/admiralty.ts';
import { findRung } from '../scales/scale.ts';
import type { Source } from './source.ts';
import {
  anonymityParts,
  derivationParts,
  type KeyHelp,
  readAnonymity,
  readDerivations,
  readDigest,
  readNames,
  readReliability,
  writeAnonymity,
  writeDerivations,
  yamlText,
} from './source-values.ts';
import { accesses, itemTypes, reliabilities, sourceStatuses } from './source-vocabulary.ts';
import { accessMeanings } from './source-words.ts';

/** What of a source its declaration says. The rest says where it stands. */
export type DeclaredProperty = Exclude<keyof Source, 'id' | 'idSpan' | 'span' | 'declaredIn' | 'fields'>;

export interface SourceKey<P extends DeclaredProperty> extends KeyHelp {
  /** As the declaration writes it. */
  readonly name: string;
  /** Undefined where the key is absent or its value cannot be read, which is then a problem. */
  readonly read: (entry: YamlEntry | undefined, problems: FrontMatterProblem[]) => Source[P] | undefined;
  /** The value on one line of YAML; undefined where the key may as well be absent. */
  readonly write: (value: NonNullable<Source[P]>) => string | undefined;
  /** The values there are, or the usual ones. */
  readonly values?: readonly KeyValue[];
  /** What else can be a value, which depends on the briefing or the day. */
  readonly offers?: 'today' | 'markings' | 'origins' | 'sources';
  /** Keys of a value that is a map. */
  readonly parts?: Readonly<Record<string, KeyHelp>>;
}

export interface KeyValue {
  readonly value: string;
  /** A few words; may be empty. */
  readonly meaning: string;
}

/** In the order in which the specification lists them, and in which they are written. */
export const sourceKeys: { readonly [P in DeclaredProperty]: SourceKey<P> } = {
  title: { name: 'title', read: readText, write: yamlText, what: 'Its title; required', form: 'text' },
  author: {
    name: 'author',
    read: readNames,
    write: yamlText,
    what: 'Who wrote or said it',
    form: 'a name or a list',
  },
  publisher: {
    name: 'publisher',
    read: readText,
    write: yamlText,
    what: 'Who published it; one of author and publisher is required',
    form: 'text',
  },
  date: {
    name: 'date',
    read: (entry, problems) => readDate(entry, problems, true),
    write: yamlText,
    what: 'When it was published',
    form: 'YYYY-MM-DD, YYYY-MM or YYYY',
  },
  accessed: {
    name: 'accessed',
    read: readDate,
    write: yamlText,
    what: 'When it was read',
    form: 'YYYY-MM-DD',
    offers: 'today',
  },
  url: { name: 'url', read: readText, write: yamlText, what: 'Where it is', form: 'an address' },
  archive: { name: 'archive', read: readText, write: yamlText, what: 'Where an archive keeps it', form: 'an address' },
  type: {
    name: 'type',
    read: (entry, problems) => readChoice(entry, itemTypes, problems),
    write: yamlText,
    what: 'What kind of item it is (CSL)',
    form: 'report, article-newspaper, interview, …',
    values: itemTypes.map((value) => ({ value, meaning: 'CSL item type' })),
  },
  access: {
    name: 'access',
    read: (entry, problems) => readChoice(entry, accesses, problems),
    write: (value) => (value === 'unknown' ? undefined : value),
    what: 'How it knows what it says',
    form: 'first-hand, documentary, issuer, relay or unknown',
    values: accesses.map((value) => ({ value, meaning: accessMeanings[value] })),
  },
  reliability: {
    name: 'reliability',
    read: readReliability,
    write: yamlText,
    what: 'Admiralty letter of the source itself',
    form: 'A to F',
    values: reliabilities.map((value) => {
      const rung = findRung(admiraltyReliability, value)?.rung;
      return { value, meaning: rung ? `${rung.terms[1]}: ${rung.meaning}` : '' };
    }),
  },
  derivedFrom: {
    name: 'derived-from',
    read: readDerivations,
    write: writeDerivations,
    what: 'The sources it derives from',
    form: 'a list of ids, or {source: id, for: [statements]}',
    offers: 'sources',
    parts: derivationParts,
  },
  ownReporting: {
    name: 'own-reporting',
    read: readBoolean,
    write: (value) => (value ? 'true' : undefined),
    what: 'Whether a relay also has its own reporting',
    form: 'true or false',
    values: [
      { value: 'true', meaning: 'it also has its own reporting' },
      { value: 'false', meaning: 'it only passes on' },
    ],
  },
  anonymous: {
    name: 'anonymous',
    read: readAnonymity,
    write: writeAnonymity,
    what: 'Describes a source that is not named',
    form: '{count: …, position: …, reason: …}',
    parts: anonymityParts,
  },
  origin: {
    name: 'origin',
    read: readText,
    write: yamlText,
    what: 'Sources with the same value are one origin',
    form: 'a word',
    offers: 'origins',
  },
  text: {
    name: 'text',
    read: readText,
    write: yamlText,
    what: 'The archived copy that quotations are checked against',
    form: 'a path',
  },
  sha256: {
    name: 'sha256',
    read: readDigest,
    write: yamlText,
    what: 'Digest of the archived copy',
    form: '64 hexadecimal digits',
  },
  status: {
    name: 'status',
    read: (entry, problems) => readChoice(entry, sourceStatuses, problems),
    write: (value) => (value === 'current' ? undefined : value),
    what: 'Whether it still stands',
    form: 'current, corrected, superseded or retracted',
    values: sourceStatuses.map((value) => ({
      value,
      meaning: value === 'current' ? 'it stands' : `it has been ${value}`,
    })),
  },
  statusNote: {
    name: 'status-note',
    read: readText,
    write: yamlText,
    what: 'Why the status is what it is',
    form: 'text',
  },
  marking: {
    name: 'marking',
    read: readText,
    write: yamlText,
    what: 'Handling mark of the source',
    form: 'TLP:CLEAR to TLP:RED',
    offers: 'markings',
  },
  note: {
    name: 'note',
    read: readText,
    write: yamlText,
    what: 'Quality, motive and limits of the source',
    form: 'text',
  },
};

/** In the table's order. */
export const declaredProperties = Object.keys(sourceKeys) as readonly DeclaredProperty[];

export const sourceKeyNames: readonly string[] = declaredProperties.map((property) => sourceKeys[property].name);

/** What is said of a key, without its value. */
type DescribedKey = Omit<SourceKey<DeclaredProperty>, 'read' | 'write'>;

const byName: ReadonlyMap<string, DescribedKey> = new Map(
  declaredProperties.map((property) => [sourceKeys[property].name, sourceKeys[property]]),
);

/** Undefined for a key that no version knows. */
export function sourceKeyNamed(name: string): DescribedKey | undefined {
  return byName.get(name);
}
