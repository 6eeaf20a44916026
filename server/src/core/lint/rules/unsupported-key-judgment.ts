// A key judgment that the text does not carry.

import type { Brief } from '../../model/brief.ts';
import { type FactKind, passageFacts } from '../../model/passage-facts.ts';
import { hasGrounds, type Statement } from '../../model/statement.ts';
import { insert, replace, type TextEdit } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { firstWords } from '../messages/first-words.ts';
import { defineRule } from '../rule.ts';

export const unsupportedKeyJudgment = defineRule<Unsupported | string>({
  id: 'unsupported-key-judgment',
  code: 'BRF8006',
  family: 'Logic and structure',
  severity: { draft: 'warning', review: 'error', release: 'error' },
  summary: 'a key judgment that rests on no statement in the body, or has more confidence than all of them',
  description:
    'Each claim or judgment in a section with the class `key-judgments` must name a statement outside it as `#name`, directly or through another key judgment, and have no more confidence than the highest of them. With a `because`, more confidence is only a note. ' +
    'A key judgment without any grounds is left to `unsourced-claim`, an unknown name to `unknown-statement`, and one that exceeds only its weakest premise to `overconfident-judgment`.',
  rationale:
    'Key judgments sum up what the body shows (ICD 203, standard 6; ICD 208). One with no support there cannot be checked, and one with more confidence than the body says something new.',
  fixSummary:
    'rest it on a statement that cites the same source; add a placeholder for the name; use the highest level among its premises',
  dependsOn: ({ brief }) => namedStatements(brief),
  checkPassage({ brief }, { section, statements }, report, textOf) {
    if (!section.classes.includes('key-judgments')) return;
    const known = namedStatements(brief);
    const seen = new Set<object>();
    for (const statement of statements) {
      const { kind, assessment, coveredBy } = statement;
      const tag = coveredBy.find(({ evidence }) => evidence.length > 0);
      if ((kind !== 'claim' && kind !== 'judgment') || !hasGrounds(statement) || !tag || seen.has(tag)) continue;
      seen.add(tag);
      const names = supports(statement);
      const { body, hasUnknown } = reach(names, known);
      if (body.length === 0 && !hasUnknown) {
        const span = { start: tag.evidence[0]!.span.start, end: tag.evidence.at(-1)!.span.end };
        report(
          span,
          `${firstWords(textOf(statement.span))} cites ${names.length === 0 ? 'sources' : 'key judgments'} but no statement in the body. A key judgment sums up the body: add the reasoning there and cite it as “#name”.`,
          { detail: { at: span.start, cited: statement.citations.map(({ key }) => key) } },
        );
        continue;
      }
      const level = assessment.confidence[0];
      const levels = names.map((name) => known.get(name)?.level);
      // What has no level yet may become the surest.
      if (!level || levels.length === 0 || levels.includes(undefined)) continue;
      const surest = Math.max(...levels.map((index) => index!));
      if (surest >= level.index) continue;
      const term = brief.settings.scales.confidence.rungs[surest]!.terms[0];
      report(
        level.span,
        `“${level.term}” is more than anything that this key judgment rests on (“${term}”). Lower it, strengthen its basis, or say “because …”.`,
        { detail: term, ...(assessment.because !== undefined ? { atMost: 'info' as const } : {}) },
      );
    }
  },
  fixes({ brief }, { span, start, detail }) {
    if (typeof detail === 'string') return [fixIn(brief, 'suggested', `Confidence: ${detail}`, replace(span, detail))];
    const { at, cited } = detail;
    const put = (name: string): TextEdit => insert(at + start, `#${name}; `);
    const candidates = [...namedStatements(brief)]
      .filter(([, { isBody, keys }]) => isBody && keys.some((key) => cited.includes(key)))
      .slice(0, offered);
    return [
      ...candidates.map(([name]) => fixIn(brief, 'suggested', `Rest it on #${name}`, put(name))),
      fixIn(brief, 'suggested', 'Add a placeholder for what it rests on', put('basis')),
    ];
  },
});

const offered = 3;

/** Where another item can be put, counted from the passage's start, and what the judgment cites. */
interface Unsupported {
  readonly at: number;
  readonly cited: readonly string[];
}

interface Named {
  readonly name: string;
  /** Borne by some statement outside the key judgments. */
  readonly isBody: boolean;
  /** Step of its confidence; undefined where it has none. */
  readonly level: number | undefined;
  readonly basis: readonly string[];
  readonly keys: readonly string[];
}

const namedFacts: FactKind<readonly Named[], ReadonlyMap<string, Named>> = {
  pick({ section, statements }) {
    const isBody = !section.classes.includes('key-judgments');
    const found = statements.flatMap((statement): Named[] => {
      const { id, assessment, citations } = statement;
      return id === undefined
        ? []
        : [
            {
              name: id,
              isBody,
              level: assessment.confidence[0]?.index,
              basis: supports(statement),
              keys: citations.map(({ key }) => key),
            },
          ];
    });
    return found.length > 0 ? found : undefined;
  },
  isSame: (a, b) => a.length === b.length && a.every((one, at) => isSameNamed(one, b[at]!)),
  combine(lists) {
    const known = new Map<string, Named>();
    // Where two bear a name, which one is meant cannot be told: the one in the text counts.
    for (const list of lists) for (const one of list) if (!known.get(one.name)?.isBody) known.set(one.name, one);
    return known;
  },
};

function namedStatements(brief: Brief): ReadonlyMap<string, Named> {
  return passageFacts(brief, namedFacts).value.get();
}

/** The statements of the text that `names` lead to, over however many key judgments. */
function reach(
  names: readonly string[],
  known: ReadonlyMap<string, Named>,
): { readonly body: readonly string[]; readonly hasUnknown: boolean } {
  const reached = new Set(names);
  const body: string[] = [];
  let hasUnknown = false;
  for (const name of reached) {
    const named = known.get(name);
    if (!named) hasUnknown = true;
    else if (named.isBody) body.push(name);
    else for (const next of named.basis) reached.add(next);
  }
  return { body, hasUnknown };
}

function supports({ basis }: Statement): readonly string[] {
  return [...new Set(basis.flatMap(({ name, stance }) => (stance === 'supports' ? [name] : [])))];
}

function isSameNamed(a: Named, b: Named): boolean {
  return (
    a.isBody === b.isBody &&
    a.level === b.level &&
    isSameList([a.name, ...a.basis], [b.name, ...b.basis]) &&
    isSameList(a.keys, b.keys)
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
