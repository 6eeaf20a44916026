// The source summary as Markdown: the facts as a list, and the questions that only the writer can answer. Names sources by their
// ids, as code, so that nothing in it is read as a citation or as the briefing's own claim. Places of lines are left out: they
// would be wrong after the next edit.

import { countsWords } from '../support-words.ts';
import type { NamedStatement, Share, SourceFacts } from './source-facts.ts';

export const openingMark = '<!-- source summary -->';
export const closingMark = '<!-- /source summary -->';

/** A section as it is put into a briefing that has none; `level` is that of its heading. Ends in a line break. */
export function summarySection(facts: SourceFacts, level = 2): string {
  return `${'#'.repeat(level)} Source summary {.notes}\n\n${openingMark}\n\n${summaryFacts(facts)}\n\n${closingMark}\n\n${prompts}\n`;
}

/** What stands between the marks, without line breaks at its ends. */
export function summaryFacts(facts: SourceFacts): string {
  return factLines(facts)
    .map(([name, words]) => `- **${name}:** ${words}.`)
    .join('\n');
}

const prompts = [
  ['Overall reliability', 'how far a reader can rely on these sources as a whole'],
  ['Strengths', 'what they know first-hand, and who is an expert on it'],
  ['Weaknesses', 'what they cannot have seen, and what their motives are'],
  ['Most important sources', 'those that the key judgments depend on, and why'],
  ['What would change this', 'the source, document or answer that is missing'],
]
  .map(([name, question]) => `- **${name}:** (to be written: ${question})`)
  .join('\n');

type Line = readonly [name: string, words: string];

function factLines(facts: SourceFacts): readonly Line[] {
  const { cited, behind, undated, earliest, latest, cutoff, withoutLetter, statements } = facts;
  const lines: (Line | undefined)[] = [
    facts.isComplete ? undefined : ['Not read', 'some of the declarations, so the sources below are incomplete'],
    [
      'Sources',
      `${cited.length} cited${behind.length > 0 ? `, and ${behind.length} behind them: ${list(behind)}` : ''}`,
    ],
    cited.length === 0 ? undefined : ['Kinds', shareList(facts.kinds)],
    cited.length === 0 ? undefined : ['How they know', shareList(facts.access)],
    cited.length === 0
      ? undefined
      : [
          'Letters',
          [
            facts.letters.length > 0 ? shareList(facts.letters) : '',
            withoutLetter.length > 0 ? `none for ${list(withoutLetter)}` : '',
          ]
            .filter((part) => part !== '')
            .join('; '),
        ],
    earliest === null && undated.length === 0
      ? undefined
      : ['Dates', dateWords(earliest, latest, undated) + (cutoff === null ? '' : `; cut-off ${cutoff}`)],
    originLine(facts),
    facts.loops.length > 0 ? ['Loops', `${list(facts.loops)} and others derive from each other`] : undefined,
    facts.chokePoints.length > 0
      ? [
          'Choke points',
          facts.chokePoints
            .slice(0, most)
            .map(({ value, count }) => `${code(value)} is on the path to every origin of ${statementCount(count)}`)
            .join('; '),
        ]
      : undefined,
    facts.carrying.length > 0
      ? [
          'Carrying most',
          facts.carrying
            .slice(0, 3)
            .map(
              ({ value, count }) => `without ${code(value)}, ${count} of ${statements} statements have no source left`,
            )
            .join('; '),
        ]
      : undefined,
    statements > 0 ? ['Corroboration', corroborationWords(facts)] : undefined,
    facts.keyJudgments > 0 ? ['Key judgments', keyWords(facts)] : undefined,
    facts.keySources.length > 0 ? ['Behind the key judgments', keySourceWords(facts)] : undefined,
    facts.descriptors.length > 0
      ? ['Descriptors', facts.descriptors.map(({ key, note }) => `${code(key)}: ${sentence(note)}`).join('; ')]
      : undefined,
    cited.length > 0 ? ['In its favour', favourWords(facts)] : undefined,
    cited.length > 0 ? ['Against it', weaknessWords(facts)] : undefined,
    facts.aged.length > 0
      ? [
          'Older than a year',
          shorten(facts.aged.map(({ key, months }) => `${code(key)}, ${months} months before the briefing`)),
        ]
      : undefined,
    [
      'Contradiction',
      facts.contradictions.length === 0
        ? 'none declared'
        : shorten(
            facts.contradictions.map(
              ({ by, statement, words }) =>
                `${code(by)} against ${statement.id === null ? 'a statement without a name' : code(`#${statement.id}`)}${sentence(words) === '' ? '' : ` (“${sentence(words)}”)`}`,
            ),
          ),
    ],
    facts.unpreserved.length > 0 ? ['Without a sealed copy or a web archive', list(facts.unpreserved)] : undefined,
    facts.undescribed.length > 0 ? ['Without a description', list(facts.undescribed)] : undefined,
    facts.withdrawn.length > 0 ? ['Withdrawn', list(facts.withdrawn)] : undefined,
    facts.support && ['In the texts of their sources', `${countsWords(facts.support)}, by their words`],
    ['Gaps', gapWords(facts)],
  ];
  return lines.filter((line) => line !== undefined);
}

function dateWords(earliest: string | null, latest: string | null, undated: readonly string[]): string {
  const range = earliest === null ? '' : earliest === latest ? earliest : `${earliest} to ${latest}`;
  return [range, undated.length > 0 ? `none for ${list(undated)}` : ''].filter((part) => part !== '').join('; ');
}

