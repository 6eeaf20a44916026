// The list of languages, and by which of them a text is read. A new language is a folder and a line here.

import { bulgarian } from './bg/bulgarian.ts';
import { czech } from './cs/czech.ts';
import { danish } from './da/danish.ts';
import { german } from './de/german.ts';
import { greek } from './el/greek.ts';
import { english } from './en/english.ts';
import { spanish } from './es/spanish.ts';
import { estonian } from './et/estonian.ts';
import { finnish } from './fi/finnish.ts';
import { french } from './fr/french.ts';
import { hindi } from './hi/hindi.ts';
import { croatian } from './hr/croatian.ts';
import { hungarian } from './hu/hungarian.ts';
import { armenian } from './hy/armenian.ts';
import { indonesian } from './id/indonesian.ts';
import { icelandic } from './is/icelandic.ts';
import { italian } from './it/italian.ts';
import { greenlandic } from './kl/greenlandic.ts';
import type { Language, ReadingLanguage } from './language.ts';
import { lithuanian } from './lt/lithuanian.ts';
import { latvian } from './lv/latvian.ts';
import { dutch } from './nl/dutch.ts';
import { polish } from './pl/polish.ts';
import { portuguese } from './pt/portuguese.ts';
import type { Recognition } from './recognition.ts';
import { romanian } from './ro/romanian.ts';
import { russian } from './ru/russian.ts';
import { silentWording } from './silent-wording.ts';
import { slovenian } from './sl/slovenian.ts';
import { serbian } from './sr/serbian.ts';
import { swedish } from './sv/swedish.ts';
import { turkish } from './tr/turkish.ts';
import { ukrainian } from './uk/ukrainian.ts';

export const knownLanguages: readonly Language[] = [
  armenian,
  bulgarian,
  croatian,
  czech,
  danish,
  dutch,
  english,
  estonian,
  finnish,
  french,
  german,
  greek,
  greenlandic,
  hindi,
  hungarian,
  icelandic,
  indonesian,
  italian,
  latvian,
  lithuanian,
  polish,
  portuguese,
  romanian,
  russian,
  serbian,
  slovenian,
  spanish,
  swedish,
  turkish,
  ukrainian,
];

/** Those with words of their own for telling what a sentence does, in the order of the list. */
export const recognisedLanguages: readonly (Language & { readonly recognition: Recognition })[] =
  knownLanguages.filter(isRecognised);

function isRecognised(language: Language): language is Language & { readonly recognition: Recognition } {
  return language.recognition !== undefined;
}

/** Its words are lent to languages that lack them, part by part. */
const lender = english;

const byCode: ReadonlyMap<string, Language> = new Map(
  knownLanguages.flatMap((language) =>
    [language.code, ...(language.alsoFor ?? [])].map((code) => [code, language] as const),
  ),
);
const readings = new Map<Language, ReadingLanguage>();
const unknown: Language = { code: '', name: '' };

/** Of a text that does not say which it is in; of sources, nobody says. */
export const assumedLanguage: ReadingLanguage = readingOf(lender);

/** By whose words a text with this BCP 47 tag is read (`de-AT` as `de`); the assumed language without a tag. */
export function languageOf(tag: string | undefined): ReadingLanguage {
  if (tag === undefined) return assumedLanguage;
  return readingOf(byCode.get(/^[A-Za-z]*/.exec(tag)![0].toLowerCase()) ?? unknown);
}

function readingOf(language: Language): ReadingLanguage {
  let reading = readings.get(language);
  if (!reading) readings.set(language, (reading = complete(language)));
  return reading;
}

function complete(language: Language): ReadingLanguage {
  const {
    code,
    stops,
    recognition,
    sentences,
    exemptions,
    wording,
    estimates,
    figures,
    quotations,
    search,
    comparison,
    differences,
  } = language;
  const parts = { sentences, exemptions, wording, estimates, figures, quotations, search, comparison, differences };
  const names = Object.keys(parts) as (keyof typeof parts)[];
  return {
    code,
    ...(stops ? { stops } : {}),
    ...(recognition ? { recognition } : {}),
    decimalSign: language.decimalSign ?? 'point',
    // What a sentence ends at is the language's own where any of it is; names and titles around it may be lent.
    sentences: { ...lender.sentences, ...sentences },
    ...(exemptions ? { exemptions } : {}),
    wording: wording ?? silentWording,
    estimates: estimates ?? lender.estimates,
    figures: figures ?? lender.figures,
    quotations: quotations ?? lender.quotations,
    search: search ?? lender.search,
    comparison: comparison ?? lender.comparison,
    differences: differences ?? lender.differences,
    own: new Set(names.filter((name) => parts[name] !== undefined)),
  };
}
