// The same for other languages: what never ends a sentence (`binding`), what may (`closing`: it does before a word with
// which sentences begin), and those words. Seed lists, not dictionaries; lower case, no final full stop. Data only.

export interface LanguageWords {
  readonly binding: string;
  readonly closing: string;
  readonly starters: string;
  /** Whether `3.` is how the language writes "third". */
  readonly hasDottedOrdinals?: boolean;
}

const GERMAN: LanguageWords = {
  binding: `
    abb abs abt adr allg anm art aufl ausg bd bde bes best betr bez bsp bspw bzgl bzw ca chr dgl dipl dr ebd ehem
    einschl entspr etw evtl exkl fa fam feb febr frl geb gef gegr gem gen ges gesch gest gez ggf gr hbf hl hptm hr
    hrn hrsg i.d.r i.a i.d inkl insb jan jg jh jhd jul jun kap kath kl lt ltd max min med mind mwst nr nrn obj obst
    o.g okt orig phil pl prof rd rel s s.o sen sep sept dez nov aug apr sog st std stv str tel tsd u.ä u.u urspr v
    v.a verf verh vgl vs z.b z.t z.zt z.hd zb ziff zit zzgl z dt engl frz lat österr schweiz nat hon rer hauptm
    oberstlt ltn uffz lit rz abschn anl`,
  closing: 'usw etc ff f mio mrd u.a d.h jr sr dgl u.s.w ag e.v s.a u.s u.s.a v.chr n.chr',
  starters: `
    der die das den dem des ein eine einen einem einer er sie es wir ich ihr ihre sein seine dies diese dieser
    dieses man jedoch aber und doch dann danach dort hier heute gestern im in am an auf bei nach seit mit von vor zu
    zum zur für als wenn weil da auch alle viele einige mehrere kein keine niemand nur so zwei drei`,
  hasDottedOrdinals: true,
};

const FRENCH: LanguageWords = {
  binding: `
    m mm mme mmes mlle mlles dr drs me mes mgr pr prof st ste sts av boul bd bld ch chap cf ex env fig figs id ibid
    janv févr avr juil sept oct nov déc n no nos p pp par paragr réf sect t tél tom trad vol vs éd éds coll dir hab
    apr adj adm art bull cap cne cdt col dép dépt gén gal lt ltn sgt cal brig lun jeu ven r réq arr al pl rte rés
    anc max min not resp préf`,
  closing: `etc j.-c j-c av.j.-c s.a s.a.r.l u.e o.n.u u.s cie ltd sté inc qqn qqch m.d é.-u jr`,
  starters: `
    le la les l un une des du ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur leurs mais et ou
    or donc car puis alors ainsi aussi enfin ensuite toutefois cependant pourtant en dans sur sous à au aux par pour
    avec sans selon depuis après avant lors pendant si quand comme plusieurs certains aucun aucune personne rien
    deux trois hier demain aujourd'hui ici là`,
};

const SPANISH: LanguageWords = {
  binding: `
    sr sra srta sres sras dr dra dres d dña ud uds vd vds prof profa lic ing arq gral cnel cap capt tte tcnel alm
    sgto av avda c cfr cf p.ej ej fig figs art arts núm núms no nº n pág págs p pp tel vol vols ed eds ene feb abr
    jun jul ago sep sept set oct nov dic s sto sta fr mons excmo excma ilmo ilma aprox máx mín dpto depto admón rep
    gob párr r.d apdo ctra res exp`,
  closing: `etc ee.uu eeuu uu a.c d.c j.c s.a s.l s.a.u ltda ltdo cía hnos hno a.m p.m kg km m cm r ss ff`,
  starters: `
    el la los las lo un una unos unas este esta estos estas ese esa eso esto él ella ellos ellas se su sus nos yo
    pero y o sin con en de por para según desde tras ante entre durante cuando como si no ni también además luego
    después antes hoy ayer mañana allí aquí hay fue era es son ha han había al del dos tres varios muchos algunos
    ninguno nadie nada`,
};

