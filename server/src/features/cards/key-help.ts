// What each key of the front matter is for, in one or two lines. The keys are the core's; of sources, what they are for too.

import { sourceKeyNamed, sourceKeyNames } from '../../core/model/sources/source-keys.ts';
import type { KeyHelp } from '../../core/model/sources/source-values.ts';
import type { Card } from './card.ts';

const ofBriefing: Readonly<Record<string, KeyHelp>> = {
  briefing: { what: 'Version of the markup', form: '1' },
  title: { what: 'What the briefing is about; required', form: 'text' },
  date: { what: 'Day of the briefing; required', form: 'YYYY-MM-DD' },
  authors: { what: 'Who wrote it', form: 'a name or a list' },
  audience: { what: 'Who it is written for', form: 'text or a list' },
  question: { what: 'The question it answers', form: 'text or a list' },
  cutoff: { what: 'Information cut-off: nothing later was taken into account', form: 'YYYY-MM-DD' },
  scale: {
    what: 'The scales for confidence and likelihood in tags',
    form: 'an id, or {confidence: …, likelihood: …}',
  },
  lang: { what: 'Language of the text', form: 'a language tag such as en or de' },
  marking: { what: 'Handling mark of the whole document', form: 'TLP:CLEAR to TLP:RED' },
  supersedes: { what: 'The previous edition', form: 'a path' },
  abbreviations: {
    what: 'Abbreviations whose full stop does not end a sentence',
    form: 'a list such as [Nav., Bldg.]',
  },
  names: {
    what: 'Other names of people and things, under which the archived texts may speak of them',
    form: 'a map such as {James Smith: [Jim, Smithy]}',
  },
  registry: { what: 'Shared registries of sources', form: 'a path or a list of paths' },
  sources: { what: 'The sources that the briefing cites', form: 'id: with its keys on the lines below' },
};

const ofScale: Readonly<Record<string, KeyHelp>> = {
  confidence: { what: 'The confidence scale', form: 'an id, or a list from low to high' },
  likelihood: { what: 'The likelihood scale', form: 'an id, or a list from low to high' },
};

/** The keys of a map that is the value of `key`; empty where it is none. */
export function partKeys(key: string): readonly string[] {
  return Object.keys(key === 'scale' ? ofScale : (sourceKeyNamed(key)?.parts ?? {}));
}

/** Keys of `anonymous`, of an entry of `derived-from`, of `scale`. */
const ofParts: Readonly<Record<string, KeyHelp>> = Object.assign(
  {},
  ofScale,
  ...sourceKeyNames.map((name) => sourceKeyNamed(name)?.parts),
);

export type KeyOwner = 'briefing' | 'source' | 'part';

/** Undefined for a key that no version knows. */
export function keyHelp(key: string, owner: KeyOwner): KeyHelp | undefined {
  if (owner === 'source') return sourceKeyNamed(key);
  const table = owner === 'briefing' ? ofBriefing : ofParts;
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

export function keyCard(key: string, owner: KeyOwner): Card | undefined {
  const help = keyHelp(key, owner);
  return (
    help && { title: [{ strong: key }], lines: [{ words: [`${help.what}.`] }, { label: 'Value', words: [help.form] }] }
  );
}
