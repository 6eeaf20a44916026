// test/rules/<rule-id>.md as data: one case per heading, with its `brief`, `fixed`, `config` and `archive` blocks, and the edition `before`.

export interface FixedBlock {
  /** The title of the fix to apply; empty for "all safe fixes". */
  readonly title: string;
  readonly text: string;
}

export interface RuleCase {
  readonly name: string;
  readonly brief: string;
  readonly fixed: readonly FixedBlock[];
  readonly config?: string;
  /** Text of the edition that the briefing names as `supersedes: before.brief`. */
  readonly before?: string;
  /** Archived texts by the path that `text` names, from blocks marked `archive PATH`. */
  readonly archives: ReadonlyMap<string, string>;
}

interface Block {
  readonly type: string;
  readonly title: string;
  readonly lines: string[];
}

/** @throws {Error} when a case has no `brief` block or no sentence that says what it shows. */
export function readRuleFixture(markdown: string): readonly RuleCase[] {
  const cases: { name: string; prose: string; blocks: Block[] }[] = [];
  let open: { readonly fence: string; readonly block: Block } | undefined;
  for (const line of markdown.split('\n')) {
    const current = cases.at(-1);
    if (open) {
      if (line === open.fence) open = undefined;
      else open.block.lines.push(line);
      continue;
    }
    const fence = /^(`{3,})(\w+)(?: (.*))?$/.exec(line);
    if (line.startsWith('## ')) cases.push({ name: line.slice(3), prose: '', blocks: [] });
    else if (fence && current) {
      open = { fence: fence[1]!, block: { type: fence[2]!, title: fence[3]?.trim() ?? '', lines: [] } };
      current.blocks.push(open.block);
    } else if (current && current.blocks.length === 0) current.prose += line;
  }
  return cases.map(({ name, prose, blocks }) => {
    const brief = blocks.find(({ type }) => type === 'brief');
    if (!brief) throw new Error(`case “${name}” has no brief block`);
    if (!/\w.*[.?]$/.test(prose.trim())) throw new Error(`case “${name}” does not say what it shows`);
    const config = blocks.find(({ type }) => type === 'config');
    const before = blocks.find(({ type }) => type === 'before');
    return {
      name,
      brief: brief.lines.join('\n'),
      fixed: blocks
        .filter(({ type }) => type === 'fixed')
        .map(({ title, lines }) => ({ title, text: lines.join('\n') })),
      archives: new Map(
        blocks.filter(({ type }) => type === 'archive').map(({ title, lines }) => [title, `${lines.join('\n')}\n`]),
      ),
      ...(config ? { config: config.lines.join('\n') } : {}),
      ...(before ? { before: before.lines.join('\n') } : {}),
    };
  });
}
