// Tags that Pandoc, TeX or a note program takes for markup of its own: what stands in their brackets is then text that readers
// see, and nobody may put it into another form.

/** Characters that are looked at before a tag: no command of TeX is longer. */
const reach = 60;

/** Whether the tag at `tagStart` of `text` is such a one: `^[note]`, `[[page]]`, `\\cite[page]`, `![picture]`, `](address`. */
export function isOthersMarkup(text: string, tagStart: number): boolean {
  const before = text.slice(Math.max(0, tagStart - reach), tagStart);
  return /[\^[\\]$|\]\($|(?:^|[^\\])\\[A-Za-z]+\*?$|(?:^|[\s(])!$/.test(before);
}
