// The front matter after an edit inside one source: that source is read anew, what stands after it moves, and the rest stays as it was
// read. Gives up where the edit may reach further; everything is then read again.

import { readSimpleYaml } from '../../syntax/yaml/simple-yaml.ts';
import type { TextChange } from '../../text/change.ts';
import { type Span, shift } from '../../text/span.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { FrontMatterProblem } from '../read-field.ts';
import { readSource, sourcesById } from './read-source.ts';
import type { Field, Source } from './source.ts';

export interface ReadFrontMatter {
  readonly value: FrontMatter;
  readonly problems: readonly FrontMatterProblem[];
}

/**
 * `text` is the YAML as it is after `change`, `base` its offset in the document: the same before, and `change` counts from the
 * document's start. Undefined unless the change lies in one source of a block map, another follows it, and both texts are simple.
 */
export function rereadSource(
  text: string,
  base: number,
  before: ReadFrontMatter,
  change: TextChange,
): ReadFrontMatter | undefined {
  const { value } = before;
  const { declarations } = value;
  // What the front matter lacks is found by looking at all of it.
  if (!value.isSimple || !value.fields.has('title') || !value.fields.has('date')) return undefined;
  const open = value.fields.get('sources')?.valueSpan.start;
  if (open === undefined || text[open - base] === '{') return undefined;
  const index = declarations.findLastIndex(({ idSpan }) => idSpan.start <= change.from);
  const [own, next] = [declarations[index], declarations[index + 1]];
  if (!own || !next) return undefined;
  const lineStart = text.lastIndexOf('\n', own.idSpan.start - base - 1) + 1 + base;
  const column = own.idSpan.start - lineStart;
  if (change.to >= next.idSpan.start - column) return undefined;
  const delta = change.inserted - (change.to - change.from);
  const part = text.slice(lineStart - base, next.idSpan.start - column + delta - base);
  const { root, problems: faults } = readSimpleYaml(part, lineStart) ?? { root: undefined, problems: [] };
  if (root?.type !== 'map' || root.isFlow || faults.length > 0 || root.span.start !== own.idSpan.start)
    return undefined;
  if (root.entries.some(({ key }) => key.text !== own.id && value.sources.has(key.text))) return undefined;

  const found: FrontMatterProblem[] = [];
  const anew = root.entries.map((entry) => readSource(entry, value.path, found));
  const moved = (span: Span): Span => movedOver(span, change.to, delta);
  const after = declarations.slice(index + 1);
  const all = [
    ...declarations.slice(0, index),
    ...anew,
    ...(delta === 0 ? after : after.map((source) => movedSource(source, delta))),
  ];
  const isOfOwn = ({ span }: FrontMatterProblem): boolean =>
    span.start >= own.idSpan.start && span.start < next.idSpan.start;
  const others = before.problems.filter((problem) => !isOfOwn(problem)).map((problem) => movedProblem(problem, moved));
  return {
    value: {
      ...value,
      fields: movedFields(value.fields, moved),
      registry: value.registry.map(({ path, span }) => ({ path, span: moved(span) })),
      sources: sourcesById(all),
      declarations: all,
    },
    problems: [...others, ...found].sort((a, b) => a.span.start - b.span.start),
  };
}

/** What ends before the change stays, what begins after it moves, and what holds it grows. */
function movedOver({ start, end }: Span, to: number, delta: number): Span {
  return { start: start >= to ? start + delta : start, end: end >= to ? end + delta : end };
}

function movedFields(fields: ReadonlyMap<string, Field>, moved: (span: Span) => Span): ReadonlyMap<string, Field> {
  if (fields.size === 0) return fields;
  const result = new Map<string, Field>();
  for (const [name, { keySpan, valueSpan }] of fields)
    result.set(name, { keySpan: moved(keySpan), valueSpan: moved(valueSpan) });
  return result;
}

function movedSource(source: Source, delta: number): Source {
  const moved = (span: Span): Span => shift(span, delta);
  return {
    ...source,
    idSpan: moved(source.idSpan),
    span: moved(source.span),
    fields: movedFields(source.fields, moved),
    derivedFrom: source.derivedFrom.map((derivation) => ({ ...derivation, sourceSpan: moved(derivation.sourceSpan) })),
  };
}

function movedProblem(problem: FrontMatterProblem, moved: (span: Span) => Span): FrontMatterProblem {
  const repairs = problem.repairs?.map((repair) => ({ ...repair, span: moved(repair.span) }));
  return { ...problem, span: moved(problem.span), ...(repairs ? { repairs } : {}) };
}
