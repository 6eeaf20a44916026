// A briefing that is equally sure of everything.

import { inDocument, passageStart } from '../../model/brief.ts';
import { type FactKind, passageFacts } from '../../model/passage-facts.ts';
import { needsGrounds, type Statement } from '../../model/statement.ts';
import { defineRule } from '../rule.ts';

const fewest = 5;

export const uniformConfidence = defineRule({
  id: 'uniform-confidence',
  code: 'BRF8012',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'off', release: 'hint' },
  summary: 'a briefing whose statements all have the same level of confidence',
  description: `Reported once, at the first level, if ${fewest} or more tags assess claims, quotations and judgments and all of them have the same level. A tag that covers several statements counts once.`,
  rationale: 'Levels that never differ tell a reader nothing. They are usually a habit (ICD 203, standard 2).',
  fixSummary: 'none',
  options: {
    fewest: {
      description: 'How many tags must assess something before levels that are all the same are reported.',
      type: 'integer',
      minimum: 2,
      default: fewest,
    },
  },
  check({ brief, options }, report) {
    const { indexes, value } = passageFacts(brief, levelFacts);
    const { count, level } = value.get();
    if (count < options.fewest || level === undefined) return;
    const [first] = indexes;
    const statement = brief.passageContents[first!]!.statements.find(isAssessed)!;
    const { term, span } = statement.assessment.confidence[0]!;
    report(
      inDocument({ start: passageStart(brief, first!) }, span),
      `All ${count} levels of this briefing are “${term}”, so they do not tell a reader which parts are firm and which are not. Check which statement is best supported and which least.`,
      { about: 'briefing' },
    );
  },
});

interface Levels {
  readonly count: number;
  /** The one that all have; undefined where there are several. */
  readonly level: number | undefined;
}

/** Of each tag once. */
const levelFacts: FactKind<Levels, Levels> = {
  pick({ statements }) {
    const levels = new Map(
      statements
        .filter(isAssessed)
        .flatMap(({ assessment }) => assessment.confidence.map(({ span, index }) => [span, index] as const)),
    );
    return levels.size > 0 ? summed([...levels.values()].map((level) => ({ count: 1, level }))) : undefined;
  },
  isSame: (a, b) => a.count === b.count && a.level === b.level,
  combine: summed,
};

function summed(all: readonly Levels[]): Levels {
  const level = all[0]?.level;
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    level: all.every((one) => one.level === level) ? level : undefined,
  };
}

function isAssessed(statement: Statement): boolean {
  return needsGrounds(statement) && statement.assessment.confidence.length > 0;
}
