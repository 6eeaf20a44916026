// The briefing as its readers get it, in pieces of HTML: head, bar of confidence, blocks, notes. Nothing in it is live: no script,
// no style, no address but of the web. What a passage gives is kept until an edit touches it or what all passages share.

import { type Brief, passageStart } from '../core/model/brief.ts';
import type { FrontMatter } from '../core/model/front-matter.ts';
import { bannerOf } from '../core/model/handling/banner.ts';
import { tlpMarks } from '../core/model/handling/markings.ts';
import type { PassageContent } from '../core/model/passage.ts';
import type { Source } from '../core/model/sources/source.ts';
import { citationCounts } from '../core/model/uses.ts';
import type { Workspace } from '../core/model/workspace.ts';
import type { PageBlock } from '../core/syntax/page/page.ts';
import { readPiecePage } from '../core/syntax/page/read-page.ts';
import { contentId } from '../core/text/content-id.ts';
import { plainLine } from '../core/text/plain-line.ts';
import { type Html, html } from './html/html.ts';
import { confidenceSummary } from './preview/confidence-summary.ts';
import { masthead } from './preview/masthead.ts';
import { type PageContext, pageContext, passagesLookingDifferent } from './preview/page-context.ts';
import { plainWords } from './preview/page-inlines.ts';
import { renderPassage } from './preview/render-passage.ts';
import { sourceEntry } from './preview/source-entry.ts';

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

/** `markings` are the marks of handling in force. */
export function renderPreview(brief: Brief, workspace: Workspace, markings: readonly string[] = tlpMarks): Preview {
  const banner = bannerOf(brief, markings);
  const { body, split } = brief;
  const { lines } = brief.document;
  const { context, rendered } = renderPassages(brief, workspace);
  const blocks: PreviewBlock[] = [];
  const footnotes = new Map<string, PreviewBlock>();
  for (const [index, { blocks: pageBlocks, pieces }] of rendered.entries()) {
    const { offsets } = body.pieces[index]!;
    const base = body.starts[index]! + split.bodyStart;
    for (const [at, block] of pageBlocks.entries()) {
      const start = base + offsets[at]!;
      const { line, column } = lines.positionAt(start);
      const { id, html: content } = pieces[at]!;
      const piece: PreviewBlock = { line, column, id, html: content };
      if (block.type === 'footnote') footnotes.set(block.label, footnotes.get(block.label) ?? piece);
      else if (content !== '' && !isTitle(brief, block, start)) blocks.push(piece);
    }
  }
  return {
    title: brief.frontMatter.title ?? 'Untitled briefing',
    language: brief.settings.languageTag,
    masthead: pieceOf(masthead(brief, banner).html),
    summary: pieceOf(confidenceSummary(brief).html),
    blocks,
    notes: notes(brief, context, footnotes, banner),
  };
}

/** A passage as it was rendered. */
interface Kept {
  /** The last one that it was found to look like this in. */
  context: PageContext;
  readonly blocks: readonly PageBlock[];
  /** One for each of `blocks`. */
  readonly pieces: readonly PreviewPiece[];
}

const kept = new WeakMap<PassageContent, Kept>();

/** Every passage in order; only those that an edit or what all share has changed are rendered anew. */
function renderPassages(
  brief: Brief,
  workspace: Workspace,
): { readonly context: PageContext; readonly rendered: readonly Kept[] } {
  const { passageContents: contents, body } = brief;
  const first = contents.find((content) => kept.has(content));
  const previous = first && kept.get(first)!.context;
  const context = pageContext(brief, workspace, previous);
  const different = previous && previous !== context ? passagesLookingDifferent(brief, previous, context) : undefined;
  const rendered = contents.map((content, index) => {
    const blocks = readPiecePage(body, index);
    const known = kept.get(content);
    const isSame =
      known?.blocks === blocks &&
      (known.context === context || (known.context === previous && different?.has(index) === false));
    if (isSame) {
      known.context = context;
      return known;
    }
    const start = passageStart(brief, index);
    const { offsets } = body.pieces[index]!;
    const placed = blocks.map((block, at) => ({ block, shift: offsets[at]! }));
    const made = {
      context,
      blocks,
      pieces: renderPassage(brief, { ...content, start }, placed, context, workspace).map(pieceOf),
    };
    kept.set(content, made);
    return made;
  });
  return { context, rendered };
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

interface KeptNotes {
  readonly parts: readonly unknown[];
  readonly piece: PreviewPiece;
}

const keptNotes = new WeakMap<FrontMatter, KeptNotes>();

function notes(
  brief: Brief,
  context: PageContext,
  footnotes: ReadonlyMap<string, PreviewBlock>,
  banner: string | undefined,
): PreviewPiece {
  const entries = noteEntries(brief, context);
  const letters = [...context.footnoteLetters];
  const notesBelow = [...footnotes].map(([label, { id, line, column }]) => `${label} ${id} ${line} ${column}`);
  const parts = [banner, entries.length, ...entries, letters.join(), ...notesBelow];
  const known = keptNotes.get(brief.frontMatter);
  if (known && known.parts.length === parts.length && known.parts.every((part, index) => part === parts[index]))
    return known.piece;
  // A footnote that nothing refers to is still there to read, without a letter.
  const ordered = [
    ...letters.map(([label, letter]) => ({ letter, block: footnotes.get(label) })),
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
  const piece = pieceOf(html`${footnoteList}${sourceList}${foot}`.html);
  keptNotes.set(brief.frontMatter, { parts, piece });
  return piece;
}

interface KeptEntry {
  readonly about: readonly unknown[];
  readonly entry: Html;
}

const keptEntries = new WeakMap<Source, KeptEntry>();

/** One for each cited key: the same objects as long as they say the same. */
function noteEntries(brief: Brief, { noteNumbers, sources, isComplete }: PageContext): readonly Html[] {
  const uses = citationCounts(brief);
  const { path, lines } = brief.document;
  return [...noteNumbers].map(([key, number]) => {
    const source = sources.get(key);
    const line = source?.declaredIn === path ? lines.lineAt(source.idSpan.start) : undefined;
    const cited = { key, number, source, uses: uses.get(key) ?? 0, line, isMissing: isComplete };
    if (!source) return sourceEntry(cited, sources);
    // Where its matter comes from is a question to other sources.
    const about = [number, cited.uses, line, isComplete, source.derivedFrom.length === 0 ? undefined : sources];
    let known = keptEntries.get(source);
    if (!known || known.about.some((part, index) => part !== about[index]))
      keptEntries.set(source, (known = { about, entry: sourceEntry(cited, sources) }));
    return known.entry;
  });
}
