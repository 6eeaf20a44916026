// English words that matter at a full stop, grouped by what they are. Data only: what a class means for a boundary is
// decided in syntax/sentences/boundary.ts. A word in lower case matches however it is written; one with a capital, or of a
// single letter, only as it stands here. No entry has its final full stop.

import type { SentenceWords } from '../sentence-words.ts';

export const englishSentenceWords: SentenceWords = {
  traits: { tellsShapes: true },
  classes: {
    title: `
      mr mrs ms mx messrs mme mlle dr drs prof sir rev revd hon msgr fr bp archbp cllr supt insp amb atty gov govs sen
      sens rep reps pres sec-gen vice-pres dep asst assoc adj adjt dir herr hr frau sig sra srta mons gen lt lieut col
      maj capt cmdr comdr cmdre cdr cdre commdr cdt comdt sgt ssgt s/sgt msgt tsgt sfc gysgt sgtmaj cpl l/cpl lcpl pvt
      pte spc pfc ens cwo adm radm vadm brig brig-gen maj-gen lt-gen lt-col lt-cmdr ltc ltg sqn-ldr wg-cdr flt-lt ste
      wm chas geo thos jas robt sdn sec-treas Mt Ft Pt Det Off Fg Plt Sqn Flt Wg Gp`,
    connector: `
      e.g i.e n.b p.s eg ie cf viz vs v vv approx appx ca circa c incl excl esp resp aka a.k.a f.k.a n.k.a d.b.a p.k.a
      o/b/o w/o sc scil s.v q.v m.v m.t m.s m.y s.s r.v f.v h.m h.m.s h.m.a.s h.m.c.s h.d.m.s h.n.l.m.s u.s.s u.s.n.s
      u.s.c.g.c r.m.s i.n.s i.r.i.s r.f.a s.y`,
    numbered: `
      tel ext fax ph mob no nos nr nrs num art arts para paras par pars p pp pg pgs vol vols fig figs tab tabs tbl
      tbls sec secs sect sects ch chap chaps chs app apps appx annex ann anx eq eqs ex exs exh exhs cl cls reg regs
      res resol doc docs dok dkt ref refs rm rms apt bldg blk flr ser mk mod ver vers rev v l ll ln lns n nn fn fns bk
      bks pt pts item items line lines cat dist cond ed eds est b d r fl fol ff s ss sch scheds amend add corr suppl
      iss lot seq tr recs posn pos rs Tk Dhs Ksh ush kr hwy rte rt cert lic`,
    calendar: 'Jan Feb Febr Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun',
    closing: `
      inc ltd corp co cos llc llp plc lp bros gmbh ag sa nv bv pty mfg intl int'l natl nat'l assn ass'n inst univ acad
      fdn soc acct accts acc dept depts dep't div divs comm cmte comte subcomm govt gov't ministr Fed Admin auth
      Bur ctr cttee bd jr sr esq al ave av blvd bvd rd st sts ln pl ct Ter terr pkwy expy tpke sq Is isl isls mts Pen
      Bn BN bns bde bdes brigs regt regts rgt sqn sqdn pltn plt coy btry bty Arty Inf cav armd mech abn engr gp gps
      flt flot cmd comd coll ibid Id id op loc supra infra orig trans transl repr misc temp avg std max Min Max
      Jr Sr n.d n.p r.i.p r.s.v.p c.o.d d.o.b o.k ph.d m.d b.a m.a b.sc m.sc d.phil j.d ll.b ll.m m.phil m.b.a d.d.s
      Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev
      Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man Vic Qld Tas Cir Supp Rptr Reg App Dist Ct Pub
      Civ Crim Proc Rev Const Ann Stat Cong Sess Pol Econ Int Eur Comp Gaz`,
    unit: `
      km m cm mm kg g mg t lb lbs oz mi nm nmi ft yd yds hr hrs min mins secs kt kts kn mph kph kmh psi rpm deg gal
      gals bbl bbls boe mil mln mio mrd bn bln tn trn trln pct kw mw gw kwh mwh khz mhz ghz db ha sq.km sq.mi cu yr
      yrs mo mos wk wks cal etc b.c a.d b.c.e c.e am pm`,
  },
  starters: `
    the a an this that these those such it its he his him she her hers they their theirs them we our ours us you
    your i my mine one there here then thus so but and or yet nor for if unless whether because since although
    though while whereas when whenever where wherever who whom whose what which why how once until till as than like
    in on at by from with without within after before during under over above below between among amid against
    across along around about into onto through throughout near off out up down toward towards upon via per despite
    except instead besides beyond unlike given not no none nobody nothing never neither either both each every all
    any some several many much most more few fewer less little another other others two three four five six seven
    eight nine ten eleven twelve dozens scores hundreds thousands millions billions half is are was were be been has
    have had having do does did will would can could may might shall should must let please see note however
    moreover furthermore meanwhile nevertheless nonetheless therefore hence otherwise still also too again later
    earlier soon now today yesterday tomorrow tonight recently currently previously formerly subsequently reportedly
    allegedly apparently additionally initially finally eventually similarly separately specifically notably
    consequently accordingly originally ultimately publicly privately only even just perhaps maybe indeed first
    second third next last according following citing asked based speaking officials reporters sources witnesses
    analysts critics residents police experts investigators prosecutors authorities troops soldiers sailors
    protesters rebels militants lawmakers diplomats ministers negotiators people staff everyone someone anyone
    everybody talks prices wages exports imports shares sales sanctions negotiations shipments casualties losses
    deliveries estimates details`,
  nameLike: 'a i so no an may will one per see still on in as he she we you it for do let has over half like given',
  amountOpeners: '',
  labels: `
    group appendix annex table plan type class section vitamin grade level phase site unit block option point sector
    zone gate terminal building wing company team squadron battery platoon room part category camp strain influenza
    hepatitis route line lane variant series column hypothesis scenario alternative schedule exhibit article chapter
    figure map layer tier stage step case model version band area compound object target checkpoint location
    position witness suspect person victim source war app deg division serie title sample vessel ship tank pier
    berth dock hangar runway house floor row file operation item track`,
  exclamations: 'yahoo jeopardy panic wham oklahoma chips joomla yum hello jeb',
  shortNames: `
    iran iraq oman chad kyiv lviv bush rice kim park cruz khan king hill bank army navy bern bonn cork mars laos niger
    sudan nato god web net west east north south york gulf port cape bay sea bill law acts act wall fund post`,
  speakingVerbs: `
    said says asked asks told tells replied replies answered answers added adds wrote writes shouted demanded
    insisted exclaimed wondered continued declared cried warned responded inquired quipped joked tweeted posted
    remarked`,
  conjunctions: 'and or',
  dateOpeners: 'dated on of the',
  months: '',
  sharedMonths: '',
  dayOpeners: '',
  titledNames: 'A An I So No May Will',
  numberedAsWords: 'no art part line lines item items fig app cat ex ref doc lot ed par pt pts dist No',
  numberUnits: 'ft lb lbs hr hrs oz min mins yd yds st yr yrs mo mos',
  timeOpeners: 'At On In By Around About Before After Since From Until Shortly',
  timeWord: 'time',
  zoneNames: 'Eastern Central Pacific Mountain Atlantic Moscow Tokyo London Beijing Kyiv Tehran Baghdad Greenwich',
  calendarNames:
    /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*$|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}$/,
  nameIntroducers: 'by and or to of for from with as the v vs',
  personalPronouns: 'he she it we they',
  articledNames: /^The (?:Hague|Bronx|Gambia)\b/,
  companySuffixes: 'Inc Ltd Corp Co Cos Plc PLC LLC LLP GmbH Bros Bhd Pty Pte S.A N.V B.V S.p.A Jr Sr Esq',
};
