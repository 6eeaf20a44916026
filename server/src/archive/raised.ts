// Raised digits: “policy¹²” and “m²”, where a plain text would have “policy12” and “m2”.

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised figures, as characters; `[a]` for a letter that marks a note; undefined for anything else (“4th”). */
export function raised(text: string): string | undefined {
  const plain = text.trim();
  if (/^\d{1,4}$/.test(plain)) return plain.replace(/\d/g, (digit) => digits[Number(digit)]!);
  if (/^\d{1,3}(?:\s?[,–-]\s?\d{1,3})+$/.test(plain)) return `[${plain}]`;
  return /^(?:[a-z*†‡])$/.test(plain) ? `[${plain}]` : undefined;
}
