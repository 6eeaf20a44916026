// Makes a briefing of a document in Markdown: front matter, sources, tags. No word of the text changes; what cannot be known is left
// empty, or `?`, and is reported by the linter. Reads no files: the registries are handed over.

import { type Brief, parseBrief, statementsOf } from '../../core/model/brief.ts';
import { addressIdentity } from '../../core/model/sources/web-address.ts';
import { hasGrounds, needsGrounds } from '../../core/model/statement.ts';
import { emptyWorkspace, type NamedRegistry, sourcesOf, type Workspace } from '../../core/model/workspace.ts';
import { convertCitations } from '../../core/refactor/convert-citations.ts';
import { convertFootnotes } from '../../core/refactor/convert-footnotes.ts';
import { splitFrontMatter } from '../../core/syntax/split-front-matter.ts';
import { createDocument } from '../../core/text/document.ts';
import { editSource } from '../../core/text/edit-source.ts';
import type { TextEdit } from '../../core/text/text-edit.ts';
import type { Counts, ImportCount, ImportedBriefing, PreparedDocument } from '../imported.ts';
import { type CitedEvidence, citeEvidence } from './cite-evidence.ts';
import { frontMatterEdits } from './front-matter-edits.ts';
import { linkLabel, partsOf } from './parts.ts';

export interface BriefingOptions {
  /** What messages call the briefing that is made. */
  readonly path: string;
  /** To be named in the front matter, as they were read. */
  readonly registries: readonly NamedRegistry[];
  /** Whether the document was written in Markdown: then `[@key]` and `@key` in it are citations. */
  readonly isMarkdown: boolean;
}

/** Never throws; any text gives a briefing. Reads the text once, or twice where Pandoc's citations become tags: it may be long. */
export function makeBriefing(
  prepared: PreparedDocument,
  { path, registries, isMarkdown }: BriefingOptions,
): ImportedBriefing {
  const workspace: Workspace = registries.length === 0 ? emptyWorkspace : { registries: new Map([[path, registries]]) };
  const document = createDocument(path, prepared.text);
  const opening = parseBrief(createDocument(path, openingOf(document.text)));
  const head = frontMatterEdits(opening, {
    description: prepared.description,
    declared: prepared.declared,
    registries: registries.map(({ name }) => name),
  });
  const original = parseBrief(createDocument(path, editSource(document, head.edits)));
  const before = partsOf(original);
  const foundCitations = isMarkdown ? countCitations(original) : 0;
  const moved = original.split.bodyStart - opening.split.bodyStart;
  const brief = isMarkdown ? withTags(original, workspace) : original;
  const parts = brief === original ? before : partsOf(brief);
  const cited = citeEvidence(brief, workspace, {
    marks: prepared.marks.map((mark) => ({ ...mark, offset: mark.offset + moved })),
    targetOf: (label) => parts.definitions.get(linkLabel(label)),
    hasCitationsInWords: isMarkdown,
  });
  const places = citedPlaces(brief, workspace, cited);
  const leftCitations = isMarkdown ? countCitations(brief) : 0;
  const citedLinks = before.links.filter(({ target }) => places.has(addressIdentity(target))).length;
  const citedNotes = before.notes.filter((label) => cited.notes.has(label) || !parts.notes.includes(label)).length;
  const kept = (kind: keyof Counts, counted: number, citedCount = 0): ImportCount => {
    const [found, left] = [prepared.counted?.[kind] ?? counted, prepared.left[kind] ?? 0];
    return { found: found + left, cited: citedCount, kept: found - citedCount, left };
  };
  const inWords = isMarkdown ? cited.citations : 0;
  const citations = isMarkdown ? foundCitations + inWords : prepared.marks.length;
  const claims = statementsOf(brief).filter(({ statement }) => needsGrounds(statement));
  return {
    text: editSource(brief.document, [...cited.declaration, ...cited.tags]),
    counts: {
      notes: kept('notes', before.notes.length, citedNotes),
      links: kept('links', before.links.length, citedLinks),
      citations: kept('citations', citations, isMarkdown ? foundCitations - leftCitations + inWords : cited.citations),
      tables: kept('tables', before.tables),
      images: kept('images', before.images),
      comments: kept('comments', before.comments),
    },
    sources: brief.frontMatter.sources.size + cited.sources,
    claims: claims.length,
    cited: claims.filter(({ statement }) => hasGrounds(statement)).length + cited.tags.length,
    notices: [
      ...prepared.notices,
      ...head.notices,
      ...(isMarkdown ? unknownKeys(brief, workspace) : []),
      ...(cited.entries === 0
        ? []
        : [
            cited.entries === 1
              ? 'An entry of the bibliography is declared as a source; cite it where the text rests on it.'
              : `${cited.entries} entries of the bibliography are declared as sources; cite them where the text rests on them.`,
          ]),
      ...(cited.isDeclared
        ? []
        : [
            'No source can be added to the front matter as it is written, so nothing was cited; correct it and import the file again.',
          ]),
    ],
  };
}

