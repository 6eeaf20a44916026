// Likelihood in prose: which words of a sentence say how likely something is, on which scale, and whether it is the sentence
// itself that they estimate. Does not know tags, nor what is wrong with any of it.

import type { Span } from '../../text/span.ts';
import { allScales } from '../scales/known-scales.ts';
import { nearestRung } from '../scales/nearest-rung.ts';
import { normaliseTerm, type Rung, type Scale } from '../scales/scale.ts';
import { isAttributed } from '../wording/is-attributed.ts';
import { anyLikelihood, type LikelihoodRange } from './likelihood-range.ts';

export interface Estimate {
  /** The term with what modifies or negates it. */
  readonly span: Span;
  /** As scales spell terms. */
  readonly text: string;
  /** A term of the declared scale, of another one, or one that something makes into none of either (“quite likely”). */
  readonly form: 'declared' | 'foreign' | 'modified';
  /** The scale the term is on: the declared one, or the first that has it. */
  readonly scale: Scale;
  /** What it says in figures, turned round where it is negated; everything where that cannot be told. */
  readonly range: LikelihoodRange;
  /** Where on the declared scale that is; undefined where no rung can be named. */
  readonly rung?: Rung;
  /** “Not likely”: `range` and `rung` are those of its opposite. */
  readonly isNegated: boolean;
  /**
   * False where it estimates something else than what the sentence says, or may: “a likely target”, “if that is likely”, words of
   * somebody else.
   */
  readonly isOfSentence: boolean;
}

/** Every estimate in `own`, the writer's own words, in order. The longest term wins, and comparisons (“more likely than X”) are none. */
export function findEstimates(own: string, declared: Scale): readonly Estimate[] {
  const lexicon = lexiconOf(declared);
  const isOwn = !isAttributed(own);
  const estimates: Estimate[] = [];
  for (const found of own.matchAll(lexicon.expression)) {
    const estimate = readEstimate(own, found.index, found[0], declared, lexicon, isOwn);
    if (estimate) estimates.push(estimate);
  }
  return estimates;
}

interface Lexicon {
  readonly expression: RegExp;
  readonly terms: ReadonlyMap<string, { readonly scale: Scale; readonly rung: Rung }>;
}

const lexicons = new WeakMap<Scale, Lexicon>();

/** The terms of the declared scale before those of others that spell them alike. */
function lexiconOf(declared: Scale): Lexicon {
  let lexicon = lexicons.get(declared);
  if (!lexicon) {
    const terms = new Map<string, { scale: Scale; rung: Rung }>();
    for (const scale of [declared, ...allScales().filter(({ axis }) => axis === 'likelihood')]) {
      for (const rung of scale.rungs)
        for (const term of rung.terms) if (!terms.has(term)) terms.set(term, { scale, rung });
    }
    const longestFirst = [...terms.keys()].sort((a, b) => b.length - a.length);
    const alternatives = longestFirst.map((term) =>
      term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'),
    );
    lexicon = {
      terms,
      expression: new RegExp(
        `(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`,
        'giu',
      ),
    };
    lexicons.set(declared, lexicon);
  }
  return lexicon;
}

const modifier =
  /(?<![\p{L}-])(?:quite|rather|fairly|somewhat|pretty|reasonably|moderately|relatively|very|highly|extremely|exceptionally|more\s+than|(?<=\b(?:will|would|shall)\s+)most)\s+$/iu;
