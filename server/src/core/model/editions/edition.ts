// What a briefing remembers of the edition before it: its named statements with their levels, and the scales they are on. Little
// enough to be kept beside thousands of briefings. Does not know how it was read.

import type { Span } from '../../text/span.ts';
import type { LevelTerm } from '../assessment.ts';
import { type Brief, inDocument, type PlacedStatement, wordsOf } from '../brief.ts';
import { tlpMarks } from '../handling/markings.ts';
import { portionMarks } from '../handling/portions.ts';
import type { ScalePair } from '../scales/scale.ts';
import type { Statement, StatementKind } from '../statement.ts';
import { namesOf } from '../statement-names.ts';
import { type ComparedWords, comparedWords } from './compared-words.ts';

export interface Edition {
  /** What messages call the file. */
  readonly path: string;
  /** As declared. */
  readonly date?: string;
  readonly scales: ScalePair;
  /** The mark of the whole. */
  readonly marking?: string;
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
  /** Of what readers take for a judgment: its words, to be compared. */
  readonly compared?: ComparedWords;
  /** The mark of TLP that holds for it by itself, its paragraph or its section. */
  readonly marking?: string;
}

/** The edition, or a sentence that follows its path as written and says why it was not read. */
export type EditionResult = { readonly edition: Edition } | { readonly failure: string };

/** Why a briefing that names itself has no edition before it. */
export const ownEdition = 'it is this briefing itself; name the edition before it.';

export function readEdition(brief: Brief): Edition {
  const { date, marking } = brief.frontMatter;
  const portions = portionMarks(brief, tlpMarks);
  const unique = [...namesOf(brief)].flatMap(([name, [placed, ...others]]) =>
    placed && others.length === 0 ? [[name, placed] as const] : [],
  );
  const named = new Map(unique.map(([name, placed]) => [name, readStatement(brief, placed, portions)] as const));
  return {
    path: brief.document.path,
    ...(date === undefined ? {} : { date }),
    scales: brief.settings.scales,
    ...(marking === undefined ? {} : { marking }),
    named,
  };
}

/** A statement as it is compared with the one of its name in another edition. `portions`: the marks of the statements of `brief`. */
export function readStatement(
  brief: Brief,
  placed: PlacedStatement,
  portions: ReadonlyMap<Statement, string>,
): EditionStatement {
  const { statement } = placed;
  const {
    confidence: [confidence],
    likelihood: [likelihood],
    by,
    because,
  } = statement.assessment;
  const marking = portions.get(statement);
  return {
    kind: statement.kind,
    words: wordsOf(brief, placed),
    span: inDocument(placed, statement.span),
    ...(confidence ? { confidence: { term: confidence.term, index: confidence.index } } : {}),
    ...(likelihood ? { likelihood: { term: likelihood.term, index: likelihood.index } } : {}),
    ...(by === undefined ? {} : { by }),
    ...(because === undefined ? {} : { because }),
    ...(isTakenForJudgment(statement) ? { compared: comparedWords(brief, placed) } : {}),
    ...(marking === undefined ? {} : { marking }),
  };
}

/** Whether readers take it for a judgment: by its kind, by a likelihood, or by where it stands. */
function isTakenForJudgment({ kind, assessment, section }: Statement): boolean {
  return (
    kind === 'judgment' ||
    assessment.likelihood.length > 0 ||
    (section.classes.includes('key-judgments') && kind !== 'note' && kind !== 'question')
  );
}
