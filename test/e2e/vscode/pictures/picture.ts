// What a picture of the documentation is: a window, what is in it, and what is done until it looks as it should. Does not know any picture.

import type { Frame } from '../encode-pictures.ts';
import type { Workbench } from '../workbench.ts';

export interface Picture {
  /** Of its file, without the ending. */
  readonly name: string;
  /** Of the window, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** What is in the folder, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly opens: string;
  /** One frame for a still, more for an animation. */
  take(workbench: Workbench): Promise<readonly Frame[]>;
}
