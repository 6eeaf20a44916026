// Two statements or two sources with one id.

import { inDocument, namesOf } from '../../model/brief.ts';
import { registriesOf, sourcesOf } from '../../model/workspace.ts';
import { replace } from '../../text/text-edit.ts';
import { defineRule } from '../rule.ts';
import { fixIn } from '../tag-edits.ts';

export const duplicateId = defineRule({
  id: 'duplicate-id',
  code: 'BRF1005',
  family: 'Markup and reference integrity',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'two statements or two sources with one id, registries included',
  description:
    'Names of statements are unique within a briefing; ids of sources are unique among its front matter and the registries it names. The second and every further one is reported, with the first as related location.',
  rationale: 'A reference to an id that two things bear can be read both ways, so what a judgment rests on is no longer certain.',
  fixSummary: 'rename the later one',
  check({ brief, workspace }, report) {
    const { path } = brief.document;
    for (const [name, bearers] of namesOf(brief)) {
      const [first, ...others] = bearers;
      if (!first?.statement.idSpan) continue;
      const firstSpan = inDocument(first, first.statement.idSpan);
      for (const other of others) {
        if (!other.statement.idSpan || other.statement.idSpan === first.statement.idSpan) continue;
        report(
          inDocument(other, other.statement.idSpan),
          `Another statement is already called “${name}”, so a reference to #${name} could mean either. Give this one another name.`,
          { related: [{ path, span: firstSpan, message: `“${name}” is first used here` }], detail: { id: name, taken: [...namesOf(brief).keys()] } },
        );
      }
    }
    const seen = new Map<string, { path: string; span: { start: number; end: number } }>();
    for (const source of brief.frontMatter.declarations) {
      const first = seen.get(source.id);
      if (!first) seen.set(source.id, { path, span: source.idSpan });
      else {
        report(source.idSpan, `Another source is already called “${source.id}”, so a citation of @${source.id} could mean either. Give this one another id.`, {
          related: [{ ...first, message: `“${source.id}” is first declared here` }],
          detail: { id: source.id, taken: [...sourcesOf(brief, workspace).byId.keys()] },
        });
      }
    }
    for (const { name, result } of registriesOf(brief, workspace)) {
      if ('failure' in result) continue;
      for (const source of result.registry.sources.values()) {
        const first = seen.get(source.id);
        if (!first) {
          seen.set(source.id, { path: source.declaredIn, span: source.idSpan });
          continue;
        }
        if (first.path !== path) continue;
        report(first.span, `The registry ${name} declares a source “${source.id}” too, so a citation of @${source.id} could mean either. Give this one another id, or remove it here.`, {
          related: [{ path: source.declaredIn, span: source.idSpan, message: `“${source.id}” is declared in the registry here` }],
          detail: { id: source.id, taken: [...sourcesOf(brief, workspace).byId.keys()] },
        });
      }
    }
  },
  fixes({ brief }, { span, detail }) {
    const { id, taken } = detail as { id: string; taken: readonly string[] };
    let number = 2;
    while (taken.includes(`${id}-${number}`)) number++;
    return [fixIn(brief, 'suggested', `Rename to ${id}-${number}`, replace(span, `${id}-${number}`))];
  },
});
