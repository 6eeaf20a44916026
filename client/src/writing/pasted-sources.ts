// What in a clipboard or a drag may become sources: addresses and files, by their spelling alone. Whether an address is one is
// for the server to say.

export type PastedSource = { readonly address: string } | { readonly uri: string };

/** Endings of files that can be the archived text of a source. */
const TEXT_FILE = /\.(?:txt|text|md|markdown)$/i;
const ADDRESS = /^(?:<?https?:\/\/\S+|(?:doi:\s*|(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+)$/i;
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/** Undefined unless all of the text is one address. */
export function sourceInText(text: string): PastedSource | undefined {
  const line = text.trim();
  return line.length < longest && ADDRESS.test(line) ? { address: line } : undefined;
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
