// English words that say that something can be so and not how likely it is. Bare modals separate nothing by themselves, so what
// means permission, ability, a month or a range is left out here.

import type { FoundWord, WordsInPlace } from '../../wording-words.ts';

const modal = /(?<![\p{L}-])(?:may|might|could)(?![\p{L}-])/gu;
const adverb = /(?<![\p{L}-])(?:perhaps|maybe|possibly|conceivably|potentially)(?![\p{L}-])/giu;
const possible =
  /(?<![\p{L}-])(?:it\s+(?:is|remains|seems)|is|remains)\s+(?:still\s+|also\s+|entirely\s+|quite\s+|at\s+least\s+)?((?:possible|conceivable|plausible)(?=\s+that\b))/giu;

/** “A split is conceivable”; “it is possible to see” and “where possible” are abilities. */
const conceivable =
  /(?<![\p{L}-])(?:is|are|remains?|seems?)\s+(?:still\s+|also\s+|entirely\s+|quite\s+|at\s+least\s+|perfectly\s+|only\s+)?((?:possible|conceivable|plausible|thinkable)(?=\s*(?:[.,;:)]|$|(?:in|by|before|until|this|next|within|after|as\s+early)(?![\p{L}-]))))/giu;
const notExcluded =
  /(?<![\p{L}-])(?:cannot|can\s*not|can['’]t|could\s+not)\s+(?:yet\s+|entirely\s+|wholly\s+|completely\s+|be\s+(?:yet\s+|entirely\s+|wholly\s+|completely\s+|fully\s+)?)?(?:ruled?\s+out|excluded?|discount(?:ed)?)(?![\p{L}-])/giu;
const risk =
  /(?<![\p{L}-])there\s+(?:is|are|remains?)\s+(?:still\s+|also\s+|always\s+)?((?:an?|some|the)\s+(?:(?:ongoing|continuing|residual|additional|clear|growing)\s+)?(?:risks?|dangers?|chances?|possibility|prospect)(?=\s+(?:that|of)(?![\p{L}-])))/giu;

/** “Might have turned back had the radio worked”: what did not happen has no likelihood. */
const counterfactual = /(?<![\p{L}-])(?:had|if|without|but\s+for|were\s+it|otherwise)(?![\p{L}-])/iu;

/** What the reader or the writers can do is no estimate: “you may request”, “we could see”. */
const ofUs = /(?<![\p{L}-])(?:you|we|I)\s+(?:all\s+|also\s+)?$/iu;
/** A month, might itself, and what is allowed. */
const otherBefore =
  /(?<![\p{L}-])(?:in|of|on|by|since|until|till|early|late|mid|last|next|this|the|their|its|his|her|military|naval|all|full|with|\d{1,2}(?:st|nd|rd|th)?)[\s-]+$/iu;
const permission =
  /^\s+(?:also\s+|then\s+|now\s+|still\s+|freely\s+|not\s+)?(?:only|be\s+(?:freely\s+|only\s+|re-?)?(?:used|obtained|inspected|requested|filed|reached|found|downloaded|cited|quoted|copied|shared|sent|paid|appealed|extended|granted|viewed|accessed|read|reproduced|distributed|redistributed|modified|reprinted|printed|ordered|submitted|consulted|purchased|borrowed|disclosed|viewed|contacted|addressed)|vary|differ|range|as\s+well)\b/iu;
/** Who is told what they may do. */
const grantee =
  /(?<![\p{L}-])(?:users?|readers?|visitors?|applicants?|licensees?|members|employees|staff|contributors?|customers|students|participants|anyone|everyone|nobody|no\s+one|holders?|owners?|subscribers?|developers?|researchers?)\s+$/iu;
const granted =
  /^\s+(?:not\s+|also\s+|then\s+|freely\s+)?(?:use|download|copy|share|reproduce|distribute|modify|apply|request|appeal|choose|opt|submit|enter|vote|inspect|file|object|register|bring|keep|refuse|cancel|contact|cite|quote|visit|park|ask)\b/iu;
const law =
  /\b(?:under|by)\s+(?:the|its|this|that|article|section|international)\s+(?:law|treaty|agreement|rules?|terms|licen[cs]e|statute|constitution|regulations?|act|charter|contract|mandate|\d+)\b|\b(?:law|treaty|agreement|constitution|statute|charter|licen[cs]e|court)\s+(?:allows|permits|lets|grants|says)\b/iu;
/** “If they could”, “so that they could”, “what could be seen”, “could not see”: a condition, a purpose, an ability. */
const otherClause =
  /(?<![\p{L}-])(?:if|whether|unless|so(?:\s+that)?|in\s+order\s+that|as\s+(?:much|far|soon|long|many|well)\s+as|than|before|until|could|who|wherever|whatever)\s+(?:[\p{L}-]+\s+){0,3}$/iu;
const ability =
  /^\s+(?:(?:not|no\s+longer|only|just|barely|hardly|easily|still)\s+)?(?:see|hear|be\s+(?:seen|heard|read|told|found|reached|confirmed|verified|checked|established|traced|identified|measured)|confirm|verify|find|establish|read|afford|tell|reach|trace|identify|check)\b|^n['’]t\b|^\s+not\b/iu;

function isModal({ word, own, start, end }: FoundWord): boolean {
  const before = own.slice(Math.max(0, start - 80), start);
  const behind = own.slice(end, start + 60);
  if (ofUs.test(before) || otherBefore.test(before) || otherClause.test(before) || permission.test(behind))
    return false;
  if (word === 'may' && (law.test(own) || (grantee.test(before) && granted.test(behind)))) return false;
  if (/^\s+(?:not\s+|well\s+|even\s+)?have(?![\p{L}-])/u.test(behind) && counterfactual.test(own.slice(end)))
    return false;
  if (word === 'could' && ability.test(behind)) return false;
  // “The may of” and a modal at the very end have no verb.
  return /^\s+[\p{Ll}]/u.test(behind);
}

function isOfVerb({ word, own, start }: FoundWord): boolean {
  const before = own.slice(Math.max(0, start - 40), start);
  // “As soon as possibly”, “a potentially dangerous cargo”: only where it belongs to the verb.
  if (/^potentially$/i.test(word))
    return !/(?<![\p{L}-])(?:an?|the|this|that|its|their|and|or|of|with|as|more|most|any)\s+$/iu.test(before);
  return !(/^possibly$/i.test(word) && /(?<![\p{L}-])(?:can|could|cannot|n['’]t|not)\s+$/iu.test(before));
}

export const englishVagueLikelihoods: readonly WordsInPlace[] = [
  { words: modal, isMeant: isModal },
  { words: adverb, isMeant: isOfVerb },
  { words: possible, isMeant: () => true, named: /\S+$/ },
  {
    words: conceivable,
    isMeant: ({ own, start }) =>
      !/(?<![\p{L}-])(?:as|if|where|wherever|when|whenever|what|not|than)\s+(?:(?:it|this|that)\s+)?$/iu.test(
        own.slice(Math.max(0, start - 30), start),
      ),
    named: /\S+$/,
  },
  { words: notExcluded, isMeant: () => true },
  { words: risk, isMeant: () => true, named: /(?<=\s)(?:an?|some|the)\s.*$/i },
];
