// Whether a sentence that ends in a question mark itself asks. Somebody's question that it quotes, one in parentheses, or a title
// that is one, does not make a question of it. Looks at marks only.

/** Signs that end a question. */
const SIGNS = '?？؟';
const CLOSING = `"'”’»)]*_`;
const OPENING: ReadonlyMap<string, string> = new Map([
  ['”', '“„”'],
  ['»', '«'],
  ['’', '‘‚'],
  ['"', '"'],
  ["'", "'"],
  [')', '('],
]);

/**
 * `written` is the sentence as it stands, with its marks of emphasis and links; `visible` the same with all markup and tags
 * blanked, of the same length.
 */
export function asksItself(written: string, visible: string): boolean {
  let at = visible.length - 1;
  while (at >= 0 && (visible[at]!.trim() === '' || CLOSING.includes(visible[at]!))) at--;
  if (at < 0 || !SIGNS.includes(visible[at]!)) return false;
  for (const sign of visible.slice(at + 1, at + 9)) {
    const openers = OPENING.get(sign);
    if (openers === undefined) continue;
    const open = lastOf(openers, visible, at);
    if (open > 0 && holdsLetter.test(visible.slice(0, open))) return false;
  }
  return !endsInTitle(written, at);
}

const holdsLetter = /\p{L}/u;

function lastOf(signs: string, text: string, before: number): number {
  for (let at = before - 1; at >= 0; at--) if (signs.includes(text[at]!)) return at;
  return -1;
}

/** `He read *Who Killed the Consul?*`, `See [Who pays?](…)`: it begins with a capital behind other words. */
function endsInTitle(written: string, sign: number): boolean {
  const closing = written[sign + 1];
  const opening = closing === ']' ? '[' : closing === '*' || closing === '_' ? closing : undefined;
  if (opening === undefined) return false;
  const open = lastOf(opening, written, sign);
  return open > 0 && holdsLetter.test(written.slice(0, open)) && /^\p{Lu}/u.test(written.slice(open + 1));
}
