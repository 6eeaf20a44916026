// A Word document (.docx) as Markdown with its notes, comments and citations. Opens the archive, finds its parts and puts together
// what they hold; what the parts mean is read-story.ts's and cited-works.ts's.

import type { Failed, PreparedDocument } from '../imported.ts';
import { childElements, childNamed, descendants, type MarkupElement, textOf } from '../markup-tree.ts';
import { readXml } from '../read-xml.ts';
import type { RichBlock } from '../rich/rich-text.ts';
import { writeMarkdown } from '../rich/write-markdown.ts';
import { CitedWorks } from './cited-works.ts';
import { noteLabel, readStory, type WordContext, type WordTally } from './read-story.ts';
import { readZip, type ZipArchive } from './read-zip.ts';
import { readNumberings, readStyles, value } from './word-styles.ts';

/** Whoever writes `w:` means this; its other name is that of the strict form. */
const wordSpaces =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/;

/** Never throws for what is in `bytes`. */
export function readWord(bytes: Buffer): PreparedDocument | Failed {
  if (bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0)
    return { failure: 'it is an old Word document, or one with a password; save it as .docx without a password' };
  const zip = readZip(bytes);
  if ('failure' in zip) return zip;
  try {
    return readPackage(new Package(zip));
  } catch (error) {
    if (error instanceof DamagedPart) return { failure: error.message };
    throw error;
  }
}

/** `message` is a sentence without its full stop. */
class DamagedPart extends Error {}

/** The parts of a document, read when they are asked for. */
class Package {
  readonly #zip: ZipArchive;

  constructor(zip: ZipArchive) {
    this.#zip = zip;
  }

  get names(): readonly string[] {
    return this.#zip.names;
  }

  /** Undefined where it is missing. @throws {DamagedPart} */
  part(name: string | undefined): MarkupElement | undefined {
    const taken = name === undefined ? undefined : this.#zip.read(name);
    if (!taken) return undefined;
    if ('failure' in taken) throw new DamagedPart(taken.failure);
    const xml = readXml(taken.text);
    if ('failure' in xml) throw new DamagedPart(`\`${name}\` in it cannot be read: ${xml.failure}`);
    return withUsualPrefix(xml.root);
  }

