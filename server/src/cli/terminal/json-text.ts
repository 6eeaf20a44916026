// Answers as JSON: characters that would act on a terminal, or turn words round where the text is looked at, are written by their number.

/** `value` as JSON over several lines, with a line break at its end; whoever reads it gets the same strings. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(ACTING, escape)}\n`;
}

/** DEL and C1, bidirectional and invisible controls, line separators: none that JSON would need as such. */
const ACTING = /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
