// A stretch of text as two offsets. Does not know lines, files or meaning.

/** Half-open `[start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies within `outer`; equal spans do. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** `of` moved by `by` code units. */
export function shift(of: Span, by: number): Span {
  return { start: of.start + by, end: of.end + by };
}