const ITALIAN: LanguageWords = {
  binding: `
    sig sigg sig.ra sig.na sigra dott dott.ssa dr dr.ssa prof prof.ssa ing avv arch geom rag on sen p pp pag pagg n
    nn nr art artt cap capp fig figg tab vol voll ed edd es cfr cf c ca tel tav sez all vs gen gen.le magg ten col
    serg amm mar feb apr mag giu lug ago set sett ott nov dic max min id op cit comm cav egr gent spett mons s ss v
    par lett reg circ`,
  closing: `ecc etc a.c d.c s.p.a s.r.l s.a.s u.s u.s.a f.lli jr`,
  starters: `
    il lo la i gli le un uno una questo questa questi queste quello quella egli ella esso essa lui lei loro noi voi
    io si ma e o poi però quindi dunque inoltre infatti in nel nella nei nelle su sul sulla da dal dalla di del
    della per con tra fra secondo dopo prima durante quando come se non nessuno anche molti alcuni due tre oggi ieri
    domani qui è sono era ha hanno`,
};

const PORTUGUESE: LanguageWords = {
  binding: `
    sr sra srs sras srta dr dra drs dras prof profa eng arq exmo exma ilmo ilma av al r n no nº nos p pp pág págs
    art arts fig figs cap vol ed tel p.ex ex jan fev mar abr mai jun jul ago set out nov dez séc sto sta gen cel maj
    ten alm sgt dep d pe par cf aprox apt proc res`,
  closing: `etc a.c d.c s.a ltda cia lda e.u.a eua jr kg km`,
  starters: `
    o a os as um uma uns umas este esta estes estas esse essa isso isto ele ela eles elas nós eu seu sua seus suas
    mas e ou em no na nos nas de do da por pelo pela para com sem sobre segundo após depois antes durante desde
    quando como se não também além então hoje ontem amanhã há foi era é são dois três vários muitos alguns ninguém
    nada`,
};

const RUSSIAN: LanguageWords = {
  binding: `
    т.е т.к т.н т.о и.о в.и.о им ул пл пер пр-т просп наб бул стр корп кв д п пп п.п ст ч гл разд рис табл с сс см
    ср напр акад проф доц инж канд ген полк подп кап кап-н лейт серж ряд адм тов гр-н гн пос дер обл р-н респ тел
    факс янв февр фев мар апр авг сент сен окт нояб ноя дек в.д англ нем франц лат рус укр ок прим ред изд сост зам
    пом нач оз о-в р б к а`,
  closing: `
    г гг в вв н.э до.н.э э т.д т.п др пр проч млн млрд трлн тыс руб коп долл евр чел час мин сек макс км м см мм кг
    мг л га ед экз шт с.ш в.д ш`,
  starters: `
    он она оно они мы вы я это этот эта эти тот та те его её их наш но и а или однако затем потом тогда поэтому
    также кроме в во на по при после до от из за с со о об для к у между через если когда пока хотя где как что кто
    не никто ничего ни все всё многие некоторые несколько два три сегодня вчера завтра здесь там ранее позже сейчас
    теперь под над без`,
};

const POLISH: LanguageWords = {
  binding: `
    al art bp cd cz dot dr dyr fot gen godz gr hab im inż jw kard kmdr kol kpt kpr ks lek lic lt m.in mar max mgr
    min mjr nast np nr nry ok os pkt pl płk por pow poz pp ppłk ppor prof prok przyp ptk red rej rozdz rys s sen
    sierż st str szer sw św tab tel tj tow tzn tzw ub ul ust ur v vol w wg woj wyd zał zob zm sygn dz par pos przew
    ds p dn`,
  closing: `itd itp etc r rr w mln mld tys zł gr m.n.p.m n.e p.n.e s.a sp.j o.o z.o.o kg km ha cdn jr`,
  starters: `
    on ona ono oni one my wy ja ten ta to te tego jego jej ich ale i a lub jednak potem następnie wtedy dlatego
    także ponadto w we na po przy przed od do z ze za o u dla między przez jeśli gdy kiedy choć gdzie jak co kto nie
    nikt nic wszyscy wszystkie wielu kilka dwa trzy dziś wczoraj jutro tu tam już według podczas`,
  hasDottedOrdinals: true,
};

