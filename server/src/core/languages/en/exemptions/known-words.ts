// English words that headings, labels and names of things are made of: what shows that two or three words without a verb are
// English. Lists and endings only; verbs are in verb-lists.ts.

import { wordSet } from '../../word-set.ts';

/** Common nouns and adjectives of reports that no ending gives away. Plurals in -s are told from them. */
const isListed = wordSet(`
  abroad abuse academic access accident account acronym act actor address adult advice agenda agent agency aid aim air
  aircraft airport airspace airstrike alarm alcohol alert ally alternative aluminium ambush ammunition amount analyst
  analysis ancient angle animal annex annual answer apartment appendix area arm army arrow art article artillery asset
  asylum atomic audience audit author average award aware backdrop background bad balance ballot band bank bar barge
  barrel barrier base basic basis battery battle bay beach behaviour behavior belt benefit best better bid big bill bird
  black blue board boat body bomb bond book border boss bottom boundary box brand bread breakdown bridge brief broad budget
  buffer bug building bullet burden bus business buyer cabinet cable camera camp campaign canal capital captain car card
  care cargo case cash castle casualty cattle cause caution cell cement central centre center century chain chair
  channel chapter charge chart cheap chemical chief child church circle citizen city civil civilian claim clan class clause
  clean clear clerk client climate clinic close cloud club coal coast coastal coalition code cold colonel colour color
  column combat commander commodity common community company complex computer concept concern condition conduct congress
  constraint container contact content context contract convoy copper copy core corn corporate corps corridor corruption cost
  cotton council count counter country county coup course court cover crane credit crew crime criminal crisis crop cross
  crossing crowd crude culture currency curve custom customer cyber cycle dam damage danger dark data database date day
  dead deadline deal dealer death debate debt deck deep defence defense degree delay delegate demand democracy depot depth
  desert design desk detail diesel diet diplomat direct dirty disaster disease dispute distance district doctor document
  dog dollar domain domestic door doubt draft drone drought drug due dust duty early earth east eastern economic economy
  edge edition editor elder electric electoral electronic emergency empire employee enemy energy engine engineer
  entry envoy epidemic equal error essay estate ethnic euro event evidence exact exam example exchange exile exit
  expert export external extra eye face facility fact factor factory failure false family farm farmer fast fatal fear
  feature federal fee ferry field fighter figure file film final finance financial fine fire firm first fiscal fish
  fishery fit flag flat fleet flight flood floor flour flow fly focus follow food foot force foreign forest form formal
  former fort forum frame framework free freight fresh friend front frontier fuel full fund future gap garrison gas gate
  gauge gear gender general ghost giant global glossary goal gold good goods grade grain grant graph great green grey gray
  grid gross ground group growth guard guerrilla guest guide gulf gun habit half hall harbour harbor hard hardware harm
  harvest hash hazard head headline health heart heat heavy help herd high highway hill history hold hole home hospital
  hostage host hostel hot hotel hour house household human hunger hybrid idea identity image impact import incident income
  index industrial industry infant influence input inquiry insider institute insurance intake intelligence interest interim
  interior internal internet interview invoice iron island issue item jet job joint journal journey judge judgement
  judgment junior junta jury justice key kind kit lab label labor labour lack lake land landmine landscape lane language large
  last late launch law lawyer layer lead leader leaflet league leak lease legacy legal lender length lesson letter level
  liberal license licence life light limit line link list litre liter livestock load loan local location log
  logistics long loop loss low machine magazine mail main maintainer major malware man manager manual map margin marine
  maritime mark market mask mass master material matter mayor meal mean means measure meat mechanism medal media medical
  medicine medium member memo memory merchant message metal meter metre method middle migrant militant military militia milk mill
  mine mineral minimum minister ministry minor minority minute mirror missile mission mob mobile model modern module money
  monetary monitor month mood moral mortar mosque motive motor mountain movement murder museum name narrative narrow nation
  national native natural naval navy near need net network new news newspaper next night node noise norm north northern
  note notice novel nuclear null number nurse object objective ocean offence offender offer office officer official offline oil
  old online onset open opinion option oral order organ origin outage outbreak outcome outlet outline outlook output outside
  overall overview owner pace package page paper parameter parcel parent parliament part partner party pass passage passenger
  passport past patch path patient patrol pattern payload pay peace peak peer pension people percent period permit person
  personnel phase phone photo picture piece pier pilot pipe pipeline place plain plan plane plant plastic platform
  platoon plea plenary plot plug point police policy poll pool poor popular population port portal position post posture
  power practice president press pressure price primary prime prince principle print prior prison prisoner private prize
  problem procedure process product profile profit program programme progress project proof proper proxy public pulse
  purpose quality quantity quarter queen query question queue quick quiet quota quote race radar radio raid rail railway
  rain range rank rapid rate ratio raw reach reactor real reason rebel rebellion recent recipe record red reef refugee
  regime region regional register relief religion religious remote rent repair report republic request rescue research
  reserve resident resource respect rest result retail return review revenue rice rich rifle right ring risk ritual
  rival river road rocket role roof room root rough round route routine row royal rule runway rural safe safety sail
  salary sale salt sample sanction satellite scale scenario scene schedule scheme school science scope score
  screen script sea seafarer seal search season seat second secret section sector secure security seed senior sequence series
  serious service session set settler severe sex sexual shape share sharp sheet shelf shell shelter shift ship
  shock shop shore short show side siege sight sign signal silver single site situation size skill slave slow small smart
  smoke smuggler social society soft software soil soldier solid solution source south southern space spare special species
  specific speech speed sphere spill sport spot spread spring spy squad square stability staff stage stake standard star
  start state statement station statistics status statute steel step stick stock storage store storm story strain strait
  strand strategy stream street strength stress strike string strong structure student study style subject suburb
  subsidy success sugar suicide suit sulphur summer summit sun supply support surface surge survey suspect switch symbol system
  table tactic tactical tail takeaway talk tank tanker tap target tariff task tax tea teacher team technical technique
  technology teenager telecom telephone tender tent term terminal terrain territory terror test text textile theft theme
  theory thief third threat ticket tide timber time timeline tin tip title tobacco toll tone tool top topic torture total
  tour tower town toxic trace track trade traffic trail train training transit transport travel treasury treaty tree
  trend trial tribal tribe tribunal trip troop trouble truce truck true trust truth tube tug tunnel turbine turnout turn type
  umbrella union unit upper uranium urban urgent usage use user vaccine valley value van variable vehicle vendor venue version
  vessel veteran viable victim video view village violence virus visa visit visitor visual vital voice volume volunteer
  vote voter wage wall war ward warehouse warning waste water wave way wealth weapon weather web week weekly weight welfare
  west western wheat white wide wife wild wind window wing winter wire witness wood work worker workforce workshop world worst
  wound writer year yield young youth zone zero
`);

