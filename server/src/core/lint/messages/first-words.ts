// The first words of a sentence, in quotation marks, as messages name it: a list of findings shows messages without the text, and
// nobody can tell forty that begin “This claim …” apart. Does not know rules or spans.

import { beginningOf } from '../../text/beginning.ts';

/** UTF-16 units of words: what is wrong with them then still fits the 90 characters that lists of findings show. */
const longest = 30;

/** What is looked at: markup may stand between the words that are shown. */
const looked = 240;

/** `“The harbour master closed the…”`: without tags, markup, enclosing marks and full stop; `This` where no words are left. */
export function firstWords(text: string): string {
  const words = beginningOf(plainWords(text.length > looked ? text.slice(0, looked) : text), longest);
  return words === '' ? 'This' : `“${words}”`;
}

/** `“[@harbour-log p. 4 :: high]”`: a tag as it is written, cut where it is long. */
export function writtenTag(text: string): string {
  return `“${beginningOf(text, longest)}”`;
}

function plainWords(text: string): string {
  const bare = /[[\]*`~<\\_|]/.test(text) ? withoutMarkup(text) : text;
  return bare
    .replace(/\s+(?:>\s*)*/g, ' ')
    .replace(/^(?:[-+]|\d+[.)])\s+/, '')
    .replace(/^[\s>|"“”„«»‘’']+|[\s.:;,|"“”„«»‘’']+$/g, '')
    .replace(/[“„"]/g, '‘')
    .replace(/”/g, '’')
    .replace(/ (?=[.,;:!?)])/g, '');
}

/** Comments, tags, addresses of links and the marks of emphasis and code. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<!--[^]*?(?:-->|$)/g, ' ')
    .replace(/\[(?:but )?[@#:][^\]]*(?:\](?:\{#[^}]*\})?|$)/g, ' ')
    .replace(/\n[\s|:-]+(?=\n|$)/g, '')
    .replace(/\|(?:\s*\|)+/g, '|')
    .replace(/\]\([^)]*\)?/g, ']')
    .replace(/\[\^[^\]]*\]?/g, '')
    .replace(/!?[[\]*`~]+|\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/(^|[\s(“‘])_+|_+(?=[\s.,;:!?)”’]|$)/g, '$1');
}
