// What one doubtful voice says, told as if it were so.

import { independenceOf } from '../../model/origins/independence.ts';
import type { Source } from '../../model/sources/source.ts';
import type { Statement } from '../../model/statement.ts';
import { hearsay } from '../../model/wording/hearsay.ts';
import { isAttributed } from '../../model/wording/is-attributed.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { insert } from '../../text/text-edit.ts';
import { citedPublisher } from '../cited-publisher.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const allegationAsFact = defineRule<Attribution | undefined>({
  id: 'allegation-as-fact',
  code: 'BRF7005',
  family: 'Wording',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a claim with at most one origin and credibility 3–6, stated without attribution',
  description:
    'Everything a claim cites comes from at most one origin, every grade has a credibility from 3 (possibly true) to 6 (cannot be judged), and the sentence does not say who makes the claim. ' +
    'Not reported: a claim with a missing or better grade; one whose source may have another, unnamed origin; one with “says”, “according to”, “reportedly” and the like, or a word of the publisher’s name; one with “may” or “might”; what an issuer says about itself; judgments and assumptions; and statements that also rest on others.',
  rationale:
    'The grade expresses doubt, but the sentence says that it happened, and readers remember the sentence. ICD 206 and newsroom handbooks ask writers to say in the text who makes an allegation.',
  fixSummary: 'name the publisher of the only source the sentence cites',
  dependsOn: ({ brief, workspace }) => sourcesOf(brief, workspace),
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId, isComplete } = sourcesOf(brief, workspace);
    if (!isComplete) return;
    for (const statement of statements) {
      if (statement.kind !== 'claim' || statement.basis.length > 0 || !isDoubted(statement, byId)) continue;
      const voice = ownVoiceOf(statement, textOf, brief.settings.language);
      if (
        isAttributed(voice.own, voice.language) ||
        hearsay(voice) ||
        voice.language.wording.rules.hedged.test(voice.own) ||
        namesHouse(voice.own, statement, byId)
      )
        continue;
      if (independenceOf(statement, byId).most > 1) continue;
      const publisher = citedPublisher(statement, byId);
      const end = publisher === undefined ? undefined : endOfSentence(voice.text);
      report(
        statement.span,
        `You graded this ${digitsOf(statement)} and it has at most one origin, but the sentence states it as fact. Say in the sentence who says it, or cite a source that confirms it.`,
        {
          detail:
            publisher === undefined || end === undefined ? undefined : { publisher, at: statement.span.start + end },
        },
      );
    }
  },
  fixes({ brief }, { detail, start }) {
    if (!detail) return [];
    const { publisher, at } = detail;
    return [
      fixIn(brief, 'suggested', `Add “according to ${publisher}”`, insert(start + at, `, according to ${publisher}`)),
    ];
  },
});

interface Attribution {
  readonly publisher: string;
  /** Counts from the passage's start. */
  readonly at: number;
}

/** Every support is graded, and none better than 3. */
function isDoubted({ citations }: Statement, byId: ReadonlyMap<string, Source>): boolean {
  const supports = citations.filter(({ stance }) => stance === 'supports');
  return (
    supports.length > 0 &&
    supports.every(
      ({ key, grade }) =>
        byId.has(key) && byId.get(key)!.access !== 'issuer' && grade !== undefined && /[3-6]$/.test(grade),
    )
  );
}

/** `3`, or `3 and 5`: the credibility of what supports it. */
function digitsOf({ citations }: Statement): string {
  const digits = citations.flatMap(({ grade, stance }) => (stance === 'supports' && grade ? [grade.slice(-1)] : []));
  return [...new Set(digits)].sort().join(' and ');
}

/** “The agency, too, dates it to the Monday.” */
function namesHouse(own: string, { citations }: Statement, byId: ReadonlyMap<string, Source>): boolean {
  const words = new Set(own.toLowerCase().match(/\p{L}{4,}/gu));
  return citations.some(({ key }) => {
    const { publisher = '', author = '' } = byId.get(key) ?? {};
    return (`${publisher} ${author}`.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word));
  });
}

/** Before the full stop; undefined where the sentence ends otherwise. */
function endOfSentence(text: string): number | undefined {
  const found = /[\p{L}\d)%](\.)?\s*$/u.exec(text);
  return found ? found.index + 1 : undefined;
}
