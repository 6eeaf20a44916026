// Measures the core on labelled sets and fails when a target is missed: `npm run eval -- --sets DIR`. Reads files and prints;
// everything that is measured is the core's own. The labelled sets are not part of the project, and no test needs them; what is
// measured on seeds and on the corpora of test/evidence comes first and needs nothing else.
//
// What counts as a claim: the labels `claim`, `self-report` (the author's report of own acts) and `data-item` ("label: value").
// All other labels do not: question, lead-in, instruction, normative, meta, phatic, fragment, filler.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { alteredQuotations, honestQuotations } from '../../test/evidence/quotations.corpus.ts';
import { quotationKinds } from '../../test/evidence/quotations.kinds.ts';
import { outcomeOf, wrongOf } from '../../test/evidence/quotations.outcomes.ts';
import { archiveState } from '../../test/support/archive-state.ts';
import { assumedLanguage } from '../src/core/languages/known-languages.ts';
import { defaultConfig } from '../src/core/lint/config/config.ts';
import { type LintResult, lint } from '../src/core/lint/lint.ts';
import { type Brief, inDocument, parseBrief, statementsOf, wordsOf } from '../src/core/model/brief.ts';
import { exemptionOf } from '../src/core/model/exemptions/exemption-of.ts';
import { findEstimates } from '../src/core/model/likelihood/estimate.ts';
import { defaultScales } from '../src/core/model/scales/known-scales.ts';
import { boosters } from '../src/core/model/wording/boosters.ts';
import { futureMark } from '../src/core/model/wording/future-mark.ts';
import { type OwnVoice, ownVoiceOf } from '../src/core/model/wording/own-voice.ts';
import { findVagueLikelihood } from '../src/core/model/wording/vague-likelihood.ts';
import { emptyWorkspace } from '../src/core/model/workspace.ts';
import { createDocument, type Document } from '../src/core/text/document.ts';
import type { Span } from '../src/core/text/span.ts';
import { measureFreshClaims, namedProfile } from './eval/claims-of-reports.ts';
import { freshFiles } from './eval/labelled-stretches.ts';
import { measurePages } from './eval/passages-of-pages.ts';
import { measureRanking } from './eval/ranked-sentences.ts';
import { measureReversals } from './eval/reversed-claims.ts';
import { measureSupport } from './eval/support-of-claims.ts';
import { measurePassages } from './eval-passages.ts';
import { type FigureCase, runFigureCorpus } from './figure-corpus.ts';

interface Report {
  readonly id: string;
  readonly text: string;
}

interface LabelledSentence {
  readonly id: string;
  readonly doc: string;
  readonly kind: 'para' | 'list' | 'quote';
  /** Offsets in the report's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly cls: string;
}

interface BoundaryCase {
  readonly text: string;
  /** Where every statement but the first begins. */
  readonly starts: readonly number[];
}

const claimLabels: ReadonlySet<string> = new Set(['claim', 'self-report', 'data-item']);
const targets = {
  boundaries: 155,
  paragraphs: { precision: 0.8, recall: 0.97 },
  lists: { precision: 0, recall: 0.8 },
  vagueAttribution: 3,
};

/** Rules about wording that need no tag, as they run. */
const wordingRules = [
  'vague-attribution',
  'agentless-belief',
  'hearsay-adverb',
  'numeric-confidence',
  'confidence-with-likelihood',
];

/** What rules about judgments look for. Reports have no tags, so every statement is read as if it were a judgment: far more than fires. */
const judgmentWords: Readonly<Record<string, (voice: OwnVoice) => readonly Span[]>> = {
  booster: boosters,
  'vague-likelihood': (voice) => listOf(findVagueLikelihood(voice)),
  'unestimated-judgment': (voice) => listOf(futureMark(voice)),
  'off-scale-likelihood': ({ own, language }) =>
    findEstimates(own, defaultScales.likelihood, language)
      .filter(({ form }) => form !== 'declared')
      .map(({ span }) => span),
};

const isVerbose = process.argv.includes('--verbose');
const { lines, misses: missedInSeeds } = measurePassages(isVerbose);
for (const line of lines) console.log(line);
measureQuotations();
const missed = [...missedInSeeds, ...measureFigures()];
const folder = setsFolder(process.argv.slice(2));
const pages = measurePages(folder);
for (const line of pages.lines) console.log(line);
missed.push(...pages.misses);
for (const line of await measureRanking(folder)) console.log(line);
for (const line of measureSupport(folder)) console.log(line);
for (const line of measureReversals(folder)) console.log(line);
const needed = ['report-sentences.jsonl', 'reports.jsonl', 'sentences.json', ...freshFiles];
const absent = needed.filter((file) => !existsSync(path.join(folder, file)));
if (absent.length > 0) {
  const how = 'name their folder with --sets DIR or BRIEFWRIGHT_SETS';
  console.error(`The sets to measure on are not in ${folder} (${absent.join(', ')} missing): ${how}.`);
  for (const miss of missed) console.log(`MISSED ${miss}`);
  process.exit(2);
}
const misses = [...missed, ...run()];
for (const miss of misses) console.log(`MISSED ${miss}`);
console.log(misses.length === 0 ? 'All targets met.' : `${misses.length} target(s) missed.`);
process.exit(misses.length === 0 ? 0 : 1);

