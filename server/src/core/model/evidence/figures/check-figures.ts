// Which figures of a statement must stand in its sources, which of them do, and which nobody can check because a text is missing.
// Figures inside quotations are the quotation check's; what its writer worked out or estimates is nobody's.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import type { ReadingLanguage } from '../../../languages/language.ts';
import type { Span } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';
import { isEstimate } from '../../likelihood/estimates-of.ts';
import type { ReadingSettings } from '../../read-statements.ts';
import type { Source } from '../../sources/source.ts';
import type { Statement } from '../../statement.ts';
import { ownVoiceOf } from '../../wording/own-voice.ts';
import type { SourceIndex, Workspace } from '../../workspace.ts';
import { archiveStateOf } from '../named-archives.ts';
import { citedSpans } from '../passages/cited-spans.ts';
import { archiveFigures } from './archive-figures.ts';
import type { Figure, Quantity } from './figure.ts';
import { type FigureStanding, standingOf } from './figure-match.ts';
import { findFigures, isDuration } from './figures.ts';
import { countsTheSame } from './nearest-figure.ts';
import type { DecimalSign } from './written-number.ts';

export interface SearchedSource {
  readonly source: Source;
  readonly archive: Archive;
  /** Where locators point; undefined where one citation of it has none that can be followed. */
  readonly within: readonly Span[] | undefined;
}

export interface MissingFigure {
  /** Its span counts from the statement's start. */
  readonly figure: Figure;
  readonly searched: readonly SearchedSource[];
  /** A source in which it stands, but not where the locator says. */
  readonly elsewhere: SearchedSource | undefined;
  /** What a source says that is nearly this: the contrary of it, or what it was rounded from. */
  readonly near: { readonly source: SearchedSource; readonly standing: NearStanding } | undefined;
}

type NearStanding = Extract<FigureStanding, { readonly found: Quantity }>;

/** `keys`: the sources whose text there is none to look in. */
export interface UncheckedFigures {
  readonly figures: readonly Figure[];
  readonly keys: readonly string[];
}

/** Of a statement all of whose sources have a text: the figures that stand in none of them. */
export function missingFigures(
  statement: Statement,
  settings: ReadingSettings,
  { byId }: SourceIndex,
  workspace: Workspace,
  textOf: (span: Span) => string,
): readonly MissingFigure[] {
  if (statement.citations.length === 0) return noMissing;
  const { searched, absent, isPending } = searchedSources(statement, byId, workspace);
  if (isPending || absent.length > 0) return noMissing;
  const figures = citedFigures(statement, settings, textOf);
  if (figures.length === 0) return noMissing;
  const sentence = textOf(statement.span);
  return figures.flatMap((figure) => {
    const near = nearOf(figure, sentence, searched, settings.language);
    if (near === 'stands' || (near === undefined && isOwnCount(figure, searched))) return [];
    const elsewhere = searched.find(
      ({ within, ...whole }) =>
        within !== undefined && standingOf(figure, sentence, whole, settings.language).state === 'stands',
    );
    return [{ figure, searched, elsewhere, near: elsewhere ? undefined : near }];
  });
}

/** A contradiction before what is merely rounded; undefined where no source has anything of it. */
function nearOf(
  figure: Figure,
  sentence: string,
  searched: readonly SearchedSource[],
  language: ReadingLanguage,
): MissingFigure['near'] | 'stands' {
  let near: MissingFigure['near'];
  for (const source of searched) {
    const standing = standingOf(figure, sentence, source, language);
    if (standing.state === 'stands' || standsInDeclaration(figure, source.source)) return 'stands';
    if (standing.state === 'contrary' || (standing.state === 'rounded' && !near)) near = { source, standing };
  }
  return near;
}

/** The figures that nobody could look for, as a source has no archived text: they count as not checked. Undefined where there are none. */
export function uncheckedFigures(
  statement: Statement,
  settings: ReadingSettings,
  { byId }: SourceIndex,
  workspace: Workspace,
  textOf: (span: Span) => string,
): UncheckedFigures | undefined {
  const { absent, isPending } = searchedSources(statement, byId, workspace);
  if (isPending || absent.length === 0) return undefined;
  // A small count is the writer's own, as far as anybody can tell without the text.
  const figures = citedFigures(statement, settings, textOf).filter((figure) => !isSmallCount(figure));
  return figures.length === 0 ? undefined : { figures, keys: absent };
}

const noMissing: readonly MissingFigure[] = [];
const kept = new WeakMap<Statement, readonly Figure[]>();

/** The figures that the statement takes from what it cites. Kept as long as the statement is. */
function citedFigures(
  statement: Statement,
  settings: ReadingSettings,
  textOf: (span: Span) => string,
): readonly Figure[] {
  let figures = kept.get(statement);
  if (!figures) kept.set(statement, (figures = readCited(statement, settings, textOf)));
  return figures;
}

