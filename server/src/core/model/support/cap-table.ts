// How high a confidence may be for what it rests on. No standard gives a formula: the table is a policy, drawn from what ICD 203,
// PHIA and the explanatory pages of National Intelligence Estimates name as grounds, and a desk can replace it.

/** `none`: nothing that would carry a level at all. Steps of any scale of confidence, from the weakest. */
export type Cap = 'none' | 'low' | 'moderate' | 'high' | 'highest';

export const capsInOrder: readonly Cap[] = ['none', 'low', 'moderate', 'high', 'highest'];

export interface CapTable {
  /** No origin at all: a closed loop. */
  readonly none: Cap;
  /** One way, to an issuer's own document that is cited itself. */
  readonly issuer: Cap;
  /** One way, to a first-hand or documentary source with a good letter that is cited itself. */
  readonly sound: Cap;
  /** One way, to anything else. */
  readonly single: Cap;
  /** Two ways or more, two of them from sources with good letters, and not all of them anonymous. */
  readonly corroborated: Cap;
  /** Two ways or more that fall short of that. */
  readonly several: Cap;
  /** Two ways or more, all of them to anonymous sources or to ones with the letters E or F. */
  readonly weak: Cap;
  /** Admiralty letters that count as good. */
  readonly letters: readonly string[];
  /** Ways that the fifth step of a five-step scale needs. */
  readonly waysForHighest: number;
  /** Forecasts that reach further get `moderate` at most; in months. */
  readonly months: number;
}

export const defaultCaps: CapTable = {
  none: 'none',
  issuer: 'high',
  sound: 'moderate',
  single: 'low',
  corroborated: 'high',
  several: 'moderate',
  weak: 'low',
  letters: ['A', 'B'],
  waysForHighest: 3,
  months: 24,
};

/** Which keys of the table hold what, and what they mean: for validation, the schema and `init`. */
export const capKeys: readonly {
  readonly name: keyof CapTable;
  readonly type: 'cap' | 'letters' | 'count';
  readonly description: string;
}[] = [
  { name: 'none', type: 'cap', description: 'No origin: sources that derive only from each other.' },
  {
    name: 'issuer',
    type: 'cap',
    description: 'One chain of sourcing, to an issuer’s own document that is cited directly.',
  },
  {
    name: 'sound',
    type: 'cap',
    description: 'One chain, to a first-hand or documentary source with a good letter that is cited directly.',
  },
  { name: 'single', type: 'cap', description: 'One chain, to anything else.' },
  {
    name: 'corroborated',
    type: 'cap',
    description: 'Two or more chains, two of them from sources with good letters, and not all anonymous.',
  },
  { name: 'several', type: 'cap', description: 'Two or more chains that fall short of that.' },
  {
    name: 'weak',
    type: 'cap',
    description: 'Two or more chains, all to anonymous sources or ones with the letters E or F.',
  },
  { name: 'letters', type: 'letters', description: 'Admiralty letters that count as good.' },
  {
    name: 'waysForHighest',
    type: 'count',
    description: 'The number of chains that the highest step of a five-step scale needs.',
  },
  {
    name: 'months',
    type: 'count',
    description: 'Forecasts beyond this many months get at most `moderate`.',
  },
];

/** What is wrong with a table as a configuration file writes it; undefined where nothing is. */
export function capFault(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `must be a table such as {single: moderate}; its keys are ${capKeys.map(({ name }) => name).join(', ')}`;
  for (const [name, one] of Object.entries(value)) {
    const key = capKeys.find((candidate) => candidate.name === name);
    if (!key) return `has no key “${name}”; there are ${capKeys.map((candidate) => candidate.name).join(', ')}`;
    if (key.type === 'cap' && !capsInOrder.includes(one as Cap))
      return `“${name}” must be one of ${capsInOrder.join(', ')}`;
    if (key.type === 'count' && (!Number.isInteger(one) || (one as number) < 1))
      return `“${name}” must be a whole number from 1 on`;
    if (
      key.type === 'letters' &&
      !(
        Array.isArray(one) &&
        one.length > 0 &&
        one.every((letter) => typeof letter === 'string' && /^[A-E]$/.test(letter))
      )
    )
      return `“${name}” must be a list of letters from A to E`;
  }
  return undefined;
}
