// Zotero through Better BibTeX's local end point (https://retorque.re/zotero-better-bibtex/exporting/json-rpc): what an item is called and
// cited by. The one place of the extension that uses the network, and only this machine's own address.

/** What of an item becomes a source. */
export interface ZoteroItem {
  readonly key: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** ISO 8601 day, month or year. */
  readonly date?: string;
  /** Web address or DOI. */
  readonly address?: string;
  /** CSL item type. */
  readonly type?: string;
}

/** Milliseconds. */
const patience = 5000;
const longest = 8_000_000;

/** The items that match `terms`. @throws {Error} where nothing answers, or something else than Better BibTeX does. */
export async function searchZotero(port: number, terms: string): Promise<readonly ZoteroItem[]> {
  const response = await fetch(`http://127.0.0.1:${port}/better-bibtex/json-rpc`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', method: 'item.search', params: [terms], id: 1 }),
    // Nothing may lead from this machine to another.
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`it answered with ${response.status}`);
  const text = await response.text();
  if (text.length > longest) throw new Error('the answer is too long');
  const { result, error } = JSON.parse(text) as {
    readonly result?: unknown;
    readonly error?: { readonly message?: unknown };
  };
  if (error) throw new Error(typeof error.message === 'string' ? error.message : 'it refused the search');
  if (!Array.isArray(result)) throw new Error('the answer is not one of Better BibTeX');
  return result.flatMap((item: unknown) => itemOf(item) ?? []);
}

/** Undefined for what has no key to cite it by. Anything may come. */
export function itemOf(value: unknown): ZoteroItem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const item = value as Readonly<Record<string, unknown>>;
  const key = wordsIn(item['citekey']) ?? wordsIn(item['citation-key']) ?? wordsIn(item['id']);
  if (key === undefined) return undefined;
  const publisher = wordsIn(item['container-title']) ?? wordsIn(item['publisher']);
  const address = wordsIn(item['DOI']) ?? wordsIn(item['URL']);
  const found = {
    title: wordsIn(item['title']),
    author: namesIn(item['author']),
    publisher,
    date: dateIn(item['issued']),
    address,
    type: wordsIn(item['type']),
  };
  return { key, ...Object.fromEntries(Object.entries(found).filter(([, part]) => part !== undefined)) };
}

function wordsIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Titles hold a little HTML.
  const words = value
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? undefined : words;
}

function namesIn(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((name: unknown) => {
    const { family, given, literal } = (name ?? {}) as Readonly<Record<string, unknown>>;
    return wordsIn(literal) ?? wordsIn([given, family].filter((part) => typeof part === 'string').join(' ')) ?? [];
  });
  return names.length === 0 ? undefined : names.join('; ');
}

function dateIn(value: unknown): string | undefined {
  const parts = (value as { readonly 'date-parts'?: unknown } | undefined)?.['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (!Array.isArray(first)) return undefined;
  const numbers = first.slice(0, 3).map(Number);
  if (numbers.length === 0 || numbers.some((number) => !Number.isInteger(number) || number < 1)) return undefined;
  return numbers.map((number, index) => String(number).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