function originLine({ knownOrigins, unknownOrigins }: SourceFacts): Line | undefined {
  const total = knownOrigins.length + unknownOrigins.length;
  if (total === 0) return undefined;
  const open =
    unknownOrigins.length === 0
      ? ''
      : `; ${list(unknownOrigins)} without saying how ${unknownOrigins.length === 1 ? 'it knows' : 'they know'}`;
  return ['Origins', `${total} named${knownOrigins.length === 0 ? '' : `: ${list(knownOrigins)}`}${open}`];
}

/** Declarations prove dependence, never independence: so “declared”. */
function corroborationWords({
  statements,
  corroborated,
  claimed,
  single,
  none,
  unmeasured,
  isComplete,
}: SourceFacts): string {
  const parts = [
    `${corroborated} of ${statements} statements rest on at least two separately declared chains of sourcing`,
  ];
  if (claimed > 0) parts.push(`${claimed} only if origins that do not say how they know are different`);
  if (single > 0) parts.push(`${single} on one`);
  if (none > 0 && isComplete) parts.push(`${none} on none`);
  if (unmeasured > 0) parts.push(`${unmeasured} rest on too many others for their chains to be counted`);
  return parts.join('; ');
}

function keyWords({ keyJudgments, singleSourceKeyJudgments, ungroundedKeyJudgments }: SourceFacts): string {
  const parts = [`${keyJudgments} in all`];
  if (singleSourceKeyJudgments.length > 0)
    parts.push(`on a single chain of sourcing: ${statementList(singleSourceKeyJudgments)}`);
  if (ungroundedKeyJudgments.length > 0) parts.push(`on none: ${statementList(ungroundedKeyJudgments)}`);
  return parts.length === 1 ? `${parts[0]}, none of them on a single chain of sourcing` : parts.join('; ');
}

/** Those without which most of them fall come first. */
function keySourceWords({ keySources, keyCarrying, keyJudgments }: SourceFacts): string {
  const carried = new Map(keyCarrying.map(({ value, count }) => [value, count]));
  return [...keySources]
    .sort((a, b) => (carried.get(b.value) ?? 0) - (carried.get(a.value) ?? 0))
    .slice(0, mostKeySources)
    .map(({ value, count }) => {
      const without = carried.get(value);
      return `${code(value)} behind ${count} of ${keyJudgments}${without === undefined ? '' : `, ${without} of which ${without === 1 ? 'has' : 'have'} no other source`}`;
    })
    .join('; ');
}

const mostKeySources = 5;

function favourWords({ cited, behind, firstHand, reliable, corroborated }: SourceFacts): string {
  const all = cited.length + behind.length;
  return `${firstHand.length} of ${all} sources at first hand, documentary or issuers; ${reliable.length} with the letters A or B; ${statementCount(corroborated)} on separate chains`;
}

function weaknessWords({ cited, behind, anonymous, unknownOrigins, single, withdrawn, letters }: SourceFacts): string {
  const all = cited.length + behind.length;
  const doubtful = letters.filter(({ value }) => /^[DEF]$/.test(value)).reduce((sum, { count }) => sum + count, 0);
  const parts = [
    anonymous.length > 0 ? `${anonymous.length} of ${all} sources anonymous: ${list(anonymous)}` : '',
    doubtful > 0 ? `${doubtful} with the letters D, E or F` : '',
    unknownOrigins.length > 0 ? `${unknownOrigins.length} that do not say how they know` : '',
    withdrawn.length > 0 ? `${withdrawn.length} withdrawn` : '',
    single > 0 ? `${statementCount(single)} on a single chain` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing that the declarations show' : parts.join('; ');
}

function gapWords({ unused, undeclared, ungrounded, gaps }: SourceFacts): string {
  const parts: string[] = [];
  if (unused.length > 0) parts.push(`declared and never cited: ${list(unused)}`);
  if (undeclared.length > 0) parts.push(`cited and not declared: ${list(undeclared)}`);
  if (ungrounded.length > 0) parts.push(`without a source: ${statementList(ungrounded)}`);
  if (gaps > 0) parts.push(`${statementCount(gaps)} marked as gaps by the writer`);
  return parts.length === 0 ? 'none declared' : parts.join('; ');
}

function statementList(statements: readonly NamedStatement[]): string {
  const names = statements.flatMap(({ id }) => (id === null ? [] : [code(`#${id}`)]));
  const others = statements.length - names.length;
  return [
    ...(names.length > 0 ? [shorten(names)] : []),
    ...(others > 0 ? [`${statementCount(others)} without a name`] : []),
  ].join(' and ');
}

/** Longer lists say how much is left off. */
const most = 8;

function shorten(parts: readonly string[]): string {
  return parts.length <= most ? parts.join(', ') : `${parts.slice(0, most).join(', ')} and ${parts.length - most} more`;
}

function list(ids: readonly string[]): string {
  return shorten(ids.map(code));
}

function shareList(shares: readonly Share[]): string {
  return shorten(shares.map(({ value, count }) => `${plain(value)} (${count})`));
}

function statementCount(count: number): string {
  return count === 1 ? '1 statement' : `${count} statements`;
}

/** A type or letter is free text: what Markdown would read in it goes. */
function plain(value: string): string {
  return value.replace(/[^\p{L}\p{N} -]+/gu, ' ').trim();
}

/** The writer's own words in a line of the list: what Markdown or a tag would be read in goes, and the final stop. */
function sentence(words: string): string {
  return words
    .replace(/[[\]{}<>*_`|#@~^\\]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;]+$/, '');
}

/** Ids of registries may hold anything: what would end the code, or the line, goes. */
function code(value: string): string {
  return `\`${value.replace(/[`|\s]+/g, ' ').trim()}\``;
}
