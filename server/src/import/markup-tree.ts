// Elements of XML or HTML as a tree, and how to look around in it. Does not know what they mean.

export interface MarkupElement {
  /** With its prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (MarkupElement | string)[];
  /** Line of its start, counted from 1; 0 where nobody counts. */
  readonly line: number;
}

export function childElements(element: MarkupElement, name?: string): readonly MarkupElement[] {
  return element.children.filter(
    (child): child is MarkupElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function childNamed(element: MarkupElement | undefined, name: string): MarkupElement | undefined {
  return element?.children.find((child): child is MarkupElement => typeof child !== 'string' && child.name === name);
}

/** All below `element` of this name, in order. */
export function descendants(element: MarkupElement, name: string): readonly MarkupElement[] {
  const found: MarkupElement[] = [];
  const stack: (MarkupElement | string)[] = [...element.children].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') continue;
    if (next.name === name) found.push(next);
    for (let at = next.children.length - 1; at >= 0; at--) stack.push(next.children[at]!);
  }
  return found;
}

/** All text below `element`, joined. */
export function textOf(element: MarkupElement | undefined): string {
  if (!element) return '';
  const stack: (MarkupElement | string)[] = [...element.children].reverse();
  let out = '';
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') out += next;
    else for (let at = next.children.length - 1; at >= 0; at--) stack.push(next.children[at]!);
  }
  return out;
}
