// Which Markdown is a briefing: its front matter says so. The server's rule for files, on the text that an editor has.

/** Characters that are looked at. */
export const headLength = 64 * 1024;

/** Whether the front matter that `head` opens with holds `briefing: 1`. */
export function holdsBriefingKey(head: string): boolean {
  const lines = head.split(/\r?\n/);
  if (!/^\uFEFF?---[ \t]*$/.test(lines[0]!)) return false;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  return lines
    .slice(1, end < 0 ? lines.length : end)
    .some((line) => /^briefing[ \t]*:[ \t]*(["']?)1(?:\.0)?\1[ \t]*(?:#.*)?$/.test(line));
}
