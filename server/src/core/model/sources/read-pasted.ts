// What somebody pastes for a page: an address or DOI alone, a link of Markdown or HTML, or a title with the address behind it.

import { readWebAddress } from './web-address.ts';

export interface PastedPage {
  readonly address: string;
  readonly title?: string;
}

const MARKDOWN = /^\[((?:[^[\]\\]|\\.)+)\]\(<?([^\s<>]+)>?(?:\s+["'(][^)]*)?\)$/;
const HTML = /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>]+))[^>]*>([^]*?)<\/a\s*>/i;

/** Undefined where it names no page, or words stand around it that are no title. */
export function readPasted(pasted: string): PastedPage | undefined {
  const text = pasted.trim();
  const alone = readWebAddress(text);
  if (alone !== undefined) return { address: alone };
  const markdown = MARKDOWN.exec(text);
  if (markdown) return page(markdown[2]!, markdown[1]!.replace(/\\([^\p{L}\p{N}\s])/gu, '$1'));
  const html = HTML.exec(text);
  if (html) return page(unescaped(html[1] ?? html[2] ?? html[3]!), unescaped(html[4]!.replace(/<[^>]*>/g, ' ')));
  const behind = /^(\S[^]*?)[\s,:;|–—-]*\s<?(\S+?)>?$/.exec(text);
  return behind ? page(behind[2]!, behind[1]!) : undefined;
}

function page(target: string, words: string): PastedPage | undefined {
  const address = readWebAddress(target);
  if (address === undefined) return undefined;
  const title = words.replace(/\s+/g, ' ').trim();
  return title === '' || readWebAddress(title) !== undefined ? { address } : { address, title };
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function unescaped(html: string): string {
  return html.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return signs[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
