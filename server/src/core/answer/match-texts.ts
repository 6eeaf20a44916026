// Which text of a folder a citation names: by the name of its file, the address that it was saved from, its title, or its number. Where
// two may be meant, none is.

/** A text of the folder. */
export interface AnswerText {
  /** Relative to the folder, with `/`. */
  readonly name: string;
  /** Addresses that the file itself says it came from. */
  readonly addresses: readonly string[];
  /** Its first line. */
  readonly title: string;
}

/** What `target`, a name, an address or an entry of a list, means; undefined where that is not clear. */
export function textNamed<Text extends AnswerText>(target: string, texts: readonly Text[]): Text | undefined {
  const words = target.split(/[\s<>()[\]"“”|]+/).map((word) => word.replace(/^[.,;:'*_`]+|[.,;:'*_`]+$/g, ''));
  const names = [target.trim(), ...words].filter((word) => word !== '').map(decoded);
  for (const isMeant of [
    (text: Text) => names.some((name) => name.replace(/^\.\//, '').toLowerCase() === text.name.toLowerCase()),
    (text: Text) => names.some((name) => isFile(name, text.name)),
    (text: Text) => text.addresses.some((address) => names.some((name) => isSameAddress(name, address))),
    (text: Text) => names.some((name) => isAddress(name) && isSavedAs(name, text.name)),
    (text: Text) =>
      stemOf(text.name).length > 2 && names.some((name) => !isAddress(name) && stemOf(name) === stemOf(text.name)),
    (text: Text) => hasTitle(target, text.title),
  ]) {
    const found = texts.filter(isMeant);
    if (found.length === 1) return found[0];
    if (found.length > 1) return undefined;
  }
  return undefined;
}

/** By a number that its file’s name begins with: `3.txt`, `03-report.pdf`, `source-3.html`. */
export function textNumbered<Text extends AnswerText>(number: string, texts: readonly Text[]): Text | undefined {
  const found = texts.filter(
    ({ name }) => /^(?:source|src|doc|document|ref|page)?[-_ ]?0*(\d+)(?=$|[-_. ])/.exec(stemOf(name))?.[1] === number,
  );
  return found.length === 1 ? found[0] : undefined;
}

function stemOf(name: string): string {
  return lastPart(name)
    .replace(/\.[^.]+$/, '')
    .toLowerCase();
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A name with a percent sign of its own.
    return name;
  }
}

function isFile(name: string, file: string): boolean {
  const wanted = name.replace(/^\.\//, '').toLowerCase();
  const known = file.toLowerCase();
  return wanted === lastPart(known) || (wanted.includes('/') && !isAddress(wanted) && wanted.endsWith(`/${known}`));
}

function isAddress(name: string): boolean {
  return /^(?:https?:\/\/|www\.)\S/i.test(name);
}

/** Without what leads to the same page. */
function bare(address: string): string {
  return decoded(address)
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

function isSameAddress(name: string, address: string): boolean {
  return isAddress(name) && bare(name) === bare(address);
}

/** Whether the file is called after the address: all of it, its path, or the last part of that. */
function isSavedAs(address: string, file: string): boolean {
  const stem = slug(stemOf(file));
  if (stem.length < 4) return false;
  const place = bare(address);
  const path = place.slice(place.indexOf('/') + 1);
  const last = lastPart(place).replace(/\.[a-z]{2,5}$/, '');
  return place.includes('/')
    ? [place, path, last].some((part) => slug(part.replace(/\.[a-z]{2,5}$/, '')) === stem)
    : slug(place) === stem;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** A short title stands in many entries. */
function hasTitle(entry: string, title: string): boolean {
  const wanted = slug(title);
  return wanted.length >= 15 && slug(entry).includes(wanted);
}