function readCited(statement: Statement, settings: ReadingSettings, textOf: (span: Span) => string): readonly Figure[] {
  const { kind, citations, basis, assessment } = statement;
  if ((kind !== 'claim' && kind !== 'judgment') || citations.length === 0) return [];
  // Worked out, and said how; or drawn from other statements.
  if (assessment.because !== undefined && assessment.because.trim() !== '') return [];
  if (basis.some(({ stance }) => stance === 'supports')) return [];
  const { language } = settings;
  if (!language.figures.mayHold.test(textOf(statement.span))) return [];
  const { own } = ownVoiceOf(statement, textOf, language);
  const isEstimated = isEstimate(statement) || assessment.likelihood.length > 0;
  return findFigures(own, decimalSignOf(settings), language).filter(
    (figure) => !isSilent(figure) && !(isEstimated && isOfEstimate(figure, own, language)),
  );
}

/** One of anything is rarely a figure; a dozen and a half are often not meant to the digit. */
function isSilent(figure: Figure): boolean {
  return figure.type === 'quantity' && figure.isSpelled && figure.readings[0]!.size === 1;
}

/** How likely it is, and when it would be: the writer's own, and no source's. */
function isOfEstimate(figure: Figure, own: string, { figures }: ReadingLanguage): boolean {
  if (figure.type === 'label') return false;
  if (figure.type !== 'quantity') return true;
  if (figure.mayBeYear || figure.readings.some(({ unit }) => unit === '%')) return true;
  return (
    isDuration(figure) && figures.horizonBefore.test(own.slice(Math.max(0, figure.span.start - 40), figure.span.start))
  );
}

interface Search {
  readonly searched: readonly SearchedSource[];
  /** Declared sources without a text that could be read; an id that nobody declared is another rule's matter, and is here too. */
  readonly absent: readonly string[];
  /** A text is still to be read: nothing may be said. */
  readonly isPending: boolean;
}

/** Of all supports and contradictions: the writer may have the figure from either. */
function searchedSources({ citations }: Statement, byId: SourceIndex['byId'], workspace: Workspace): Search {
  const searched: SearchedSource[] = [];
  const absent: string[] = [];
  let isPending = false;
  for (const key of new Set(citations.map((citation) => citation.key))) {
    const source = byId.get(key);
    const found = source && archiveStateOf(source, workspace);
    if (found?.state === 'not-read-yet') isPending = true;
    else if (found?.state === 'read')
      searched.push({
        source: source!,
        archive: found.archive,
        within: citedSpans(
          found.archive,
          citations.filter((citation) => citation.key === key),
        ),
      });
    else absent.push(key);
  }
  return { searched, absent, isPending };
}

/** A source's own title and its dates may be told without its text. */
function standsInDeclaration(figure: Figure, { title, date, accessed }: Source): boolean {
  if (figure.type === 'time') return false;
  if (figure.type === 'label') return (title ?? '').includes(figure.value);
  const declared = findFigures(`${title ?? ''}; ${date ?? ''}; ${accessed ?? ''}`, 'either', assumedLanguage);
  return declared.some((found) => {
    if (figure.type === 'day')
      return (
        found.type === 'day' &&
        found.readings.some((theirs) =>
          figure.readings.some(
            (ours) =>
              (ours.day ?? theirs.day) === theirs.day &&
              (ours.month ?? theirs.month) === theirs.month &&
              (ours.year ?? theirs.year) === theirs.year,
          ),
        )
      );
    if (found.type === 'day')
      return figure.mayBeYear && found.readings.some(({ year }) => year === figure.readings[0]!.size);
    return (
      found.type === 'quantity' &&
      found.readings.some((theirs) =>
        figure.readings.some((ours) => ours.value === theirs.value && ours.unit === theirs.unit),
      )
    );
  });
}

/**
 * “Two ships, the Alma and the Brio”: a small number in words may be the writer's count of what a source names. It is missed only
 * where a source counts the same things otherwise.
 */
function isOwnCount(figure: Figure, searched: readonly SearchedSource[]): boolean {
  if (!isSmallCount(figure)) return false;
  return !searched.some(({ archive }) =>
    archiveFigures(archive).all.some(
      (found) => isCount(found) && found.readings[0]!.size <= smallCount && countsTheSame(figure, found),
    ),
  );
}

function isSmallCount(figure: Figure): figure is Quantity {
  return (
    figure.type === 'quantity' &&
    figure.isSpelled &&
    !figure.isOrdinal &&
    figure.readings.every(({ size, unit }) => size <= 3 && unit === undefined)
  );
}

/** “Two of the 47 ships”: only a small number is another count of the same. */
const smallCount = 10;

function isCount(figure: Figure): figure is Quantity {
  return figure.type === 'quantity' && !figure.isOrdinal && figure.readings[0]!.unit === undefined;
}

function decimalSignOf({ language, languageTag }: ReadingSettings): DecimalSign {
  const region = languageTag.toLowerCase().split('-')[1];
  return language.decimalSign === 'comma' && region !== 'ch' && region !== 'mx' ? 'comma' : 'point';
}
