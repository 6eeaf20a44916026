// The refactorings that can be made at the selection. What each does to the text is the core's matter.

import { readRegistry } from '../../core/model/registry/read-registry.ts';
import { isBibtexPath } from '../../core/model/registry/registry.ts';
import { registriesOf } from '../../core/model/workspace.ts';
import { convertCitations } from '../../core/refactor/convert-citations.ts';
import { convertFootnotes } from '../../core/refactor/convert-footnotes.ts';
import { coverBlock } from '../../core/refactor/cover-block.ts';
import { declareLinks } from '../../core/refactor/declare-links.ts';
import { extractSources } from '../../core/refactor/extract-sources.ts';
import { inlineRegistry } from '../../core/refactor/inline-registry.ts';
import type { Refactoring } from '../../core/refactor/refactoring.ts';
import { splitStatement } from '../../core/refactor/split-statement.ts';
import { documentAt } from '../convert.ts';
import { editOfChange, obstacleTo } from './edits.ts';
import {
  type ActionContext,
  type OfferedAction,
  refactorExtractKind,
  refactorInlineKind,
  refactorRewriteKind,
} from './offered-action.ts';

interface Offer {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** Undefined where it makes no sense at the selection: it is not offered then. */
  readonly find: (context: ActionContext) => Refactoring | undefined;
}

const offers: readonly Offer[] = [
  {
    id: 'split-statement',
    title: 'Split into two statements',
    kind: refactorRewriteKind,
    find: ({ known, span }) => splitStatement(known.brief, span.start),
  },
  {
    id: 'cover-block',
    title: 'Write the repeated tag once for the paragraph',
    kind: refactorRewriteKind,
    find: ({ known, span }) => coverBlock(known.brief, span.start),
  },
  {
    id: 'convert-citations',
    title: 'Convert Pandoc citations to tags',
    kind: refactorRewriteKind,
    find: ({ known, span }) => convertCitations(known.brief, span),
  },
  {
    id: 'convert-footnotes',
    title: 'Convert footnotes with citations to tags',
    kind: refactorRewriteKind,
    find: ({ known, span }) => convertFootnotes(known.brief, span),
  },
  {
    id: 'declare-links',
    title: 'Make all links and notes of this file sources',
    kind: refactorRewriteKind,
    find: ({ known }) => declareLinks(known.brief, known.workspace),
  },
  { id: 'extract-sources', title: 'Move the sources to a registry', kind: refactorExtractKind, find: findExtraction },
  {
    id: 'inline-registry',
    title: 'Declare the cited sources of this registry here',
    kind: refactorInlineKind,
    find: findInlining,
  },
];

export function refactorings(context: ActionContext): readonly OfferedAction[] {
  const { snapshot, known, wants } = context;
  return offers
    .filter(({ kind }) => wants(kind))
    .flatMap(({ id, title, kind, find }): OfferedAction[] => {
      const found = find(context);
      if (!found) return [];
      const obstacle = 'obstacle' in found ? found.obstacle : obstacleTo(snapshot, known, found);
      if (obstacle !== undefined || 'obstacle' in found)
        return [{ id, title, kind, ...(obstacle === undefined ? {} : { obstacle }), edit: () => undefined }];
      return [{ id, title, kind, edit: () => editOfChange(snapshot, known, found) }];
    });
}

/** In front matter: elsewhere nobody thinks of it. */
function findExtraction({ known, span }: ActionContext): Refactoring | undefined {
  return span.start < known.brief.split.bodyStart ? extractSources(known.brief) : undefined;
}

/** At the name of a registry. */
function findInlining({ snapshot, known, span }: ActionContext): Refactoring | undefined {
  const index = known.brief.frontMatter.registry.findIndex(
    (named) => named.span.start <= span.end && span.start <= named.span.end,
  );
  const named = known.brief.frontMatter.registry[index];
  if (!named) return undefined;
  const result = registriesOf(known.brief, known.workspace).find(({ name }) => name === named.path)?.result;
  if (!result || 'failure' in result) return { obstacle: 'The registry could not be read' };
  const uri = snapshot.uriOf(result.registry.path);
  const document = uri === undefined ? undefined : documentAt(snapshot, uri);
  if (!document) return { obstacle: 'The registry could not be read' };
  // Offsets must be those of the text at hand; entries of BibTeX are written anew and need none.
  const isOfText =
    isBibtexPath(result.registry.path) ||
    readRegistry(result.registry.path, document.text).value.declarations.length === result.registry.declarations.length;
  return isOfText
    ? inlineRegistry(known.brief, index, result.registry, document.text)
    : { obstacle: 'The registry has changed' };
}
