// Where a rule about sources reports: at the declaration if it stands in the briefing, else where the briefing first cites it.

import { citationsIn, inDocument } from '../model/brief.ts';
import { citedKeys } from '../model/cited-keys.ts';
import type { Source } from '../model/sources/source.ts';
import { registriesOf, sourcesOf } from '../model/workspace.ts';
import type { Span } from '../text/span.ts';
import type { Related } from './problem.ts';
import type { RuleContext } from './rule.ts';

export interface SourcePlace {
  readonly source: Source;
  readonly span: Span;
  /** ` (in sources.yaml)` for a source of a registry; empty for one of the briefing. */
  readonly where: string;
  readonly related?: readonly Related[];
}

/** Every source declared here, and every cited one of a registry, that `isMeant`; each once. */
export function eachSource(
  { brief, workspace }: RuleContext,
  isMeant: (source: Source) => boolean,
  visit: (place: SourcePlace) => void,
): void {
  const { path } = brief.document;
  for (const source of brief.frontMatter.declarations)
    if (isMeant(source)) visit({ source, span: source.idSpan, where: '' });
  if (registriesOf(brief, workspace).length === 0) return;
  const { byId } = sourcesOf(brief, workspace);
  const meant = new Map(
    [...citedKeys(brief).keys()].flatMap((key) => {
      const source = byId.get(key);
      return source && source.declaredIn !== path && isMeant(source) ? [[key, source] as const] : [];
    }),
  );
  if (meant.size === 0) return;
  for (const passage of brief.placedPassages) {
    for (const { key, keySpan } of citationsIn(passage)) {
      const source = meant.get(key);
      if (!source) continue;
      meant.delete(key);
      visit({
        source,
        span: inDocument(passage, keySpan),
        where: ` (in ${source.declaredIn})`,
        related: [{ path: source.declaredIn, span: source.idSpan, message: 'declared here' }],
      });
    }
  }
}
