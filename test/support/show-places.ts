// Places in a scene's files as lines that a test can read: the file, the line, and « » around what is meant.

import type * as lsp from 'vscode-languageserver';
import { documentAt, toSpan } from '../../server/src/features/convert.ts';
import type { Snapshot } from '../../server/src/features/feature.ts';
import type { Scene } from './feature.ts';

/** Where the cursor stands, as requests name a place. */
export function cursorOf({ cursor }: Scene): lsp.TextDocumentPositionParams {
  return { textDocument: { uri: cursor.uri }, position: cursor.position };
}

/** The answer at the cursor of a feature that wants to know nothing but a place. */
export function askAtCursor<Result>(
  { run }: { readonly run: (snapshot: Snapshot, params: lsp.TextDocumentPositionParams) => Result },
  scene: Scene,
): Result {
  return run(scene.snapshot, cursorOf(scene));
}

/** `test.brief: Shut. [@«log» :: high]`; line breaks within the place are shown as `⏎`. */
export function showPlace(scene: Scene, uri: string, range: lsp.Range): string {
  const path = uri.slice('file:///'.length);
  const document = documentAt(scene.snapshot, uri);
  if (!document) return `${path}: unknown file`;
  const span = toSpan(document, range, scene.snapshot.encoding);
  const { text } = document;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineBreak = text.indexOf('\n', span.end);
  const end = lineBreak < 0 ? text.length : lineBreak;
  return `${path}: ${text.slice(start, span.start).trimStart()}«${text.slice(span.start, span.end).replaceAll('\n', '⏎')}»${text.slice(span.end, end)}`;
}

/** Locations or the selections of links, in the order given. */
export function showLocations(
  scene: Scene,
  locations: readonly (lsp.Location | lsp.LocationLink)[] | null,
): readonly string[] {
  return (locations ?? []).map((location) =>
    'targetUri' in location
      ? showPlace(scene, location.targetUri, location.targetSelectionRange)
      : showPlace(scene, location.uri, location.range),
  );
}
