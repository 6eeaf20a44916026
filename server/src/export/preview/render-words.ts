// The words of one paragraph, heading or cell → HTML: styles, links, pictures, and each statement with its marks. Lines and
// columns in it count from the block's start, so that a block that moves stays as it is.

import type { Passage } from '../../core/model/passage.ts';
import type { Standing } from '../../core/model/standing.ts';
import type { Statement } from '../../core/model/statement.ts';
import type { Address, Inline, InlineStyle, Inlines, PageLinkTarget } from '../../core/syntax/page/page.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import { type Html, html } from '../html/html.ts';
import { isInlinePicture, safeAddress } from '../html/safe-address.ts';
import type { PageContext } from './page-context.ts';
import { headingPrefix } from './page-inlines.ts';
import { markStyle, statementMarks } from './statement-marks.ts';
import type { StatementPiece } from './statement-pieces.ts';
import { statementState } from './statement-state.ts';

/** What all parts of one top-level block need. */
export interface Rendering {
  readonly passage: Passage;
  /** What is known of the statement and the texts of its sources, in words. */
  readonly supportOf: (statement: Statement) => string | undefined;
  /** Where in the passage the block begins. */
  readonly shift: number;
  readonly pieces: ReadonlyMap<Inlines, readonly StatementPiece[]>;
  /** One for each statement of the passage. */
  readonly standings: readonly Standing[];
  readonly context: PageContext;
  /** Of the document's text. */
  readonly lines: LineIndex;
}

/** Pieces of one statement that stand together are in one element, its marks after the last of them. */
export function renderWords(rendering: Rendering, inlines: Inlines): Html {
  const pieces = rendering.pieces.get(inlines) ?? [];
  const out: Html[] = [];
  for (let from = 0; from < pieces.length; ) {
    const { statement } = pieces[from]!;
    let to = from + 1;
    while (to < pieces.length && pieces[to]!.statement === statement) to++;
    const group = pieces.slice(from, to);
    const words = renderStyled(
      rendering,
      group.map(({ inline }) => inline),
    );
    out.push(statement === undefined ? words : renderStatement(rendering, statement, words, group));
    from = to;
  }
  return html`${out}`;
}

/** The line of an offset that counts from the block, from the block's first line. */
export function lineAttribute({ passage, shift, lines }: Rendering, offset: number): Html {
  const start = passage.start + shift;
  return html` data-l="${lines.lineAt(start + offset) - lines.lineAt(start)}"`;
}

function renderStatement(rendering: Rendering, index: number, words: Html, group: readonly StatementPiece[]): Html {
  const { passage, context } = rendering;
  const statement = passage.statements[index]!;
  const standing = rendering.standings[index]!;
  const isFirst = group.some((piece) => piece.isFirst);
  const at = placeAttributes(rendering, statement.span.start);
  const { id } = statement;
  const name = isFirst && id !== undefined && context.names.has(id) && html` id="st-${id}" tabindex="-1"`;
  const state = isFirst && standing !== 'free' && html` data-state="${statementState(statement, standing)}"`;
  const element = html`<span class="statement ${statement.kind} ${standing}"${name}${state}${at}>${words}</span>`;
  if (!group.some((piece) => piece.isLast)) return element;
  const style = markStyle(statement, passage.statements[index + 1]?.run !== statement.run);
  return html`${element}${statementMarks(statement, standing, style, html`${at}${supportAttribute(rendering, statement)}`, context)}`;
}

function supportAttribute({ supportOf }: Rendering, statement: Statement): Html | false {
  const words = supportOf(statement);
  return words !== undefined && html` data-support="${words}"`;
}

/** Line from the block's start, column of the line; of the first line, from the block's start too. `offset` counts from the passage. */
function placeAttributes({ passage, shift, lines }: Rendering, offset: number): Html {
  const start = lines.positionAt(passage.start + shift);
  const { line, column } = lines.positionAt(passage.start + offset);
  return html` data-l="${line - start.line}" data-c="${line === start.line ? column - start.column : column}"`;
}

