// Likelihood in prose: which words of a sentence say how likely something is, on which scale, and whether it is the sentence
// itself that they estimate. Does not know tags, nor what is wrong with any of it.

import type { TermWords } from '../../languages/estimate-words.ts';
import type { ReadingLanguage } from '../../languages/language.ts';
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
export function findEstimates(own: string, declared: Scale, language: ReadingLanguage): readonly Estimate[] {
  const lexicon = lexiconOf(declared);
  const words = language.estimates.terms;
  const isOwn = !isAttributed(own, language);
  const estimates: Estimate[] = [];
  for (const found of own.matchAll(lexicon.expression)) {
    const estimate = readEstimate(own, found.index, found[0], declared, lexicon, isOwn, words);
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

function readEstimate(
  own: string,
  start: number,
  written: string,
  declared: Scale,
  lexicon: Lexicon,
  isOwn: boolean,
  words: TermWords,
): Estimate | undefined {
  const text = normaliseTerm(written);
  const { scale, rung } = lexicon.terms.get(text)!;
  const end = start + written.length;
  const before = own.slice(Math.max(0, start - longestLookBehind), start);
  const behind = own.slice(end, end + longestLookBehind);
  if (words.onlyOfChance.test(text) && !words.ofChance.test(behind) && !words.chanceIs.test(before)) return undefined;
  if (words.named.test(text) && words.namedBehind.test(behind)) return undefined;
  if (words.nounTerm.test(text) && words.nounBehind.test(behind)) return undefined;
  const isComparison = !words.comparing.test(text);
  const modified = words.modifier.exec(before);
  if (!modified && isComparison && words.comparison.test(before)) return undefined;
  if (isComparison && words.comparedBehind.test(behind)) return undefined;
  const ahead = modified ? before.slice(0, modified.index) : before;
  const negated = words.negation.exec(ahead);
  const spanStart = start - (before.length - (negated?.index ?? modified?.index ?? before.length));
  const isOpposite = negated !== null && !modified && words.negatable.test(text);
  const form = modified || (negated && !isOpposite) ? 'modified' : scale === declared ? 'declared' : 'foreign';
  const plain: LikelihoodRange =
    rung.range && !rung.isUnjudged && !modified && (!negated || isOpposite)
      ? rangeOfRung(rung, rung.range)
      : anyLikelihood;
  const range = isOpposite ? opposite(plain) : plain;
  const isAttribute =
    !words.unattributed.test(text) &&
    (words.thing.test(behind) || (words.determiner.test(before) && !words.predicateBehind.test(behind)));
  const isOfSentence = !isAttribute && isOwn && !words.aside.test(own.slice(Math.max(0, start - longestClause), start));
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
