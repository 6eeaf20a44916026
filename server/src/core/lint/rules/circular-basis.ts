// A statement that rests, through `#`, on itself.

import { type Brief, inDocument, type PlacedStatement } from '../../model/brief.ts';
import { namesOf } from '../../model/statement-names.ts';
import { basisGraph, hasLoop } from '../../model/support/basis-graph.ts';
import type { BasisItem, Tag } from '../../syntax/tag.ts';
import { fixIn, removeItem } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

interface Link {
  readonly from: PlacedStatement;
  readonly item: BasisItem;
}

export const circularBasis = defineRule<readonly Link[]>({
  id: 'circular-basis',
  code: 'BRF8001',
  family: 'Markup and reference integrity',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a statement that rests on itself through `#` references',
  description:
    'The chain of `#` references from a statement must not lead back to it. Each loop is reported once, at its first link in reading order, and the related locations follow the loop. `but #name` is not support, so it does not count.',
  rationale:
    'Two judgments that support each other are supported by nothing. That is begging the question (ICD 203, standard 6, logical argument).',
  fixSummary: 'remove one link of the loop',
  check({ brief }, report) {
    if (!hasLoop(basisGraph(brief))) return;
    for (const loop of findLoops(brief)) {
      const [first] = loop;
      if (!first) continue;
      const path = loop.map(({ item }) => `#${item.name}`).join(' → ');
      report(
        inDocument(first.from, first.item.span),
        loop.length === 1
          ? `“${first.item.name}” rests on itself, so nothing supports it. Name what it really rests on.`
          : `These statements rest on each other (${path}), so nothing outside supports them. Remove one of the links, or cite a source.`,
        {
          related: loop.slice(1).map(({ from, item }) => ({
            path: brief.document.path,
            span: inDocument(from, item.span),
            message: `“${from.statement.id}” rests on “${item.name}”`,
          })),
          detail: loop,
        },
      );
    }
  },
  fixes({ brief }, { detail }) {
    return detail.flatMap(({ from, item }) => {
      const tag = from.statement.coveredBy.find((candidate: Tag) => candidate.evidence.includes(item));
      const edit = tag && removeItem(from.start, tag, item);
      return edit ? [fixIn(brief, 'suggested', `Remove #${item.name} from “${from.statement.id}”`, edit)] : [];
    });
  },
});

/** Every loop once, shortest way round from its first statement in reading order. */
function findLoops(brief: Brief): readonly (readonly Link[])[] {
  const names = namesOf(brief);
  const linksOf = (name: string): Link[] => {
    const from = names.get(name)?.[0];
    if (!from) return [];
    const { basis } = from.statement;
    if (basis.length === 0) return [];
    return basis.filter((item) => item.stance === 'supports' && names.has(item.name)).map((item) => ({ from, item }));
  };
  const loops: (readonly Link[])[] = [];
  const inLoop = new Set<string>();
  const candidates = namesOnLoops([...names.keys()], linksOf);
  for (const name of candidates) {
    if (inLoop.has(name)) continue;
    const loop = shortestWayBack(name, linksOf);
    if (!loop) continue;
    for (const { item } of loop) inLoop.add(item.name);
    loops.push(loop);
  }
  return loops;
}

/** The names, in order, less those that no loop can hold: nothing rests on them, or they on nothing. Spares long chains. */
function namesOnLoops(names: readonly string[], linksOf: (name: string) => readonly Link[]): readonly string[] {
  const below = new Map(names.map((name) => [name, linksOf(name).map(({ item }) => item.name)]));
  const above = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const [name, targets] of below) for (const target of targets) above.get(target)?.push(name);
  const dropped = new Set<string>();
  /** Drops what has no `onward` link left, then what had only that one. */
  const drop = (onward: ReadonlyMap<string, readonly string[]>, back: ReadonlyMap<string, readonly string[]>): void => {
    const left = new Map(
      [...onward].map(([name, others]) => [name, others.filter((other) => !dropped.has(other)).length]),
    );
    const ends = names.filter((name) => !dropped.has(name) && left.get(name) === 0);
    for (let name = ends.pop(); name !== undefined; name = ends.pop()) {
      dropped.add(name);
      for (const other of back.get(name) ?? []) {
        const count = left.get(other)! - 1;
        left.set(other, count);
        if (count === 0 && !dropped.has(other)) ends.push(other);
      }
    }
  };
  drop(below, above);
  drop(above, below);
  return names.filter((name) => !dropped.has(name));
}

/** Breadth first from `name` until a link leads back to it. */
function shortestWayBack(name: string, linksOf: (name: string) => readonly Link[]): readonly Link[] | undefined {
  const cameBy = new Map<string, { readonly link: Link; readonly previous: string }>();
  const queue = [name];
  for (let at = 0; at < queue.length; at++) {
    const current = queue[at]!;
    for (const link of linksOf(current)) {
      const next = link.item.name;
      if (next === name) {
        const loop = [link];
        for (let step = current; step !== name; ) {
          const { link: earlier, previous } = cameBy.get(step)!;
          loop.unshift(earlier);
          step = previous;
        }
        return loop;
      }
      if (cameBy.has(next)) continue;
      cameBy.set(next, { link, previous: current });
      queue.push(next);
    }
  }
  return undefined;
}
