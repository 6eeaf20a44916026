// The form that sources a sentence: which source, where in it if the writer likes, and how sure. A new source is described in the same
// box. The server ranks, searches and reads; this only leads from one question to the next.

import type { Range } from 'vscode-languageserver';
import type {
  ChooseLevelParams,
  LevelChoice,
  LevelChoices,
} from '../../../server/src/features/extension/choose-level.ts';
import type {
  ChoosePassageParams,
  PassageChoice,
  PassageChoices,
} from '../../../server/src/features/extension/choose-passage.ts';
import type {
  ChooseSourceParams,
  SourceChoice,
  SourceChoices,
} from '../../../server/src/features/extension/choose-source.ts';
import type { CiteAnswer, CiteParams, CiteResult } from '../../../server/src/features/extension/cite.ts';
import type { CitedThing, SourceWords } from '../../../server/src/features/extension/named-sources.ts';
import type { ReadPublicationParams } from '../../../server/src/features/extension/publication.ts';
import type { L10n } from '../l10n.ts';
import type { Choice, PaletteQuestions } from './palette-questions.ts';

export interface PalettePlace {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
}

export interface PaletteHost {
  readonly questions: PaletteQuestions;
  /** Undefined where the server gives no answer. */
  readonly ask: <Answer>(method: string, params: object) => Promise<Answer | undefined>;
  readonly l10n: L10n;
  /** Shows a stretch of a text beside the briefing. */
  readonly show: (uri: string, range: Range) => void;
}

/** What is to be done to the text; why not, one sentence without a full stop; undefined where the writer gave up. */
export type PaletteResult = CiteResult | { readonly obstacle: string } | undefined;

type SourceEntry =
  | { readonly type: 'source'; readonly source: SourceChoice }
  | { readonly type: 'new'; readonly address?: string; readonly title?: string };

export async function chooseAndCite(
  host: PaletteHost,
  place: PalettePlace,
  chosen?: CitedThing,
): Promise<PaletteResult> {
  const first = await host.ask<SourceChoices>('briefwright/chooseSource', paramsOf(place, ''));
  if (!first) return { obstacle: host.l10n.t('The language server did not respond') };
  if (first.obstacle !== undefined) return { obstacle: first.obstacle };
  const title = titleOf(host.l10n, first);
  const thing = chosen ?? (await chooseThing(host, place, first, title));
  if (!thing) return undefined;
  return citeAtLevel(host, place, thing, title);
}

async function citeAtLevel(
  { questions, ask, l10n }: PaletteHost,
  place: PalettePlace,
  thing: CitedThing,
  title: string,
): Promise<PaletteResult> {
  const unanswered = { obstacle: l10n.t('The language server did not respond') };
  const sources = [thing];
  const params: ChooseLevelParams = { ...place, sources };
  const levels = await ask<LevelChoices>('briefwright/chooseLevel', params);
  if (!levels) return unanswered;
  if (levels.obstacle !== undefined) return { obstacle: levels.obstacle };
  const entries = levels.levels.map((level, index) => levelEntry(l10n, level, levels, index));
  const level = await questions.pick({
    title,
    placeholder: l10n.t('How sure are you? {0}', levels.because),
    list: async (typed) => matching(entries, typed),
    ...(levels.proposed === undefined ? {} : { active: levels.proposed }),
  });
  if (!level) return undefined;
  const asked: CiteParams = { ...place, sources, level: level.value };
  return (await ask<CiteAnswer>('briefwright/cite', asked)) ?? unanswered;
}

function levelEntry(
  l10n: L10n,
  { term, meaning, keys }: LevelChoice,
  { proposed, because }: LevelChoices,
  index: number,
): Choice<string> {
  return {
    value: term,
    label: `${keys[0]}  ${term}`,
    description: meaning,
    keys,
    ...(index === proposed ? { detail: l10n.t('As much as the sources carry: {0}', because) } : {}),
  };
}

