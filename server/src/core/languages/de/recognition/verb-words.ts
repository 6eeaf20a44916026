// German verb forms, and the small words in -t and -te that are none. Data only.

import { wordSet } from '../../word-set.ts';

export const auxiliaries = `
bin bist ist sind seid war warst waren wart sei seien wäre wären habe hast hat habt hatte hatten hätte hätten werde
wirst wird werdet wurde wurden würde würden kann kannst könnt konnte konnten könnte könnten muss muß müsst musste
mussten müsste müssten soll sollst sollt sollte sollten will willst wollt wollte wollten darf darfst dürft durfte
durften dürfte dürften mag mögt mochte mochten möchte möchten gibt gab gäbe gebe
`;

/** Third person of strong and irregular verbs, present and past, as far as the endings below do not tell them. */
export const strongForms = `
greift griff griffen bleibt blieb blieben steht stand standen geht ging gingen kommt kam kamen liegt lag lagen sieht
sah sahen hält hielt hielten lässt ließ ließen nimmt nahm nahmen findet fand fanden spricht sprach sprachen heißt hieß
hießen weiß wusste wussten trägt trug trugen zieht zog zogen fällt fiel fielen läuft lief liefen schließt schloss
schlossen wirft warf warfen trifft traf trafen bricht brach brachen stirbt starb starben sinkt sank sanken steigt
stieg stiegen beginnt begann begannen gewinnt gewann gewannen verliert verlor verloren fliegt flog flogen flieht floh
flohen schießt schoss schossen schlägt schlug schlugen schreibt schrieb schrieben erhält erhielt erhielten enthält
enthielt enthielten weist wies wiesen scheint schien schienen bringt brachte brachten denkt dachte dachten kennt
kannte kannten nennt nannte nannten fährt fuhr fuhren ruft rief riefen rät riet rieten tritt trat traten bittet bat
baten sitzt saß saßen wächst wuchs wuchsen hilft half halfen gilt galt galten empfiehlt empfahl empfahlen stiehlt
stahl stahlen befiehlt befahl befahlen birgt barg bargen droht brennt brannte brannten sendet sandte sandten wendet
wandte wandten tut tat taten ergibt ergab ergaben entsteht entstand entstanden besteht bestand bestanden verlässt
verließ verließen übernimmt übernahm übernahmen unterbricht unterbrach unterbrachen beschließt beschloss beschlossen
erschießt erschoss erschossen entkam entkamen verschwand verschwanden erfuhr erfuhren erwies erwiesen begriff ergriff
ergriffen vertritt vertrat vertraten leidet litt litten schneidet schnitt schnitten streicht strich strichen weicht
wich wichen gleicht glich glichen reißt riss rissen steckt sticht stach gelang gelangen geschah geschahen genoss
entschied entschieden vermied vermieden unterschied unterschieden betrieb betrieben vertrieb blies hing hingen fing
fingen begeht beging vergeht verging bezog bezogen erhob erhoben hob hoben schob schoben bot boten verbot entzog sang
klang klangen sprang sprangen zwang zwangen trank band schwamm rann sann las lasen maß maßen vergaß aß trieb trieben
stieß stießen lud luden grub schuf schufen wusch
log logen schwieg schwiegen floss flossen bog bogen sog fror froren goss gossen kroch krochen roch rochen focht fochten
flocht gor genas gebar pries priesen rieb ritt ritten schied schlich schlichen schmiss pfiff pfiffen lieh liehen spie
schrie schrien schwoll schwollen sponn spann stank stanken wog wand warb warben rang rangen drang drangen schlang schwang
schwangen schor schwand schwanden schwor schworen schlief schliefen schmolz fraß fraßen bewog erlosch erschrak
erlag erlagen unterlag unterlagen ertrank ertranken bekam bekamen entnahm vernahm unternahm gestand verstand
bestritt bestieg betrat betraten betraf betrafen bewies bezwang durchbrach durchbrachen entging entgingen
entließ entließen entriss entsprach entsprachen erfand erlitt erschien erschienen zerbrach zerbrachen zerfiel verbarg
verband verbrachte verdarb vergab verglich verhielt verriet verschlief versprach versprachen verstarb verstarben versank
versanken verwarf widersprach widersprachen zerriss befand befanden bestach besaß besaßen betrog erwarb gab gaben
`;

