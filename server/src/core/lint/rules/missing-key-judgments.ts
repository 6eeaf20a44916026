// A briefing that does not open with what it comes to.

import { type Brief, inDocument, passageStart } from '../../model/brief.ts';
import { type FactKind, passageFacts } from '../../model/passage-facts.ts';
import { sectionSpans } from '../../model/section-spans.ts';
import { needsGrounds } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import { insert, remove, type TextEdit } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const missingKeyJudgments = defineRule<'absent' | { readonly start: number } | undefined>({
  id: 'missing-key-judgments',
  code: 'BRF8007',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'off', release: 'warning' },
  summary: 'a briefing that does not begin with a section of key judgments',
  description:
    'The first claims and judgments of a briefing must be in a section with the class `key-judgments`. Notes, gaps, questions and text that asserts nothing may come before it. A briefing that asserts nothing needs no such section, and an empty one counts as missing.',
  rationale: 'ICD 208 puts the main judgments first, so that a reader who stops early has read what matters.',
  fixSummary: 'move the section to the front, or insert an empty one',
  check({ brief }, report) {
    const { indexes, facts } = passageFacts(brief, assertions);
    const own = facts.indexOf(true);
    if (facts.length === 0 || own === 0) return;
    const placed = keySection(brief);
    if (own < 0 && placed)
      report(
        placed.headingSpan,
        'This section contains no judgment yet, so a reader who stops early misses what matters. State the conclusions of the briefing here.',
        { about: 'briefing' },
      );
    else if (own < 0)
      report(
        headOf(brief),
        'The briefing has no key judgments, so a reader who stops early may miss its conclusions. Begin with a section “## Key judgments {.key-judgments}”.',
        { detail: 'absent', about: 'briefing' },
      );
    else if (placed)
      report(
        placed.headingSpan,
        'The key judgments come after other statements, so a reader who stops early may miss them. Put this section first.',
        { detail: { start: passageStart(brief, indexes[0]!) }, about: 'briefing' },
      );
  },
  fixes({ brief }, { detail }) {
    if (detail === 'absent')
      return [fixIn(brief, 'suggested', 'Insert a section of key judgments', insertSection(brief))];
    const edits = detail && moveBefore(brief, detail.start);
    return edits ? [fixIn(brief, 'suggested', 'Put the key judgments first', ...edits)] : [];
  },
});

/** Of each passage that asserts something: whether it does so among the key judgments. */
const assertions: FactKind<boolean, undefined> = {
  pick: ({ section, statements }) =>
    statements.some(needsGrounds) ? section.classes.includes('key-judgments') : undefined,
  isSame: (a, b) => a === b,
  combine: () => undefined,
};

interface KeySection {
  readonly headingSpan: Span;
  readonly level: number;
  /** With its heading. */
  readonly span: Span;
}

function keySection(brief: Brief): KeySection | undefined {
  const at = brief.headings.findIndex(({ heading }) => heading.classes.includes('key-judgments'));
  const found = brief.headings[at];
  return (
    found && {
      headingSpan: inDocument(found, found.heading.span),
      level: found.heading.level,
      span: sectionSpans(brief)[at]!,
    }
  );
}

/** The heading that names the whole, else where the first block begins. */
function headOf(brief: Brief): Span {
  const start = firstBlock(brief);
  return titleOf(brief) ?? { start, end: start };
}

function firstBlock({ body, split }: Brief): number {
  return (body.starts[0] ?? 0) + split.bodyStart;
}

/** A first heading of the first level, with nothing asserted before it. */
function titleOf(brief: Brief): Span | undefined {
  const [first] = brief.headings;
  if (!first || first.heading.level > 1 || first.heading.classes.length > 0) return undefined;
  const [index] = passageFacts(brief, assertions).indexes;
  return index === undefined || passageStart(brief, index) >= first.start
    ? inDocument(first, first.heading.span)
    : undefined;
}

/** Behind the title; text that stands there without a heading gets one, as it is not a key judgment. */
function insertSection(brief: Brief): TextEdit {
  const { text } = brief.document;
  const title = titleOf(brief);
  const lineBreak = title ? text.indexOf('\n', title.end) : -1;
  const at = lineBreak < 0 ? firstBlock(brief) : lineBreak + 1;
  const isHeadingNext = brief.headings.some(({ start }) => start >= at && text.slice(at, start).trim() === '');
  const lines = ['## Key judgments {.key-judgments}', ...(isHeadingNext ? [] : ['## Situation'])];
  const opening = at > 0 && text.slice(Math.max(0, at - 2), at) !== '\n\n' ? '\n' : '';
  return insert(at, `${opening}${lines.join('\n\n')}\n${text[at] === '\n' ? '' : '\n'}`);
}

/** Before the heading under which the first assertion stands; undefined where that would take text under the key judgments. */
function moveBefore(brief: Brief, firstAssertion: number): readonly TextEdit[] | undefined {
  const section = keySection(brief);
  const title = titleOf(brief);
  const target = brief.headings.find(
    ({ start, heading: { level } }) =>
      section !== undefined && level <= section.level && start !== title?.start && start <= firstAssertion,
  );
  if (!section || !target) return undefined;
  return [
    insert(target.start, `${brief.document.text.slice(section.span.start, section.span.end).trimEnd()}\n\n`),
    remove(section.span),
  ];
}
