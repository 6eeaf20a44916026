// Two statements or two sources with one id.

import { inDocument } from '../../model/brief.ts';
import type { Source } from '../../model/sources/source.ts';
import { hasRepeatedName, namesOf } from '../../model/statement-names.ts';
import { registriesOf, sourcesOf } from '../../model/workspace.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const duplicateId = defineRule<Double | undefined>({
  id: 'duplicate-id',
  code: 'BRF1005',
  family: 'Markup and reference integrity',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'two statements or two sources with the same id, registries included',
  description:
    'Statement names must be unique within a briefing, and source ids within its front matter and the registries it names. Every repeat is reported, with the first use as a related location. ' +
    'A source that registries declare twice is reported where the briefing first cites it.',
  rationale:
    'If two things share an id, a reference to it can be read both ways, and it is no longer certain what a judgment rests on.',
  fixSummary: 'rename the later one',
  check({ brief, workspace }, report) {
    const { path } = brief.document;
    for (const [name, bearers] of hasRepeatedName(brief) ? namesOf(brief) : []) {
      const [first, ...others] = bearers;
      if (!first?.statement.idSpan) continue;
      const firstSpan = inDocument(first, first.statement.idSpan);
      for (const other of others) {
        if (!other.statement.idSpan || other.statement.idSpan === first.statement.idSpan) continue;
        report(
          inDocument(other, other.statement.idSpan),
          `Another statement is already called “${name}”, so a reference to #${name} could mean either. Give this one another name.`,
          {
            related: [{ path, span: firstSpan, message: `“${name}” is first used here` }],
            detail: { id: name, taken: [...namesOf(brief).keys()] },
          },
        );
      }
    }
    const seen = new Map<string, { path: string; span: { start: number; end: number } }>();
    for (const source of brief.frontMatter.declarations) {
      const first = seen.get(source.id);
      if (!first) seen.set(source.id, { path, span: source.idSpan });
      else {
        report(
          source.idSpan,
          `Another source is already called “${source.id}”, so a citation of @${source.id} could mean either. Give this one another id.`,
          {
            related: [{ ...first, message: `“${source.id}” is first declared here` }],
            detail: { id: source.id, taken: [...sourcesOf(brief, workspace).byId.keys()] },
          },
        );
      }
    }
    const shared = new Map<string, Source>();
    const doubtful = new Map<string, readonly [Source, Source]>();
    for (const { name, result } of registriesOf(brief, workspace)) {
      if ('failure' in result) continue;
      for (const source of result.registry.declarations) {
        const first = shared.get(source.id);
        if (first) {
          // One file may be named twice, by the briefing and by the configuration.
          const isSame = first.declaredIn === source.declaredIn && first.idSpan.start === source.idSpan.start;
          if (!isSame && !seen.has(source.id) && !doubtful.has(source.id)) doubtful.set(source.id, [first, source]);
          continue;
        }
        shared.set(source.id, source);
        const own = seen.get(source.id);
        if (!own) continue;
        report(
          own.span,
          `The registry ${name} also declares a source “${source.id}”, so a citation of @${source.id} could mean either. Give this one another id, or remove it here.`,
          {
            related: [
              {
                path: source.declaredIn,
                span: source.idSpan,
                message: `“${source.id}” is declared in the registry here`,
              },
            ],
            detail: { id: source.id, taken: [...sourcesOf(brief, workspace).byId.keys()] },
          },
        );
      }
    }
    if (doubtful.size > 0) reportDoubtful();

    /** Registries belong to many briefings: what they declare twice matters to this one where it cites it first. */
    function reportDoubtful(): void {
      for (const passage of brief.placedPassages) {
        for (const item of passage.tags.flatMap((tag) => tag.evidence)) {
          const both = item.type === 'citation' ? doubtful.get(item.key) : undefined;
          if (item.type !== 'citation' || !both) continue;
          doubtful.delete(item.key);
          const where = [...new Set(both.map(({ declaredIn }) => declaredIn))].join(' and ');
          report(
            inDocument(passage, item.keySpan),
            `Two sources are called “${item.key}” (in ${where}), so this citation could mean either. Give one of them another id in the registry.`,
            {
              related: both.map((source) => ({
                path: source.declaredIn,
                span: source.idSpan,
                message: `“${source.id}” is declared here`,
              })),
            },
          );
        }
      }
    }
  },
  fixes({ brief }, { span, detail }) {
    // What stands in a registry is not this briefing's to rename.
    if (!detail) return [];
    const { id, taken } = detail;
    let number = 2;
    while (taken.includes(`${id}-${number}`)) number++;
    return [fixIn(brief, 'suggested', `Rename to ${id}-${number}`, replace(span, `${id}-${number}`))];
  },
});

interface Double {
  readonly id: string;
  /** The ids that the new one must not be. */
  readonly taken: readonly string[];
}
