// The words of an archived text as claims are looked for in it. Made once for each archive.

import type { Archive } from '../../archives/archive.ts';
import { keysIn, soundOf } from './claim-words.ts';

export interface TextWords {
  /** All that stand anywhere in it. */
  readonly keys: ReadonlySet<string>;
  /** Of rows of words with capitals, in lower case: “uno” for “United Nations Organization”. Read when first asked for. */
  readonly initials: () => ReadonlySet<string>;
  /** Of words with capitals, how they sound: the same name in another spelling. Read when first asked for. */
  readonly sounds: () => ReadonlySet<string>;
}

const known = new WeakMap<Archive, TextWords>();

export function textWordsOf(archive: Archive): TextWords {
  let words = known.get(archive);
  if (!words) known.set(archive, (words = readTextWords(archive)));
  return words;
}

function readTextWords(archive: Archive): TextWords {
  const { text } = archive.document;
  const keys = keysIn(text);
  let initials: ReadonlySet<string> | undefined;
  let sounds: ReadonlySet<string> | undefined;
  return {
    keys,
    initials: () => (initials ??= initialsIn(text)),
    sounds: () => (sounds ??= soundsIn(text)),
  };
}

function soundsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/\p{Lu}\p{L}{5,30}/gu)) {
    const sound = soundOf(word);
    if (sound !== undefined) found.add(sound);
  }
  return found;
}

/** Words with capitals, small words between them. */
const row = /\p{Lu}[\p{L}’'-]{1,30}(?:\s+(?:\p{Ll}{1,3}\s+){0,2}\p{Lu}[\p{L}’'-]{1,30}){1,7}/gu;

function initialsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [words] of text.matchAll(row)) {
    const large = words
      .split(/\s+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0]!.toLowerCase())
      .join('');
    for (let from = 0; from < large.length; from++)
      for (let to = from + 2; to <= large.length; to++) found.add(large.slice(from, to));
  }
  return found;
}
