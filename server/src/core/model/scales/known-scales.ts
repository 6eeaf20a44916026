// The scales a briefing can declare, by id, and what a `scale` value comes to. Does not know YAML or spans.

import { nearest } from '../../text/nearest.ts';
import { efsaConfidence, efsaLikelihood } from './efsa.ts';
import { gradeConfidence, gradeLikelihood } from './grade.ts';
import { icd203Confidence, icd203Likelihood } from './icd203.ts';
import { ipccConfidence, ipccLikelihood } from './ipcc.ts';
import { natoConfidence, natoLikelihood } from './nato.ts';
import { phiaConfidence, phiaLikelihood } from './phia.ts';
import type { Scale, ScalePair } from './scale.ts';
import { normaliseTerm } from './scale.ts';

const pairs: ReadonlyMap<string, ScalePair> = new Map([
  ['icd203', { confidence: icd203Confidence, likelihood: icd203Likelihood }],
  ['phia', { confidence: phiaConfidence, likelihood: phiaLikelihood }],
  ['ipcc', { confidence: ipccConfidence, likelihood: ipccLikelihood }],
  ['efsa', { confidence: efsaConfidence, likelihood: efsaLikelihood }],
  ['grade', { confidence: gradeConfidence, likelihood: gradeLikelihood }],
  ['nato', { confidence: natoConfidence, likelihood: natoLikelihood }],
]);

/** Ids that `scale` may name, the default first. */
export const scaleIds: readonly string[] = [...pairs.keys()];

/** What holds where nothing is declared: ICD 203. */
export const defaultScales: ScalePair = { confidence: icd203Confidence, likelihood: icd203Likelihood };

/** Both scales of one standard, or undefined for an id that names none. Case does not matter. */
export function scalePair(id: string): ScalePair | undefined {
  return pairs.get(id.trim().toLowerCase());
}

/** Every scale that ships, both axes: to tell a term of another scale from a typing error. */
export function allScales(): readonly Scale[] {
  return [...pairs.values()].flatMap((pair) => [pair.confidence, pair.likelihood]);
}

export interface ScaleProblem {
  /** Which part of the value is wrong; `scale` for the value as a whole. */
  readonly part: 'scale' | 'confidence' | 'likelihood';
  /** Index in a list of terms. */
  readonly index?: number;
  readonly message: string;
  /** The id that was probably meant. */
  readonly nearest?: string;
}

/**
 * The scales that `value` declares: an id, or `{confidence, likelihood}` where each is an id or a list of terms from low to
 * high. What is missing or cannot be read is ICD 203; undefined declares nothing.
 */
export function declaredScales(value: unknown): {
  readonly value: ScalePair;
  readonly problems: readonly ScaleProblem[];
} {
  const problems: ScaleProblem[] = [];
  if (value === undefined || value === null) return { value: defaultScales, problems };
  if (typeof value === 'string') {
    const pair = scalePair(value);
    if (!pair) problems.push(unknownScale('scale', value));
    return { value: pair ?? defaultScales, problems };
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    problems.push({
      part: 'scale',
      message: `\`scale\` must be one of ${idList()}, or \`{confidence: …, likelihood: …}\`, as it names the scales that levels are read on.`,
    });
    return { value: defaultScales, problems };
  }
  const declared = value as { confidence?: unknown; likelihood?: unknown };
  const confidence = declaredScale('confidence', declared.confidence, problems);
  const likelihood = declaredScale('likelihood', declared.likelihood, problems);
  return { value: { confidence, likelihood }, problems };
}

function declaredScale(part: 'confidence' | 'likelihood', value: unknown, problems: ScaleProblem[]): Scale {
  const fallback = defaultScales[part];
  if (value === undefined || value === null) return fallback;
  if (typeof value === 'string') {
    const pair = scalePair(value);
    if (!pair) problems.push(unknownScale(part, value));
    return pair?.[part] ?? fallback;
  }
  if (!Array.isArray(value)) {
    problems.push({
      part,
      message: `\`${part}\` must be one of ${idList()}, or a list of terms from low to high such as [low, medium, high].`,
    });
    return fallback;
  }
  const terms: string[] = [];
  for (const [index, item] of value.entries()) {
    const term = typeof item === 'string' ? normaliseTerm(item) : '';
    const fault = termFault(term, terms);
    if (fault) problems.push({ part, index, message: fault });
    else terms.push(term);
  }
  if (terms.length >= 2) return customScale(part, terms);
  if (!problems.some((problem) => problem.part === part)) {
    problems.push({
      part,
      message: `A scale of ${part} needs at least two terms, from low to high.`,
    });
  }
  return fallback;
}

/** A scale of a briefing's own: the terms from low to high, without ranges. */
function customScale(axis: 'confidence' | 'likelihood', terms: readonly string[]): Scale {
  const rungs = terms.map((term, index) => ({
    terms: [term] as const,
    meaning: `level ${index + 1} of ${terms.length}`,
  }));
  return {
    id: 'custom',
    axis,
    title: `The briefing's own scale of ${axis}`,
    source: 'declared in the briefing',
    rungs,
  };
}

function termFault(term: string, before: readonly string[]): string | undefined {
  if (term === '') return 'A term of a scale must be text, as it is written in tags; put a word here.';
  if (before.includes(term)) return `The term \`${term}\` is on the scale twice, so its place is unclear; keep one.`;
  if (/[,;|[\]{}]|::/.test(term))
    return `The term \`${term}\` contains a character that ends a term in a tag; use only words.`;
  if (/^(?:by|because)(?: |$)/.test(term))
    return `A term cannot begin with \`${term.split(' ', 1)[0]}\`, which has a special meaning in a tag; choose another word.`;
  return undefined;
}

function unknownScale(part: ScaleProblem['part'], id: string): ScaleProblem {
  const near = nearest(id.trim(), scaleIds);
  const hint = near ? `did you mean \`${near}\`?` : `name one of ${idList()}.`;
  const message = `There is no scale \`${id}\`, so levels would be read on the default scale; ${hint}`;
  return near ? { part, message, nearest: near } : { part, message };
}

function idList(): string {
  return scaleIds.map((id) => `\`${id}\``).join(', ');
}