/** The front matter, and so much of the text that it holds the title. */
function openingOf(text: string): string {
  const start = Math.max(
    splitFrontMatter(text).bodyStart,
    /^\+\+\+[ \t]*\n(?:.*?\n)?\+\+\+/s.exec(text)?.[0].length ?? 0,
  );
  const end = text.indexOf('\n\n', start + 20_000);
  return end < 0 ? text : text.slice(0, end);
}

/** Citations of Pandoc as tags, those in notes that hold nothing else too. */
function withTags(brief: Brief, workspace: Workspace): Brief {
  const whole = { start: 0, end: brief.document.text.length };
  const { byId } = sourcesOf(brief, workspace);
  // Without a bibliography, `[@name]` may be somebody's name.
  const hasBibliography = ['bibliography', 'references', 'registry'].some((key) => brief.frontMatter.fields.has(key));
  const isKnown = ({ newText }: TextEdit): boolean => {
    const keys = [...newText.matchAll(/@((?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))+)/gu)].map(
      ([, key]) => key!,
    );
    // `@fig-map` and the like are references to parts of the document itself.
    return keys.every(
      (key) => byId.has(key) || (hasBibliography && !/^(?:fig|tbl|sec|eq|lst|thm|lem|cor|exm|exr)-/.test(key)),
    );
  };
  if (!hasBibliography && byId.size === 0) return brief;
  const notes = convertFootnotes(brief, whole)?.edits ?? [];
  const inText = edited(brief, notes);
  const citations = convertCitations(inText, { start: 0, end: inText.document.text.length })?.edits ?? [];
  return edited(inText, citations.filter(isKnown));
}

/** What reads as a citation, and leads nowhere. */
function unknownKeys(brief: Brief, workspace: Workspace): readonly string[] {
  const { byId, isComplete } = sourcesOf(brief, workspace);
  if (!isComplete) return [];
  const keys = new Set(statementsOf(brief).flatMap(({ statement }) => statement.citations.map(({ key }) => key)));
  const unknown = [...keys].filter((key) => !byId.has(key));
  if (unknown.length === 0) return [];
  const named = unknown
    .slice(0, 10)
    .map((key) => `\`@${key}\``)
    .join(', ');
  const more = unknown.length > 10 ? ` and ${unknown.length - 10} more` : '';
  return [
    `Reads as a citation, and no source has the key: ${named}${more}. Declare the source, or write \`\\[@…]\` if it is none.`,
  ];
}

/** Citations in brackets that no level stands behind. */
function countCitations({ document, split }: Brief): number {
  const body = document.rope.slice(split.bodyStart, document.rope.length);
  const brackets = body.match(/(?<!\\)\[[^[\]]*(?<![\p{L}\p{N}_.])@[^[\]]*\](?![([{])/gu) ?? [];
  return brackets.filter((one) => !one.includes('::')).length;
}

/** Addresses of the sources that tags cite. */
function citedPlaces(brief: Brief, workspace: Workspace, cited: CitedEvidence): ReadonlySet<string> {
  const { byId } = sourcesOf(brief, workspace);
  const places = new Set(cited.addresses);
  const keys = new Set(cited.keys);
  for (const { statement } of statementsOf(brief)) for (const { key } of statement.citations) keys.add(key);
  for (const key of keys) {
    const source = byId.get(key);
    for (const place of [source?.url, source?.archive]) if (place !== undefined) places.add(addressIdentity(place));
  }
  return places;
}

function edited(brief: Brief, edits: readonly TextEdit[]): Brief {
  if (edits.length === 0) return brief;
  return parseBrief(createDocument(brief.document.path, editSource(brief.document, edits)), brief.configured);
}
