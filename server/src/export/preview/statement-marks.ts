// What stands behind a statement on the page: the notes it cites, how sure its writer is, how likely the matter, what it rests
// on. In words first; signs and colours only repeat them.

import { rangeText } from '../../core/model/likelihood/range-text.ts';
import { originCount, originsOfStatement } from '../../core/model/origins/named-origins.ts';
import { shortSourceName } from '../../core/model/sources/source-words.ts';
import type { Standing } from '../../core/model/standing.ts';
import type { Statement } from '../../core/model/statement.ts';
import type { Citation, Stance } from '../../core/syntax/tag.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import { dayElement, dayText } from '../html/day-text.ts';
import { type Html, html, noHtml } from '../html/html.ts';
import { levelGlyph, rangeGlyph } from './level-glyph.ts';
import type { PageContext } from './page-context.ts';

/** How the marks of one statement are set. */
export type MarkStyle =
  /** On a line of their own below the statement, with the reason. */
  | 'full'
  /** In the line. */
  | 'short'
  /** In the line, for a level that stands at the statement's block or lead-in: the sign, and the word for those who listen. */
  | 'inherited';

/** Estimates and levels with a reason or a day have more to say than fits into a line of prose. */
export function markStyle(statement: Statement, isLastOfRun: boolean): MarkStyle {
  if (statement.tagged === 'none') return 'short';
  if (statement.tagged !== 'own') return 'inherited';
  const { likelihood, by, because } = statement.assessment;
  return isLastOfRun && (likelihood.length > 0 || by !== undefined || because !== undefined) ? 'full' : 'short';
}

/** `at` are the attributes that say where in the text the statement stands. */
export function statementMarks(
  statement: Statement,
  standing: Standing,
  style: MarkStyle,
  at: Html,
  context: PageContext,
): Html {
  const notes = noteReferences(statement, context);
  const level = levelMark(statement, standing, style, at, context);
  // What a lead-in or the head of a block says once is not said again behind each of its statements; their cards have it.
  const more = style === 'inherited' ? [] : [...estimate(statement, context), ...basis(statement, context)];
  if (style === 'full') {
    const because = statement.assessment.because;
    if (because !== undefined) more.push(html`<span class="because">because ${plainLine(because, 1000)}</span>`);
    return html`${notes}<span class="marks full">${joined([...level, ...more])}</span>`;
  }
  const sign = level.length > 0 && html`<span class="marks ${style}">${joined(level)}</span>`;
  // Notes and level stay on one line with the end of the sentence.
  const tail = (sign || notes !== noHtml) && html`<span class="tail">${notes}${sign}</span>`;
  return html`${tail}${more.length > 0 && html`<span class="marks more">${level.length > 0 && dot}${joined(more)}</span>`}`;
}

const dot = html`<span class="dot"> · </span>`;

function joined(words: readonly Html[]): Html {
  return html`${words.map((word, index) => html`${index > 0 && dot}${word}`)}`;
}

/** A source is named once for each stance, however often the tag cites it. */
function noteReferences({ citations }: Statement, context: PageContext): Html {
  const shown = citations.filter(
    ({ key, stance }, index) => citations.findIndex((other) => other.key === key && other.stance === stance) === index,
  );
  if (shown.length === 0) return noHtml;
  const references = shown.map(
    (citation, index) =>
      html`${index > 0 && html`<span class="comma">,</span>`}${noteReference(citation, citations, context)}`,
  );
  return html`<sup class="notes">${references}</sup>`;
}

function noteReference({ key, stance }: Citation, all: readonly Citation[], context: PageContext): Html {
  const number = context.noteNumbers.get(key) ?? 0;
  const source = context.sources.get(key);
  const same = all.filter((other) => other.key === key && other.stance === stance);
  const places = same
    .map(({ grade, locator }) => [grade, locator].filter((part) => part !== undefined).join(' '))
    .filter((place) => place !== '');
  const isAgainst = stance === 'contradicts';
  const name = source
    ? plainLine(shortSourceName(source), 80)
    : context.isComplete
      ? `${plainLine(key, 80)}, which is not declared`
      : plainLine(key, 80);
  const withdrawn = source && source.status !== 'current' ? `, ${source.status}` : '';
  const label = `${isAgainst ? 'but ' : ''}${number}${source || !context.isComplete ? '' : '?'}: ${isAgainst ? 'contradicted by ' : ''}${name}${withdrawn}${places.map((place) => `, ${plainLine(place, 80)}`).join('')}`;
  const classes = [
    'note',
    ...(isAgainst ? ['against'] : []),
    ...(source || !context.isComplete ? [] : ['undeclared']),
    ...(withdrawn === '' ? [] : ['withdrawn']),
  ];
  const word = `${isAgainst ? 'but ' : ''}${number}${source || !context.isComplete ? '' : '?'}`;
  return html`<a class="${classes.join(' ')}" href="#note-${number}" data-note="${number}" data-cited="${plainLine(places.join('; '), 200)}" aria-label="${label}">${word}</a>`;
}

