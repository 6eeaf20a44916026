// What in a clipboard or a drag may become sources: addresses and files, by their spelling alone. Whether an address is one is
// for the server to say.

export type PastedSource =
  | { readonly address: string; readonly title?: string }
  | { readonly uri: string }
  | { readonly key: string };

/** What a source that is dragged from its view is carried as; its text is the key. */
export const sourceMime = 'application/vnd.briefwright.source';

/** Endings of files that can be the archived text of a source. */
const TEXT_FILE = /\.(?:txt|text|md|markdown)$/i;
const ADDRESS = /^(?:<?https?:\/\/\S+|(?:doi:\s*|(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+)$/i;
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/** Undefined unless all of the text is one address. */
export function sourceInText(text: string): PastedSource | undefined {
  const line = text.trim();
  return line.length < longest && ADDRESS.test(line) ? { address: line } : undefined;
}

/**
 * The one link that is all of what was copied from a page, with its words for a title; undefined for anything else, above all for text
 * that has links in it. `text` is the same without markup.
 */
export function sourceInHtml(html: string, text: string): PastedSource | undefined {
  if (html.length > longest || !/<a\b/i.test(html)) return undefined;
  const bare = html.replace(/<!--[^]*?-->|<(head|style)\b[^]*?<\/\1\s*>/gi, '');
  const links = [...bare.matchAll(/<a\b[^>]*?\bhref\s*=\s*(?:"([^"]+)"|'([^']+)')[^>]*>([^]*?)<\/a\s*>/gi)];
  const [link] = links;
  if (!link || links.length > 1) return undefined;
  const words = wordsOf(link[3]!);
  if (words === '' || wordsOf(bare) !== words) return undefined;
  const source = sourceInText(unescaped(link[1] ?? link[2]!));
  if (!source || !('address' in source)) return undefined;
  const isTitle = sourceInText(words) === undefined && !/^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(words);
  const isText = text.trim() === '' || isAlike(text, words) || sourceInText(text) !== undefined;
  return isText ? { ...source, ...(isTitle ? { title: words } : {}) } : undefined;
}

function wordsOf(html: string): string {
  return unescaped(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function isAlike(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim() === b;
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function unescaped(html: string): string {
  return html.replace(/&(?:#(\d{1,7})|([a-z]+));/gi, (whole, code: string | undefined, name: string | undefined) => {
    if (name !== undefined) return signs[name.toLowerCase()] ?? whole;
    const point = Number(code);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Those of a list of URIs (RFC 2483); undefined unless every one can become a source. */
export function sourcesInUriList(list: string): readonly PastedSource[] | undefined {
  const uris = list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (uris.length === 0 || uris.length > most) return undefined;
  const found = uris.map(
    (uri) =>
      sourceInText(uri) ??
      (SCHEME.test(uri) && TEXT_FILE.test(pathOf(uri)) && !/\.brief\.md$/i.test(pathOf(uri)) ? { uri } : undefined),
  );
  return found.every((source) => source !== undefined) ? found : undefined;
}

/**
 * Whether whoever pastes at the end of `before`, the line up to the cursor, has finished a sentence or begins one: then a citation
 * is what is wanted. In the middle of words the address itself may be.
 */
export function wantsCitation(before: string): boolean {
  return /(?:^|[.!?…。！？][\])"'”’»*_]*|[;[\]}])\s*$/.test(before) && !/\]\($/.test(before);
}

/** Longer than any address that a browser takes. */
const longest = 8000;
/** More files in one drag are no list of sources. */
const most = 20;

function pathOf(uri: string): string {
  return uri.replace(/[?#].*$/, '');
}
