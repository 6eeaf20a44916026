// Words that say that something can be so and not how likely it is. Bare modals separate nothing by themselves, so what means
// permission, ability, a month or a range is left out here, and who asks looks at judgments only.

import type { Span } from '../../text/span.ts';
import type { Voice } from './own-voice.ts';

const modal = /(?<![\p{L}-])(?:may|might|could)(?![\p{L}-])/gu;
const adverb = /(?<![\p{L}-])(?:perhaps|maybe|possibly|conceivably|potentially)(?![\p{L}-])/giu;
const possible =
  /(?<![\p{L}-])(?:it\s+(?:is|remains|seems)|is|remains)\s+(?:still\s+|also\s+|entirely\s+|quite\s+|at\s+least\s+)?((?:possible|conceivable|plausible)(?=\s+that\b))/giu;

/** What the reader or the writers can do is no estimate: “you may request”, “we could see”. */
const ofUs = /(?<![\p{L}-])(?:you|we|I)\s+(?:all\s+|also\s+)?$/iu;
/** A month, might itself, and what is allowed. */
const otherBefore =
  /(?<![\p{L}-])(?:in|of|on|by|since|until|till|early|late|mid|last|next|this|the|their|its|his|her|military|naval|all|full|with|\d{1,2}(?:st|nd|rd|th)?)[\s-]+$/iu;
const permission =
  /^\s+(?:only|be\s+(?:used|obtained|inspected|requested|filed|reached|found|downloaded|cited|quoted|copied|shared|sent|paid|appealed|extended|granted)|vary|differ|range|not\s+be\s+(?:used|shared|copied|quoted|disclosed)|as\s+well)\b/iu;
const law =
  /\b(?:under|by)\s+(?:the|its|this|that|article|section|international)\s+(?:law|treaty|agreement|rules?|terms|licen[cs]e|statute|constitution|regulations?|act|charter|contract|mandate|\d+)\b|\b(?:law|treaty|agreement|constitution|statute|charter|licen[cs]e|court)\s+(?:allows|permits|lets|grants|says)\b/iu;
/** “If they could”, “so that they could”, “what could be seen”, “could not see”: a condition, a purpose, an ability. */
const otherClause =
  /(?<![\p{L}-])(?:if|whether|unless|so(?:\s+that)?|in\s+order\s+that|as\s+(?:much|far|soon|long|many|well)\s+as|than|before|until|could|who|wherever|whatever)\s+(?:[\p{L}-]+\s+){0,3}$/iu;
const ability =
  /^\s+(?:(?:not|no\s+longer|only|just|barely|hardly|easily|still)\s+)?(?:see|hear|be\s+(?:seen|heard|read|told|found|reached|confirmed|verified|checked|established|traced|identified|measured)|confirm|verify|find|establish|read|afford|tell|reach|trace|identify|check)\b|^n['’]t\b|^\s+not\b/iu;

/** The first of them in `own` that says nothing else; undefined where there is none. */
export function vagueLikelihood({ own, has }: Voice): Span | undefined {
  if (!has('vague')) return undefined;
  let first: Span | undefined;
  let isLaw: boolean | undefined;
  const take = (start: number, end: number): void => {
    if (!first || start < first.start) first = { start, end };
  };
  for (const found of own.matchAll(modal)) {
    const before = own.slice(Math.max(0, found.index - 80), found.index);
    const behind = own.slice(found.index + found[0].length, found.index + 60);
    if (
      ofUs.test(before) ||
      otherBefore.test(before) ||
      otherClause.test(before) ||
      permission.test(behind) ||
      (found[0] === 'may' && (isLaw ??= law.test(own)))
    )
      continue;
    if (found[0] === 'could' && ability.test(behind)) continue;
    // “The may of” and a modal at the very end have no verb.
    if (!/^\s+[\p{Ll}]/u.test(behind)) continue;
    take(found.index, found.index + found[0].length);
  }
  for (const found of own.matchAll(adverb)) {
    // “As soon as possibly”, “a potentially dangerous cargo”: only where it belongs to the verb.
    if (
      /^potentially$/i.test(found[0]) &&
      /(?<![\p{L}-])(?:an?|the|this|that|its|their|and|or|of|with|as|more|most|any)\s+$/iu.test(
        own.slice(Math.max(0, found.index - 40), found.index),
      )
    )
      continue;
    if (
      /^possibly$/i.test(found[0]) &&
      /(?<![\p{L}-])(?:can|could|cannot|n['’]t|not)\s+$/iu.test(own.slice(Math.max(0, found.index - 40), found.index))
    )
      continue;
    take(found.index, found.index + found[0].length);
  }
  for (const found of own.matchAll(possible)) {
    const end = found.index + found[0].length;
    take(end - found[1]!.length, end);
  }
  return first;
}
