// Whether text is one identifier: a digest, an address, a host, a number of a weakness. What lists of indicators are made of.
// Knows forms, no registry.

/** Whether `text`, trimmed, is one identifier and nothing else; code marks, quotes and defanged dots do not count. */
export function isIdentifier(text: string): boolean {
  const bare = text
    .replace(/^[`"'“‘(<*_]+|[`"'”’)>*_,;.]+$/g, '')
    .replace(/\[(?:\.|dot|:)\]|\((?:\.|dot)\)/gi, (mark) => (mark.includes(':') ? ':' : '.'));
  return bare.length >= 4 && bare.length <= 2048 && !/\s/.test(bare) && forms.some((form) => form.test(bare));
}

const host = '(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\\.)+(?:xn--[a-z0-9-]{2,59}|[a-z]{2,24})';

const forms: readonly RegExp[] = [
  // Digests and other long hexadecimal numbers; one without a digit may be a word.
  /^(?:0x)?(?=[a-f]*\d)(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i,
  // Serial numbers of certificates and devices: digits and letters must both be many, or it may be a number or a word.
  /^(?=(?:[a-f]*\d){4})(?=(?:\d*[a-f]){2})[0-9a-f]{16,31}$/i,
  /^(?:sha(?:1|256|512)|md5)[:=][0-9a-f]{32,128}$/i,
  // Addresses of machines, with port or mask.
  /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5}|\/\d{1,2})?(?:\/\S*)?$/,
  /^(?=.*:.*:)(?=.*\d)[0-9a-f:]{6,45}(?:%\w+)?(?:\/\d{1,3})?$/i,
  /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i,
  // Web addresses that nobody is to follow by accident.
  /^(?:hxxps?|fxp|meow):\/\/\S+$/i,
  /^CVE-\d{4}-\d{4,7}$/i,
  /^CWE-\d{1,4}$/,
  /^T\d{4}(?:\.\d{3})?$/,
  /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i,
  // Addresses of payment: long, letters and digits mixed.
  /^(?:bc1|0x|[13])(?=\S*\d)(?=\S*[a-z])[a-z0-9]{25,90}$/i,
  new RegExp(`^(?:[\\w.+-]+@)${host}$`, 'i'),
  new RegExp(
    `^(?!.*\\.(?:exe|dll|md|txt|pdf|docx?|xlsx?|csv|json|ya?ml|png|jpe?g|zip|js|ts|py|sh|html?)$)${host}(?::\\d{1,5})?$`,
    'i',
  ),
  new RegExp(`^(?:${host})(?::\\d{1,5})?/\\S+$`, 'i'),
];
