// The sign that an HTML entity stands for, where it matters to where words and sentences end: white space, quotation marks,
// dashes, ellipses. Others are read as they are written.

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  numsp: ' ',
  puncsp: ' ',
  hairsp: ' ',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  bdquo: '„',
  sbquo: '‚',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  dagger: '†',
  Dagger: '‡',
};
const READ = new Set([...'"\'“”‘’„‚«»‹›…—–†‡.!?']);

/** One code unit, a blank for all white space; undefined for an entity that stays as it is written. */
export function entitySign(entity: string): string | undefined {
  const number = /^&#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}));$/.exec(entity);
  if (!number) return NAMED[entity.slice(1, -1)];
  const point = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  if (point === 0x200b || point > 0xffff) return point === 0x200b ? ' ' : undefined;
  const sign = String.fromCharCode(point);
  return /\s/.test(sign) ? ' ' : READ.has(sign) ? sign : undefined;
}
