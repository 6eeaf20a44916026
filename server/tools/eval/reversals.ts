// Makes of a sentence others that say something else in the same words: denied, turned round, doubted, with names in each other's
// places, of all instead of some. Its words are its own: what is measured with it does not read them.

import type { Random } from '../../../test/support/random.ts';

export interface Reversal {
  readonly kind: 'negation' | 'direction' | 'names' | 'modality' | 'quantity' | 'time';
  readonly sentence: string;
}

/** One of each kind at most. */
export function reversalsOf(sentence: string, random: Random): readonly Reversal[] {
  const found: Reversal[] = [];
  for (const [kind, changes] of Object.entries(kinds) as [Reversal['kind'], readonly Change[]][]) {
    const all = changes.flatMap((change) => applied(sentence, change));
    const one = all.length > 0 ? random.pick(all) : undefined;
    if (one !== undefined) found.push({ kind, sentence: one });
  }
  return found;
}

type Change = readonly [from: RegExp, to: (words: RegExpExecArray) => string | undefined];

/** `sentence` with each place changed that `from` finds, one at a time. */
function applied(sentence: string, [from, to]: Change): readonly string[] {
  const made: string[] = [];
  for (const found of sentence.matchAll(from)) {
    const words = to(found);
    if (words !== undefined && words !== found[0])
      made.push(sentence.slice(0, found.index) + words + sentence.slice(found.index + found[0].length));
  }
  return made;
}

/** Each word for the one beside it, either way. */
function swaps(pairs: string): readonly Change[] {
  return pairs
    .trim()
    .split('\n')
    .flatMap((line): readonly Change[] => {
      const [a, b] = line.split('/').map((word) => word.trim()) as [string, string];
      return [
        [new RegExp(`(?<![\\w-])${a}(?![\\w-])`, 'g'), () => b],
        [new RegExp(`(?<![\\w-])${b}(?![\\w-])`, 'g'), () => a],
      ];
    });
}

const name = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*";
/** Words that have a capital where a sentence begins. */
const opener =
  /^(?:The|An?|In|On|At|By|For|From|If|It|He|She|They|We|You|His|Her|Their|Our|This|That|These|As|But|And|When|After|Before|While|With|Also|Originally|However|Despite|There)\b/;

const kinds: Readonly<Record<Reversal['kind'], readonly Change[]>> = {
  negation: [
    [/\b(was|were|is|are|had|has|will|can|did|would) not (?=[a-z])/g, ([, verb]) => `${verb} `],
    [/\b(was|were|is|are|will|can) (?=[a-z]+(?:ed|en|ing)? [a-z])(?!not|no|never|also)/g, ([, verb]) => `${verb} not `],
    [/\b(had|has|have) (?=[a-z]+(?:ed|en|wn|ne) )/g, ([, verb]) => `${verb} never `],
    [/(?<=[a-z]) (never) (?=[a-z])/g, () => ' '],
  ],
  direction: swaps(`
    rose / fell
    rise / fall
    rising / falling
    increased / decreased
    increase / decrease
    grew / shrank
    won / lost
    winning / losing
    opened / closed
    began / ended
    started / stopped
    higher / lower
    largest / smallest
    accepted / rejected
    approved / rejected
    supported / opposed
    joined / left
    bought / sold
    north / south
    northern / southern
    east / west
    eastern / western
    allowed / banned
    appointed / dismissed
    succeeded / failed
    raised / lowered
    improved / worsened
    victory / defeat
    convicted / acquitted
    strengthened / weakened
    male / female
    public / private
    majority / minority
    more / fewer`),
  names: [
    [
      new RegExp(
        `(?<![\\p{L}\\d.-])(?<!\\p{Lu}\\S* )(${name})( (?!and |or |& |nor )[a-z]+(?: [a-z]+){0,4} )(${name})(?![\\p{L}-]|\\. \\p{Lu})`,
        'gu',
      ),
      ([, a, between, b]) =>
        a === b ||
        opener.test(a!) ||
        /^ (?:of|in|at|on|the|for|with)(?: the)? $|\b(?:and|or|nor|with|between)\b/.test(between!)
          ? undefined
          : `${b}${between}${a}`,
    ],
  ],
  modality: [
    [/\b(?:was|were) (?=[a-z]+(?:ed|en|own|ilt|old|eld) )/g, () => 'may have been '],
    [/\b(?:was|were) (?=[a-z]+(?:ed|en|own|ilt|old|eld) )/g, ([verb]) => `${verb}allegedly `],
    [/\b(?:may|might|could) have been /g, () => 'was '],
    [/\b(?:may|might|could) have (?=[a-z]+(?:ed|en) )/g, () => 'has '],
    [/\b(?:may|might|could) be /g, () => 'is '],
    [/ (?:allegedly|reportedly|possibly|probably) /g, () => ' '],
    [/\b(?:has|have|had) (?=[a-z]+(?:ed|en) )/g, () => 'may have '],
  ],
  quantity: swaps(`
    all / some
    most / few
    every / no
    always / never
    many / few`),
  time: swaps(`
    before / after
    earlier / later`),
};
