// The card of what is under the mouse: a source, a statement, a term, a rule, a key. Prose has none but that of the rule that
// found something in it.

import type * as lsp from 'vscode-languageserver';
import { type PlaceInBrief, placeAt } from '../../core/model/place-at.ts';
import { admiraltyReliability } from '../../core/model/scales/admiralty.ts';
import { scalePair } from '../../core/model/scales/known-scales.ts';
import { accesses } from '../../core/model/sources/source-vocabulary.ts';
import { accessMeanings } from '../../core/model/sources/source-words.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import type { Withdrawal } from '../../core/model/support/impact.ts';
import type { Span } from '../../core/text/span.ts';
import { toOffset, toRange } from '../convert.ts';
import { defineFeature, type KnownBrief } from '../feature.ts';
import { capLines } from './cap-lines.ts';
import { type Card, type Line, renderCard } from './card.ts';
import { fallsLine } from './impact-lines.ts';
import { keyCard } from './key-help.ts';
import { citationLines, tagLines } from './passage-lines.ts';
import { ruleCard, ruleNamed } from './rule-card.ts';
import { sourceCard } from './source-card.ts';
import { statementCard } from './statement-card.ts';
import { supportLines } from './support-lines.ts';
import { gradeCard, scaleCard, termCard } from './term-card.ts';

export const hover = defineFeature<lsp.HoverParams, lsp.Hover | null>({
  method: 'textDocument/hover',
  waitsFor: ['archives'],
  capability: { hoverProvider: true },
  empty: null,
  run(snapshot, { textDocument, position }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const { document } = known.brief;
    const offset = toOffset(document, position, snapshot.encoding);
    const place = placeAt(known.brief, offset);
    const own = place && cardOf(known, place);
    const found = own && place ? { card: own, span: place.span } : findingCard(known, offset);
    if (!found) return null;
    const contents = renderCard(found.card, snapshot.client.textDocument?.hover?.contentFormat);
    return { contents, range: toRange(document, found.span, snapshot.encoding) };
  },
});

function cardOf(known: KnownBrief, place: PlaceInBrief): Card | undefined {
  const { brief } = known;
  switch (place.type) {
    case 'citation':
    case 'locator':
      return withLines(
        withFalls(sourceCard(known, place.citation.key), known, { type: 'source', key: place.citation.key }),
        [
          ...(place.placed ? supportLines(known, place.placed, place.citation.key) : []),
          ...citationLines(known, place.citation, place.placed),
        ],
      );
    case 'source-id':
    case 'derived-from':
      return withFalls(sourceCard(known, place.id), known, { type: 'source', key: place.id });
    case 'grade':
      return gradeCard(place.grade);
    case 'term': {
      const { scales } = brief.settings;
      if (place.axis === 'likelihood') return termCard(scales.likelihood, place.text);
      return withLines(termCard(scales.confidence, place.text), place.placed ? capLines(known, place.placed) : []);
    }
    case 'basis':
    case 'statement-name':
    case 'derived-for': {
      const named = namesOf(brief).get(place.name)?.[0];
      return named && withFalls(statementCard(known, named), known, { type: 'statement', name: place.name });
    }
    case 'by':
      return place.placed && statementCard(known, place.placed);
    case 'tag': {
      const citations = place.tag.evidence.filter((item) => item.type === 'citation');
      return (
        place.placed &&
        withLines(statementCard(known, place.placed), [
          ...supportLines(known, place.placed),
          ...tagLines(known, citations, place.placed),
          ...capLines(known, place.placed),
        ])
      );
    }
    case 'directive-rule': {
      const rule = ruleNamed(place.name);
      return rule && ruleCard(rule, known.config);
    }
    case 'key':
      return keyCard(place.key, place.source ? 'source' : 'briefing');
    case 'value':
      return valueCard(place.key, place.text.replace(/^["']|["']$/g, ''), place.source !== undefined);
    case 'statement':
      return undefined;
  }
}

/** What is peculiar to this place comes before what is said of the thing everywhere. */
function withLines(card: Card | undefined, lines: readonly Line[]): Card | undefined {
  return card && { ...card, lines: [...lines, ...card.lines] };
}

/** What falls with the thing comes last: it is about the rest of the briefing. */
function withFalls(card: Card | undefined, known: KnownBrief, withdrawal: Withdrawal): Card | undefined {
  const line = card && fallsLine(known, withdrawal);
  return line ? { ...card, lines: [...card.lines, line] } : card;
}

/** The rule of the finding at `offset`, the shortest of several: where nothing else is to be said, why something is underlined. */
function findingCard(known: KnownBrief, offset: number): { readonly card: Card; readonly span: Span } | undefined {
  const at = known.lint().findings.filter(({ span }) => span.start <= offset && offset < span.end);
  const [nearest] = at.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const rule = nearest && ruleNamed(nearest.rule);
  return rule && { card: ruleCard(rule, known.config), span: nearest.span };
}

/** Of values whose meaning a standard fixes. */
function valueCard(key: string, text: string, isOfSource: boolean): Card | undefined {
  if (isOfSource && key === 'reliability') return termCard(admiraltyReliability, text);
  const access = isOfSource && key === 'access' ? accesses.find((one) => one === text) : undefined;
  if (access) return { title: [{ strong: access }, `: ${accessMeanings[access]}`], lines: [] };
  const pair = !isOfSource && key === 'scale' ? scalePair(text) : undefined;
  if (!pair) return undefined;
  const { confidence, likelihood } = pair;
  if (likelihood.rungs.length === 0) return scaleCard(confidence);
  const { title, lines } = scaleCard(likelihood);
  return {
    title,
    lines: [{ label: 'Confidence', words: [confidence.rungs.map(({ terms }) => terms[0]).join(', ')] }, ...lines],
  };
}
