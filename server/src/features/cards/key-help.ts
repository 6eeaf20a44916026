// What each key of the front matter is for, in one or two lines; the keys themselves are the core's.

import type { Card } from './card.ts';

interface KeyHelp {
  readonly what: string;
  /** What a value looks like. */
  readonly form: string;
}

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
  registry: { what: 'Shared registries of sources', form: 'a path or a list of paths' },
  sources: { what: 'The sources that the briefing cites', form: 'id: with its keys on the lines below' },
};

const ofSource: Readonly<Record<string, KeyHelp>> = {
  title: { what: 'Its title; required', form: 'text' },
  author: { what: 'Who wrote or said it', form: 'a name or a list' },
  publisher: { what: 'Who published it; one of author and publisher is required', form: 'text' },
  date: { what: 'When it was published', form: 'YYYY-MM-DD, YYYY-MM or YYYY' },
  accessed: { what: 'When it was read', form: 'YYYY-MM-DD' },
  url: { what: 'Where it is', form: 'an address' },
  archive: { what: 'Where an archive keeps it', form: 'an address' },
  type: { what: 'What kind of item it is (CSL)', form: 'report, article-newspaper, interview, …' },
  access: { what: 'How it knows what it says', form: 'first-hand, documentary, issuer, relay or unknown' },
  reliability: { what: 'Admiralty letter of the source itself', form: 'A to F' },
  'derived-from': {
    what: 'The sources it derives from',
    form: 'a list of ids, or {source: id, for: [statements]}',
  },
  'own-reporting': { what: 'Whether a relay also has its own reporting', form: 'true or false' },
  anonymous: { what: 'Describes a source that is not named', form: '{count: …, position: …, reason: …}' },
  origin: { what: 'Sources with the same value are one origin', form: 'a word' },
  text: { what: 'The archived copy that quotations are checked against', form: 'a path' },
  sha256: { what: 'Digest of the archived copy', form: '64 hexadecimal digits' },
  status: { what: 'Whether it still stands', form: 'current, corrected, superseded or retracted' },
  'status-note': { what: 'Why the status is what it is', form: 'text' },
  marking: { what: 'Handling mark of the source', form: 'TLP:CLEAR to TLP:RED' },
  note: { what: 'Quality, motive and limits of the source', form: 'text' },
};

/** Keys of `anonymous`, of an entry of `derived-from`, of `scale`. */
const ofParts: Readonly<Record<string, KeyHelp>> = {
  count: { what: 'How many people it is', form: 'a whole number or unknown' },
  position: { what: 'What puts them in a position to know', form: 'text' },
  reason: { what: 'Why they are not named', form: 'text' },
  source: { what: 'The upstream', form: 'id of a source' },
  for: { what: 'The statements that come from it; all if left out', form: 'a list of statement names' },
  confidence: { what: 'The confidence scale', form: 'an id, or a list from low to high' },
  likelihood: { what: 'The likelihood scale', form: 'an id, or a list from low to high' },
};

export type KeyOwner = 'briefing' | 'source' | 'part';

/** Undefined for a key that no version knows. */
export function keyHelp(key: string, owner: KeyOwner): KeyHelp | undefined {
  const table = owner === 'briefing' ? ofBriefing : owner === 'source' ? ofSource : ofParts;
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

export function keyCard(key: string, owner: KeyOwner): Card | undefined {
  const help = keyHelp(key, owner);
  return (
    help && { title: [{ strong: key }], lines: [{ words: [`${help.what}.`] }, { label: 'Value', words: [help.form] }] }
  );
}
