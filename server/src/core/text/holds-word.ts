// Whether a stretch of text holds a word. Does not know any Markdown: the caller blanks out what is not to count.

/** Whether a letter or digit of any script stands in `[from, to)`; offsets are UTF-16 units of `text`. */
export function holdsWord(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return WORD.test(text.slice(at, to));
    if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)) return true;
  }
  return false;
}

const WORD = /[\p{L}\p{N}]/u;
