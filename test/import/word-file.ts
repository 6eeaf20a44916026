// Word documents for tests, put together from the XML of their parts; and zip archives of any kind.

import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive of `files` (name → content), each packed. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const called = Buffer.from(name, 'utf8');
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(called.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    locals.push(head, called, packed);
    directory.push(entry, called);
    offset += head.length + called.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

export interface WordParts {
  /** What stands in `w:body`. */
  readonly body: string;
  /** `w:footnote` and `w:endnote` elements. */
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly numbering?: string;
  /** Addresses by the ids of relationships. */
  readonly links?: Readonly<Record<string, string>>;
  /** More files by their names. */
  readonly files?: Readonly<Record<string, string>>;
}

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export function wordFile({
  body,
  footnotes,
  endnotes,
  comments,
  numbering,
  links = {},
  files = {},
}: WordParts): Buffer {
  const parts = { footnotes, endnotes, comments, numbering };
  const written = Object.entries(parts).filter(([, content]) => content !== undefined);
  const related = [
    ...['styles', ...written.map(([name]) => name)].map(
      (name) => `<Relationship Id="part-${name}" Type="${kind}/${name}" Target="${name}.xml"/>`,
    ),
    ...Object.entries(links).map(
      ([id, target]) => `<Relationship Id="${id}" Type="${kind}/hyperlink" Target="${target}" TargetMode="External"/>`,
    ),
  ].join('');
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships ${relations}><Relationship Id="r1" Type="${kind}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${kind}/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships ${relations}>${related}</Relationships>`,
    'word/_rels/footnotes.xml.rels': `<Relationships ${relations}>${related}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${spaces}>${styles}</w:styles>`,
    ...Object.fromEntries(
      written.map(([name, content]) => [`word/${name}.xml`, `<w:${name} ${spaces}>${content}</w:${name}>`]),
    ),
    ...files,
  });
}

const styles = [
  ['Title', 'Title', ''],
  ['Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'],
  ['Heading2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'],
  ['MyHeading', 'Chapter', '<w:basedOn w:val="Heading1"/>'],
  ['Quote', 'Quote', ''],
]
  .map(([id, name, more]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`)
  .join('');

/** A paragraph of `content` (runs), perhaps in a style. */
export function paragraph(content: string, style?: string, properties = ''): string {
  const styled = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${styled}${properties}</w:pPr>${content}</w:p>`;
}

/** Words as a run; `properties` are its own, such as `<w:b/>`. */
export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
}

/** A field as Word keeps it, with the words that it printed. */
export function field(code: string, printed: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  // Word cuts long codes into pieces.
  const half = Math.ceil(code.length / 2);
  const pieces = [code.slice(0, half), code.slice(half)]
    .map((piece) => `<w:r><w:instrText xml:space="preserve">${escaped(piece)}</w:instrText></w:r>`)
    .join('');
  return mark('begin') + pieces + mark('separate') + printed + mark('end');
}

export function zoteroField(items: readonly object[], printed: string): string {
  return field(
    ` ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationID: 'x', citationItems: items })} `,
    printed,
  );
}

export function listItem(words: string, list: number, level = 0): string {
  return paragraph(run(words), undefined, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** List 1 has bullets, list 2 numbers, list 3 the same numbers from the start. */
export const numbering = [
  ...[
    ['1', 'bullet'],
    ['2', 'decimal'],
  ].map(
    ([id, format]) =>
      `<w:abstractNum w:abstractNumId="${id}">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`,
  ),
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
].join('');

export function table(rows: readonly (readonly string[])[], headed = true): string {
  const cell = (words: string): string => `<w:tc><w:tcPr/>${paragraph(run(words))}</w:tc>`;
  return `<w:tbl><w:tblPr/>${rows
    .map(
      (row, index) =>
        `<w:tr><w:trPr>${headed && index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${row.map(cell).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;
}

export function note(kind: 'footnote' | 'endnote', id: number, content: string): string {
  return `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${content}`)}</w:${kind}>`;
}

export function noteMark(kind: 'footnote' | 'endnote', id: number): string {
  return `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
