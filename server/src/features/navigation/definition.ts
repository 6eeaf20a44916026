// From a citation to its declaration, from a locator to the place in the archived text, from `#name` to the statement that has it, from an upstream to its source, from a path
// in the front matter to the registry or the earlier edition.

import type * as lsp from 'vscode-languageserver';
import { citedPassage } from '../../core/model/evidence/passages/cited-passage.ts';
import { placeAt } from '../../core/model/place-at.ts';
import { declarationOf, type Name } from '../../core/model/references.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import { registriesOf, sourcesOf } from '../../core/model/workspace.ts';
import { documentAt, toOffset } from '../convert.ts';
import { defineFeature, type KnownBrief, type Snapshot } from '../feature.ts';
import { briefsWith, nameAt } from '../places/mentions.ts';
import { fileTarget, sourceTarget, statementTarget, type Target, toJump } from '../places/targets.ts';
import { plainUri, uriOfWrittenPath } from '../places/workspace-path.ts';

export const definition = defineFeature<lsp.DefinitionParams, lsp.Location[] | lsp.LocationLink[] | null>({
  method: 'textDocument/definition',
  waitsFor: ['archives'],
  capability: { definitionProvider: true },
  empty: null,
  run(snapshot, params) {
    const located = passageAtLocator(snapshot, params);
    if (located) return located;
    const here = nameAt(snapshot, params);
    if (here) return toJump(snapshot, targetsOf(snapshot, here.name, here.known), 'definition', here);
    const known = snapshot.briefAt(params.textDocument.uri);
    return known ? fileAt(snapshot, known, params.position) : null;
  },
});

/** Two statements with one name are both a definition: a reference could mean either. */
function targetsOf(snapshot: Snapshot, name: Name, known: KnownBrief): readonly Target[] {
  if (name.type === 'statement')
    return (namesOf(known.brief).get(name.text) ?? []).map((placed) => statementTarget(known, placed));
  const source = declarationOf(name, briefsWith(snapshot, known.uri));
  const target = source && sourceTarget(snapshot, source);
  return target ? [target] : [];
}

/** From a locator to the passage of the archived text that it names. */
function passageAtLocator(
  snapshot: Snapshot,
  { textDocument, position }: lsp.DefinitionParams,
): lsp.Location[] | lsp.LocationLink[] | null {
  const known = snapshot.briefAt(textDocument.uri);
  const place = known && placeAt(known.brief, toOffset(known.brief.document, position, snapshot.encoding));
  if (!known || place?.type !== 'locator') return null;
  const source = sourcesOf(known.brief, known.workspace).byId.get(place.citation.key);
  const cited = source && citedPassage(source, place.locator, known.workspace);
  const uri = cited && snapshot.uriOf(cited.archive.document.path);
  if (!cited || uri === undefined) return null;
  const { document } = cited.archive;
  return toJump(
    snapshot,
    cited.spans.map((span) => ({ uri, document, span, focus: { start: span.start, end: span.start } })),
    'definition',
    { document: known.brief.document, span: place.span },
  );
}

function fileAt(
  snapshot: Snapshot,
  known: KnownBrief,
  position: lsp.Position,
): lsp.Location[] | lsp.LocationLink[] | null {
  const { document } = known.brief;
  const place = placeAt(known.brief, toOffset(document, position, snapshot.encoding));
  if (place?.type !== 'value' || place.source) return null;
  const uri =
    place.key === 'registry'
      ? registryUri(snapshot, known, place.text)
      : place.key === 'supersedes'
        ? editionUri(snapshot, known)
        : undefined;
  const file = uri === undefined ? undefined : documentAt(snapshot, uri);
  return uri === undefined || !file
    ? null
    : toJump(snapshot, [fileTarget(uri, file)], 'definition', { document, span: place.span });
}

function registryUri(snapshot: Snapshot, { brief, workspace }: KnownBrief, written: string): string | undefined {
  const result = registriesOf(brief, workspace).find(({ name }) => name === written)?.result;
  return result && 'registry' in result ? snapshot.uriOf(result.registry.path) : undefined;
}

function editionUri(snapshot: Snapshot, { brief, uri: from }: KnownBrief): string | undefined {
  const written = brief.frontMatter.supersedes;
  const target = written === undefined ? undefined : uriOfWrittenPath(plainUri(from), written);
  return target === undefined ? undefined : snapshot.briefs().find(({ uri }) => plainUri(uri) === target)?.uri;
}
