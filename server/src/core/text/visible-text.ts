// Text of a document or a file as it may stand in a message: what would act on a terminal, or turn words round, made visible.

/**
 * `text` with control characters, bidirectional controls, invisible characters and lone surrogates replaced by signs that
 * can be seen. Tabs and line breaks too: whoever wants them must have cut them out before.
 */
export function makeVisible(text: string): string {
  return harmless.test(text) ? text : text.replace(hidden, showCharacter);
}

/** Whole ranges without anything of `hidden`: most of Latin, and the quotation marks and dashes of our own messages. */
const harmless = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** General categories Cc, Cs, Cf but for the joiners that emoji and many scripts need, and the line separators. */
const hidden = /(?![\u200c\u200d])[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029\u115f\u1160\u3164\uffa0]/gu;

function showCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 32) return String.fromCharCode(0x2400 + code);
  if (code === 127) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
