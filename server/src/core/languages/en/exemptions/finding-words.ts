// English words that assert beside a noun, without an auxiliary or a form that is surely a verb. Data only.

import { wordSet } from '../../word-set.ts';

/** What is said of a noun that stands before it, at the end or before a preposition: "Port closed", "Stocks low". */
export const isState = wordSet(`
  absent active blocked calm closed contained critical dead dire empty high idle impassable inactive inconclusive
  insufficient insecure low missing offline open overdue paralysed paralyzed poor quiet scarce shut silent steady
  tense unaccounted unavailable unaffected unchanged uncertain unclear unconfirmed underway undamaged unhealthy unharmed
  unhurt uninhabitable unknown unlikely unresolved unsafe unstable unsolved unusable weak
`);

/** States that as often name a kind of thing or a place when they stand before a preposition. */
export const isLooseState = wordSet('active critical dead empty high low missing open poor weak');

/** What counted people are. */
export const isFate = wordSet(`
  abducted arrested blinded captured dead deported detained displaced drowned evacuated executed freed homeless
  hospitalised hospitalized hurt infected injured jailed kidnapped killed missing rescued released shot stranded
  trapped wounded
`);

/** Words for how many. */
export const isCount = wordSet(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty hundred dozens hundreds thousands millions scores several many few
`);

/** Participles that stand behind a noun without asserting: "persons interviewed", "lessons learned". */
export const isFormWord = wordSet(`
  addressed affected analysed analyzed answered asked assessed attached attended based broken-down concerned considered
  consulted covered cited discussed done examined expected given identified included interviewed involved learned
  learnt linked listed made mentioned needed named observed offered owned planned presented proposed provided published
  raised received referenced related reported requested required reviewed seen selected studied submitted supported
  surveyed taken tested tracked updated used visited
`);

/** Participles that end in no -ed. */
export const isIrregularParticiple = wordSet(`
  beaten blown broken burnt caught cut driven felled found frozen hit held hurt lost overrun overthrown rebuilt
  seen shot shut slain sold split stolen struck sunk swept taken thrown torn withdrawn won
`);

/** What may follow a participle or a state that asserts. */
export const isBehindParticiple = wordSet(`
  after again ahead amid and as at before by but despite following for from in into near off on over overnight since
  again today tomorrow twice until when while with yesterday north south east west
`);

/** Words behind a noun that hedge or time what is said of it. */
export const isHedge = wordSet(
  'allegedly apparently likely unlikely probably possibly reportedly still now set due poised able unable',
);

/** What stands for a verb behind a noun: the words in order, `*` for any one. */
export const predicatePhrases: readonly string[] = [
  'under control',
  'under attack',
  'under fire',
  'under siege',
  'under arrest',
  'under way',
  'at large',
  'at risk',
  'at war',
  'at odds',
  'at record',
  'at a record',
  'at capacity',
  'at a standstill',
  'on the brink',
  'on the verge',
  'on the rise',
  'on the run',
  'on fire',
  'on strike',
  'on alert',
  'on high alert',
  'among the dead',
  'among the injured',
  'among those killed',
  'without water',
  'without power',
  'without fuel',
  'without electricity',
  'without food',
  'in full control',
  'in control of',
  'in ruins',
  'in flames',
  'out of action',
  'out of service',
  'out of control',
  'out of fuel',
  'off limits',
  'off the table',
  'close to collapse',
  'close to a deal',
  'behind the attack',
  'behind the raid',
  'behind bars',
  'responsible for',
  'guilty of',
  'unable to',
  'ready to',
];

/** Phrases that describe a noun as often as they assert something of it. */
export const isLoosePhrase = wordSet('under on at');

/** Verbs without an object that a headline has in the present: "Talks stall". */
export const isIntransitive = wordSet(`
  abate bite capsize climb collapse crash decline derail die diverge drop drown dwindle ease emerge erupt escalate
  explode fade fail fall falter flare flee halve heal linger loom mount multiply persist plummet plunge quit rally
  reopen resign resume resurface retreat return rise sag shrink sink slide slow slump soar spread stall stagnate subside
  surge surrender swell triple tumble vanish wane withdraw worsen
`);

/** Progressive forms that behind a noun say what it does. */
export const isProgressive = wordSet(`
  advancing bleeding burning closing climbing collapsing declining deteriorating dropping dwindling dying easing eroding
  escalating expanding failing fading falling fleeing gathering growing improving intensifying leaking losing mobilising
  mobilizing moving mounting nearing ongoing plummeting preparing pulling recovering regrouping retreating
  rising running shrinking sinking slowing soaring spiking spreading stagnating stalling starving surging swelling
  threatening tightening waning weakening widening withdrawing worsening
`);

/** Nouns that stand for many. */
export const isPluralNoun = wordSet(
  'people police men women children gunmen servicemen policemen fishermen media militia staff',
);

/** Verbs of telling that a headline has in the present. */
export const isHeadlineVerb = wordSet(`
  admits accuses adds advances agrees allows announces approves arrests asks attacks backs bans begins blames blocks
  bombs bombards boycotts breaks brokers buries calls cancels capsizes captures causes claims closes collapses condemns
  confirms contradicts controls crashes criticises criticizes cuts declares defies demands denies deploys destroys
  detains dies dismisses displaces downs drops eases ends enters evacuates executes expels explodes faces fails falls fears
  fires flees forces freezes gains halts hits holds hurts imposes increases indicates injures intercepts invades investigates
  jails joins keeps kidnaps kills launches leads leaves lifts limits locates loots loses meets murders needs nears offers
  opens orders ousts overruns plans pledges postpones promises protests pulls pushes quits raids raises rallies reaches
  recalls rejects releases remains reopens reports requires rescues resigns resumes retakes returns reveals rises
  rules sacks says seeks seizes sells sends serves shells shoots shows shuts signs sinks slams slips spreads stalls stands
  starts steps steals stops storms strikes strips suffers suggests supports surges surrenders suspends takes targets
  tells threatens topples triggers tries triples turns unveils upholds urges visits votes vows wants warns wins
  withdraws worsens
`);

/** How much, before a turn for better or worse. */
export const isSharpness = wordSet(`
  big dramatic fresh further huge large major marked massive modest notable rapid record renewed serious severe sharp
  significant slight small steady steep strong sudden unprecedented
`);

/** Nouns for a turn. */
export const isTurn = wordSet(
  'collapse contraction decline decrease drop fall growth improvement increase jump reduction rise shift slowdown slump spike surge uptick worsening',
);

/** Nouns behind which "to" says what they are for, and foretells nothing. */
export const isTaskNoun = wordSet(`
  ability access approach attempt authority capacity chance commitment decision desire due duty effort failure freedom
  guide intent intention introduction invitation key licence license link list means method motion need obligation
  opportunity order path permission plan plea point pledge possibility power pressure promise proposal purpose readiness
  reason refusal relation request response right route similar something step steps system threat time tool way what
  when where willingness
`);

/** What happens or is done, as a noun. */
export const isEvent = wordSet(`
  access attack attempt blast block blow breach break change claim clash collapse conflict contact control crack crash
  cut damage deal death debate decline decrease defeat delay demand drop exchange fall fight fire flood growth hack help
  hunt increase interest invasion lead loss march murder need offer plot pressure probe progress protest push raid
  rally rescue research respect result return rise run search shift shock shortage shot siege smuggling split spread
  strain strike support surge swing test threat trade transfer transport trial trust use vote war warning work
`);
