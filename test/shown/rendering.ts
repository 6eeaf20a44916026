// What a reader sees of Markdown, in two other programs' eyes: markdown-it (CommonMark with tables and footnotes) and Pandoc
// where it is installed. Tags are taken out of what is shown; where one stood between blanks, one blank is left.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import markdownIt from 'markdown-it';
// @ts-expect-error The package ships no types.
import footnotes from 'markdown-it-footnote';

const commonMark = markdownIt({ html: true }).use(footnotes);

/** HTML of `body`, a text without front matter, comparable with that of another. */
export function renderCommonMark(body: string): string {
  return withoutTags(commonMark.render(body));
}

/** Whether Pandoc can be run. */
export function hasPandoc(): boolean {
  return spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status === 0;
}

const separator = 'BETWEEN-TWO-TEXTS';
/** Citations stay text, so that all tags are taken out alike. */
const reader = 'markdown-citations-bracketed_spans-yaml_metadata_block';

/**
 * HTML of each of `bodies`, in one run of Pandoc, which reads every text as a file of its own.
 * @throws {Error} when Pandoc fails.
 */
export function renderPandoc(bodies: readonly string[]): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-pandoc-'));
  try {
    const write = (name: string, text: string): string => {
      writeFileSync(path.join(folder, name), text);
      return name;
    };
    const between = write('between.md', `\n\n# ${separator}\n`);
    const names = bodies.flatMap((body, index) => [write(`${index}.md`, body), between]);
    const run = spawnSync('pandoc', ['--from', reader, '--to', 'html', '--wrap=none', '--file-scope', ...names], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (run.status !== 0) throw new Error(`pandoc failed: ${run.stderr}`);
    return withoutTags(run.stdout).split(separator);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const tag =
  /\[\s*(?:(?:[^[\]@<>]*[\s-])?@(?:[\p{L}\p{N}_{]|\s*[\];])|(?:but\s+)?#\p{L}|::|(?:assumption|gap|note)\s*(?=\]|::))(?:[^\\[\]]|\\.|\[margin\])*\](?:[ \t]*\{#[^{}\s]*\})?/gu;

/**
 * Only blanks that a tag leaves are evened out: before a closing mark, at the edges of an element, beside other blanks. The ids
 * of headings and the widths of columns, which Pandoc counts from the text, are those of the tags too.
 */
function withoutTags(html: string): string {
  return html
    .replace(/ *<!--[^]*?-->/g, '')
    .replace(/<\/?(?:em|strong)>(?=[^[\]]*\])(?<=\[[^[\]]*)/g, '')
    .replace(tag, '')
    .replace(/[ \t\n]+/g, ' ')
    .replace(/<colgroup>[^]*?<\/colgroup>/g, '')
    .replace(/(<h[1-6][^>]*?) id="[^"]*"/g, '$1')
    .replace(/ *(<\/?(?:p|div|h[1-6]|[uod]l|li|d[td]|t[hdr]|hr|br|blockquote|section|table|pre)\b[^>]*>) */g, '$1')
    .replace(/ +(?=[.,;:!?…)\]”’»。！，]|<\/|$)/g, '')
    .trimEnd();
}