async function chooseThing(
  host: PaletteHost,
  place: PalettePlace,
  first: SourceChoices,
  title: string,
): Promise<CitedThing | undefined> {
  const { questions, ask, l10n } = host;
  const list = async (typed: string): Promise<readonly Choice<SourceEntry>[] | undefined> => {
    const found =
      typed.trim() === '' ? first : await ask<SourceChoices>('briefwright/chooseSource', paramsOf(place, typed));
    return found && [...found.sources.map((source) => sourceEntry(l10n, source)), newEntry(l10n, typed, found)];
  };
  for (;;) {
    const picked = await questions.pick({
      title,
      placeholder: l10n.t('Which source says so? Type words of it, or paste an address'),
      list,
    });
    if (!picked) return undefined;
    const { value, opened } = picked;
    if (value.type === 'new') return describeNew(host, place, first, value, title);
    if (!opened) {
      const { key, passage } = value.source;
      return { key, ...(passage ? { locator: passage.locator } : {}) };
    }
    const passage = await choosePassage(host, place, value.source, title);
    if (passage) return { key: value.source.key, locator: passage.locator };
  }
}

function sourceEntry(l10n: L10n, source: SourceChoice): Choice<SourceEntry> {
  const { key, title, by, status, passage, hasText, isCited } = source;
  const marks = [
    ...(status === 'current' ? [] : [status]),
    ...(isCited ? [l10n.t('cited here')] : []),
    ...(by === '' ? [] : [by]),
  ];
  return {
    value: { type: 'source', source },
    label: title === '' ? key : title,
    description: [`@${key}`, ...marks].join(' · '),
    ...(passage ? { detail: passage.text === '' ? passage.locator : `${passage.locator} “${passage.text}”` } : {}),
    opens: hasText,
  };
}

function newEntry(l10n: L10n, typed: string, { fresh }: SourceChoices): Choice<SourceEntry> {
  const words = typed.trim();
  if (fresh)
    return {
      value: { type: 'new', ...fresh },
      label: l10n.t('New source: {0}', fresh.title ?? fresh.address),
      ...(fresh.title === undefined ? {} : { description: fresh.address }),
    };
  return words === ''
    ? { value: { type: 'new' }, label: l10n.t('New source…') }
    : { value: { type: 'new', title: words }, label: l10n.t('New source called “{0}”…', words) };
}

/** Undefined where the writer goes back to the sources. */
async function choosePassage(
  { questions, ask, l10n, show }: PaletteHost,
  place: PalettePlace,
  { key }: SourceChoice,
  title: string,
): Promise<PassageChoice | undefined> {
  const params: ChoosePassageParams = { ...place, key };
  const found = await ask<PassageChoices>('briefwright/choosePassage', params);
  const entries = (found?.passages ?? []).map(
    (passage): Choice<PassageChoice> => ({
      value: passage,
      label: passage.locator,
      description: passage.text,
      ...(passage.isClose ? { detail: l10n.t('close to the sentence, by its words') } : {}),
    }),
  );
  const picked = await questions.pick({
    title,
    placeholder: found?.obstacle ?? l10n.t('Where in {0}? Escape goes back to the sources', `@${key}`),
    list: async (typed) => holding(entries, typed),
    look: ({ range }) => found?.uri !== undefined && show(found.uri, range),
  });
  return picked?.value;
}

