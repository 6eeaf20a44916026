// Numbers of pages as they are printed: alone, named, or beside a running head. What looks like one is told here; whether it counts the
// pages is for whoever sees them all.

export interface PrintedNumber {
  readonly value: number;
  readonly isRoman: boolean;
  /** As printed: “- 12 -”, “Page 12 of 90”, “xii”. */
  readonly text: string;
  /** What stands beside it; empty where nothing does. */
  readonly rest: string;
}

const named = String.raw`(?:pages?|pag\.?|pg?\.|seite|s\.|página|pagina|pág\.|sida|side|strona|str\.|стр\.|第)\s*`;
const total = String.raw`(?:\s*(?:of|/|von|de|di|sur|av|af|van|z|из)\s*\d{1,6})?(?:\s*[页頁])?`;
const figure = String.raw`(\d{1,6}|[ivxlc]{1,7}|[IVXLC]{1,7})`;
const whole = new RegExp(String.raw`^[-–—|•·.([\s]*(${named})?${figure}${total}[-–—|•·.)\]\s]*$`, 'iu');
const atEnd = new RegExp(String.raw`^(.*\S)\s*(?:[|•·—–]\s*(?:${named})?|\s${named})(\d{1,6})${total}$`, 'iu');
const atStart = new RegExp(String.raw`^(?:${named})?(\d{1,6})\s*[|•·—–]\s*(\S.*)$`, 'iu');

/** Of a stretch of words that stands by itself; undefined where it has none. */
export function printedNumber(text: string): PrintedNumber | undefined {
  if (text.length > 160 || !/[\divxlc]/i.test(text)) return undefined;
  const alone = whole.exec(text);
  if (alone) {
    const [, , digits = ''] = alone;
    if (/^\d/.test(digits)) return { value: Number(digits), isRoman: false, text, rest: '' };
    const value = romanValue(digits);
    return value === undefined ? undefined : { value, isRoman: true, text, rest: '' };
  }
  const end = atEnd.exec(text);
  if (end) return { value: Number(end[2]), isRoman: false, text: end[2]!, rest: end[1]!.replace(/[\s|•·—–-]+$/u, '') };
  const start = atStart.exec(text);
  return start ? { value: Number(start[1]), isRoman: false, text: start[1]!, rest: start[2]! } : undefined;
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Undefined for letters in another order than numbers have them. */
function romanValue(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(lower)) return undefined;
  let value = 0;
  for (const [at, letter] of [...lower].entries()) {
    const one = romans[letter]!;
    value += one < (romans[lower[at + 1] ?? ''] ?? 0) ? -one : one;
  }
  return value;
}
