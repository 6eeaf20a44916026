// What `names` in the front matter declares: under which other names somebody or something goes. Does not know any text.

import type { YamlEntry } from '../../../syntax/yaml/yaml-node.ts';
import { type FrontMatterProblem, readMap, readTexts } from '../../read-field.ts';

/** By the name that the briefing uses, the others. An entry that cannot be read is reported and left out. */
export function readOtherNames(
  entry: YamlEntry | undefined,
  problems: FrontMatterProblem[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  const map = readMap(entry, 'each name with its other names, such as `James Smith: [Jim, Smithy]`', problems);
  for (const one of map?.entries ?? []) {
    const others = readTexts(one, problems).filter((other) => other !== '');
    const name = one.key.text.trim();
    if (name !== '' && others.length > 0) names.set(name, [...(names.get(name) ?? []), ...others]);
  }
  return names;
}
