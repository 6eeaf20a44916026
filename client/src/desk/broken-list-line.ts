// What Enter makes of a line of a list. Plain strings; does not know any editor.

export interface BrokenLine {
  /** What stands in the place of the line up to the cursor. */
  readonly before: string;
  /** Whether there is a line more, in which the cursor then is. */
  readonly isNewLine: boolean;
  /** Where in its line the cursor then is. */
  readonly character: number;
}

const ITEM = /^(\s*)([-*+]|(\d{1,9})([.)]))(\s+)?(\[[ xX]\]\s*)?/;

/** Undefined where `line` is no item, or the cursor is in its mark. */
export function brokenListLine(line: string, character: number): BrokenLine | undefined {
  const item = ITEM.exec(line);
  if (!item) return undefined;
  const [whole, indent = '', mark = '', number, sign = '', blank = ' ', box = ''] = item;
  if (character < whole.trimEnd().length) return undefined;
  if (line.slice(whole.length).trim() === '') {
    // One step out, under the words of the item around it; the outermost ends the list.
    const step = indent.length === 0 ? undefined : indent.slice(0, Math.max(0, indent.length - (mark.length + 1)));
    const before = step === undefined ? '' : `${step}${mark}${blank}`;
    return { before, isNewLine: false, character: before.length };
  }
  const next = number === undefined ? mark : `${Number(number) + 1}${sign}`;
  const start = `${indent}${next}${blank}${box === '' ? '' : '[ ] '}`;
  return { before: `${line.slice(0, character)}\n${start}`, isNewLine: true, character: start.length };
}
