// The extension's icon, drawn here so that no picture has to be taken on trust: three lines of a briefing, two with their tag, one
// without. Pixels are averaged over a grid of samples; the file is a PNG without compression tricks.

import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Pixels along each edge. */
export const iconSize = 256;

type Colour = readonly [red: number, green: number, blue: number];
/** Whether a point is inside. */
type Shape = (x: number, y: number) => boolean;

const ground: Colour = [18, 48, 59];
const paper: Colour = [236, 242, 240];
const tag: Colour = [94, 207, 182];
const alarm: Colour = [255, 122, 110];

const drawing: readonly (readonly [Shape, Colour])[] = [
  [rounded(0, 0, 256, 256, 52), ground],
  ...[72, 116].flatMap((y, index): (readonly [Shape, Colour])[] => [
    [rounded(44, y - 9, index === 0 ? 142 : 128, y + 9, 9), paper],
    [bracketed(index === 0 ? 158 : 144, y - 17, index === 0 ? 212 : 198, y + 17), tag],
    ...dots(index === 0 ? 185 : 171, y),
  ]),
  [rounded(44, 156, 190, 174, 9), paper],
  [wave(44, 190, 196), alarm],
];

/** RGBA, row by row. */
export function iconPixels(): Uint8Array {
  const pixels = new Uint8Array(iconSize * iconSize * 4);
  for (let y = 0; y < iconSize; y++)
    for (let x = 0; x < iconSize; x++) pixels.set(pixelAt(x, y), (y * iconSize + x) * 4);
  return pixels;
}

export function iconFile(): Uint8Array {
  const pixels = iconPixels();
  // Each row begins with its filter: none.
  const rows = new Uint8Array(iconSize * (iconSize * 4 + 1));
  for (let y = 0; y < iconSize; y++)
    rows.set(pixels.subarray(y * iconSize * 4, (y + 1) * iconSize * 4), y * (iconSize * 4 + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(iconSize, 0);
  head.writeUInt32BE(iconSize, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels in a file that `iconFile` made, whatever its compression; undefined for any other. */
export function pixelsOf(file: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(file);
  if (!bytes.subarray(0, 8).equals(signature) || bytes.toString('latin1', 37, 41) !== 'IDAT') return undefined;
  const rows = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)));
  const width = iconSize * 4;
  return Buffer.concat(
    Array.from({ length: iconSize }, (_, y) => rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))),
  );
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const samples = 4;

function pixelAt(x: number, y: number): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < samples * samples; i++) {
    const [px, py] = [x + ((i % samples) + 0.5) / samples, y + (Math.floor(i / samples) + 0.5) / samples];
    const colour = drawing.findLast(([shape]) => shape(px, py))?.[1];
    if (!colour) continue;
    covered++;
    for (const [channel, value] of colour.entries()) sum[channel]! += value;
  }
  return covered === 0
    ? [0, 0, 0, 0]
    : [...sum.map((value) => Math.round(value / covered)), Math.round((covered / (samples * samples)) * 255)];
}

function rounded(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  return (x, y) => {
    if (x < left || x > right || y < top || y > bottom) return false;
    const dx = Math.max(left + radius - x, 0, x - (right - radius));
    const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
    return dx * dx + dy * dy <= radius * radius;
  };
}

/** The two brackets of a tag. */
function bracketed(left: number, top: number, right: number, bottom: number): Shape {
  const [stroke, arm] = [7, 14];
  return (x, y) => {
    if (x < left || x > right || y < top || y > bottom) return false;
    const isUpright = x <= left + stroke || x >= right - stroke;
    const isArm = (y <= top + stroke || y >= bottom - stroke) && (x <= left + arm || x >= right - arm);
    return isUpright || isArm;
  };
}

/** The two colons. */
function dots(centre: number, y: number): readonly (readonly [Shape, Colour])[] {
  return [-6, 6].flatMap((dx) =>
    [-6, 6].map((dy): readonly [Shape, Colour] => [
      rounded(centre + dx - 4, y + dy - 4, centre + dx + 4, y + dy + 4, 4),
      tag,
    ]),
  );
}

function wave(left: number, right: number, y: number): Shape {
  return (x, py) =>
    x >= left && x <= right && Math.abs(py - (y + 5 * Math.sin(((x - left) / 18) * 2 * Math.PI))) <= 4.5;
}