const faults: Readonly<Partial<Record<Standing, string>>> = {
  unsourced: 'no source',
  unreadable: 'unreadable tag',
  unlevelled: 'no confidence level',
};

/** The button that leads to the text: its words are the level, or what is missing. */
function levelMark(
  statement: Statement,
  standing: Standing,
  style: MarkStyle,
  at: Html,
  context: PageContext,
): readonly Html[] {
  const kind = kindWord(statement);
  const facts = cardFacts(statement, context);
  const level = statement.assessment.confidence[0];
  const kindLabel = kind === undefined ? [] : [html`<span class="kind">${kind}</span>`];
  const fault = faults[standing];
  // A level without a source is not a level to rely on; both are said.
  const button = (classes: string, content: Html): Html =>
    html`<button type="button" class="${classes}"${at}${facts}>${content}</button>`;
  const found: Html[] = [];
  if (fault !== undefined)
    found.push(button('mark fault', html`<span class="sign" aria-hidden="true">!</span>${fault}`));
  if (level) {
    const glyph = levelGlyph(context.scales.confidence, level.index);
    const word =
      style === 'inherited'
        ? html`<span class="heard">${level.term} confidence, from the tag of its block</span>`
        : html`<span class="term">${level.term}</span><span class="heard"> confidence</span>`;
    found.push(button('mark level', html`${kindLabel}${glyph}${word}`));
  } else if (fault === undefined && kind !== undefined) found.push(button('mark', html`${kindLabel}`));
  return found;
}

/** What the card of a statement says beyond the page; read by the page's script, always as text. */
function cardFacts(statement: Statement, { sources, scales }: PageContext): Html {
  const { assessment, kind, id, tagged } = statement;
  const level = assessment.confidence[0];
  const rung = level && scales.confidence.rungs[level.index];
  const origins = originsOfStatement(statement, sources);
  const names = origins.slice(0, 5).map(({ id: key }) => plainLine(shortOriginName(key, sources), 60));
  const rests =
    tagged === 'own'
      ? []
      : statement.basis.map(
          ({ name, stance }) => `${stance === 'contradicts' ? 'against it: ' : ''}${plainLine(name, 60)}`,
        );
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['kind', kind],
    ['name', id],
    ['meaning', level && rung && `${level.term}: ${rung.meaning}`],
    ['because', assessment.because === undefined ? undefined : plainLine(assessment.because, 1000)],
    [
      'origins',
      origins.length === 0
        ? undefined
        : `${originCount(origins)}: ${names.join('; ')}${origins.length > names.length ? ' …' : ''}`,
    ],
    ['rests', rests.length === 0 ? undefined : rests.join(', ')],
    ['from', tagged === 'block' ? 'the tag of its block' : tagged === 'lead-in' ? 'the tag of its lead-in' : undefined],
  ];
  return html`${facts.map(([name, value]) => value !== undefined && html` data-${name}="${value}"`)}`;
}

function shortOriginName(key: string, sources: PageContext['sources']): string {
  const source = sources.get(key);
  return source ? shortSourceName(source) : key;
}

/** Claims and quotations speak for themselves; what a section's heading says already is not said again. */
function kindWord({ kind, section }: Statement): string | undefined {
  return (kind === 'assumption' || kind === 'gap') && !section.classes.includes(`${kind}s`) ? kind : undefined;
}

function estimate({ assessment }: Statement, { scales }: PageContext): readonly Html[] {
  const found: Html[] = [];
  const level = assessment.likelihood[0];
  const rung = level && scales.likelihood.rungs[level.index];
  if (level && rung) {
    const range = rangeText(rung);
    found.push(
      html`<span class="likelihood"><span class="term">${level.term}</span>${range === undefined ? '' : html` ${rangeGlyph(rung)} <span class="range">${range.replaceAll(' ', '\u00A0')}</span>`}</span>`,
    );
  }
  if (assessment.by !== undefined)
    found.push(
      html`<span class="by">by ${dayText(assessment.by) === assessment.by ? assessment.by : dayElement(assessment.by)}</span>`,
    );
  return found;
}

function basis({ basis: items }: Statement, context: PageContext): readonly Html[] {
  const listed = (stance: Stance, lead: string): readonly Html[] => {
    const names = [...new Set(items.filter((item) => item.stance === stance).map(({ name }) => name))];
    if (names.length === 0) return [];
    return [
      html`<span class="basis">${lead} ${names.map((name, index) => html`${index > 0 && ', '}${basisReference(name, context)}`)}</span>`,
    ];
  };
  return [...listed('supports', 'rests on'), ...listed('contradicts', 'against it:')];
}

function basisReference(name: string, { names }: PageContext): Html {
  const shown = plainLine(name, 60);
  return names.has(name)
    ? html`<a class="basis-name" href="#st-${name}" data-basis="${name}">${shown}</a>`
    : html`<span class="basis-name unknown">${shown} <span class="sign">(?)</span></span>`;
}
