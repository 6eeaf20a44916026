// Marks of handling and their order. TLP 2.0 (FIRST, August 2022) unless a configuration gives a list of its own; no national
// words of classification are known here.

/** From the freest to the strictest. */
export const tlpMarks: readonly string[] = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];

/** A mark in the text, with its place. */
export interface Portion {
  readonly text: string;
  /** Without the parentheses; counts from where `text` began. */
  readonly start: number;
  readonly end: number;
}

/**
 * The mark that a stretch of text opens with, in parentheses; under TLP also one that stands further on, as nothing else begins
 * so. Undefined where there is none.
 */
export function portionOf(text: string, marks: readonly string[]): Portion | undefined {
  const found = /^\s*\(([^()]{1,40})\)/.exec(text);
  if (found && marks.includes(found[1]!)) return placed(found, found[1]!);
  const tlp = usesTlp(marks) ? /\((TLP\b[^()]{1,20})\)/i.exec(text) : null;
  return tlp ? placed(tlp, tlp[1]!) : undefined;
}

/** The mark that was meant by one that is none: spaces, small letters, the older name of CLEAR. Undefined where nobody can tell. */
export function meantMark(text: string, marks: readonly string[]): string | undefined {
  const squeezed = text.toUpperCase().replace(/\s+/g, '').replace(/^TLP(?=[A-Z])/, 'TLP:');
  const current = squeezed === 'TLP:WHITE' ? 'TLP:CLEAR' : squeezed;
  return marks.find((mark) => mark.toUpperCase().replace(/\s+/g, '') === current);
}

function usesTlp(marks: readonly string[]): boolean {
  return marks.every((mark) => mark.startsWith('TLP:'));
}

function placed({ index, 0: whole }: RegExpExecArray, text: string): Portion {
  const start = index + whole.length - 1 - text.length;
  return { text, start, end: start + text.length };
}
