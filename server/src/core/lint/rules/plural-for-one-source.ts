// Several speakers in the sentence, and one person behind it.

import { supportingSources } from '../../model/origins/named-origins.ts';
import type { Source } from '../../model/sources/source.ts';
import { ownWords } from '../../model/wording/own-words.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { defineRule } from '../rule.ts';

export const pluralForOneSource = defineRule({
  id: 'plural-for-one-source',
  code: 'BRF2007',
  family: 'Source base',
  severity: { draft: 'off', review: 'error', release: 'error' },
  summary: '“sources say”, “officials told” resting on one person',
  description:
    'The sentence speaks of several people, but its only source is one person: `anonymous` with the count 1, an interview, or a personal communication. A newspaper that says “officials” may have several, so it is not reported.',
  rationale:
    'Reuters: a plural for a single source misleads readers about what matters most with anonymous sources, their number.',
  fixSummary: 'none',
  dependsOn: ({ brief, workspace }) => sourcesOf(brief, workspace),
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId, isComplete } = sourcesOf(brief, workspace);
    if (!isComplete) return;
    for (const statement of statements) {
      const { kind, span, citations } = statement;
      if (kind === 'exempt' || kind === 'quote' || citations.length === 0) continue;
      const [key, ...others] = supportingSources(statement, byId);
      if (key === undefined || others.length > 0 || statement.basis.length > 0 || !isOnePerson(byId.get(key)!))
        continue;
      const own = ownWords(textOf(span));
      const found = brief.settings.language.wording.rules.severalSpeakers.exec(own);
      if (found)
        report(
          { start: span.start + found.index, end: span.start + found.index + found[0].length },
          `This speaks of several people, but “${key}” is one person, which misleads a reader. Say that it was one.`,
        );
    }
  },
});

function isOnePerson({ anonymous, type, author }: Source): boolean {
  if (anonymous?.count !== undefined) return anonymous.count === 1;
  // One name, and no list of names.
  return (
    (type === 'interview' || type === 'personal_communication') &&
    (author === undefined || !/[,;&]|\band\b/.test(author))
  );
}
