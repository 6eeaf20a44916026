// SHA-256 of texts at once, where nothing asynchronous can be waited for. Whoever has a system with a faster one uses that.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Of the text as UTF-8: 64 hexadecimal digits, lower case. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
