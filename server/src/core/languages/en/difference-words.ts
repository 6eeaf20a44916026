// English words by which two sentences about the same thing differ: contraries, negations, and words that make less than a fact of
// something. Rows hold words as they are looked up in a dictionary; other forms follow from their stems.

import type { DifferenceWords } from '../difference-words.ts';
import { wordSet } from '../word-set.ts';

const direction = `
rise rose risen increase grow grew growth climb gain jump surge soar expand swell up upward upwards uptick higher more | fall fell fallen decrease decline drop shrink shrank slump plunge sink dip tumble contract halve diminish dwindle down downward downwards lower fewer less
increase raise boost enlarge hike | reduce cut lower slash decrease trim
double triple | halve
win won winner winning beat | lose lost loser losing
victory triumph | defeat loss
open opened reopen | close shut closure
begin start launch commence initiate onset open | end finish stop cease conclude halt terminate close
start resume continue remain keep | stop cease suspend halt quit abandon end
accept approve adopt pass back support endorse favour favor welcome ratify | reject refuse veto oppose block decline condemn
support favour favor | oppose against opponent
supporter proponent advocate | opponent critic
agree | disagree dispute
arrive enter join come | leave depart quit exit withdraw go
join | leave quit
buy purchase acquire bought buyer purchaser | sell sold sale seller
import importer | export exporter
above over exceed | below under
largest biggest greatest highest maximum most | smallest lowest least minimum fewest
larger bigger greater | smaller lesser
large big huge | small tiny little
best better | worst worse
north northern northward northeast northwest | south southern southward southeast southwest
east eastern eastward northeast southeast | west western westward northwest southwest
allow permit let authorise authorize legalise legalize enable | ban forbid forbade forbidden prohibit bar block outlaw prevent
legal lawful | illegal unlawful
acquit innocent exonerate clear | convict guilty condemn
succeed success successful | fail failure unsuccessful
confirm admit acknowledge | deny denied denial refute
appoint hire recruit employ elect reinstate | dismiss fire sack oust
promote promotion | demote relegate relegation
alive survive survivor live | dead die killed
born birth | died death die
attack offensive attacker | defend defensive defender
strengthen stronger strong | weaken weaker weak
improve improvement better | worsen deteriorate worse
widen broaden wide | narrow
lengthen extend prolong longer long | shorten curtail shorter short
accelerate quicken faster fast quick quicker | slow slower decelerate
major | minor
majority | minority
positive | negative
male man men boy father son husband brother king | female woman women girl mother daughter wife sister queen
public | private
include | exclude
appear | disappear vanish
able capable | unable incapable
likely probable | unlikely improbable
upper | lower
senior older elder oldest eldest | junior younger youngest
old | young new
rich wealthy | poor
same identical | different
advance | retreat
create found establish set-up form | abolish dissolve disband
build construct erect | demolish destroy dismantle
suspend | resume reinstate
deploy | withdraw
lift remove revoke | impose introduce
release free | detain arrest imprison jail capture
victory success | defeat
profit surplus | loss deficit
praise acclaim applaud positive favourable favorable | criticise criticize criticism negative condemn
encourage | discourage
borrow | lend lent loan
inside indoor | outside outdoor
first | last final
cheap cheaper inexpensive | expensive costly dearer
hot warm warmer | cold cool colder cooler
heavy heavier | light lighter
easy easier | difficult hard harder
safe | unsafe dangerous
full | empty
add | remove subtract
gain gained | lose lost
attract | repel
friendly ally allied | hostile enemy
voluntary willing | compulsory mandatory forced
temporary | permanent
domestic | foreign
urban | rural
common frequent | rare
active | inactive
popular | unpopular
complete completed finished | incomplete unfinished
present presence | absent absence
true | false
visible | invisible
employed employment | unemployed unemployment
correct right | incorrect wrong
possible | impossible
available | unavailable
known | unknown
important | unimportant
import | export
land landed | take-off
upgrade | downgrade
inflow | outflow
nationalise nationalize | privatise privatize
centralise centralize | decentralise decentralize
recover recovery | relapse
unite merge unify | split separate divide
optimistic hopeful | pessimistic
obey comply | disobey defy violate
reveal disclose publish | conceal hide hid
remember | forget
love like | hate dislike
trust | distrust mistrust
inherit | bequeath
emigrate emigration leave | immigrate immigration
attend | miss skip
friend | foe enemy
lead led ahead | trail behind
reopen | close
retain keep kept maintain | lose drop discard
permit | deny
overestimate | underestimate
past | future
evacuate | occupy
dry | wet
clean | dirty contaminated
sufficient enough | insufficient
loyal | disloyal
honest | dishonest
stable | unstable
equal | unequal
secure | insecure
direct | indirect
formal official | informal unofficial
regular | irregular
united | divided
`;

const quantity = `
all every each entire whole entirely everybody everyone | some several somebody someone
all every each entirely everybody everyone | most mostly mainly
all every each everybody everyone | few
all every each everybody everyone | many
all every each both everybody everyone | none neither no nobody
some several somebody someone | none no nobody
most majority mostly mainly | few minority
many numerous | few
always usually often | never rarely seldom hardly
always | sometimes
more | fewer less
`;

const time = `
before prior ahead | after following since
earlier | later
until till | since
previous former preceding | next subsequent following
first | last
early | late
yesterday | tomorrow
daily | weekly monthly yearly annual
weekly | monthly yearly annual
monthly | yearly annual
morning | evening afternoon night
day | night
spring | autumn
summer | winter
`;

export const englishDifferenceWords: DifferenceWords = {
  opposites: { direction, quantity, time },
  isNegation: wordSet('not no never neither nor none nobody nothing without cannot hardly scarcely barely'),
  deniesVerb: wordSet(
    'fail fails failed failing refuse refuses refused refusing decline declines declined declining unable neglect neglected',
  ),
  isNoNegation:
    /^(?:not (?:only|just|merely|simply|least|until|necessarily|yet|quite|unlike|even)|no (?:fewer|less|more|later|sooner|earlier|doubt|matter|better|worse|other|mere)|nothing (?:but|less|more)|none other|never (?:before|again|mind)|barely \S+|nor \S+)$/,
  isHedge: wordSet(
    'may might allegedly supposedly possibly perhaps maybe probably purportedly potentially presumably alleged allege alleges allegation allegations purported rumoured rumored alleging',
  ),
  isHedgePair:
    /^(?:could have|could be|(?:believed|thought|rumoured|rumored|reported|alleged|suspected|accused|said) (?:to|of)|(?:charged|charges) with|suspicion of)$/,
  isPlanPair:
    /^(?:(?:plan|plans|planned|planning|expect|expects|expected|intend|intends|intended|hope|hopes|hoped|hoping|threaten|threatens|threatened|propose|proposes|proposed|proposing|seek|seeks|sought|attempt|attempts|attempted|attempting|try|tries|tried|trying|likely|aim|aims|aimed|aiming|wanted|wants|preparing) to|considering \S+ing)$/,
  beforeOpenVerb: /\b(?:to|help|helps|helped|will|would|can|could|should|must)\s$/i,
  endsReach: wordSet('but and or which who whose because although though while whereas if when that'),
  isAgent: wordSet('by'),
  isMutual: wordSet(
    'and or met meet meets married marry marries divorced borders border faced face played play fought fight joined with between versus vs alongside like signed share shared shares',
  ),
};
