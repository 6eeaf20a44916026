// Looks for the article in a page, with Readability on linkedom. The one asks again and again for the children of an element, which
// the other counts anew each time: while nothing changes, they are counted once here, or a long list would take the square of its length.

import { Readability } from '@mozilla/readability';

/** As much of what was found as is used. */
export interface Article {
  readonly title?: string | null | undefined;
  readonly content?: string | null | undefined;
}

/** `document` is changed. @throws where the page has more than `elementLimit` elements. */
export function readArticle(document: object, elementLimit: number): Article | undefined {
  const page = document as ConstructorParameters<typeof Readability>[0];
  countChildrenOnce(page.documentElement);
  return new Reader(page, { maxElemsToParse: elementLimit }).parse() ?? undefined;
}

type Filter = (this: unknown, node: unknown, index: number, nodes: unknown) => boolean;

/** The library’s steps that are watched; a test holds that they are called so. */
const steps = Readability.prototype as unknown as {
  readonly _cleanConditionally: (element: unknown, tag: string) => void;
  readonly _removeNodes: (nodes: unknown, filter?: Filter) => void;
};

class Reader extends Readability {
  #isCleaning = false;

  /** Its filters look at elements, and change none. */
  _cleanConditionally(element: unknown, tag: string): void {
    this.#isCleaning = true;
    steps._cleanConditionally.call(this, element, tag);
    this.#isCleaning = false;
  }

  _removeNodes(nodes: unknown, filter?: Filter): void {
    if (!filter || !this.#isCleaning) return steps._removeNodes.call(this, nodes, filter);
    steps._removeNodes.call(this, nodes, function (node, index, nodes) {
      known = new WeakMap();
      try {
        return filter.call(this, node, index, nodes);
      } finally {
        known = undefined;
      }
    });
  }
}

/** Children that were counted since the page changed last; undefined while it may change. */
let known: WeakMap<object, unknown> | undefined;
const counting = new WeakSet<object>();

/** Changes the library's class of `element`. */
function countChildrenOnce(element: object): void {
  let owner: object | null = element;
  while (owner && !Object.hasOwn(owner, 'children')) owner = Object.getPrototypeOf(owner) as object | null;
  const count = owner ? Object.getOwnPropertyDescriptor(owner, 'children')?.get : undefined;
  if (!owner || !count || counting.has(owner)) return;
  counting.add(owner);
  Object.defineProperty(owner, 'children', {
    configurable: true,
    get(this: object) {
      const before = known?.get(this);
      if (before !== undefined) return before;
      const children: unknown = count.call(this);
      known?.set(this, children);
      return children;
    },
  });
}
