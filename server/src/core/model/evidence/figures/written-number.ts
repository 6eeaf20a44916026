// Digits as people group them: what value “1,200,000”, “1.200.000”, “1’200’000”, “1 200 000” or “1,5” is. Exact: values are decimal
// notation without superfluous zeros, never floating point.

/** Which sign stands before the decimals. `either`: nobody knows the text's language, so both readings are kept. */
export type DecimalSign = 'point' | 'comma' | 'either';

export interface WrittenNumber {
  /** All digits without signs. */
  readonly digits: string;
  /** How many of them are decimals. */
  readonly decimals: number;
}

const groupedBy = (sign: string): RegExp => new RegExp(`^\\d{1,3}(?:${sign}\\d{3})+$`);
const grouped = { point: groupedBy('\\.'), comma: groupedBy(','), other: groupedBy("['’\\s]") };
const indian = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** Empty for digits that no convention writes like this (“1,23,4”). */
export function readWrittenNumber(text: string, sign: DecimalSign): readonly WrittenNumber[] {
  if (/^\d+$/.test(text)) return [{ digits: text, decimals: 0 }];
  const separators = text.replace(/\d/g, '');
  const last = separators.at(-1)!;
  const isMixed = [...separators].some((one) => one !== last);
  const behind = text.length - 1 - text.lastIndexOf(last);
  const digits = text.replace(/\D/g, '');
  const decimal = { digits, decimals: behind };
  const whole = { digits, decimals: 0 };
  if (isMixed) {
    // “1,234.5”, “1.234,5”, “1 234,5”: the last sign is the decimal one, and what stands before it must be grouped.
    if (last !== '.' && last !== ',') return [];
    const head = text.slice(0, text.lastIndexOf(last));
    return !head.includes(last) && (Object.values(grouped).some((one) => one.test(head)) || indian.test(head))
      ? [decimal]
      : [];
  }
  if (last !== '.' && last !== ',') return grouped.other.test(text) ? [whole] : [];
  const isGrouped = grouped[last === '.' ? 'point' : 'comma'].test(text) || (last === ',' && indian.test(text));
  if (separators.length > 1) return isGrouped ? [whole] : [];
  if (!isGrouped || text.startsWith('0')) return [decimal];
  const isDecimal = sign === 'either' ? undefined : (sign === 'point') === (last === '.');
  return isDecimal === undefined ? (last === ',' ? [whole, decimal] : [decimal, whole]) : [isDecimal ? decimal : whole];
}

/** Times ten to the power of `exponent`. */
export function decimalOf({ digits, decimals }: WrittenNumber, exponent: number): string {
  const shift = exponent - decimals;
  const padded = shift >= 0 ? digits + '0'.repeat(shift) : digits.padStart(1 - shift, '0');
  const whole = shift >= 0 ? padded : padded.slice(0, shift);
  const rest = shift >= 0 ? '' : trimEndZeros(padded.slice(shift));
  return (trimStartZeros(whole) || '0') + (rest === '' ? '' : `.${rest}`);
}

/** What the last written digit is worth that is no zero filling a place. */
export function stepOf({ digits, decimals }: WrittenNumber, exponent: number): number {
  const filling = decimals > 0 ? 0 : digits.length - trimEndZeros(digits).length;
  return 10 ** (exponent - decimals + (trimEndZeros(digits) === '' ? 0 : filling));
}

/** What a number has whatever its scale and its decimal sign: its digits without zeros at either end. `text` may have other signs. */
export function significantDigits(text: string): string {
  return trimStartZeros(trimEndZeros(isDigits.test(text) ? text : text.replace(/[^\d/]/g, '')));
}

const isDigits = /^\d*$/;

// Not by a regular expression: /0+$/ tries every zero of a long run anew.
function trimEndZeros(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '0') end--;
  return text.slice(0, end);
}

function trimStartZeros(text: string): string {
  let start = 0;
  while (start < text.length && text[start] === '0') start++;
  return text.slice(start);
}
