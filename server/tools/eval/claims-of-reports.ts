// Measures what is asked to name a source in labelled fresh reports, by language and place, against targets. Prints
// nothing and reads no file but the set.
//
// Claims, self-reports, data and elliptic findings need a source; a norm counts neither way; all else needs none.
// Precision is given without and, as “pooled”, with the stretches that were drawn from what an earlier version reports.
// In tables a claim is found where its cell, its row or the whole table is reported.

import { type Profile, profiles } from '../../src/core/lint/rule.ts';
import { type Reading, type Verdict, verdictsOn } from './claim-verdicts.ts';
import { type FreshPlace, freshPlaces, isDrawnBlindly, needsSource, placeOf, readFresh } from './labelled-stretches.ts';

interface Target {
  readonly precision?: number;
  readonly recall?: number;
}

const otherLanguage: Target = { precision: 0.75, recall: 0.92 };

/** By language and place; `all` for the whole language. */
const targets: Readonly<Record<string, Target>> = {
  'en paragraph': { precision: 0.9, recall: 0.97 },
  'en list': { precision: 0.85, recall: 0.92 },
  'en cell': { recall: 0.9 },
  'de all': otherLanguage,
  'fr all': otherLanguage,
  'es all': otherLanguage,
};

export interface FreshMeasure {
  /** What was measured, to be printed. */
  readonly lines: readonly string[];
  /** Which targets were missed. */
  readonly misses: readonly string[];
}

/** The targets hold for `profile` with `lang` set; `release` and reports without `lang` are measured beside it. */
export function measureFreshClaims(folder: string, isVerbose: boolean, profile: Profile): FreshMeasure {
  const set = readFresh(folder);
  const judge = (reading: Reading): readonly Verdict[] =>
    set.reports.flatMap((report) =>
      verdictsOn(
        report,
        set.stretches.filter(({ doc }) => doc === report.id),
        reading,
      ),
    );
  const main = judge({ profile, namesLanguage: true });
  const figures = figuresOf(main);
  const beside = (title: string, reading: Reading): readonly string[] => {
    const lines = figuresOf(judge(reading)).map(({ line }) => line);
    const isSame = String(lines) === String(figures.map(({ line }) => line));
    return isSame ? [`${title}: the same.`] : [`${title}:`, ...lines];
  };
  return {
    lines: [
      `Claims of fresh reports, profile ${profile}, lang set:`,
      ...figures.map(({ line }) => line),
      wholenessOf(main),
      ...(isVerbose ? errorsOf(main) : []),
      ...(profile === 'release' ? [] : beside('  profile release', { profile: 'release', namesLanguage: true })),
      ...beside('  without lang', { profile, namesLanguage: false }),
    ],
    misses: figures.flatMap(({ misses }) => misses),
  };
}

/** The profile behind `--profile`; `review` where none of that name is there. */
export function namedProfile(args: readonly string[]): Profile {
  const at = args.indexOf('--profile');
  return profiles.find((profile) => at >= 0 && profile === args[at + 1]) ?? 'review';
}

interface Figure {
  readonly line: string;
  readonly misses: readonly string[];
}

function figuresOf(verdicts: readonly Verdict[]): readonly Figure[] {
  const languages = [...new Set(verdicts.map(({ stretch }) => stretch.lang))];
  const order = ['en', 'de', 'fr', 'es'];
  languages.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const isIn =
    (place: FreshPlace | 'all') =>
    ({ stretch }: Verdict): boolean =>
      place === 'all' || placeOf(stretch) === place;
  const byLanguage = [...languages, 'all'].flatMap((language) => {
    const own = verdicts.filter(({ stretch }) => language === 'all' || stretch.lang === language);
    return [...freshPlaces, 'all' as const].map((place) => figureOf(`${language} ${place}`, own.filter(isIn(place))));
  });
  return byLanguage.filter((figure) => figure !== undefined);
}