const DUTCH: LanguageWords = {
  binding: `
    afb afd afl art bijl bijv blz bv ca c.q dhr dr drs d.w.z d.m.v evt excl fig gem gen gebr hfst i.h.a i.p.v i.v.m
    i.t.t incl ing ir jhr jkvr kap kol lkol lt ltz maj sgt kpl mej mevr mgr max min m.a.w m.b.t m.b.v m.i.v m.n
    m.u.v mr mw n.a.v nl nr nrs o.a o.b.v o.g.v o.l.v pag par prof p resp red st str t.a.v tel t.b.v t.g.v t.o.v t/m
    v vb vgl vlg vnl vs zgn z.g z.i jan feb mrt apr jun jul aug sept sep okt nov dec lid sub ds burg wnd`,
  closing: `enz etc e.d e.a e.v a.d n.v b.v n.v.t jl v.chr n.chr mln mld s.v.p u.s m.m jr sr`,
  starters: `
    de het een dit dat deze die hij zij ze wij we ik jullie hun haar zijn maar en of want dus toch daarna toen daar
    hier vandaag gisteren morgen in op aan bij na met van voor tot uit over onder tegen tussen sinds volgens tijdens
    als wanneer omdat terwijl hoewel waar wie wat niet niemand niets ook alle veel enkele sommige twee drie er`,
};

const DANISH: LanguageWords = {
  binding: `
    adm adr afd afs alm art bd bem bl bl.a ca cand cirk d.v.s dvs dir dr ekskl eks evt f f.eks feks fig fl forf
    forts fr frk gl gr hr inkl jf jfr jan feb mar apr jun jul aug sep sept okt nov dec kap kapt kbh kl kgl kpt lb
    lign ltn maj maks max min mht mdl m.h.t nr oberst obs omkr opr p pga p.g.a pkt prof ref red s sek skt st str stk
    tel tidl tlf udg vedr vha v vs sgt gen ing s.k såk`,
  closing: `osv etc mv m.v m.m o.l o.lign e.kr f.kr u.s mio mia mill mrd kr ggr dkr jr sen jun a/s aps o.a m.fl`,
  starters: `
    den det de en et han hun vi jeg i man dette disse denne men og eller så da derefter der her på ved efter med fra
    for til om under over mellem siden ifølge når hvis fordi mens hvor hvem hvad ikke ingen intet også alle mange
    nogle flere to tre dag igår idag`,
  hasDottedOrdinals: true,
};

const TURKISH: LanguageWords = {
  binding: `
    alb apt ar atğm av bkz bk bkn bl blm böl bşk çev der dipl doç dr ecz ed gön gen haz hst hz kor krş kur ltd md
    müh no nr op ord org ort onb öğr örn prof s sf sok sn srg şti tel tğm tic tuğg tuğa tümg ünv üsteğm vol yay yb
    yrd yüzb yzb bnb mad fık yön mah cad cd blv blok`,
  closing: `vb vd vs m.ö m.s t.c a.b.d a.ş a.b yy jr`,
  starters: `
    bu şu o bunlar onlar biz ben siz bir ama fakat ancak ve veya ya çünkü sonra daha önce bugün dün yarın burada
    orada şimdi artık ayrıca her tüm bütün bazı birçok iki üç hiç kimse hiçbir eğer ne kim nerede nasıl için göre
    böylece bunun bunu`,
};

const GREEK: LanguageWords = {
  binding: `
    π.χ πχ χ κ κα κες κκ δρ καθ σελ σ τ τχ αρ αριθ αι οδ λεωφ τηλ εκ βλ δηλ κεφ παρ άρθ ν εικ πιν στρ συντ αντ υπ
    πρβ αγ λ.χ ιαν φεβ μαρ απρ ιουν ιουλ αυγ σεπ οκτ νοε δεκ`,
  closing: `κ.λπ κ.ά κ.α κτλ κλπ κ.ο.κ π.μ μ.μ μ.χ π.χρ εκατ δισ χλμ η.π.α α.ε`,
  starters: `
    ο η το οι τα του της των τον την ένας μια ένα αυτός αυτή αυτό αυτοί αυτά εκείνος αλλά και ή όμως ωστόσο μετά
    τότε έτσι επίσης σε στο στη στην στον στα από για με χωρίς κατά μέχρι πριν μεταξύ αν όταν ενώ επειδή πού ποιος
    τι δεν κανείς τίποτα όλοι πολλοί μερικοί δύο τρεις σήμερα χθες αύριο εδώ εκεί`,
};

