// Which addresses of a document a reader may be led to. Looks at the address alone; opens nothing.

/** Where a link may lead: the web or a mailbox, a place in the page, a file beside the briefing. */
export type SafeAddress =
  | { readonly type: 'web'; readonly address: string }
  | { readonly type: 'fragment'; readonly name: string }
  | { readonly type: 'path'; readonly path: string };

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const WEB = /^(?:https?:\/\/|mailto:)[^\s]/i;
const CONTROL = /[\u0000-\u0020\u007F-\u009F]/;

/** Undefined for every scheme but http, https and mailto, and for anything a browser could read as another scheme or host. */
export function safeAddress(address: string): SafeAddress | undefined {
  const written = address.trim();
  if (WEB.test(written)) return CONTROL.test(written) ? undefined : { type: 'web', address: written };
  // A browser drops blanks and controls before it looks for a scheme.
  if (written === '' || SCHEME.test(written.replace(/[\u0000-\u0020]/g, ''))) return undefined;
  if (written.startsWith('#')) return { type: 'fragment', name: written.slice(1) };
  return /^[\\/]{2}|^[\\/]|[\u0000-\u001F]/.test(written) ? undefined : { type: 'path', path: written };
}

/** A picture that is in the document itself: only kinds that hold nothing but pixels. */
export function isInlinePicture(address: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]+$/.test(address);
}