/** Neighbours under one mark share its element. */
function renderStyled(rendering: Rendering, inlines: Inlines): Html {
  const out: Html[] = [];
  const open: InlineStyle[] = [];
  const close = (depth: number): void => {
    while (open.length > depth) out.push(renderStyle(rendering, open.pop()!, 'close'));
  };
  for (const inline of inlines) {
    const styles = visibleStyles(inline.styles);
    let shared = 0;
    while (shared < open.length && open[shared] === styles[shared]) shared++;
    close(shared);
    for (const style of styles.slice(shared)) {
      out.push(renderStyle(rendering, style, 'open'));
      open.push(style);
    }
    out.push(renderInline(rendering, inline));
  }
  close(0);
  return html`${out}`;
}

/** A link within a link is part of the outer one. */
function visibleStyles(styles: readonly InlineStyle[]): readonly InlineStyle[] {
  const first = styles.findIndex(({ type }) => type === 'link');
  return first < 0 ? styles : styles.filter(({ type }, index) => type !== 'link' || index === first);
}

function renderStyle(rendering: Rendering, style: InlineStyle, which: 'open' | 'close'): Html {
  switch (style.type) {
    case 'link':
      return renderLink(rendering, style.target, which);
    case 'emphasis':
      return which === 'open' ? html`<em>` : html`</em>`;
    case 'strong':
      return which === 'open' ? html`<strong>` : html`</strong>`;
    case 'strike':
      return which === 'open' ? html`<del>` : html`</del>`;
  }
}

/** A label that nothing defines is words in brackets; of an address that nobody should follow the words stay. */
function renderLink(rendering: Rendering, target: PageLinkTarget, which: 'open' | 'close'): Html {
  const resolved = resolve(rendering, target);
  if (!resolved) return which === 'open' ? html`[` : html`]${'tail' in target && target.tail}`;
  const safe = safeAddress(resolved.address);
  if (which === 'close') return safe ? html`</a>` : html`</span>`;
  const title = resolved.title !== undefined && html` title="${resolved.title}"`;
  if (!safe) return html`<span class="dead-link"${title}>`;
  if (safe.type === 'web') return html`<a href="${safe.address}" rel="noopener noreferrer"${title}>`;
  return safe.type === 'fragment'
    ? html`<a href="#${headingPrefix}${safe.name.toLowerCase()}"${title}>`
    : html`<a href="#" data-path="${safe.path}"${title}>`;
}

function resolve({ context }: Rendering, target: PageLinkTarget): Address | undefined {
  return 'address' in target ? target : context.definitions.get(target.label);
}

function renderInline(rendering: Rendering, inline: Inline): Html {
  switch (inline.type) {
    case 'text':
      return html`${inline.text}`;
    case 'entity':
      // A browser reads it as the one character it stands for, never as markup.
      return /^&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});$/i.test(inline.text)
        ? { html: inline.text }
        : html`${inline.text}`;
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'break':
      return html`<br>`;
    case 'image':
      return renderImage(inline.alt, resolve(rendering, inline.target)?.address ?? '');
    case 'footnote': {
      const letter = rendering.context.footnoteLetters.get(inline.label);
      if (letter === undefined) return html`[^${inline.label}]`;
      return html`<sup class="footnote-mark"><a href="#footnote-${letter}" aria-label="Footnote ${letter}">${letter}</a></sup>`;
    }
    case 'tag':
      return html`<code class="unread" title="This tag was not read: it is incomplete, has an error, or covers no statement.">${inline.text}</code>`;
  }
}

/** Pictures that are in the document or in a file beside it; nothing is fetched from elsewhere, so those are only named. */
function renderImage(alt: string, address: string): Html {
  if (isInlinePicture(address)) return html`<img src="${address}" alt="${alt}">`;
  const safe = safeAddress(address);
  if (safe?.type === 'path') return html`<img data-path="${safe.path}" alt="${alt}">`;
  return html`<span class="missing-picture">[Picture${alt !== '' && `: ${alt}`}; not shown${safe?.type === 'web' && ', because it is on the web'}]</span>`;
}
