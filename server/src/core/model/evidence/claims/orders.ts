// Whether two names that a claim and a sentence of its source have stand in each other's places: “Alba sued Borg” for “Borg sued Alba”.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import type { Difference, ReadSentence } from './difference.ts';
import { type Token, tokensIn } from './marked-words.ts';

/** Words of a name, by their places among the tokens. */
interface Name {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly string[];
}

/** One, or none. */
export function ordersDiffer(claim: string, sentences: readonly ReadSentence[]): readonly Difference[] {
  const ours = tokensIn(claim);
  const names = namesIn(ours);
  for (let at = 1; at < names.length; at++) {
    const [first, second] = [names[at - 1]!, names[at]!];
    if (first.keys.some((key) => second.keys.includes(key))) continue;
    let swapped: Difference | undefined;
    for (const sentence of sentences) {
      const order = orderIn(ours, first, second, sentence);
      if (order === 'same') {
        swapped = undefined;
        break;
      }
      if (order && !swapped)
        swapped = {
          kind: 'order',
          ours: { start: ours[first.from]!.start, end: ours[second.to]!.end },
          archive: sentence.archive,
          sentence: sentence.span,
          theirs: { start: order.start + sentence.span.start, end: order.end + sentence.span.start },
        };
    }
    if (swapped) return [swapped];
  }
  return [];
}

function namesIn(tokens: readonly Token[]): readonly Name[] {
  const names: Name[] = [];
  for (const [at, { key, text, opensPart }] of tokens.entries()) {
    if (key === undefined || !/^\p{Lu}/u.test(text)) continue;
    const last = names.at(-1);
    if (last && last.to === at - 1 && !opensPart)
      names[names.length - 1] = { from: last.from, to: at, keys: [...last.keys, key] };
    else names.push({ from: at, to: at, keys: [key] });
  }
  return names;
}

/** Words between two names of which one does something to the other. */
const apart = 7;

/** `same` where the two stand to each other as in the claim; undefined where nobody can tell. */
function orderIn(
  ours: readonly Token[],
  first: Name,
  second: Name,
  sentence: ReadSentence,
): 'same' | { readonly start: number; readonly end: number } | undefined {
  const keys = new Set(sentence.words.map(({ key }) => key));
  const isThere = ({ keys: all }: Name): boolean => keys.has(all.at(-1)!);
  if (!isThere(first) || !isThere(second)) return undefined;
  const theirs = tokensIn(sentence.text);
  const ofFirst = placesOf(first, theirs);
  const ofSecond = placesOf(second, theirs);
  if (ofFirst.length === 0 || ofSecond.length === 0) return undefined;
  const [a, b] = [ofFirst[0]!, ofSecond[0]!];
  const { kept, swapped } = besideNames(ours, first, second, theirs);
  if (kept > 1) return 'same';
  if (swapped > 2 && kept === 0 && !standTogether(ours, first.to, second.from)) return spanOf(theirs, a, b);
  if (ofFirst.length > 1 || ofSecond.length > 1) return undefined;
  if (second.from - first.to > apart || Math.abs(a - b) > apart) return undefined;
  const verb = verbBetween(ours, first.to, second.from, theirs, Math.min(a, b), Math.max(a, b));
  if (!verb) return undefined;
  const isTurned = isPassive(ours, verb.ours, second.from) !== isPassive(theirs, verb.theirs, Math.max(a, b));
  return a < b === isTurned ? spanOf(theirs, a, b) : 'same';
}

/** How many of the words on either side of the two names stand there in the sentence too, and how many would if the names were swapped. */
function besideNames(
  ours: readonly Token[],
  first: Name,
  second: Name,
  theirs: readonly Token[],
): { readonly kept: number; readonly swapped: number } {
  const pairs = new Set(theirs.slice(1).map(({ lower }, at) => `${theirs[at]!.lower} ${lower}`));
  const count = (before: Token | undefined, name: Name, behind: Token | undefined): number =>
    [before && `${before.lower} ${ours[name.from]!.lower}`, behind && `${ours[name.to]!.lower} ${behind.lower}`].filter(
      (pair) => pair !== undefined && pairs.has(pair),
    ).length;
  const beside = [ours[first.from - 1], ours[first.to + 1], ours[second.from - 1], ours[second.to + 1]] as const;
  const isAtEdge = beside.includes(undefined) ? 1 : 0;
  return {
    kept: count(beside[0], first, beside[1]) + count(beside[2], second, beside[3]),
    swapped: isAtEdge + count(beside[0], second, beside[1]) + count(beside[2], first, beside[3]),
  };
}

function standTogether(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (assumedLanguage.differences.isMutual(tokens[at]!.lower)) return true;
  return to === from + 1;
}

function spanOf(tokens: readonly Token[], a: number, b: number): { readonly start: number; readonly end: number } {
  return { start: tokens[Math.min(a, b)]!.start, end: tokens[Math.max(a, b)]!.end };
}

/** Where its last word stands, alone or in the same name. */
function placesOf({ keys }: Name, tokens: readonly Token[]): readonly number[] {
  const last = keys.at(-1)!;
  return [...tokens.keys()].filter((at) => {
    if (tokens[at]!.key !== last || isCapital(tokens[at + 1], true)) return false;
    const before = tokens[at - 1];
    return (
      tokens[at]!.opensPart || !isCapital(before, false) || keys.at(-2) === undefined || keys.includes(before!.key!)
    );
  });
}

function isCapital(token: Token | undefined, isNext: boolean): boolean {
  return token !== undefined && token.key !== undefined && /^\p{Lu}/u.test(token.text) && !(isNext && token.opensPart);
}

/** The first word that both have between the names, if nothing there makes them do the same thing together. */
function verbBetween(
  ours: readonly Token[],
  from: number,
  to: number,
  theirs: readonly Token[],
  start: number,
  end: number,
): { readonly ours: number; readonly theirs: number } | undefined {
  if (standTogether(ours, from, to) || standTogether(theirs, start, end)) return undefined;
  let first: { readonly ours: number; readonly theirs: number } | undefined;
  let all = 0;
  let shared = 0;
  for (let at = from + 1; at < to; at++) {
    const { key, text } = ours[at]!;
    if (key === undefined) continue;
    all++;
    for (let there = start + 1; there < end; there++) {
      if (theirs[there]!.key !== key) continue;
      shared++;
      if (!/^\p{Lu}/u.test(text)) first ??= { ours: at, theirs: there };
      break;
    }
  }
  return shared * 3 >= all * 2 ? first : undefined;
}

/** Whether who does it stands behind the verb. */
function isPassive(tokens: readonly Token[], verb: number, end: number): boolean {
  for (let at = verb + 1; at < end; at++) if (assumedLanguage.differences.isAgent(tokens[at]!.lower)) return true;
  return false;
}
