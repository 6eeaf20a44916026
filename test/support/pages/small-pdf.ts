// A PDF of pages with lines of text, written by hand: as small as readers accept.

/** Each page is a list of paragraphs, each of lines. Letters of ASCII only. */
export function smallPdf(pages: readonly (readonly (readonly string[])[])[]): Buffer {
  const first = 4;
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${first + i * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (const [index, paragraphs] of pages.entries()) {
    const content = contentOf(paragraphs);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  return pdfFile(objects);
}

/** A file of these objects, numbered from 1; the first is the catalogue. Letters of Latin-1 only. */
export function pdfFile(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

/** 14 points from line to line, 28 from paragraph to paragraph. */
function contentOf(paragraphs: readonly (readonly string[])[]): string {
  let y = 720;
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    for (const line of paragraph) {
      lines.push(`BT /F1 12 Tf 1 0 0 1 72 ${y} Tm (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`);
      y -= 14;
    }
    y -= 14;
  }
  return lines.join('\n');
}
