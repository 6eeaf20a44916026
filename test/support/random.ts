// Chance that repeats itself: a seeded generator and the random edits made with it. Does not know what is tested.

export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  integer(limit: number): number;
  /** One of `choices`, which must not be empty. */
  pick<T>(choices: readonly T[]): T;
  /** True about once in `times`. */
  isOneIn(times: number): boolean;
}

/** The same `seed` gives the same sequence (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (limit: number): number => Math.floor(next() * limit);
  return {
    integer,
    pick: (choices) => choices[integer(choices.length)]!,
    isOneIn: (times) => integer(times) === 0,
  };
}

/** What a writer or a careless program may put into a briefing: every mark of Markdown, of tags and of front matter. */
export const snippets: readonly string[] = [
  'a',
  ' ',
  '.',
  ':',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '    ',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\0',
  'word',
  ' The port closed. ',
  ' The pilots left',
  'U.S. ',
  'e.g. ',
  '"',
  '“',
  '”',
  "'",
  '(',
  ')',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '\\',
  '[@log :: high]',
  ' [@log B2 p. 4; but @wire :: low, likely, by 2026-05-13, because of it]{#name}',
  '[#name; #other :: moderate]',
  '[:: high] ',
  '[gap]',
  '[@',
  '[@log',
  '[@log ::',
  '::',
  ';',
  ']',
  '[',
  '{#name}',
  '{#',
  '}',
  '[sic]',
  '[words](url "title")',
  '![alt](url)',
  '[words][label]',
  '\n[label]: https://example.org\n',
  '[^1]',
  '\n[^1]: A note.\n',
  '\n[^1]:\n    More of it.\n',
  '<https://example.org>',
  'https://example.org/a',
  '&amp;',
  '<br>',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<!-- briefwright-disable-next-line -- why -->',
  '\n<!-- briefwright-disable unsourced-claim -- why -->\n',
  '\n<!-- briefwright-enable -->\n',
  '<!-- briefwright-disable-file -->',
  '\n---\n',
  '---\n',
  '\n...\n',
  '\n===\n',
  '\n```\n',
  '\n~~~ text\n',
  '\n> ',
  '\n> > ',
  '\n- ',
  '\n- - ',
  '\n  - ',
  '\n1. ',
  '\n- [ ] ',
  '\n* * *\n',
  '\n| a | b |\n| --- | --- |\n| c [@log :: high] | d |\n',
  '|',
  '\n\nSource: the log. [@log :: high]\n',
  '\n*Quelle: Hafen*\n\n',
  'Source: ',
  '| 12 | 3 May |',
  '\n| e | f |\n',
  '\n# Head\n',
  '\n## Gaps {.gaps}\n',
  '\n### Notes {.notes}\n',
  '{.key-judgments}',
  '\n> [!NOTE]\n> ',
  '\n<div>\n',
  '\n</div>\n',
  '\nsources:\n  log:\n    title: A\n',
  '\ntitle: B\n',
  '😀',
  '\ud83d',
  '\ude00',
  '👩‍🚀',
  'é',
  'e\u0301',
  '日本。',
  'שלום',
];

/** One replacement of a stretch of `text`: insertions, deletions, pastes, moves of its own parts. */
export function randomEdit(random: Random, text: string): string {
  const at = random.integer(text.length + 1);
  const end = Math.min(text.length, at + random.integer(random.pick([2, 8, 60, 400])));
  switch (random.integer(10)) {
    case 0:
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, at) + random.pick(snippets) + text.slice(end);
    case 3: {
      const from = random.integer(text.length + 1);
      return text.slice(0, at) + text.slice(from, from + random.integer(300)) + text.slice(at);
    }
    case 4:
      return text.slice(0, at) + longPaste(random) + text.slice(at);
    default:
      return text.slice(0, at) + random.pick(snippets) + text.slice(at);
  }
}

/** Up to 40 snippets in a row. */
export function longPaste(random: Random): string {
  return Array.from({ length: random.integer(40) }, () => random.pick(snippets)).join('');
}
