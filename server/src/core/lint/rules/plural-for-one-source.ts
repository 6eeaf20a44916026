// Several speakers in the sentence, and one person behind it.

import { supportingSources } from '../../model/origins/supporting-sources.ts';
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
    'The sentence speaks of several people, but its only source is one person: `anonymous` with the count 1, an interview, or a personal communication. Several sources with the same `origin` are one person if each is. Anonymous people without a `count` may be one; a `count` of `unknown` is only a note. A newspaper that says “officials” may have several, so it is not reported.',
  rationale:
    'Reuters: a plural for a single source misleads readers about what matters most with anonymous sources, their number.',
  fixSummary: 'none',
  asksSources: 'cited',
  needsAllSources: true,
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId } = sourcesOf(brief, workspace);
    for (const statement of statements) {
      const { kind, span, citations } = statement;
      if (kind === 'exempt' || kind === 'quote' || citations.length === 0) continue;
      if (statement.basis.length > 0) continue;
      const keys = supportingSources(statement, byId);
      const sources = keys.map((key) => byId.get(key)!);
      const isOne = isOneVoice(sources);
      const anonymity = sources.length === 1 ? sources[0]!.anonymous : undefined;
      const isUncounted = anonymity !== undefined && (anonymity.count === undefined || anonymity.count === 'unknown');
      if (!isOne && !isUncounted) continue;
      const own = ownWords(textOf(span));
      const found = brief.settings.language.wording.rules.severalSpeakers.exec(own);
      if (!found) continue;
      const at = { start: span.start + found.index, end: span.start + found.index + found[0].length };
      if (isOne)
        report(
          at,
          `“${found[0]}” speaks of several people, but ${keys.map((key) => `“${key}”`).join(' and ')} ${keys.length === 1 ? 'is' : 'are'} one person, which misleads a reader. Say that it was one.`,
        );
      else
        report(
          at,
          `“${found[0]}” speaks of several people, but “${keys[0]!}” does not say how many they were. Give the number under “anonymous”, or say that it is not known.`,
          anonymity?.count === 'unknown' ? { atMost: 'info' } : {},
        );
    }
  },
});

/** One person, under one key or several that share an origin. */
function isOneVoice(sources: readonly Source[]): boolean {
  const [first, ...others] = sources;
  return (
    first !== undefined &&
    sources.every(isOnePerson) &&
    others.every(({ origin }) => origin !== undefined && origin === first.origin)
  );
}

function isOnePerson({ anonymous, type, author }: Source): boolean {
  if (anonymous?.count !== undefined) return anonymous.count === 1;
  // One name, and no list of names.
  return (
    (type === 'interview' || type === 'personal_communication') &&
    (author === undefined || !/[,;&]|\band\b/.test(author))
  );
}
