// A registry in YAML or CSL-JSON. Told apart by content: a map of sources is ours, a list of items is CSL. BibTeX is read by
// bibtex.ts, which is loaded only when it is needed.

import { readYaml } from '../../syntax/yaml/yaml.ts';
import type { YamlList, YamlMap, YamlNode } from '../../syntax/yaml/yaml-node.ts';
import { findEntry, hidesKeys } from '../../syntax/yaml/yaml-node.ts';
import type { FrontMatterProblem } from '../read-field.ts';
import { invalid, reportUnknownKeys } from '../read-field.ts';
import { readSources } from '../sources/read-source.ts';
import type { Source } from '../sources/source.ts';
import { readCslItems } from './read-csl.ts';
import type { RegistryReading } from './registry.ts';
import { createRegistry, isBibtexPath } from './registry.ts';

/**
 * Reads the registry `text`; `path` is what messages call it. YAML or JSON with a map `sources:` or a bare map of sources, or
 * a CSL list (bare, or under `references` or `items`). Offsets are those of `text`. Never throws; what cannot be read is a
 * problem, repeated ids are none (see `declarations`).
 */
export function readRegistry(path: string, text: string): RegistryReading {
  const problems: FrontMatterProblem[] = [];
  if (isBibtexPath(path)) {
    invalid(
      problems,
      { start: 0, end: 0 },
      'BibTeX cannot be read here, so none of its sources are known; convert it to CSL-JSON.',
    );
    return createRegistry(path, [], problems, false);
  }
  const { root, problems: complaints } = readYaml(text, 0);
  const declarations = root ? readRoot(root, path, problems) : [];
  const ids = new Set(declarations.map((source) => source.idSpan.start));
  for (const complaint of complaints) {
    if (complaint.code === 'duplicate-key' && ids.has(complaint.span.start)) continue;
    invalid(problems, complaint.span, complaint.message, complaint.repairs);
  }
  const isWhole = root?.type !== 'scalar' && !complaints.some(hidesKeys);
  return createRegistry(path, declarations, problems, isWhole);
}

function readRoot(root: YamlNode, path: string, problems: FrontMatterProblem[]): readonly Source[] {
  if (root.type === 'list') return readCslItems(root, path, problems);
  if (root.type === 'scalar') {
    invalid(
      problems,
      root.span,
      'A registry is a map of sources or a list of CSL items, but this is text, so it declares no sources; write `id:` with the keys of a source below it.',
    );
    return [];
  }
  const items = cslItemsOf(root);
  if (items) return readCslItems(items, path, problems);
  const sources = findEntry(root, 'sources')?.value;
  if (sources?.type !== 'map') return readSources(root, path, problems);
  reportUnknownKeys(root, ['sources'], 'a registry', problems);
  return readSources(sources, path, problems);
}

/** Pandoc writes CSL items under `references`, some exports under `items`. */
function cslItemsOf(root: YamlMap): YamlList | undefined {
  for (const key of ['references', 'items']) {
    const value = findEntry(root, key)?.value;
    if (value?.type === 'list') return value;
  }
  return undefined;
}
