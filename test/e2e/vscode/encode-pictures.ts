// Screenshots become files for the documentation: few colours, no dithering, so that text stays sharp and the files small.

import { createRequire } from 'node:module';

/** A PNG, and for how many milliseconds it stands. */
export interface Frame {
  readonly png: Buffer;
  readonly duration: number;
}

export interface PictureEncoder {
  still(png: Buffer): Promise<Buffer>;
  /** A GIF that starts again by itself; all frames have the size of the first. */
  animation(frames: readonly Frame[]): Promise<Buffer>;
}

/** As much of sharp as is used here. */
type Sharp = (
  input: Buffer | readonly Buffer[],
  options?: object,
) => {
  png(options: object): { toBuffer(): Promise<Buffer> };
  gif(options: object): { toBuffer(): Promise<Buffer> };
};

/** `folder` is where sharp is installed. */
export function createPictureEncoder(folder: string): PictureEncoder {
  const sharp = createRequire(import.meta.url)(folder) as Sharp;
  return {
    still: (png) =>
      sharp(png).png({ palette: true, colours: 128, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer(),
    animation(frames) {
      const delay = frames.map(({ duration }) => duration);
      return sharp(
        frames.map(({ png }) => png),
        { join: { animated: true } },
      )
        .gif({ delay, loop: 0, colours: 128, dither: 0, effort: 10, interPaletteMaxError: 3 })
        .toBuffer();
    },
  };
}
