// English sentences as briefings have them: actors, acts, figures, dates, abbreviations, quotations, some markup. Knows
// nothing of tags and sources.

import type { Random } from './random.ts';

/** A statement of fact without its full stop: it begins with a capital, and a tag may follow. */
export function makeSentence(random: Random): string {
  const opening = random.isHit(0.2) ? `${fill(random.pick(openings), random)}, ` : '';
  const actor = random.pick(actors);
  const subject = opening && actor.startsWith('The ') ? `t${actor.slice(1)}` : actor;
  let sentence = `${opening}${subject} ${fill(random.pick(acts), random)}`;
  if (random.isHit(0.7)) sentence += ` ${fill(random.pick(circumstances), random)}`;
  if (random.isHit(0.15)) sentence += `, and ${fill(random.pick(acts), random)}`;
  if (random.isHit(0.05)) sentence += ` — ${fill(random.pick(asides), random)}`;
  return sentence;
}

/** What a writer concludes, without its full stop; `likelihood` is an adjective of the scale. */
export function makeJudgment(likelihood: string, random: Random): string {
  return `${random.pick(frames).replace('LIKELIHOOD', likelihood)} ${fill(random.pick(outcomes), random)}`;
}

/** Two to four words for headings and table cells. */
export function makeTopic(random: Random): string {
  return `${random.pick(topicKinds)} ${random.pick(topicPlaces)}`;
}

/** Words as somebody spoke them, with their full stop. */
export function makeQuotation(random: Random): string {
  return `${fill(random.pick(spoken), random)}.`;
}

const actors = [
  'The harbour authority',
  'The transport ministry',
  'The grid operator',
  'A spokesperson for the customs service',
  'The insurer',
  'Two pilots who were on duty',
  'The U.N. mission',
  'Nordhavn Shipping Ltd.',
  'The state auditor',
  'The Gdańsk terminal',
  'The district court',
  'An inspector of the fisheries board',
  'The hospital trust',
  'The rail regulator',
  'The refinery',
  'The électricité cooperative',
  'Three members of the council',
  'The owner of the tug',
  'The national bank',
  'The weather service',
] as const;

const acts = [
  'closed PLACE to all traffic',
  'put the loss at NUMBER tonnes',
  'counted NUMBER arrivals',
  'raised the fee by PERCENT per cent',
  'withdrew the permit for THING',
  'moved NUMBER containers to PLACE',
  'said that “no one was told before noon”',
  'ordered a survey of THING',
  'signed a contract for THING',
  'left the figure of NUMBER unchanged',
  'found cracks in *THING*',
  'cut the output of THING to PERCENT per cent',
  'published [the minutes](https://example.org/minutes/NUMBER) of its meeting',
  'refused to comment on THING',
  'set aside NUMBER euros for repairs',
  'hired NUMBER drivers',
  'extended the deadline for THING',
  'recorded a depth of PERCENT m at PLACE',
  'listed `hull NUMBER` as missing',
  'asked the “contact group” to meet again',
  'sold its share in THING',
  'paid NUMBER claims',
  'tested the alarm at PLACE',
  'reopened PLACE',
] as const;

const circumstances = [
  'on DATE',
  'between DATE and DATE',
  'in the week to DATE',
  'although the contract runs to YEAR',
  'after the inspection of DATE',
  'which is PERCENT per cent below the plan',
  'because the dredger was late',
  'for the second time since YEAR',
  'at approx. PERCENT bar',
  'i.e. before the tender closed',
  'without a vote of the board',
  'at the request of the coast guard',
  'under the rules of YEAR',
  'while the northern gate stayed shut',
  'in spite of two written warnings',
  'as the tide fell',
  'vs. NUMBER in the same month of YEAR',
] as const;

const openings = [
  'On DATE',
  'In YEAR',
  'By the end of the month',
  'According to its own log',
  'After the storm',
  'In the first half of YEAR',
  'At 6 a.m. on DATE',
] as const;

const asides = [
  'the third such case in YEAR',
  'a delay of NUMBER hours',
  'far from Besançon and the Łódź depot',
  'as in YEAR',
] as const;

const frames = [
  'It is LIKELIHOOD that',
  'The desk judges it LIKELIHOOD that',
  'On this evidence it is LIKELIHOOD that',
  'It seems LIKELIHOOD to us that',
] as const;

const outcomes = [
  'PLACE will open again within NUMBER days',
  'the fee will rise once more before YEAR',
  'THING will be sold',
  'the survey will name THING as the cause',
  'traffic through PLACE will fall by PERCENT per cent',
  'the court will hear the case this year',
  'no further permit will be given for THING',
] as const;

const spoken = [
  'We were told on DATE, and we stopped the line at once',
  'Nobody asked us about THING',
  'The water rose by PERCENT metres while we watched',
  'There were NUMBER of us at PLACE that night',
  'The papers for THING were in order',
  'We shall not pay for it',
] as const;

const places = [
  'the north quay',
  'the inner basin',
  'the Øresund lane',
  'gate 4',
  'the southern depot',
  'the lock at Sète',
  'the river crossing',
  'the bonded store',
] as const;

const things = [
  'the second crane',
  'the fuel pier',
  'the relief pump',
  'the ferry link',
  'the cold store',
  'the signal box',
  'the emergency stock',
  'the dredging licence',
] as const;

const topicKinds = [
  'Traffic through',
  'Repairs at',
  'Costs of',
  'Staff at',
  'Permits for',
  'Damage to',
  'Access to',
  'Claims over',
  'Safety of',
] as const;
const topicPlaces = [
  'the north quay',
  'the fuel pier',
  'the river crossing',
  'the inner basin',
  'the cold store',
  'the ferry link',
  'gate 4',
] as const;
const months = ['January', 'February', 'March', 'April'] as const;

function fill(pattern: string, random: Random): string {
  return pattern.replace(/PLACE|THING|NUMBER|PERCENT|DATE|YEAR/g, (slot) => {
    switch (slot) {
      case 'PLACE':
        return random.pick(places);
      case 'THING':
        return random.pick(things);
      case 'NUMBER':
        return String(random.between(2, 980));
      case 'PERCENT':
        return (random.between(11, 990) / 10).toFixed(1);
      case 'DATE':
        return `${random.between(1, 28)} ${random.pick(months)}`;
      default:
        return String(random.between(2011, 2025));
    }
  });
}
