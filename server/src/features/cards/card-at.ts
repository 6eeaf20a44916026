// The card of what stands at a place: a source, a statement, a term, a rule, a key. Prose has none but that of the rule that found
// something in it. Knows neither how much of it is shown nor where.

import type { Finding } from '../../core/lint/problem.ts';
import { inDocument } from '../../core/model/brief.ts';
import { type PlaceInBrief, placeAt } from '../../core/model/place-at.ts';
import { admiraltyReliability } from '../../core/model/scales/admiralty.ts';
import { scalePair } from '../../core/model/scales/known-scales.ts';
import { accesses } from '../../core/model/sources/source-vocabulary.ts';
import { accessMeanings } from '../../core/model/sources/source-words.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import type { Withdrawal } from '../../core/model/support/impact.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import type { Span } from '../../core/text/span.ts';
import type { KnownBrief } from '../feature.ts';
import { capLines } from './cap-lines.ts';
import type { Card, Line } from './card.ts';
import { fallsLine } from './impact-lines.ts';
import { keyCard } from './key-help.ts';
import { citationLines, tagLines } from './passage-lines.ts';
import { ruleCard, ruleNamed } from './rule-card.ts';
import { sourceCard } from './source-card.ts';
import { statementCard } from './statement-card.ts';
import { supportLines } from './support-lines.ts';
import { gradeCard, scaleCard, termCard } from './term-card.ts';

export interface CardAt {
  readonly card: Card;
  readonly span: Span;
  /** What is underlined there, the shortest of several. */
  readonly finding?: Finding;
  /** The rule whose card it is. */
  readonly rule?: string;
  /** Where what the card is about is written, if that is elsewhere: a path as the briefing names it, or its own. */
  readonly home?: { readonly path: string; readonly span: Span };
}

/** Undefined where nothing is to be said. `offset` is one of the briefing. */
export function cardAt(known: KnownBrief, offset: number): CardAt | undefined {
  const place = placeAt(known.brief, offset);
  const own = place && cardOf(known, place);
  const finding = findingAt(known, offset);
  if (own && place) {
    const home = homeOf(known, place);
    const rule = place.type === 'directive-rule' ? ruleNamed(place.name)?.id : undefined;
    return {
      card: own,
      span: place.span,
      ...(finding ? { finding } : {}),
      ...(home ? { home } : {}),
      ...(rule === undefined ? {} : { rule }),
    };
  }
  const rule = finding && ruleNamed(finding.rule);
  return rule && { card: ruleCard(rule, known.config), span: finding.span, finding, rule: rule.id };
}

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
  return (
    card && { ...card, lines: [...lines, ...card.lines], ...(card.brief ? { brief: [...lines, ...card.brief] } : {}) }
  );
}

/** What falls with the thing comes last: it is about the rest of the briefing. */
function withFalls(card: Card | undefined, known: KnownBrief, withdrawal: Withdrawal): Card | undefined {
  const line = card && fallsLine(known, withdrawal);
  return line
    ? { ...card, lines: [...card.lines, line], ...(card.brief ? { brief: [...card.brief, line] } : {}) }
    : card;
}

/** The shortest of several. */
function findingAt(known: KnownBrief, offset: number): Finding | undefined {
  return known
    .lint()
    .findings.filter(({ span }) => span.start <= offset && offset < span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/** Where a source is declared, or a statement stands. */
function homeOf({ brief, workspace }: KnownBrief, place: PlaceInBrief): CardAt['home'] {
  const path = brief.document.path;
  switch (place.type) {
    case 'citation':
    case 'locator':
    case 'source-id':
    case 'derived-from': {
      const source = sourcesOf(brief, workspace).byId.get('id' in place ? place.id : place.citation.key);
      return source && { path: source.declaredIn, span: source.idSpan };
    }
    case 'basis':
    case 'statement-name':
    case 'derived-for': {
      const named = namesOf(brief).get(place.name)?.[0];
      return named && { path, span: inDocument(named, named.statement.span) };
    }
    case 'by':
    case 'tag':
    case 'term':
      return place.placed && { path, span: inDocument(place.placed, place.placed.statement.span) };
    default:
      return undefined;
  }
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