/** Hindi, Marathi, Nepali: few shortened words; single syllables are taken for initials elsewhere. */
const HINDI: LanguageWords = {
  binding: 'डॉ श्री श्रीमती प्रो सं रु कि.मी इं ई.पू लेफ्टि ले',
  closing: '',
  starters: '',
};

const SWEDISH: LanguageWords = {
  binding: `
    bl.a ca d.v.s dvs dr ex fr.o.m f.d fig fil forts hr inkl jfr kap kl max min nr nuv obs okt p.g.a prof resp s s.k
    st tel t.ex t.o.m tidl tr vol övers jan feb apr aug sept nov dec gen`,
  closing: 'etc osv m.m m.fl o.s.v o.d f.kr e.kr mkr mdr milj',
  starters: `
    den det de en ett han hon vi jag man detta dessa denna men och eller så då sedan där här i på vid efter med från
    för till om under över enligt när inte ingen alla många några två tre`,
};

const CZECH: LanguageWords = {
  binding: `
    arch bc čl č čís dr gen genmjr genpor hod ing j.č kap kpt max mgr min mj mjr např nám npor obr odst p pí plk
    pplk por prof resp roč s sv str tab tel tj tzn tzv ul vol zvl led ún bř dub květ čvn čvc srp zář říj list pros
    doc mudr judr phdr rndr`,
  closing: 'atd apod aj etc r n.l př.n.l s.r.o a.s spol kč tis mil mld',
  starters: `
    ten ta to ti ty on ona ono oni my já ale a i nebo však potom pak tam zde tady dnes včera v ve na po při před od
    do z ze za o u pro mezi podle když pokud kde kdo co ne nikdo nic všichni mnoho několik dva tři`,
  hasDottedOrdinals: true,
};

const UKRAINIAN: LanguageWords = {
  binding: `
    т.зв т.ч ім вул пл просп бульв буд корп кв п ст ч гл розд рис табл див напр акад проф доц ген полк підп кап лейт
    серж адм обл р-н тел с смт м о.з ред вид січ лют бер квіт трав черв лип серп вер жовт лист груд`,
  closing: 'р рр ст н.е т.д т.п ін млн млрд тис грн коп дол км кг га хв год',
  starters: `
    він вона воно вони ми ви я це цей ця ці той його її їх але і й та або однак потім тоді тому також у в на по при
    після до від із за з про для якщо коли де як що хто не ніхто нічого усі всі багато кілька два три сьогодні вчора
    завтра тут там`,
};

const ORDINALS_ONLY: LanguageWords = { binding: '', closing: '', starters: '', hasDottedOrdinals: true };

/** By primary language subtag (BCP 47). Languages that are not here are read as English. */
export const OTHER_LANGUAGES: Readonly<Record<string, LanguageWords>> = {
  cs: CZECH,
  da: DANISH,
  de: GERMAN,
  el: GREEK,
  es: SPANISH,
  et: ORDINALS_ONLY,
  fi: ORDINALS_ONLY,
  fr: FRENCH,
  hi: HINDI,
  hr: ORDINALS_ONLY,
  hu: ORDINALS_ONLY,
  it: ITALIAN,
  mr: HINDI,
  nb: DANISH,
  ne: HINDI,
  nl: DUTCH,
  nn: DANISH,
  no: DANISH,
  pl: POLISH,
  pt: PORTUGUESE,
  ru: RUSSIAN,
  sk: CZECH,
  sl: ORDINALS_ONLY,
  sv: SWEDISH,
  tr: { ...TURKISH, hasDottedOrdinals: true },
  uk: UKRAINIAN,
};