const ending =
  /(?:[a-z]{2}tions?|[st]sions?|[a-z]{2}ments?|[a-z]{2}ness|[a-z]{2}ships?|[a-z]{2}it(?:y|ies)|[a-z]{2}[ae]nc(?:e|es|y|ies)|[a-z]{2}isms?|[a-z]{2}ists?|[a-z]{2}ing|[a-z]{2}ers|[a-z]{2}ors|[a-z]{2}als?|[a-z]{3}ed|[a-z]{3}ly|[a-z]{2}ous|[a-z]{2}ive|[a-z]{2}ary|[a-z]{2}ory|[a-z]{2}ful|[a-z]{2}less|[a-z]{2}able|[a-z]{2}ible|[a-z]{2}ics?|[a-z]{2}ward|[a-z]{2}hood|[a-z]{2}dom|[a-z]{2}ures?|[a-z]{2}ages?|[a-z]{2}'s?|(?:over|under|counter|anti|cross|inter|multi|non|pre|self)[-a-z]{4,})$/;

/** Whether a word is such a one, alone, in the plural, or joined to another by a hyphen. */
export function isKnownWord(text: string): boolean {
  if (isListed(text) || ending.test(text)) return true;
  const single = text.replace(/(?:'s|s'|s)$/, '');
  if (
    single !== text &&
    (isListed(single) || isListed(single.replace(/e$/, '')) || isListed(single.replace(/ie$/, 'y')))
  )
    return true;
  const hyphen = text.lastIndexOf('-');
  return hyphen > 0 && isListed(text.slice(hyphen + 1).replace(/s$/, ''));
}