function run(): readonly string[] {
  const reports = readLines<Report>('reports.jsonl');
  const labelled = readLines<LabelledSentence>('report-sentences.jsonl').filter((row) => row.kind !== 'quote');
  const briefs = new Map(reports.map(({ id, text }) => [id, parseBrief(createDocument(`${id}.md`, text))]));
  return [
    ...measureClaims('labelled sentences alone', labelled, isClaimAlone),
    ...measureClaims('statements of whole reports', labelled, (row) => isClaimInReport(row, briefs.get(row.doc))),
    ...measureFresh(),
    ...measureBoundaries(),
    ...measureWording([...briefs.values()]),
    ...checkRobustness(reports),
  ];
}

/** On labelled reports by language and place, under the profile behind `--profile`. */
function measureFresh(): readonly string[] {
  const fresh = measureFreshClaims(folder, isVerbose, namedProfile(process.argv.slice(2)));
  for (const line of fresh.lines) console.log(line);
  return fresh.misses;
}

/** How many altered quotations are told, and how many honest ones accused: a test holds both. */
function measureQuotations(): void {
  const told = alteredQuotations.filter((one) => outcomeOf(one).state === 'refused').length;
  const accused = honestQuotations.filter((one) => outcomeOf(one).state === 'refused').length;
  console.log('Quotations:');
  console.log(`  altered    ${told} of ${alteredQuotations.length} told`);
  console.log(`  honest     ${accused} of ${honestQuotations.length} accused`);
  for (const one of quotationKinds) {
    const wrong = wrongOf(one).length;
    const count = one.isHonest
      ? `${wrong} of ${one.cases.length} accused`
      : `${one.cases.length - wrong} of ${one.cases.length} told`;
    console.log(`  ${one.isHonest ? 'honest' : 'altered'}     ${one.name}: ${count}`);
  }
}

/** On the corpus of this project, which needs no set: no honest figure may be accused, no altered one may pass. */
function measureFigures(): readonly string[] {
  const { honest, noted, altered } = runFigureCorpus('test/evidence/figures.yaml', archiveState);
  const isAccused = (one: FigureCase): boolean => one.accused.length > 0;
  const isPassed = (one: FigureCase): boolean => one.expected.some((words) => !one.accused.includes(words));
  const accused = [...honest, ...noted].filter(isAccused);
  const passed = altered.filter(isPassed);
  console.log('Figures of the seeded corpus, by kind:');
  const fair = [...honest, ...noted];
  for (const kind of new Set([...fair, ...altered].map((one) => one.kind))) {
    const ofKind = (cases: readonly FigureCase[]): readonly FigureCase[] => cases.filter((one) => one.kind === kind);
    const [own, wrong] = [ofKind(fair), ofKind(altered)];
    console.log(
      `  ${kind.padEnd(14)} honest ${own.filter(isAccused).length} of ${own.length} accused, altered ${wrong.filter(isPassed).length} of ${wrong.length} passed`,
    );
  }
  console.log(
    `  ${'all'.padEnd(14)} honest ${accused.length} of ${fair.length} accused, altered ${passed.length} of ${altered.length} passed`,
  );
  return [
    ...accused.map(({ sentence }) => `figures: accused ${sentence}`),
    ...passed.map(({ sentence }) => `figures: passed ${sentence}`),
  ];
}

/** Precision and recall per kind, and which targets they miss. */
function measureClaims(
  title: string,
  rows: readonly LabelledSentence[],
  isClaim: (row: LabelledSentence) => boolean,
): readonly string[] {
  const missed: string[] = [];
  console.log(`Claim detection, ${title}:`);
  for (const [kind, name, target] of [
    ['para', 'paragraphs', targets.paragraphs],
    ['list', 'lists', targets.lists],
  ] as const) {
    let right = 0;
    let accused = 0;
    let lost = 0;
    for (const row of rows) {
      if (row.kind !== kind) continue;
      const isLabelled = claimLabels.has(row.cls);
      const isFound = isClaim(row);
      if (isLabelled && isFound) right++;
      else if (isFound) accused++;
      else if (isLabelled) lost++;
      if (isVerbose && isLabelled !== isFound) {
        console.log(`    ${isFound ? 'accused' : 'lost   '} ${row.id} ${row.cls}: ${row.text}`);
      }
    }
    const precision = right / (right + accused || 1);
    const recall = right / (right + lost || 1);
    const figures = { precision, recall };
    const counts = { precision: right + accused, recall: right + lost };
    const shown = (['precision', 'recall'] as const).map((figure) => {
      if (figures[figure] < target[figure]) {
        missed.push(`${name}, ${title}: ${figure} ${share(figures[figure])} < ${share(target[figure])}`);
      }
      return `${figure} ${share(figures[figure])} (${right} of ${counts[figure]})`;
    });
    console.log(`  ${name.padEnd(10)} ${shown.join(', ')}`);
  }
  return missed;
}

