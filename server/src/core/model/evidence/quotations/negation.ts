// Words that turn a statement into its contrary. Whoever leaves one of them out has changed what was said.

const NEGATION =
  /(?<![\p{L}\p{N}])(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|unless|hardly|denied|denies|\p{L}+n't|nicht|nichts|kein\p{L}*|nie|niemals|ne|n'|pas|jamais|aucune?|ni|nunca|tampoco|ningun\p{L}*|non|mai)(?![\p{L}\p{N}])/iu;

/** `text` may have typographic apostrophes. */
export function negationIn(text: string): string | undefined {
  return NEGATION.exec(text.replaceAll('’', "'"))?.[0];
}
