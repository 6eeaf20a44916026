// From bytes to characters: which encoding a page is in, by its byte order mark, its sender, itself, or its look, in this order.

import { TextDecoder } from 'node:util';

export interface DecodedPage {
  readonly text: string;
  /** By its name in the Encoding Standard. */
  readonly encoding: string;
  /** How many characters were no characters in that encoding. */
  readonly lost: number;
}

/** `isMarkup` also asks a `<meta charset>`. The byte order mark is not part of the text. */
export function decodePage(bytes: Buffer, contentType: string, isMarkup: boolean): DecodedPage {
  const decoder =
    decoderOf(byMark(bytes)) ??
    decoderOf(byHeader(contentType)) ??
    (isMarkup ? decoderOf(byMeta(bytes)) : undefined) ??
    decoderOf(byLook(bytes))!;
  const decoded = decoder.decode(bytes);
  const text =
    decoder.encoding === 'windows-1252'
      ? decoded.replace(/[\x80-\x9f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter)
      : decoded;
  const written = decoder.encoding === 'utf-8' ? countOf(bytes, Buffer.from('\uFFFD')) : 0;
  return { text, encoding: decoder.encoding, lost: Math.max(0, text.split('\uFFFD').length - 1 - written) };
}

/** Bytes 80 to 9F of windows-1252, which Node up to 23 reads as latin1. */
const windowsLetters = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Undefined for a name that is none: the next one is asked. */
function decoderOf(label: string | undefined): TextDecoder | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function byMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function byHeader(contentType: string): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1];
}

function byMeta(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 4096).toString('latin1');
  const label =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  // A page that could be read up to here as ASCII is not in UTF-16.
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function byLook(bytes: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function countOf(bytes: Buffer, part: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(part); at >= 0; at = bytes.indexOf(part, at + part.length)) count++;
  return count;
}
