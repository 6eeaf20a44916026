// What readers of figures hand each other.

import type { FigureWords } from '../../../languages/figure-words.ts';
import type { Figure } from './figure.ts';

/** A text, by whose words it is read, and the figures found in it so far. */
export interface WordsToRead {
  readonly text: string;
  readonly words: FigureWords;
  readonly into: Figure[];
}
