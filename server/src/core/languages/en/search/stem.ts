// The stem of an English word: the endings of plurals and verbs taken off, and the commonest of those that make one word of another,
// so that “closed” is found by “closing” and “inspection” by “inspectors”. It need be no word; it only has to be the same for words
// that belong together.

/** `word` is in lower case. Short words and those with other than Latin letters stay as they are. */
export function stemOf(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const regular = irregular.get(word) ?? word;
  if (regular.length < 4) return regular;
  const single = withoutPlural(regular);
  const verb = single.length < 5 ? single : withoutVerbEnding(single);
  const stem = verb.length < 7 ? verb : verb.replace(DERIVED, '');
  // `close` and what is left of `closed`; `country` and `countries`.
  return stem.length > 3 ? stem.replace(/e$/, '').replace(/y$/, 'i') : stem;
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  if (/(?:eed|ied)$/.test(word)) return word.replace(/ied$/, 'y');
  const stem = word.replace(/(?:ed|ing)(?:ly)?$/, '');
  // `bring` and `red` have no vowel before: nothing was added to them.
  if (stem !== word) return stem.length >= 3 && /[aeiouy]/.test(stem) ? stem.replace(/([bdfgmnprt])\1$/, '$1') : word;
  return word.length > 5 ? word.replace(/(?<=[a-z]{3})ly$/, '') : word;
}

/** Behind four letters at least. */
const DERIVED = /(?<=^[a-z]{4,})(?:ations?|itions?|ions?|ators?|ors?|ers?|ments?|ness|al|ity|ive|able|age|ance|ence)$/;

/** Of verbs that reports are full of; the form that the ending of the others leads to. */
const irregular: ReadonlyMap<string, string> = new Map(
  `began:begin begun:begin bought:buy brought:bring built:build came:come caught:catch chose:choose chosen:choose cost:cost drew:draw drawn:draw
  drove:drive driven:drive fell:fall fallen:fall found:find flew:fly flown:fly forgot:forget gave:give given:give grew:grow grown:grow held:hold kept:keep
  knew:know known:know laid:lay lost:lose made:make meant:mean met:meet paid:pay ran:run rose:rise risen:rise said:say saw:see seen:see sent:send
  sold:sell spent:spend spoke:speak spoken:speak stood:stand sank:sink sunk:sink taken:take took:take taught:teach told:tell thought:think went:go
  gone:go withdrew:withdraw withdrawn:withdraw won:win wore:wear wrote:write written:write`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);