/** Questions and lead-ins are told by their last mark here; within a report the core does it. */
function isClaimAlone({ text, kind }: LabelledSentence): boolean {
  return (
    !/[?:]["'”’)\]*_\s]*$/.test(text) &&
    exemptionOf(text, { isListItem: kind === 'list' }, assumedLanguage) === undefined
  );
}

/** By the statement that shares most characters with the labelled span; no statement there, no claim. */
function isClaimInReport(row: LabelledSentence, brief: Brief | undefined): boolean {
  if (!brief) throw new Error(`${row.id}: no report ${row.doc} in the set`);
  const { document } = brief;
  const wanted = { start: document.fromSource(row.start), end: document.fromSource(row.end) };
  let best = 0;
  let kind: string | undefined;
  for (const placed of statementsOf(brief)) {
    const found = inDocument(placed, placed.statement.span);
    const shared = Math.min(wanted.end, found.end) - Math.max(wanted.start, found.start);
    if (shared > best) {
      best = shared;
      kind = placed.statement.kind;
    }
  }
  return kind === 'claim' || kind === 'judgment' || kind === 'assumption' || kind === 'quote';
}

/** How many texts are cut into statements exactly where they should be. */
function measureBoundaries(): readonly string[] {
  const file = readFileSync(path.join(folder, 'sentences.json'), 'utf8');
  const groups = JSON.parse(file) as Readonly<Record<string, readonly BoundaryCase[]>>;
  let right = 0;
  let total = 0;
  console.log('Statement boundaries:');
  for (const [name, cases] of Object.entries(groups)) {
    const wrong = cases.filter(({ text, starts }) => String(startsOf(text)) !== String(starts));
    right += cases.length - wrong.length;
    total += cases.length;
    console.log(`  ${name.padEnd(10)} ${cases.length - wrong.length} of ${cases.length}`);
    const listed = (starts: readonly number[]): string => starts.join(', ') || 'one';
    for (const { text, starts } of wrong)
      console.log(`    wants ${listed(starts)}, has ${listed(startsOf(text))}: ${text}`);
  }
  return right >= targets.boundaries ? [] : [`boundaries: ${right} of ${total}, target ${targets.boundaries}`];
}

function startsOf(text: string): readonly number[] {
  const brief = parseBrief(createDocument('case.brief', text));
  return statementsOf(brief)
    .map((placed) => brief.document.toSource(inDocument(placed, placed.statement.span).start))
    .slice(1);
}

function listOf(span: Span | undefined): readonly Span[] {
  return span ? [span] : [];
}

/** Hits per 1,000 sentences of the reports; the hits themselves with --verbose, to be read. */
function measureWording(briefs: readonly Brief[]): readonly string[] {
  const hits = new Map<string, string[]>([...wordingRules, ...Object.keys(judgmentWords)].map((rule) => [rule, []]));
  let sentences = 0;
  for (const brief of briefs) {
    const { document } = brief;
    const around = ({ start, end }: Span): string =>
      `${document.path}: ${document.text.slice(Math.max(0, start - 90), start)}»${document.text.slice(start, end)}«${document.text.slice(end, end + 90)}`.replace(
        /\s+/g,
        ' ',
      );
    for (const { rule, span } of lint(brief, emptyWorkspace, { ...defaultConfig, only: wordingRules }, '2026-01-01')
      .findings)
      hits.get(rule)?.push(around(span));
    for (const placed of statementsOf(brief)) {
      const { kind } = placed.statement;
      if (kind === 'exempt' || kind === 'question' || kind === 'quote' || kind === 'note') continue;
      sentences++;
      const voice = ownVoiceOf(placed.statement, () => wordsOf(brief, placed), brief.settings.language);
      for (const [rule, find] of Object.entries(judgmentWords)) {
        for (const span of find(voice))
          hits.get(rule)?.push(around(inDocument({ start: placed.start + placed.statement.span.start }, span)));
      }
    }
  }
  const rate = (rule: string): number => ((hits.get(rule)?.length ?? 0) * 1000) / (sentences || 1);
  const print = (rules: readonly string[]): void => {
    for (const rule of rules) {
      console.log(`  ${rule.padEnd(27)} ${rate(rule).toFixed(2)} (${hits.get(rule)?.length ?? 0} of ${sentences})`);
      if (isVerbose) for (const hit of hits.get(rule) ?? []) console.log(`    ${hit}`);
    }
  };
  console.log('Wording, findings per 1,000 sentences of the reports:');
  print(wordingRules);
  console.log('The same, were every sentence a judgment:');
  print(Object.keys(judgmentWords));
  const found = rate('vague-attribution');
  return found <= targets.vagueAttribution
    ? []
    : [`vague-attribution: ${found.toFixed(2)} findings per 1,000 sentences > ${targets.vagueAttribution}`];
}

/** Every report as it is, with CR LF, and with emoji put in: no crash, sound spans, and the same findings for LF and CR LF. */
function checkRobustness(reports: readonly Report[]): readonly string[] {
  const failures: string[] = [];
  const fail = (report: Report, what: string): void => void failures.push(`robustness, ${report.id}: ${what}`);
  let statements = 0;
  let findings = 0;
  for (const report of reports) {
    const lf = report.text.replace(/\r\n?/g, '\n');
    try {
      const plain = examine(report.id, lf);
      const crlf = examine(report.id, lf.replaceAll('\n', '\r\n'));
      const emoji = examine(report.id, withEmoji(lf));
      statements += statementsOf(plain.brief).length;
      findings += plain.result.findings.length;
      for (const [name, { faults }] of Object.entries({ lf: plain, crlf, emoji })) {
        for (const fault of faults) fail(report, `${name}: ${fault}`);
      }
      if (plain.printed !== crlf.printed) fail(report, `findings or statements differ between LF and CR LF`);
    } catch (error) {
      fail(report, `threw ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  console.log('Robustness, reports as LF, CR LF and with emoji:');
  console.log(
    `  ${reports.length} reports, ${statements} statements, ${findings} findings, ${failures.length} failures`,
  );
  return failures;
}

interface Examined {
  readonly brief: Brief;
  readonly result: LintResult;
  /** Statements and findings with lines and columns: equal for texts that differ in their line breaks only. */
  readonly printed: string;
  readonly faults: readonly string[];
}

function examine(id: string, source: string): Examined {
  const document = createDocument(`${id}.md`, source);
  const brief = parseBrief(document);
  const result = lint(brief, emptyWorkspace, { ...defaultConfig, profile: 'release' }, '2026-01-01');
  const faults = result.crashes.map(({ rule, message }) => `${rule} crashed: ${message}`);
  const lines: string[] = [];
  let behind = 0;
  for (const placed of statementsOf(brief)) {
    const at = inDocument(placed, placed.statement.span);
    const words = wordsOf(brief, placed);
    if (!isSound(document, at, words)) faults.push(`statement at ${at.start}–${at.end} does not match the file`);
    if (at.start < behind) faults.push(`statement at ${at.start} overlaps the one before`);
    behind = at.end;
    lines.push(`${place(document, at)} ${placed.statement.kind} ${words}`);
  }
  for (const { rule, span, severity, message } of result.findings) {
    if (!isSound(document, span, document.text.slice(span.start, span.end))) {
      faults.push(`${rule} at ${span.start}–${span.end} does not match the file`);
    }
    lines.push(`${place(document, span)} ${severity} ${rule} ${message}`);
  }
  return { brief, result, printed: lines.join('\n'), faults };
}

/** The span lies in the text, splits no character, and its place on disk holds the same words. */
function isSound(document: Document, { start, end }: Span, words: string): boolean {
  const { text, source } = document;
  if (start < 0 || end < start || end > text.length || isInPair(text, start) || isInPair(text, end)) return false;
  const onDisk = source.slice(document.toSource(start), document.toSource(end));
  return onDisk.replace(/\r\n?/g, '\n') === words;
}

function isInPair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
}

function place(document: Document, { start, end }: Span): string {
  const from = document.sourceLines.positionAt(document.toSource(start));
  const to = document.sourceLines.positionAt(document.toSource(end));
  return `${from.line}:${from.column}–${to.line}:${to.column}`;
}

/** A pair of surrogates in every ninth gap between words of the body. */
function withEmoji(text: string): string {
  let gap = 0;
  return text.replace(/(?<=[a-z,.]) (?=[A-Za-z])/g, () => (++gap % 9 === 0 ? ' 🛳️ ' : ' '));
}

function setsFolder(args: readonly string[]): string {
  const named = args.indexOf('--sets');
  return (named >= 0 ? args[named + 1] : process.env['BRIEFWRIGHT_SETS']) || '../shared/sets';
}

function readLines<Row>(file: string): readonly Row[] {
  const text = readFileSync(path.join(folder, file), 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as Row);
}

function share(value: number): string {
  return value.toFixed(3);
}
