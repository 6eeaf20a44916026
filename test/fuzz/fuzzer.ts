// What a fuzzer is: something that makes inputs by chance and says whether one shows a fault.

import type { Random } from '../support/random.ts';

export interface Fuzzer {
  /** As `--only` and the name of a file with an input have it. */
  readonly name: string;
  make(random: Random): string;
  /** @throws what is wrong, by whatever is thrown; a promise is waited for. */
  check(input: string): void | Promise<void>;
}