  /** The relationships of `name`: by their ids, and by their kinds the parts that they lead to. */
  relationsOf(name: string): {
    readonly links: ReadonlyMap<string, string>;
    readonly byKind: ReadonlyMap<string, string>;
  } {
    const slash = name.lastIndexOf('/') + 1;
    const root = this.part(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
    const links = new Map<string, string>();
    const byKind = new Map<string, string>();
    for (const { attributes } of root ? childElements(root, 'Relationship') : []) {
      const { Id: id = '', Target: target = '', Type: type = '', TargetMode: mode } = attributes;
      if (mode === 'External') links.set(id, target);
      else byKind.set(type.slice(type.lastIndexOf('/') + 1), resolve(name.slice(0, slash), target));
    }
    return { links, byKind };
  }
}

function readPackage(parts: Package): PreparedDocument | Failed {
  const main = parts.relationsOf('').byKind.get('officeDocument') ?? 'word/document.xml';
  const document = parts.part(main);
  const body = childNamed(document, 'w:body');
  if (!body) return { failure: 'it is no Word document: it has no text' };
  const { links, byKind } = parts.relationsOf(main);
  const works = new CitedWorks();
  for (const name of parts.names)
    if (/^customXml\/item\d+\.xml$/.test(name)) {
      const root = parts.part(name);
      if (root?.name === 'b:Sources') works.addWordSources(root);
    }
  const tally: WordTally = {
    insertions: 0,
    deletions: 0,
    images: 0,
    comments: 0,
    tablesOfParts: 0,
    unreadCitations: 0,
    hasTitle: false,
  };
  const stylesRoot = parts.part(byKind.get('styles'));
  const context: WordContext = {
    styles: readStyles(stylesRoot),
    numberings: readNumberings(parts.part(byKind.get('numbering'))),
    works,
    bookmarked: bookmarkedFields(parts.part(parts.relationsOf('').byKind.get('custom-properties'))),
    comments: byId(parts.part(byKind.get('comments')), 'w:comment'),
    notes: { footnote: [], endnote: [] },
    tally,
  };
  const blocks = readStory(body, links, context);
  const notes = new Map<string, readonly RichBlock[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const name = byKind.get(`${kind}s`);
    const elements = byId(parts.part(name), `w:${kind}`);
    const noteLinks = name === undefined ? links : parts.relationsOf(name).links;
    // A note may refer to another one.
    for (let index = 0; index < context.notes[kind].length; index++) {
      const element = elements.get(context.notes[kind][index]!);
      notes.set(noteLabel(kind, index), element ? readStory(element, noteLinks, context) : []);
    }
  }
  const { text, marks } = writeMarkdown({ blocks, notes });
  const title = textOf(childNamed(parts.part('docProps/core.xml'), 'dc:title')).trim();
  const hasHeading = tally.hasTitle || blocks.some(({ type }) => type === 'heading');
  const lang = languageOf(stylesRoot);
  return {
    text,
    marks,
    description: {
      ...(title === '' || hasHeading ? {} : { title }),
      ...(lang === undefined ? {} : { lang }),
    },
    declared: works.sources,
    left: { images: tally.images, citations: tally.unreadCitations },
    counted: { images: 0, comments: tally.comments },
    notices: noticesOf(tally, parts),
  };
}

function noticesOf(tally: WordTally, parts: Package): readonly string[] {
  const { insertions, deletions, tablesOfParts, images, unreadCitations } = tally;
  const margins = parts.names
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .some((name) => descendants(parts.part(name) ?? nothing, 'w:t').some((one) => textOf(one).trim() !== ''));
  return [
    ...(insertions + deletions > 0
      ? [
          `Tracked changes were taken as accepted: ${count(insertions, 'insertion')} kept, ${count(deletions, 'deletion')} left out.`,
        ]
      : []),
    ...(unreadCitations > 0
      ? [
          `${count(unreadCitations, 'citation')} without data that could be read: the words stay, and no tag cites them.`,
        ]
      : []),
    ...(images > 0 ? [`${count(images, 'picture')} left out; a comment stands in each place.`] : []),
    ...(tablesOfParts > 0 ? ['The table of contents was left out: it is made of the headings.'] : []),
    ...(margins ? ['Headers and footers were left out.'] : []),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const nothing: MarkupElement = { name: '', attributes: {}, children: [], line: 0 };

/** `../customXml/item1.xml` as seen from `word/`; a name that starts with a slash counts from the root. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function byId(root: MarkupElement | undefined, name: string): ReadonlyMap<string, MarkupElement> {
  return new Map((root ? childElements(root, name) : []).map((element) => [element.attributes['w:id'] ?? '', element]));
}

/** Zotero can keep a field's code in the properties, in pieces: `ZOTERO_BREF_name_1`, `_2` … */
function bookmarkedFields(root: MarkupElement | undefined): ReadonlyMap<string, string> {
  const pieces = new Map<string, string[]>();
  for (const property of root ? childElements(root, 'property') : []) {
    const match = /^((?:ZOTERO_BREF|Mendeley_Bookmark)_\w+?)_(\d+)$/.exec(property.attributes['name'] ?? '');
    if (!match) continue;
    const list = pieces.get(match[1]!) ?? [];
    list[Number(match[2])] = textOf(property);
    pieces.set(match[1]!, list);
  }
  return new Map([...pieces].map(([name, list]) => [name, list.join('')]));
}

/** Of the text as a whole; undefined where it is not said. */
function languageOf(styles: MarkupElement | undefined): string | undefined {
  const defaults = childNamed(childNamed(childNamed(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const language = value(childNamed(defaults, 'w:lang'));
  return language !== undefined && /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(language) ? language : undefined;
}

/** Some programs call Word's namespace by another prefix, or by none. */
function withUsualPrefix(root: MarkupElement): MarkupElement {
  const declared = Object.entries(root.attributes).find(
    ([name, space]) => /^xmlns(?::|$)/.test(name) && wordSpaces.test(space),
  );
  const prefix = declared?.[0].slice('xmlns:'.length);
  if (prefix === undefined || prefix === 'w') return root;
  const renamed = (name: string, isAttribute: boolean): string => {
    if (prefix !== '') return name.startsWith(`${prefix}:`) ? `w:${name.slice(prefix.length + 1)}` : name;
    return name.includes(':') || isAttribute ? name : `w:${name}`;
  };
  const rename = (element: MarkupElement): MarkupElement => ({
    ...element,
    name: renamed(element.name, false),
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, text]) => [renamed(name, true), text]),
    ),
    children: element.children.map((child) => (typeof child === 'string' ? child : rename(child))),
  });
  return rename(root);
}
