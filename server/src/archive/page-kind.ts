// What kind of text some bytes hold, by what their sender says and how they begin. Reads no text.

export type PageKind = 'html' | 'pdf' | 'text';

/** `failure`: a sentence; what is no text to read is never kept. */
export type KindResult = { readonly kind: PageKind } | { readonly failure: string };

/** `contentType` is the header, or empty; `name` is the end of an address or the name of a file. */
export function pageKind(bytes: Buffer, contentType: string, name: string): KindResult {
  const start = bytes.subarray(0, 1024).toString('latin1');
  // Some servers put bytes before it, which readers of PDFs allow.
  if (/%PDF-\d/.test(start) && !/^\s*</.test(start)) return { kind: 'pdf' };
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  const packed = signatures.find(([signature]) => start.startsWith(signature));
  if (packed) return { failure: refusal(packed[1]) };
  if (type === 'text/html' || type === 'application/xhtml+xml') return { kind: 'html' };
  if (type === 'application/pdf')
    return { failure: 'It claims to be a PDF but is not. Open it in a browser, save it, and use --from.' };
  if (type === 'text/css' || /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/.test(type))
    return { failure: refusal('a program or a style sheet') };
  if (type === '' || type === 'application/octet-stream' || type === 'binary/octet-stream')
    return kindByLook(start, name);
  if (type === 'text/xml' || type === 'application/xml')
    return /<html[\s>]/i.test(start) ? { kind: 'html' } : { failure: refusal(`data (${type})`) };
  if (type.startsWith('text/')) return looksBinary(start) ? { failure: refusal('binary data') } : { kind: 'text' };
  return { failure: refusal(nameOf(type)) };
}

function kindByLook(start: string, name: string): KindResult {
  if (
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
      start,
    ) ||
    /\.x?html?$/i.test(name)
  )
    return { kind: 'html' };
  if (looksBinary(start)) return { failure: refusal('binary data') };
  if (/\.pdf$/i.test(name)) return { failure: 'It is named as a PDF but is not one.' };
  return { kind: 'text' };
}

/** A byte order mark of UTF-16 excuses the zeros behind it. */
function looksBinary(start: string): boolean {
  return !/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(start) && /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(start);
}

function nameOf(type: string): string {
  const [family] = type.split('/');
  if (family === 'image') return `a picture (${type})`;
  if (family === 'video' || family === 'audio') return `a recording (${type})`;
  return `a file of another kind (${type})`;
}

function refusal(what: string): string {
  return `It is ${what}, not a page, a PDF or plain text, so it has no words to keep. Save its text to a file and use --from.`;
}

const signatures: readonly (readonly [start: string, what: string])[] = [
  ['PK\u0003\u0004', 'a compressed file (zip, or an office document)'],
  ['\u0089PNG', 'a picture (PNG)'],
  ['\u00ff\u00d8\u00ff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['\u001f\u008b', 'a compressed file (gzip)'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
];
