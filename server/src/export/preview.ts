// The briefing as its readers get it, in pieces of HTML: head, bar of confidence, blocks, notes. Nothing in it is live: no script,
// no style, no address but of the web. What a passage gives is kept until an edit touches it or what all passages share.

import type { Brief } from '../core/model/brief.ts';
import { bannerOf } from '../core/model/handling/banner.ts';
import { tlpMarks } from '../core/model/handling/markings.ts';
import type { Passage } from '../core/model/passage.ts';
import type { Statement } from '../core/model/statement.ts';
import { usesIn } from '../core/model/uses.ts';
import type { Workspace } from '../core/model/workspace.ts';
import type { PageBlock } from '../core/syntax/page/page.ts';
import { readPage } from '../core/syntax/page/read-page.ts';
import { contentId } from '../core/text/content-id.ts';
import { plainLine } from '../core/text/plain-line.ts';
import { html } from './html/html.ts';
import { confidenceSummary } from './preview/confidence-summary.ts';
import { masthead } from './preview/masthead.ts';
import { type PageContext, pageContext } from './preview/page-context.ts';
import { plainWords } from './preview/page-inlines.ts';
import { renderPassage } from './preview/render-passage.ts';
import { sourceEntry } from './preview/source-entry.ts';
import type { PassageBlock } from './preview/statement-pieces.ts';

export interface Preview {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly masthead: PreviewPiece;
  /** The bar; empty for a briefing that claims nothing. */
  readonly summary: PreviewPiece;
  /** In order; blocks of which nothing is seen are left out. */
  readonly blocks: readonly PreviewBlock[];
  /** Footnotes, the list of sources, and the mark of handling once more; empty without any. */
  readonly notes: PreviewPiece;
}

export interface PreviewPiece {
  /** Equal for equal HTML. */
  readonly id: string;
  readonly html: string;
}

export interface PreviewBlock extends PreviewPiece {
  /** Where the block begins, from 0, in UTF-16 code units. `data-l` and `data-c` in its HTML count from here. */
  readonly line: number;
  readonly column: number;
}

interface PlacedBlock extends PassageBlock {
  readonly passage: Passage;
  /** Offset in the document's text. */
  readonly start: number;
}

/** `markings` are the marks of handling in force. */
export function renderPreview(brief: Brief, workspace: Workspace, markings: readonly string[] = tlpMarks): Preview {
  const banner = bannerOf(brief, markings);
  const page = readPage(brief.body);
  const context = pageContext(brief, workspace, page);
  const { lines } = brief.document;
  const blocks: PreviewBlock[] = [];
  const footnotes = new Map<string, PreviewBlock>();
  for (const { passage, placed } of byPassage(brief)) {
    const rendered = renderKept(brief, workspace, passage, placed, context);
    placed.forEach(({ block, start }, index) => {
      const { line, column } = lines.positionAt(start);
      const piece: PreviewBlock = { line, column, ...rendered[index]! };
      if (block.type === 'footnote') footnotes.set(block.label, footnotes.get(block.label) ?? piece);
      else if (piece.html !== '' && !isTitle(brief, block, start)) blocks.push(piece);
    });
  }
  return {
    title: brief.frontMatter.title ?? 'Untitled briefing',
    language: brief.settings.languageTag,
    masthead: pieceOf(masthead(brief, banner).html),
    summary: pieceOf(confidenceSummary(brief).html),
    blocks,
    notes: pieceOf(notes(brief, context, footnotes, banner)),
  };
}

/** A page block belongs to the passage that begins with it or before it. */
function byPassage(brief: Brief): readonly { readonly passage: Passage; readonly placed: readonly PlacedBlock[] }[] {
  const page = readPage(brief.body);
  const { bodyStart } = brief.split;
  let at = 0;
  return brief.placedPassages.map((passage, index) => {
    const end = brief.placedPassages[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const placed: PlacedBlock[] = [];
    for (; at < page.length && page[at]!.start + bodyStart < end; at++) {
      const { start, block } = page[at]!;
      placed.push({ passage, block, start: start + bodyStart, shift: start + bodyStart - passage.start });
    }
    return { passage, placed };
  });
}

interface Kept {
  readonly context: PageContext;
  readonly blocks: readonly PageBlock[];
  readonly rendered: readonly PreviewPiece[];
}

const kept = new WeakMap<readonly Statement[], Kept>();

function renderKept(
  brief: Brief,
  workspace: Workspace,
  passage: Passage,
  placed: readonly PassageBlock[],
  context: PageContext,
): readonly PreviewPiece[] {
  const known = kept.get(passage.statements);
  const isSame =
    known?.context === context &&
    known.blocks.length === placed.length &&
    known.blocks.every((block, index) => block === placed[index]!.block);
  if (isSame) return known.rendered;
  const rendered = renderPassage(brief, passage, placed, context, workspace).map(pieceOf);
  kept.set(passage.statements, { context, blocks: placed.map(({ block }) => block), rendered });
  return rendered;
}

function pieceOf(content: string): PreviewPiece {
  return { id: contentId(content), html: content };
}

/** The heading that says the title once more: the page has it in its head. */
function isTitle({ frontMatter, headings }: Brief, block: PageBlock, start: number): boolean {
  return (
    block.type === 'heading' &&
    block.level === 1 &&
    headings[0]?.start === start &&
    plainWords(block.inlines) === frontMatter.title?.trim()
  );
}

function notes(
  brief: Brief,
  context: PageContext,
  footnotes: ReadonlyMap<string, PreviewBlock>,
  banner: string | undefined,
): string {
  const { citing } = usesIn(brief);
  const { path, lines } = brief.document;
  const entries = [...context.noteNumbers].map(([key, number]) => {
    const source = context.sources.get(key);
    const line = source?.declaredIn === path ? lines.lineAt(source.idSpan.start) : undefined;
    return sourceEntry(
      { key, number, source, uses: citing.get(key)?.length ?? 0, line, isMissing: context.isComplete },
      context.sources,
    );
  });
  // A footnote that nothing refers to is still there to read, without a letter.
  const ordered = [
    ...[...context.footnoteLetters].map(([label, letter]) => ({ letter, block: footnotes.get(label) })),
    ...[...footnotes].flatMap(([label, block]) => (context.footnoteLetters.has(label) ? [] : [{ letter: '', block }])),
  ];
  const footnoteItems = ordered.flatMap(({ letter, block }) =>
    block
      ? [
          html`<li${letter !== '' && html` id="footnote-${letter}" tabindex="-1"`} data-line="${block.line}" data-column="${block.column}"><span class="footnote-letter">${letter}</span>${{ html: block.html }}</li>`,
        ]
      : [],
  );
  const footnoteList =
    footnoteItems.length > 0 &&
    html`<section class="footnotes" aria-labelledby="footnotes-title"><h2 id="footnotes-title">Footnotes</h2><ul>${footnoteItems}</ul></section>`;
  const sourceList =
    entries.length > 0 &&
    html`<section class="sources" aria-labelledby="sources-title"><h2 id="sources-title">Sources</h2><ol>${entries}</ol></section>`;
  // A mark stands at both ends of what is passed on.
  const foot = banner !== undefined && html`<p class="marking">${plainLine(banner)}</p>`;
  return html`${footnoteList}${sourceList}${foot}`.html;
}
