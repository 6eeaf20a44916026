// Addresses as people paste them: web addresses and DOIs. Says how one is written in front matter and which are the same place;
// looks nothing up.

const DOI = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;
const WEB = /^https?:\/\/[^\s/?#]\S*$/i;

/**
 * The address to write for pasted text that is one and nothing else: a web address as it is, a DOI as the address that
 * resolves it. Undefined for anything else.
 */
export function readWebAddress(pasted: string): string | undefined {
  const text = pasted.trim().replace(/^<(\S*)>$/, '$1');
  const doi = DOI.exec(text)?.[1];
  if (doi !== undefined) return `https://doi.org/${doi.replace(/[.,;]+$/, '')}`;
  return WEB.test(text) && URL.canParse(text) ? text : undefined;
}

/** Equal for two spellings of one address; the address itself where it is none. Not meant to be opened. */
export function addressIdentity(address: string): string {
  const written = readWebAddress(address);
  if (written === undefined) return address;
  const { hostname, port, pathname, search, hash } = new URL(written);
  const host = hostname.replace(/^www\./, '') + (port === '' ? '' : `:${port}`);
  // A fragment may be a page of its own; one that only marks words of the page is not.
  const fragment = hash.replace(/:~:text=.*$/, '').replace(/^#$/, '');
  const place = `${host}${pathname.replace(/\/+$/, '')}${withoutTracking(search)}${fragment}`;
  return host === 'doi.org' ? place.toLowerCase() : place;
}

/** Says who sent the reader, and nothing of the page. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|at_medium|at_campaign|cmpid|ocid|smid|share|ref_src)=/i;

function withoutTracking(search: string): string {
  const left = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !tracking.test(part));
  return left.length === 0 ? '' : `?${left.join('&')}`;
}
