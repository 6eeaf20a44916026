// The bar over the document: one column a statement, in order, as high as its level; hollow where something is missing. Below
// it the counts in words, each a button that leads to the next such statement.

import type { Brief } from '../../core/model/brief.ts';
import { type FactKind, passageFacts } from '../../core/model/passage-facts.ts';
import type { Scale } from '../../core/model/scales/scale.ts';
import { standingsOf } from '../../core/model/standing.ts';
import { type Html, html, noHtml } from '../html/html.ts';
import { levelGlyph, orderedRungs } from './level-glyph.ts';
import { countedStates, indexOfState, type StatementState, statementState, stateWord } from './statement-state.ts';

interface Counted {
  /** Of the statements that need grounds, in order. */
  readonly states: readonly StatementState[];
  /** How many statements need none. */
  readonly others: number;
}

const counted: FactKind<Counted, Counted> = {
  pick({ statements }) {
    if (statements.length === 0) return undefined;
    const standings = standingsOf(statements);
    const states = statements
      .map((statement, index) => statementState(statement, standings[index]!))
      .filter((state) => state !== 'free');
    return { states, others: statements.length - states.length };
  },
  isSame: (a, b) =>
    a.others === b.others &&
    a.states.length === b.states.length &&
    a.states.every((state, index) => state === b.states[index]),
  combine: (facts) => ({
    states: facts.flatMap(({ states }) => states),
    others: facts.reduce((sum, { others }) => sum + others, 0),
  }),
};

const drawn = new WeakMap<Counted, { readonly confidence: Scale; readonly bar: Html }>();

/** Statements that need name nothing are not counted. The same object as long as none stands differently. */
export function confidenceSummary(brief: Brief): Html {
  const { confidence } = brief.settings.scales;
  const all = passageFacts(brief, counted).value.get();
  let known = drawn.get(all);
  if (known?.confidence !== confidence) drawn.set(all, (known = { confidence, bar: draw(all, confidence) }));
  return known.bar;
}

function draw({ states, others }: Counted, confidence: Scale): Html {
  if (states.length === 0) return noHtml;
  const counts = new Map<StatementState, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  const shown = countedStates(confidence).filter((state) => counts.has(state));
  const items = shown.map((state) => {
    const index = indexOfState(state);
    const sign =
      index === undefined
        ? html`<span class="sign ${state}" aria-hidden="true">${state === 'doubtful' ? '?' : '!'}</span>`
        : levelGlyph(confidence, index);
    const count = counts.get(state)!;
    return html`<li><button type="button" class="count" data-next="${state}">${sign}<span class="term">${stateWord(state, confidence)}</span> <b>${count}</b><span class="heard"> ${count === 1 ? 'statement' : 'statements'}; go to the next</span></button></li>`;
  });
  const note = `${states.length} ${states.length === 1 ? 'statement' : 'statements'} that need grounds, ${others} ${others === 1 ? 'other sentence' : 'other sentences'} · ${confidence.title}`;
  return html`<h2 class="summary-title">Confidence over the document</h2>${columns(states, confidence)}<ul class="counts">${items}</ul><p class="summary-note">${note}</p>`;
}

const height = 24;

/** One path for each state, so that a long briefing costs no more elements than a short one. */
function columns(states: readonly StatementState[], confidence: Scale): Html {
  const ordered = orderedRungs(confidence);
  const heightOf = (state: StatementState): number => {
    const index = indexOfState(state);
    if (index === undefined) return height - 2;
    const place = ordered.indexOf(confidence.rungs[index]!) + 1;
    return Math.round(((height - 2) * Math.max(place, 0.5)) / ordered.length);
  };
  const heights = new Map([...new Set(states)].map((state) => [state, heightOf(state)]));
  const paths = new Map<StatementState, string>();
  states.forEach((state, at) => {
    const top = heights.get(state)!;
    paths.set(state, `${paths.get(state) ?? ''}M${at * 10 + 1.5} ${height}v-${top}h7v${top}z`);
  });
  const drawn = [...paths].map(
    ([state, path]) => html`<path class="${state.startsWith('level-') ? 'level' : `missing ${state}`}" d="${path}"/>`,
  );
  return html`<svg class="columns" viewBox="0 0 ${states.length * 10} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${drawn}</svg>`;
}
