// Hints in the text: the range behind a term of likelihood, and how many named origins stand behind a claim with several
// sources or a judgment that rests on other statements. Each kind has its switch.

import type * as lsp from 'vscode-languageserver';
import { readAssessment } from '../../core/model/assessment.ts';
import type { Brief } from '../../core/model/brief.ts';
import { rangeText } from '../../core/model/likelihood/range-text.ts';
import { type NamedOrigin, originsBelow, shortOriginCount } from '../../core/model/origins/named-origins.ts';
import { supportingSources } from '../../core/model/origins/supporting-sources.ts';
import type { Passage } from '../../core/model/passage.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import type { Tag } from '../../core/syntax/tag.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import { toPosition, toSpan } from '../convert.ts';
import { defineFeature, type KnownBrief } from '../feature.ts';

interface Hint {
  /** In the document's text. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

export const inlayHint = defineFeature<lsp.InlayHintParams, lsp.InlayHint[]>({
  method: 'textDocument/inlayHint',
  refresh: 'inlayHint',
  capability: { inlayHintProvider: true },
  empty: [],
  run(snapshot, { textDocument, range }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return [];
    const { ranges, origins } = snapshot.settings.inlayHints;
    const { document, placedPassages: passages } = known.brief;
    const asked = toSpan(document, range, snapshot.encoding);
    return passages
      .filter(
        (passage, index) =>
          passage.start <= asked.end && asked.start <= (passages[index + 1]?.start ?? document.text.length),
      )
      .flatMap((passage) => [
        ...(ranges ? rangeHints(known.brief, passage) : []),
        ...(origins ? originHints(known, passage) : []),
      ])
      .filter(({ offset }) => asked.start <= offset && offset <= asked.end)
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, label, tooltip }) => ({
        position: toPosition(document, offset, snapshot.encoding),
        label,
        tooltip,
        paddingLeft: true,
      }));
  },
});

/** A tag that is being typed has none: they would jump about. */
function rangeHints({ settings }: Brief, { start, tags }: Passage): readonly Hint[] {
  const { likelihood } = settings.scales;
  return tags
    .filter(({ isClosed }) => isClosed)
    .flatMap((tag) =>
      readAssessment([tag], settings.scales).likelihood.flatMap(({ index, span }) => {
        const rung = likelihood.rungs[index]!;
        const label = rangeText(rung);
        return label === undefined
          ? []
          : [{ offset: span.end + start, label, tooltip: `${rung.terms[0]}: ${rung.meaning} (${likelihood.title})` }];
      }),
    );
}

function originHints({ brief, workspace }: KnownBrief, { start, statements }: Passage): readonly Hint[] {
  const { byId } = sourcesOf(brief, workspace);
  const hints = new Map<Tag, Hint>();
  for (const statement of statements) {
    const restsOn = statement.basis.some(({ name, stance }) => stance === 'supports' && namesOf(brief).has(name));
    // What one source says of itself is on its card.
    if (!restsOn && supportingSources(statement, byId).length < 2) continue;
    const tag = statement.coveredBy.findLast(({ evidence }) => evidence.length > 0);
    if (!tag?.isClosed || hints.has(tag)) continue;
    const origins = originsBelow(brief, statement, byId);
    if (origins.length === 0 && restsOn) continue;
    hints.set(tag, { offset: tag.span.end + start, label: shortOriginCount(origins), tooltip: originList(origins) });
  }
  return [...hints.values()];
}

function originList(origins: readonly NamedOrigin[]): string {
  if (origins.length === 0) return 'The sources have no origin: they derive only from each other.';
  const names = origins.map(({ ids, isUndeclared }) => {
    const name = ids.map((id) => plainLine(id)).join(' = ');
    return isUndeclared ? `${name} (how it knows is not declared)` : name;
  });
  return `Leads to ${names.join('; ')}. These are declared origins, not proof of independence.`;
}
