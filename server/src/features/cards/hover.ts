// The card of what is under the mouse, short: what is wrong there and how to fix it, three lines, and a link to the rest. Does not
// know what stands on cards.

import type * as lsp from 'vscode-languageserver';
import type { Finding } from '../../core/lint/problem.ts';
import { canRun } from '../client-commands.ts';
import { explainCommandName, showDetailsCommandName } from '../code-actions/commands.ts';
import { toOffset, toRange } from '../convert.ts';
import { defineFeature, type KnownBrief, type Snapshot } from '../feature.ts';
import { type Line, renderCard, shortCard, type Words } from './card.ts';
import { type CardAt, cardAt } from './card-at.ts';
import { type DetailsPlace, detailsPageUri, rulePageUri } from './rule-page.ts';

export const hover = defineFeature<lsp.HoverParams, lsp.Hover | null>({
  method: 'textDocument/hover',
  waitsFor: ['archives'],
  capability: { hoverProvider: true },
  empty: null,
  run(snapshot, { textDocument, position }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const { document } = known.brief;
    const found = cardAt(known, toOffset(document, position, snapshot.encoding));
    if (!found) return null;
    const finding = found.finding && findingLines(snapshot, found.finding);
    const card = finding ? { ...found.card, finding } : found.card;
    const formats = snapshot.client.textDocument?.hover?.contentFormat;
    // Plain text has no links, so it says everything.
    const more = formats?.[0] === 'markdown' ? moreOf(snapshot, known, found, { uri: known.uri, position }) : undefined;
    return {
      contents: renderCard(shortCard(card, more), formats),
      range: toRange(document, found.span, snapshot.encoding),
    };
  },
});

/** Fixes that are named; the lightbulb has them all. */
const mostFixes = 3;

/** What is wrong, which an editor that explains findings itself shows above the card, and what would fix it. */
function findingLines({ client }: Snapshot, finding: Finding): readonly Line[] {
  const fixes = finding.fixes();
  const rest = fixes.length - mostFixes;
  const titles = fixes.slice(0, mostFixes).map(({ title }) => title);
  return [
    ...(canRun(client, explainCommandName)
      ? []
      : [{ words: [{ strong: finding.rule }, ': ', ...sentencesOf(finding.message)] }]),
    ...(titles.length > 0
      ? [{ label: 'Fixes', words: [`${titles.join(' · ')}${rest > 0 ? ` · ${rest} more` : ''}`] }]
      : []),
  ];
}

/** Words of a card are cut where they are long, and advice comes last. */
function sentencesOf(message: string): readonly string[] {
  return message.match(/[^]+?(?:[.?:;] |$)/g) ?? [];
}

/** The way to what a short card leaves out; undefined where this editor has none. */
function moreOf(snapshot: Snapshot, known: KnownBrief, { rule, home }: CardAt, place: DetailsPlace): Words | undefined {
  const { client } = snapshot;
  if (rule !== undefined) {
    const uri = canRun(client, explainCommandName)
      ? commandUri(explainCommandName, { rule, uri: known.uri })
      : rulePageUri(snapshot, rule);
    return uri === undefined ? undefined : { place: 'More about this rule', uri };
  }
  const page = canRun(client, showDetailsCommandName)
    ? commandUri(showDetailsCommandName, place)
    : detailsPageUri(snapshot, place);
  if (page !== undefined) return { place: 'All details', uri: page };
  const uri = home && snapshot.uriOf(home.path);
  if (!home || uri === undefined) return undefined;
  const document = home.path === known.brief.document.path ? known.brief.document : snapshot.registryAt(uri)?.document;
  const line = document ? document.lines.positionAt(home.span.start).line + 1 : undefined;
  return { place: 'Where it is written', uri: line === undefined ? uri : `${uri}#L${line}` };
}

/** As VS Code follows it. Parentheses and quotes would end a link in Markdown. */
function commandUri(command: string, argument: unknown): string {
  const escaped = encodeURIComponent(JSON.stringify([argument])).replace(
    /[()'!*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `command:${command}?${escaped}`;
}
