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
  const front = /^(?:\uFEFF)?---[ \t]*\r?\n([^]*?)(?:\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)|$)/.exec(head)?.[1];
  return front !== undefined && /^briefing[ \t]*:[ \t]*(["']?)1(?:\.0)?\1[ \t]*(?:#.*)?\r?$/m.test(front);
}
