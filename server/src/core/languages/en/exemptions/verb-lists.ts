// English verbs, and the small words by which verbs are told from nouns. Knows no rule.
//
// A verb is "plain" when its base form at the head of a sentence can hardly be anything else, and "double" when the same
// letters are as often a noun, an adjective or a participle: `ensure` is plain, `support`, `open` and `set` are double.

import { wordSet } from '../../word-set.ts';

/** Base forms that open an order and nothing else. */
export const isPlainVerb = wordSet(`
accelerate accept accuse acknowledge acquire activate adapt add adjust adopt advise affect agree align allege allocate
allow amend analyse analyze announce anticipate appear apply appoint appreciate approve argue arrange arrive ask
assemble assert assess assign assist assume attach attend attract authorise authorize avoid await backtrack be become
begin believe besiege bind bolster borrow bring broker browse build bury calculate cancel categorise categorize cease
celebrate choose circulate cite clarify classify co-ordinate coerce coincide collaborate collect combine commence
commit communicate compare compete compile complain comply comprehend comprise conceal concentrate conclude condemn
conduct confess configure confirm confiscate connect consider consist consolidate construct consult contain continue
contradict contribute convene converge convert convince coordinate correlate corroborate create criticise criticize
customise customize decide declare deduct defend defer define delete deliver demonstrate denounce deny depend depict
deploy deport derive describe deserve destroy detain detect deter determine develop diagnose dictate differ
differentiate disable disagree disappear disband disclose disconnect discover discuss dismantle dismiss disseminate
displace distinguish distribute diverge diversify divide do dominate dwindle eat educate eliminate embed embrace emerge emit
emphasise emphasize employ empower enable encourage endorse enforce engage enhance enjoy enlarge enlist ensure enter
entitle envisage equip erect establish evacuate evaluate evolve examine exceed exclude execute exist expand expect
expel expire explain explore expose extend extract extradite fabricate facilitate fail familiarise familiarize fetch
finalise finalize flee flourish follow forbid foresee forget forgive formulate foster fulfil fulfill gather generate
get give go grow harass have hear hesitate hinder identify ignore illustrate imagine implement imply impose improve
incite include incorporate indicate indict infiltrate inform initiate inject injure insert insist inspect inspire
install instruct integrate intend interact interpret introduce invade invest investigate involve isolate join justify
keep know launder learn lend let liquidate listen locate lose maintain make manage maximise maximize meet mention
migrate minimise minimize mitigate mobilise mobilize modify monetise monetize nationalise nationalize navigate
negotiate notify observe obtain occupy occur omit operate oppose opt optimise optimize organise organize originate
outlaw outnumber outweigh overestimate oversee participate perceive perform persecute persist persuade pertain plummet
populate pose possess postpone pray preach predict prefer prepare preserve presume pretend prevail prevent prioritise
prioritize privatise privatize proceed prohibit promote propose prosecute protect prove provide publish punish pursue
quantify react realise realize reassess rebuild receive recognise recognize recommend reconsider reconstruct recover
reduce refer refine reflect refrain refuse regulate reinforce reinstall reinstate reiterate reject rejoin relate relax
relocate rely remain remember remind remove rename renew reopen reorganise repeal replace represent require resemble
reside resign resist resolve respond restart restore restrict resubmit retain retaliate rethink retire retrieve reuse
reveal revert revise revisit revoke rewrite safeguard satisfy save say see seek seem send serve simplify solve speak
specify standardise standardize steal stipulate streamline strengthen strive submit subscribe succeed suffer suggest
summarise summarize supervise suppose surrender survive suspend swear synchronise synchronize take teach tell tempt
tend terminate thank threaten throw tolerate transform translate transmit treat undercut underestimate undergo
underline undermine underpin understand undertake undo unify uninstall unlock unmute unsubscribe unveil uphold utilise
utilize vacate vaccinate validate vary verify violate wane weaken widen withdraw withhold withstand worsen write
`);

