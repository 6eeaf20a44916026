// What one doubtful voice says, told as if it were so.

import { independenceOf } from '../../model/origins/independence.ts';
import { unretracted } from '../../model/origins/without-sources.ts';
import type { Source } from '../../model/sources/source.ts';
import type { Statement } from '../../model/statement.ts';
import { issues } from '../../model/support/own-matter.ts';
import { type AboutSource, aboutSource, isSourceSubject } from '../../model/wording/about-source.ts';
import { hearsay } from '../../model/wording/hearsay.ts';
import { hasSpeaker } from '../../model/wording/named-speaker.ts';
import { type OwnVoice, ownVoiceOf } from '../../model/wording/own-voice.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { insert } from '../../text/text-edit.ts';
import { citedPublisher } from '../cited-publisher.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { firstWords } from '../messages/first-words.ts';
import { defineRule } from '../rule.ts';

export const allegationAsFact = defineRule<Attribution | undefined>({
  id: 'allegation-as-fact',
  code: 'BRF7005',
  family: 'Wording',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a claim with at most one origin and credibility 3–6, stated without attribution',
  description:
    'Everything a claim cites comes from at most one origin, every grade has a credibility from 3 (possibly true) to 6 (cannot be judged), and the sentence does not say who makes the claim. “It was confirmed” and “the books reveal” name no speaker, and a word of the publisher’s name alone does not either. ' +
    'Not reported: a claim with a missing or better grade; one whose source may have another, unnamed origin; one with a speaker (“the ministry says”, “according to”), with “reportedly” and the like, or with “may” or “might”; what an issuer says or does itself, where no derivation leads on, and what it says of others with the credibility 3, unless its letter is D, E or F; judgments and assumptions; and statements that also rest on others.',
  rationale:
    'The grade expresses doubt, but the sentence says that it happened, and readers remember the sentence. ICD 206 and newsroom handbooks ask writers to say in the text who makes an allegation.',
  fixSummary: 'name the publisher of the only source the sentence cites',
  asksSources: 'cited',
  needsAllSources: true,
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId } = sourcesOf(brief, workspace);
    for (const statement of statements) {
      if (statement.kind !== 'claim' || statement.basis.length > 0 || !isDoubted(statement, byId)) continue;
      const voice = ownVoiceOf(statement, textOf, brief.settings.language);
      if (
        hasSpeaker(voice) ||
        hearsay(voice) ||
        voice.language.wording.rules.hedged.test(voice.own) ||
        tellsOfSource(voice, statement, byId)
      )
        continue;
      const { most } = independenceOf(statement, unretracted(byId));
      // Two ways may confirm each other; none is a loop, or was retracted, which other rules say.
      if (most !== 1) continue;
      const publisher = citedPublisher(statement, byId);
      const end = publisher === undefined ? undefined : endOfSentence(voice.text);
      report(
        statement.span,
        `${firstWords(voice.text)} is stated as fact, but you graded it ${digitsOf(statement)} and it has one origin. Say in the sentence who says it, or cite a source that confirms it.`,
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
    supports.every(({ key, grade }) => byId.has(key) && grade !== undefined && /[3-6]$/.test(grade))
  );
}

/**
 * Whether some source that it cites is its subject, or issues what it says: “The Courier has it that …”, “The port raised its fees”.
 * What an issuer's own grade calls doubtful or worse must be of the issuer itself.
 */
function tellsOfSource(voice: OwnVoice, statement: Statement, byId: ReadonlyMap<string, Source>): boolean {
  return statement.citations.some(({ key, stance, grade }) => {
    const source = stance === 'supports' ? byId.get(key) : undefined;
    if (!source) return false;
    if (isSourceSubject(voice, source)) return true;
    const about = (): AboutSource => aboutSource(voice, source);
    return issues(source, statement, about) && (grade?.endsWith('3') === true || about() !== 'others');
  });
}

/** What a digit means, as STANAG 2511 has it: only 4 and 5 doubt. */
const meanings: Readonly<Record<string, string>> = {
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
};

/** `3, “possibly true”`, or `3 and 5`: the credibility of what supports it. */
function digitsOf({ citations }: Statement): string {
  const digits = citations.flatMap(({ grade, stance }) => (stance === 'supports' && grade ? [grade.slice(-1)] : []));
  const [first, ...others] = [...new Set(digits)].sort();
  return others.length === 0 ? `${first}, “${meanings[first ?? '']}”,` : [first, ...others].join(' and ');
}

/** Before the full stop; undefined where the sentence ends otherwise. */
function endOfSentence(text: string): number | undefined {
  const found = /[\p{L}\d)%](\.)?\s*$/u.exec(text);
  return found ? found.index + 1 : undefined;
}