/** Stems whose form in -en is a plural, an infinitive or a participle of no other word class. */
export const verbStems = `
greif bleib steh geh komm lieg seh halt lass nehm find sprech heiß wiss trag zieh fall lauf schließ werf treff brech
sterb sink steig beginn gewinn verlier flieg flieh schieß schlag schreib erhalt enthalt weis schein bring denk kenn
nenn fahr ruf rat tret bitt sitz wachs helf gelt empfehl stehl berg droh brenn send wend ergeb entsteh besteh verlass
übernehm beschließ geb hab werd könn müss soll woll dürf mög meld zerstör töt verletz erklär sag fordern warn führ
zeig setz stell leg mach nutz wirk rechn schätz erwart verlang kauf verkauf liefer kämpf bomb vermeid wein arbeit leb
lern lös prüf öffn sperr stürm plan bau brauch bild bietet biet deut dien fehl folg frag freu fürcht glaub gründ hoff
hol hör kling klag koch kost landen land leist leit lieb merk mein mess ordn pass rett räum sammel schick schaff
schütz schweig sicher spiel stamm start stopp stoß stütz such teil trenn trau üb verbind verbreit verdien verfolg
verfüg vergleich verhandel verhinder vermut versprech versteh versuch verteil verteidig verwend verweis verwiger
verweiger wähl wart wechsel wehr werb wiederhol wohn wünsch zahl zähl zerfall zweifel ändern änder erfass erfolg
erforder ermöglich ermittel erreich erschein ersetz erstell erwähn erzeug erziel beantrag beding begleit begrenz
begrüß behandel behaupt bekämpf bekomm belag belast beleg bemerk benenn benutz benötig beobacht berechn bericht
berücksichtig beschreib beschädig besetz bestimm bestreit bestätig besuch beteilig betrag betreff betreib bewert
bezeichn bezieh bezweifel entfall enthüll entlass entschärf entscheid entsprech entwickel entnehm stimm stagnier
steuer stärk umfass unterbrech unterlieg unterscheid unterstütz unterzeichn überfall überleb überprüf überschreit
übermittel übernacht überwach überwieg verändern veränder veranlass veröffentlich verringer verstärk verfehl verhaft
verhäng verleg verkünd verlänger vernicht verschieb verschlechter verschlepp verschärf verschwind versenk versorg
verursach vertret vertreib verzeichn verzöger weiger weiß zwing zeichn zerschlag zugreif lad schieb heb säuber leer
füll wasch trink ess les schneid schalt
`;

/** Lower-case words in -t that are no verb. */
export const isOtherInT = wordSet(`
acht achtet akut alt anstatt bekannt berühmt bereit bereits bewusst breit bunt dicht direkt dort echt ernst erst exakt
fast fest fett fort gesamt gerecht gut halt hart heut hiermit indirekt insgesamt jetzt kalt kompakt komplett konkret
konstant kompetent korrekt längst laut leicht letzt lokalisiert meist mit mitsamt mindest nackt nebst nicht nächst oft
perfekt potent privat prompt relevant robust rot samt satt sanft schlecht seit selbst separat sofort somit damit womit
soweit sonst spät statt stumpf transparent tot überhaupt unbekannt unbewusst ungerecht unlängst verwandt vielleicht
vermehrt verstärkt violett vornehmlich weit welt wert wohlbekannt zuerst zuletzt zunächst zumeist höchst äußerst
möglichst jüngst einst derart dezent eventuell explizit implizit intelligent evident effizient permanent präsent
prominent latent patent turbulent vehement stringent konsequent kohärent resistent redundant signifikant markant
interessant elegant brisant rasant militant dominant tolerant arrogant vakant frequent different divergent absolut
minimalst gekonnt recht unrecht wicht sankt st et at set net
`);

/** Lower-case words in -te and -ten that are no past tense. */
export const isOtherInTe = wordSet(`
heute bitte letzte letzten erste ersten zweite zweiten dritte dritten vierte vierten fünfte fünften sechste sechsten
siebte siebten achte achten neunte neunten zehnte zehnten elfte zwölfte nächste nächsten meiste meisten beste besten
größte größten höchste höchsten kleinste kleinsten älteste ältesten jüngste jüngsten weite weiten breite breiten
rechte rechten alte alten gute guten kalte kalten harte harten rote roten tote toten späte späten gesamte gesamten
bekannte bekannten leichte leichten schlechte schlechten echte echten ernste ernsten direkte direkten konkrete
konkreten private privaten bunte bunten dichte dichten feste festen unbekannte unbekannten verwandte verwandten
relevante relevanten signifikante signifikanten bedeutendste wichtigste wichtigsten neueste neuesten neuste neusten
aktuellste aktuellsten häufigste häufigsten mitten unten hinten selten fetten letztgenannte sogenannte sogenannten
konstante konstanten robuste robusten exakte exakten korrekte korrekten gerechte bereiten mindesten ehesten wenigsten
seiten zeiten arten daten ersteren letzteren
`);

/** Participles without the prefix `ge-`, of strong verbs and of those whose past and participle agree. */
export const isBareParticiple = wordSet(`
verboten beschossen erschossen entlassen betroffen begonnen zerbrochen verloren gewonnen vertrieben übernommen
unterbrochen entschieden erhoben bestochen überfallen ertrunken verschwunden verlassen beschlossen vergessen
verschoben entkommen erfroren verhandelt umstritten eingenommen festgenommen verstorben befallen überschritten
untersagt
`);

/** Participles of making and sorting: behind their noun they describe a text or a table. */
export const isMakingParticiple = wordSet(`
abgerufen erstellt aufgeschlüsselt sortiert gruppiert bereitgestellt herausgegeben berechnet übersetzt verfasst
geordnet gegliedert dargestellt angegeben aufgeführt aufgelistet zusammengestellt zusammengefasst aktualisiert
abgebildet benannt genannt gemessen kodiert codiert formatiert bezogen gespeichert erfasst hinterlegt differenziert
unterteilt
`);
