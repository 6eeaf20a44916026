// What is measured of an extension's start, and how it leaves the extension host. All times in milliseconds.

export interface Measurement {
  /** The opened file. */
  readonly name: string;
  /** From asking for the file until its first findings. */
  readonly firstFindings: number;
  /** Of this extension: loading its code, and the call of `activate` until it returns. */
  readonly start?: { readonly loadCode: number; readonly callActivate: number };
}

/** Before each measurement, in the console. */
export const measurementMark = 'measurement ';
