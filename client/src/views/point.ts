// Positions as plain numbers: line, then character, as both the protocol and the editor count them.

export interface TextPoint {
  readonly line: number;
  readonly character: number;
}

export function isBefore(a: TextPoint, b: TextPoint): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Both ends included: a cursor after the last character is still at it. */
export function holdsPoint(
  { start, end }: { readonly start: TextPoint; readonly end: TextPoint },
  point: TextPoint,
): boolean {
  return !isBefore(point, start) && !isBefore(end, point);
}
