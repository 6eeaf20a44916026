// One passage → the HTML of its blocks, as Markdown means them. Everything a document says is text here.

import type { Brief } from '../../core/model/brief.ts';
import type { Passage } from '../../core/model/passage.ts';
import { standingsOf } from '../../core/model/standing.ts';
import type { Statement } from '../../core/model/statement.ts';
import type { Workspace } from '../../core/model/workspace.ts';
import type { ColumnAlignment, Inlines, PageBlock, PageItem, PageRow } from '../../core/syntax/page/page.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import { type Html, html, noHtml } from '../html/html.ts';
import type { PageContext } from './page-context.ts';
import { headingId, plainWords } from './page-inlines.ts';
import { lineAttribute, type Rendering, renderWords } from './render-words.ts';
import { type PassageBlock, statementPieces } from './statement-pieces.ts';
import { supportFact } from './support-fact.ts';

/** One for each of `blocks`, which are those of the passage; empty for blocks of which nothing is seen. */
export function renderPassage(
  brief: Brief,
  passage: Passage,
  blocks: readonly PassageBlock[],
  context: PageContext,
  workspace: Workspace,
): readonly string[] {
  const pieces = statementPieces(passage, blocks);
  const standings = standingsOf(passage.statements);
  const { lines } = brief.document;
  const supportOf = (statement: Statement): string | undefined =>
    supportFact(brief, workspace, { start: passage.start, statement });
  return blocks.map(
    ({ shift, block }) => renderBlock({ passage, shift, pieces, standings, context, lines, supportOf }, block).html,
  );
}

function renderBlock(rendering: Rendering, block: PageBlock): Html {
  const at = lineAttribute(rendering, block.span.start);
  switch (block.type) {
    case 'paragraph':
      return html`<p${at}>${renderWords(rendering, block.inlines)}</p>`;
    case 'heading':
      return renderHeading(block.level, renderWords(rendering, block.inlines), headingId(block.id, block.inlines), at);
    case 'list': {
      const items = block.items.map((item) => renderItem(rendering, item, block.isTight));
      const spacing = block.isTight ? 'tight' : 'loose';
      return block.start === undefined
        ? html`<ul class="${spacing}">${items}</ul>`
        : html`<ol class="${spacing}" start="${block.start}">${items}</ol>`;
    }
    case 'quote': {
      const parts = block.blocks.map((one) => renderBlock(rendering, one));
      if (block.alert === undefined) return html`<blockquote>${parts}</blockquote>`;
      return html`<div class="alert ${block.alert}" role="note"><p class="alert-kind">${block.alert}</p>${parts}</div>`;
    }
    case 'table':
      return renderTable(rendering, block);
    case 'code':
      return html`<pre class="code"${at}><code>${block.text}</code></pre>`;
    case 'footnote':
      return html`${block.blocks.map((one) => renderBlock(rendering, one))}`;
    case 'html':
      return html`<pre class="raw"${at}><code>${block.text}</code></pre>`;
    case 'rule':
      return html`<hr${at}>`;
    case 'definition':
    case 'nothing':
      return noHtml;
  }
}

function renderHeading(level: number, words: Html, id: string, at: Html): Html {
  const attributes = html`${id !== '' && html` id="${id}" tabindex="-1"`}${at}`;
  // Names of elements are markup, which only a template makes.
  switch (level) {
    case 1:
      return html`<h1${attributes}>${words}</h1>`;
    case 2:
      return html`<h2${attributes}>${words}</h2>`;
    case 3:
      return html`<h3${attributes}>${words}</h3>`;
    case 4:
      return html`<h4${attributes}>${words}</h4>`;
    case 5:
      return html`<h5${attributes}>${words}</h5>`;
    default:
      return html`<h6${attributes}>${words}</h6>`;
  }
}

/** The paragraphs of a tight list are set without the space around them. */
function renderItem(rendering: Rendering, { span, task, blocks }: PageItem, isTight: boolean): Html {
  const content = blocks.map((block) =>
    isTight && block.type === 'paragraph'
      ? html`<div class="line">${renderWords(rendering, block.inlines)}</div>`
      : renderBlock(rendering, block),
  );
  const at = lineAttribute(rendering, span.start);
  if (!task) return html`<li${at}>${content}</li>`;
  const [box, word] = task === 'done' ? ['☑', 'Done: '] : ['☐', 'To do: '];
  return html`<li class="task"${at}><span class="box" aria-hidden="true">${box}</span><span class="heard">${word}</span>${content}</li>`;
}

/** The frame scrolls where the table is wider than the page, and so it can be reached from the keyboard. */
function renderTable(rendering: Rendering, { head, rows, alignments }: PageBlock & { readonly type: 'table' }): Html {
  const title = plainLine(
    head.cells
      .map(plainWords)
      .filter((word) => word !== '')
      .join(', '),
    120,
  );
  const label = title === '' ? 'Table' : `Table: ${title}`;
  const body = rows.map((row) => renderRow(rendering, row, 'td', alignments));
  return html`<div class="table" role="region" tabindex="0" aria-label="${label}"><table><thead>${renderRow(rendering, head, 'th', alignments)}</thead><tbody>${body}</tbody></table></div>`;
}

function renderRow(
  rendering: Rendering,
  { span, cells }: PageRow,
  element: 'th' | 'td',
  alignments: readonly ColumnAlignment[],
): Html {
  const written = cells.map((cell: Inlines, column) => {
    const align = alignments[column] !== undefined && html` class="${alignments[column]}"`;
    const words = renderWords(rendering, cell);
    if (element === 'td') return html`<td${align}>${words}</td>`;
    return cell.length === 0 ? html`<td${align}></td>` : html`<th scope="col"${align}>${words}</th>`;
  });
  return html`<tr${lineAttribute(rendering, span.start)}>${written}</tr>`;
}
