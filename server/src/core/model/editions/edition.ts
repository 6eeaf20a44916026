// What a briefing remembers of the edition before it: its named statements with their levels, and the scales they are on. Little
// enough to be kept beside thousands of briefings. Does not know how it was read.

import type { Span } from '../../text/span.ts';
import type { LevelTerm } from '../assessment.ts';
import { type Brief, inDocument, wordsOf } from '../brief.ts';
import type { ScalePair } from '../scales/scale.ts';
import type { StatementKind } from '../statement.ts';
import { namesOf } from '../statement-names.ts';

export interface Edition {
  /** What messages call the file. */
  readonly path: string;
  /** As declared. */
  readonly date?: string;
  readonly scales: ScalePair;
  /** By name; a name that several statements bear is none's. */
  readonly named: ReadonlyMap<string, EditionStatement>;
}

export interface EditionStatement {
  readonly kind: StatementKind;
  readonly words: string;
  /** In the edition's text. */
  readonly span: Span;
  readonly confidence?: Pick<LevelTerm, 'term' | 'index'>;
  readonly likelihood?: Pick<LevelTerm, 'term' | 'index'>;
  readonly by?: string;
  readonly because?: string;
}

/** The edition, or a sentence that follows its path as written and says why it was not read. */
export type EditionResult = { readonly edition: Edition } | { readonly failure: string };

/** Why a briefing that names itself has no edition before it. */
export const ownEdition = 'it is this briefing itself; name the edition before it.';

export function readEdition(brief: Brief): Edition {
  const { date } = brief.frontMatter;
  const unique = [...namesOf(brief)].flatMap(([name, [placed, ...others]]) =>
    placed && others.length === 0 ? [[name, placed] as const] : [],
  );
  const named = new Map(
    unique.map(([name, placed]) => {
      const { statement } = placed;
      const {
        confidence: [confidence],
        likelihood: [likelihood],
        by,
        because,
      } = statement.assessment;
      const found: EditionStatement = {
        kind: statement.kind,
        words: wordsOf(brief, placed),
        span: inDocument(placed, statement.span),
        ...(confidence ? { confidence: { term: confidence.term, index: confidence.index } } : {}),
        ...(likelihood ? { likelihood: { term: likelihood.term, index: likelihood.index } } : {}),
        ...(by === undefined ? {} : { by }),
        ...(because === undefined ? {} : { because }),
      };
      return [name, found] as const;
    }),
  );
  return { path: brief.document.path, ...(date === undefined ? {} : { date }), scales: brief.settings.scales, named };
}
