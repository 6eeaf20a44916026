// Which files are briefings, by name and, for other Markdown, by the front matter's first lines. Reads no files.

/** `x.brief` or `x.brief.md`, in any case. */
export function isBriefingName(name: string): boolean {
  return /\.brief(?:\.md)?$/i.test(name);
}

export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(name);
}

/** Front matter with a long list of sources may come before the key; beyond this many characters nobody looks. */
export const headLength = 64 * 1024;

/** Whether the front matter that `head` opens with holds `briefing: 1`. */
export function holdsBriefingKey(head: string): boolean {
  if (!/^\uFEFF?---[ \t]*(?:\r?\n|$)/.test(head)) return false;
  const lines = head.split(/\r?\n/);
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  return lines
    .slice(1, end < 0 ? lines.length : end)
    .some((line) => /^briefing[ \t]*:[ \t]*(["']?)1(?:\.0)?\1[ \t]*(?:#.*)?$/.test(line));
}