/** Base forms that are also nouns, adjectives or participles. */
export const isDoubleVerb = wordSet(`
abandon abuse access account act address advance aid aim alarm alert ally amount anchor annex answer appeal approach
archive arm arrest associate attack attempt attribute audit average back balance ban bar base battle bear beat benefit
berth bet bid blame blast block blockade board boil bomb book bookmark boost border boycott brand break brief
broadcast burn burst buy call campaign capture care carry cast catch cause challenge change charge chart chase check
claim clash clean clear click climb close coach code collapse color colour come comment complete compromise concern
conflict contact contest contract contrast control cook cool copy correct cost count counter cover crack crash credit
cross cry curb cut cycle damage dance dare date deal debate debut decay decline decrease dedicate default defeat delay
delegate demand depart deposit design desire detail die direct discount display dispute distance ditch document double
doubt download draft drag drain draw dream dress drift drill drink drive drop dry duplicate e-mail ease ebb echo edit
elect email empty encounter end equal escalate escape escort esteem estimate exchange excuse exercise exhaust exhibit
exit experience experiment exploit export express face fade fall favor favour fear feature feed feel fight figure file
fill film filter finance find finish fire fit fix flag flare flash flood flow fly focus fold force forecast form
format forward frame free freeze frighten front fuel function fund gain gauge glance grab grade grant grasp grip
ground group guarantee guard guess guide hail halt hand handle hang happen harm harvest hate haul head heal heat help
hide highlight hire hit hoard hold hope host house hunt hurt impact import increase influence insult intercept
interdict interest interview invite issue jail jam judge jump kick kidnap kill knock label lack land last laugh launch
lay lead leak lean lease leave level license lie lift light limit line linger link list live load lock log long look
loom loot love lower lunch lurk mail mandate map march mark market mask master match matter mean measure merge mind
mine mirror miss mix model moderate monitor moor motion mount move murder mute name narrow near need neglect note
notice number object offer open order outline overcome overlap overrun overturn own pace pack paint park pass paste
patch patrol pause pay peak perish permit phase phone pick picture pilot place plan plant play plead pledge plot plug
point police pollute pool position post pour practice practise praise present press pressure price print probe process
produce profile profit program progress project prompt protest pull pump purchase push put question quit quote race
raid rain raise rally ram range rank rate ration raze reach read rebel rebound recall record recruit recycle redirect
refuel refuge refund regard register regret release relief report request rescue research reserve reset respect rest
result resume retreat return reverse review reward ride ring riot rise risk rival rob rock roll rotate round route
rule rumour run rush sabotage sail sample sanction scale scan scare scatter schedule scheme scope score scrap screen
scroll seal search seat second secure seize select sell sense sentence separate set settle shake shape share shed
shell shelter shift ship shock shoot shop show shrink shrug shut sign signal silence sink sit site sketch skip slash
sleep slide slip slow smell smoke smuggle snap soar sort sound source spark spend split sponsor spot spread spring
squeeze stabilise stabilize stage stall stand star start starve state station stay steer stem step stick stock stop
store storm strafe strain strand stream stress stretch strike strip struggle study stumble subject subsidise suffice
suit supplement supply support surface surge surpass surprise surround suspect sustain swap swarm sweep swing swipe
switch tackle talk tap target taste tax team tear test text think thrive tie tighten time tip title top torture total
touch tour tow trace track trade trail train transfer transit transport trap travel trend trial trigger trim trouble
trust try tumble turn tweet twist type unite update upgrade upload upset urge use value vanish vet veto vie view visit
voice void volunteer vote vow wait walk want war warn warrant wash waste watch water waver wear weigh welcome whip win
wind wish wither witness wonder work worry wound wrap yield zone
`);

/** Finite forms no ending gives away: auxiliaries, and pasts that are not also base forms. */
export const isAuxiliary = wordSet(`
is are was were am has have had does do did will would can could may might must shall should ought cannot ain't it's
that's there's here's he's she's what's who's where's how's let's i'm i've i'll i'd we're we've we'll we'd you're
you've you'll you'd they're they've they'll they'd it'll that'll there'll he'll she'll he'd she'd it'd
`);

export const isIrregularPast = wordSet(`
arose awoke became began begun bent bled blew bought bound bore bred broke brought built burnt came caught chose clung
crept dealt drank drew drove dug dwelt ate fed fell felt fled flew forbade forgot forgave fought found froze gave went
gone got grew ground held hid hung kept knelt knew laid learnt led left lent lit lost made meant met misled mistook
outgrew overcame oversaw overtook overthrew paid pled proved rang ran rebuilt rode rose said sang sank sat saw seen
sent shook shone shot shown showed shrank slept slid sold sought spoke spent spun sprang stole stood stuck struck sung
sunk swam swept swore swung taken taught thought threw thrown told took tore undertook underwent understood upheld
withdrew withheld withstood woke won wore wound wrote
`);

/** Pasts that are spelled like the base form. */
export const isUnchangedPast = wordSet(`
beat bet bid broadcast burst cast cost cut forecast hit hurt let put quit read rid set shed shut split spread upset
`);

/** Words that announce a noun. */
export const isDeterminer = wordSet(`
a an the this that these those my your our his her its their each every any some no all both either neither such what
which whose another other several many few much more most less fewer enough own same
`);

/** Determiners and object pronouns that, right behind a word that may be a verb, make it one. */
export const isObjectOpener = wordSet(`
a an the your our my their its his these those each every any all both everything everyone anything nothing it them us
him me yourself yourselves another how what whether whatever why where who
`);

export const isPreposition = wordSet(`
about above across after against ahead along alongside amid among around as at away back before behind below beneath
beside between beyond by despite down during except for forward from in inside into like near of off on onto out
outside over past per since through throughout to toward towards under until up upon via with within without
`);

export const isSubjectPronoun = wordSet('i we you they he she it who which that there this these those');

/** Words that begin a clause within a sentence: a verb behind them is not the sentence's own. */
export const isSubordinator = wordSet(`
that which who whom whose where when while if because since as unless until so whether how what why although though
before after once than
`);

/** Lower-case words in -s or -ed that are no verbs. */
export const isNeverVerb = wordSet(`
access across afterwards always ambitious analysis as basis bed besides bonus breed bus business campus cautious
census chaos class conscious consensus continuous crisis dangerous diabetes economics emphasis ethics famous focus gas
greed hatred headquarters hers his hundred indeed its less logistics loss minus naked nervous news nowadays numerous
obvious ours overseas perhaps plus politics precious previous process progress red religious sacred seed series
serious several shed sled so-called sometimes species speed status success theirs thesis this thus towards unless
unprecedented us various versus virus weed whereas wicked yes yours
`);