/** Asks only for what is not there yet. */
async function describeNew(
  { questions, ask, l10n }: PaletteHost,
  place: PalettePlace,
  { accesses }: SourceChoices,
  given: { readonly address?: string; readonly title?: string },
  title: string,
): Promise<CitedThing | undefined> {
  const line = (prompt: string, placeholder = ''): Promise<string | undefined> =>
    questions.type({ title, prompt, placeholder, read: async () => undefined });
  let { address, title: called } = given;
  if (address === undefined) {
    const typed = await questions.type({
      title,
      prompt: l10n.t('Its web address or DOI; leave it empty where it has none. Nothing is fetched.'),
      placeholder: 'https://… , 10.…',
      read: async (text) => {
        if (text.trim() === '') return undefined;
        const found = await ask<SourceChoices>('briefwright/chooseSource', paramsOf(place, text));
        if (!found || found.fresh) return undefined;
        const [known] = found.sources;
        return isAddress(text) && known
          ? { words: l10n.t('This page is declared already, as {0}.', known.key), isWrong: true }
          : { words: l10n.t('This is not a web address or DOI.'), isWrong: true };
      },
    });
    if (typed === undefined) return undefined;
    const read =
      typed.trim() === '' ? undefined : await ask<SourceChoices>('briefwright/chooseSource', paramsOf(place, typed));
    address = read?.fresh?.address;
    called ??= read?.fresh?.title;
  }
  called ??= await line(l10n.t('Its title, as its readers see it'));
  if (called === undefined) return undefined;
  const published = await questions.type({
    title,
    prompt: l10n.t('Who published it, and when'),
    placeholder: l10n.t('for example: Port Authority, 4 May 2026'),
    read: async (text) => readAs(l10n, await readPublished(ask, place, text)),
  });
  if (published === undefined) return undefined;
  const { publisher, date } = (await readPublished(ask, place, published)) ?? {};
  const known = await questions.pick({
    title,
    placeholder: l10n.t('How does the source know?'),
    list: async (typed) =>
      matching(
        accesses.map(({ access, meaning }, index) => ({
          value: access,
          label: `${index + 1}  ${access}`,
          description: meaning,
          keys: [String(index + 1), access.slice(0, 1)],
        })),
        typed,
      ),
  });
  if (!known) return undefined;
  const words: SourceWords = {
    ...(called.trim() === '' ? {} : { title: called }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    access: known.value,
  };
  return address === undefined ? { described: words } : { address, ...words };
}

interface Published {
  readonly publisher?: string;
  readonly date?: string;
  readonly dates?: readonly string[];
}

async function readPublished(
  ask: PaletteHost['ask'],
  { textDocument }: PalettePlace,
  line: string,
): Promise<Published | undefined> {
  const params: ReadPublicationParams = { textDocument: { uri: textDocument.uri }, line };
  return ask<Published>('briefwright/readPublication', params);
}

function readAs(
  l10n: L10n,
  read: Published | undefined,
): { readonly words: string; readonly isWrong: boolean } | undefined {
  if (!read) return undefined;
  const { publisher, date, dates } = read;
  if (dates)
    return {
      words: l10n.t('This may be {0}. Write the month as a word.', dates.join(' / ')),
      isWrong: true,
    };
  if (publisher === undefined && date === undefined) return undefined;
  const none = l10n.t('not given');
  return { words: l10n.t('Publisher: {0}. Date: {1}.', publisher ?? none, date ?? none), isWrong: false };
}

function paramsOf(place: PalettePlace, query: string): ChooseSourceParams {
  return { ...place, query };
}

/** `Source “The port closed on 3 May.”` */
function titleOf(l10n: L10n, { sentence, statements }: SourceChoices): string {
  if (sentence === undefined) return l10n.t('Cite a Source');
  return statements > 1
    ? l10n.t('Source {0} statements, from “{1}”', statements, sentence)
    : l10n.t('Source “{0}”', sentence);
}

/** One entry where a key was typed that chooses it; else those whose label begins with it, behind the number. */
function matching<Value>(entries: readonly Choice<Value>[], typed: string): readonly Choice<Value>[] {
  const word = typed.trim().toLowerCase();
  if (word === '') return entries;
  const chosen = entries.filter(({ keys }) => keys?.includes(word));
  return chosen.length === 1 ? chosen : entries.filter(({ label }) => label.replace(/^\d+\s+/, '').startsWith(word));
}

function holding<Value>(entries: readonly Choice<Value>[], typed: string): readonly Choice<Value>[] {
  const words = typed.toLowerCase().split(/\s+/);
  return entries.filter(({ label, description = '' }) => {
    const text = `${label} ${description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function isAddress(text: string): boolean {
  return /^(?:<?https?:\/\/|doi:|10\.\d)/i.test(text.trim());
}
