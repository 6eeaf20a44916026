// What is wrong with the codes of rules: each is `BRF` and four digits, the first for a field, and those of a field are counted from
// 001 without a gap, so that a code which was taken out is noticed and none is given twice. Says which one is free.

import type { RuleCard } from '../src/core/lint/rule.ts';

type Coded = Pick<RuleCard, 'id' | 'code'>;

/** Codes of rules that are no more: nobody gets them again, and they leave no gap. */
const retiredCodes: ReadonlySet<string> = new Set();

/** One sentence a fault, in the order of the codes; none where all is well. */
export function codeFaults(rules: readonly Coded[], retired: ReadonlySet<string> = retiredCodes): readonly string[] {
  const taken = new Set([...rules.map(({ code }) => code), ...retired]);
  const byCode = new Map<string, readonly string[]>();
  for (const { id, code } of [...rules].sort((a, b) => (a.code < b.code ? -1 : 1)))
    byCode.set(code, [...(byCode.get(code) ?? []), id]);
  return [...byCode].flatMap(([code, ids]): readonly string[] => {
    const [, field, number] = /^BRF([1-9])(\d{3})$/.exec(code) ?? [];
    if (field === undefined || number === undefined)
      return [`${ids.join(' and ')}: \`${code}\` is no code; write BRF and four digits, the first from 1 to 9.`];
    if (retired.has(code))
      return [
        `${ids[0]} has the code ${code} of a rule that is no more; the next free one is ${nextFree(field, taken)}.`,
      ];
    if (ids.length > 1)
      return [`${ids.join(' and ')} have the same code ${code}; the next free one is ${nextFree(field, taken)}.`];
    const before = codeOf(field, Number(number) - 1);
    if (number === '000' || (number !== '001' && !taken.has(before)))
      return [
        `${ids[0]} has the code ${code}, which leaves a gap; the next free one is ${nextFree(field, taken)}. The codes of rules that are no more stand in rule-codes.ts.`,
      ];
    return [];
  });
}

/** The first code of the field that no rule has. */
function nextFree(field: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(codeOf(field, number))) number++;
  return codeOf(field, number);
}

function codeOf(field: string, number: number): string {
  return `BRF${field}${String(number).padStart(3, '0')}`;
}
