// Which directive silences what begins at an offset, found without asking every directive: a briefing may have thousands of both.

import type { Directive } from './suppressions.ts';

/** From `start` on, up to the next stretch, `directive` is the first of its list in whose scope an offset lies. */
interface Stretch {
  readonly start: number;
  readonly directive: Directive | undefined;
}

export class SilenceIndex {
  readonly #order: ReadonlyMap<Directive, number>;
  /** By the name of a rule as written, by its code, and '' for all rules. */
  readonly #stretches = new Map<string, readonly Stretch[]>();

  /** `directives` in the order of the document. */
  constructor(directives: readonly Directive[]) {
    this.#order = new Map(directives.map((directive, index) => [directive, index]));
    const byName = new Map<string, Set<Directive>>();
    const add = (name: string, directive: Directive): void => {
      const named = byName.get(name);
      if (named) named.add(directive);
      else byName.set(name, new Set([directive]));
    };
    for (const directive of directives) {
      if (directive.kind === 'enable') continue;
      if (directive.rules.length === 0) add('', directive);
      for (const { name } of directive.rules) {
        add(name, directive);
        add(name.toUpperCase(), directive);
      }
    }
    for (const [name, named] of byName) this.#stretches.set(name, stretchesOf([...named]));
  }

  /** The first directive that silences a problem of `rule` that begins at `offset`. */
  find(rule: { readonly id: string; readonly code: string }, offset: number): Directive | undefined {
    let first: Directive | undefined;
    for (const name of ['', rule.id, rule.code]) {
      const found = directiveAt(this.#stretches.get(name) ?? [], offset);
      if (found && (!first || this.#order.get(found)! < this.#order.get(first)!)) first = found;
    }
    return first;
  }
}

/** One pass over where scopes begin and end; `directives` are in order. */
function stretchesOf(directives: readonly Directive[]): readonly Stretch[] {
  const begins = directives.map(({ scope }, index) => ({ at: scope.start, index })).sort((a, b) => a.at - b.at);
  const edges = [...new Set(directives.flatMap(({ scope }) => [scope.start, scope.end]))].sort((a, b) => a - b);
  const open = new Lowest();
  const stretches: Stretch[] = [];
  let next = 0;
  for (const edge of edges) {
    for (; next < begins.length && begins[next]!.at === edge; next++) open.add(begins[next]!.index);
    while (open.lowest !== undefined && directives[open.lowest]!.scope.end <= edge) open.removeLowest();
    const directive = open.lowest === undefined ? undefined : directives[open.lowest];
    if (stretches.at(-1)?.directive !== directive) stretches.push({ start: edge, directive });
  }
  return stretches;
}

function directiveAt(stretches: readonly Stretch[], offset: number): Directive | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1]?.directive;
}

/** Numbers of which the lowest is at hand: a binary heap. */
class Lowest {
  readonly #heap: number[] = [];

  get lowest(): number | undefined {
    return this.#heap[0];
  }

  add(number: number): void {
    const heap = this.#heap;
    let at = heap.push(number) - 1;
    for (let above = (at - 1) >> 1; at > 0 && heap[above]! > number; above = (at - 1) >> 1) {
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = number;
  }

  removeLowest(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && heap[below + 1]! < heap[below]!) below++;
      if (heap[below]! >= last) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
  }
}