function figureOf(name: string, all: readonly Verdict[]): Figure | undefined {
  const verdicts = all.filter(({ stretch }) => needsSource(stretch) !== undefined);
  if (verdicts.length === 0) return undefined;
  const blind = verdicts.filter(({ stretch }) => isDrawnBlindly(stretch));
  const positive = blind.filter(({ stretch }) => needsSource(stretch));
  const alone = precisionOf(blind);
  const precision = precisionOf(verdicts);
  const recall = { part: positive.filter(isFound).length, of: positive.length };
  const target = targets[name] ?? {};
  const wanted = [
    target.precision === undefined ? '' : `P ≥ ${shown(target.precision)}`,
    target.recall === undefined ? '' : `R ≥ ${shown(target.recall)}`,
  ]
    .filter(Boolean)
    .join(', ');
  const columns = [
    `precision ${told(alone)}`,
    `pooled ${told(precision)}`,
    `recall ${told(recall)}`,
    `n ${blind.length} of ${verdicts.length}`,
  ];
  return {
    line: `  ${name.padEnd(12)} ${columns.map((column) => column.padEnd(28)).join(' ')} ${wanted}`.trimEnd(),
    misses: [
      ...missOf(`${name}, precision`, precision, target.precision),
      ...missOf(`${name}, recall`, recall, target.recall),
    ],
  };
}

/** A claim in a table is found with its row. */
function isFound({ stretch, isReported, isReportedByRow }: Verdict): boolean {
  return placeOf(stretch) === 'cell' ? isReportedByRow : isReported;
}

interface Share {
  readonly part: number;
  readonly of: number;
}

/** One finding on a table or list is right where anything it covers needs a source. */
function precisionOf(verdicts: readonly Verdict[]): Share {
  const reported = verdicts.filter(({ isReported }) => isReported);
  const units = new Map<unknown, boolean>();
  for (const { group, stretch } of reported) {
    const unit = group ?? stretch;
    units.set(unit, (units.get(unit) ?? false) || needsSource(stretch) === true);
  }
  return { part: [...units.values()].filter(Boolean).length, of: units.size };
}

function missOf(name: string, { part, of }: Share, target: number | undefined): readonly string[] {
  if (target === undefined || of === 0 || part / of >= target) return [];
  return [`fresh reports, ${name} ${shown(part / of)} < ${shown(target)}`];
}

/** How many stretches are read as one statement, where anything is read. */
function wholenessOf(verdicts: readonly Verdict[]): string {
  const read = verdicts.filter(({ isWhole }) => isWhole !== undefined);
  const whole = read.filter(({ isWhole }) => isWhole).length;
  return `  whole        ${whole} of ${read.length} stretches are one statement each`;
}

/** Each false positive, each miss and each stretch that is not one statement, with what the program says of it. */
function errorsOf(verdicts: readonly Verdict[]): readonly string[] {
  const isRight = new Map<unknown, boolean>();
  for (const { group, stretch } of verdicts) if (group && needsSource(stretch)) isRight.set(group, true);
  const tell = (what: string, { stretch, said }: Verdict): string => {
    const { id, doc, lang, where, label, text } = stretch;
    return `    ${what} ${id} ${doc} ${lang} ${where} ${label} (${said}): ${text.replace(/\s+/g, ' ')}`;
  };
  return [
    ...verdicts
      .filter(({ stretch, isReported, group }) => isReported && needsSource(stretch) === false && !isRight.has(group))
      .map((verdict) => tell('accused', verdict)),
    ...verdicts
      .filter((verdict) => isDrawnBlindly(verdict.stretch) && needsSource(verdict.stretch) && !isFound(verdict))
      .map((verdict) => tell('lost   ', verdict)),
    ...verdicts.filter(({ isWhole }) => isWhole === false).map((verdict) => tell('bounds ', verdict)),
  ];
}

function told({ part, of }: Share): string {
  return of === 0 ? '–' : `${shown(part / of)} (${part} of ${of})`;
}

function shown(value: number): string {
  return value.toFixed(3);
}
