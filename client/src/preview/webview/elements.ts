// The elements that the page has from the start (page.ts).

/** @throws {Error} where the page has none with this id. */
export function element<T extends Element = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as unknown as T;
}

/** The number that an attribute holds; 0 where it holds none. */
export function numberOf(of: Element | null | undefined, attribute: string): number {
  return Number(of?.getAttribute(attribute)) || 0;
}
