// A PDF whose words stand where a test puts them, in any size and script: one font, which says of each code what it reads as.

import { pdfFile } from './small-pdf.ts';

/** One run of letters, from its lower left corner, in points. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  /** 12 where it is left out. */
  readonly size?: number;
  readonly text: string;
}

/** Of one thousandth of the size: every letter of ASCII is half as wide as the size, every other as wide as the size. */
const [narrow, wide] = [500, 1000];
const pageWidth = 612;
const pageHeight = 792;

/** Each page is what stands on it, in the order in which it is drawn. Letters of the basic plane only. */
export function placedPdf(pages: readonly (readonly PlacedText[])[]): Buffer {
  const letters = [...new Set(pages.flatMap((page) => page.flatMap(({ text }) => [...text])))];
  const codes = new Map(letters.map((letter, index) => [letter, hex(index + 1)]));
  const firstPage = 7;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${firstPage + i * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Placed /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Placed /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW ${wide} /W [${letters.map((letter, index) => `${index + 1} [${isNarrow(letter) ? narrow : wide}]`).join(' ')}] >>`,
    '<< /Type /FontDescriptor /FontName /Placed /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(toUnicode(codes)),
  ];
  for (const [index, page] of pages.entries())
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
      stream(page.map((one) => shown(one, codes)).join('\n')),
    );
  return pdfFile(objects);
}

/** How wide `text` is, in points. */
export function widthOf(text: string, size = 12): number {
  return [...text].reduce((sum, letter) => sum + ((isNarrow(letter) ? narrow : wide) * size) / 1000, 0);
}

function isNarrow(letter: string): boolean {
  return letter < '\u0100';
}

function shown({ x, y, size = 12, text }: PlacedText, codes: ReadonlyMap<string, string>): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map((letter) => codes.get(letter)).join('')}> Tj ET`;
}

function toUnicode(codes: ReadonlyMap<string, string>): string {
  const lines = [...codes].map(([letter, code]) => `<${code}> <${hex(letter.charCodeAt(0))}>`);
  const blocks: string[] = [];
  // A block has a hundred at most.
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Placed def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend end`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