const negation =
  /(?:(?<![\p{L}-])(?:not|never|hardly|scarcely|no\s+longer|neither|nor)|n['’]t)\s+(?:(?:be|been|at\s+all|so)\s+)?$/iu;
const comparison = /(?<![\p{L}-])(?:more|less|most|least|as|so|equally|how|however|too|just|increasingly)\s+$/iu;
/** Clauses that the sentence does not assert as what it says: conditions, reasons, concessions, parts, asides. */
const aside =
  /(?<![\p{L}-])(?:if|whether|unless|because|since|although|though|while|whereas|given|who|which|whose|when|where|so\s+that)\b[^,;:]*$|\([^)]*$/iu;
const determiner =
  /(?<![\p{L}-])(?:the|an?|its|his|her|their|our|my|your|this|that|these|those|any|some|no|each|every|another|other|two|three|several|many|of|for|with|as|['’]s|s['’])\s+(?:(?!is\b|are\b|was\b|were\b)[\p{L}-]+\s+)?$/iu;
const thing =
  /^\s+(?:scenarios?|outcomes?|causes?|targets?|candidates?|ranges?|reasons?|results?|explanations?|culprits?|suspects?|sources?|consequences?|paths?|routes?|dates?|places?|value|values|effects?|impacts?|timing|successors?|winners?)\b/iu;
const ofChance = /^\s+(?:chances?|possibility|possibilities|prospects?|likelihood|probability|odds)\b/iu;
const chanceIs =
  /(?<![\p{L}-])(?:chances?|possibility|prospects?|likelihood|probability|odds)\b[^.;,:]{0,80}\b(?:is|are|was|were|remains?|seems?|looks?|be)\s+$/iu;
/** Terms that are an adverb or stand with an article of their own: never the attribute of a noun. */
const unattributed = /(?<!like)ly$|chance$|odds$|possibility$|^(?:about as|more) likely /;

function readEstimate(
  own: string,
  start: number,
  words: string,
  declared: Scale,
  lexicon: Lexicon,
  isOwn: boolean,
): Estimate | undefined {
  const text = normaliseTerm(words);
  const { scale, rung } = lexicon.terms.get(text)!;
  const end = start + words.length;
  const before = own.slice(Math.max(0, start - longestLookBehind), start);
  const behind = own.slice(end, end + longestLookBehind);
  if (text === 'remote' && !ofChance.test(behind) && !chanceIs.test(before)) return undefined;
  if (text === 'probable' && /^\s+cause\b/i.test(behind)) return undefined;
  const isComparison = !/^(?:about as|more) likely /.test(text);
  const modified = modifier.exec(before);
  if (!modified && isComparison && comparison.test(before)) return undefined;
  if (isComparison && /^\s+(?:than|as\s+not)\b/i.test(behind)) return undefined;
  const ahead = modified ? before.slice(0, modified.index) : before;
  const negated = negation.exec(ahead);
  const spanStart = start - (before.length - (negated?.index ?? modified?.index ?? before.length));
  const isOpposite = negated !== null && !modified && /^(?:likely|probable|probably)$/.test(text);
  const form = modified || (negated && !isOpposite) ? 'modified' : scale === declared ? 'declared' : 'foreign';
  const plain: LikelihoodRange =
    rung.range && !rung.isUnjudged && !modified && (!negated || isOpposite)
      ? rangeOfRung(rung, rung.range)
      : anyLikelihood;
  const range = isOpposite ? opposite(plain) : plain;
  const isAttribute =
    !unattributed.test(text) &&
    (thing.test(behind) || (determiner.test(before) && !/^\s+(?:that|to)\b|^\s*[.,;:)–—]|^\s*$/.test(behind)));
  const isOfSentence = !isAttribute && isOwn && !aside.test(own.slice(Math.max(0, start - longestClause), start));
  const found: Estimate = {
    span: { start: spanStart, end },
    text: normaliseTerm(own.slice(spanStart, end)),
    form,
    scale,
    range,
    isNegated: isOpposite,
    isOfSentence,
  };
  const onDeclared = isOpposite ? nearestRung(range.range, declared.rungs) : form === 'declared' ? rung : undefined;
  return onDeclared ? { ...found, rung: onDeclared } : found;
}

/** A clause that began further ahead is none that anybody would take for it. */
const longestClause = 240;

/** Words enough for every context above; keeps long sentences from being looked through once for each term. */
const longestLookBehind = 120;

function rangeOfRung({ isLowOpen, isHighOpen }: Rung, range: readonly [number, number]): LikelihoodRange {
  return { range, ...(isLowOpen ? { isLowOpen } : {}), ...(isHighOpen ? { isHighOpen } : {}) };
}

function opposite({ range: [low, high], isLowOpen, isHighOpen }: LikelihoodRange): LikelihoodRange {
  return {
    range: [1000 - high, 1000 - low],
    ...(isHighOpen ? { isLowOpen: true } : {}),
    ...(isLowOpen ? { isHighOpen: true } : {}),
  };
}
