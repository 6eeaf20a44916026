// French verb forms, and words with the endings of verbs that are none. Data only.

import { wordSet } from '../../word-set.ts';

/** Forms that are hardly anything else, wherever they stand. */
export const finiteForms = `
suis es est sommes êtes sont étais était étions étiez étaient fus fut furent sera serai seront serait seraient soit soient
ai as avons avez ont avais avait avions aviez avaient eut eurent aura auront aurait auraient ait aient
va vont allait allaient ira iront fait font faisait faisaient fit firent fera feront dit disent disait disaient dirent
peut peuvent pouvait pouvaient put purent pourra pourront pourrait pourraient doit doivent devait devaient dut durent devra
devront devrait devraient veut veulent voulait voulut voudrait sait savent savait sut vient viennent venait vint vinrent
viendra devient deviennent devint devinrent tient tiennent tenait tint tinrent obtient obtiennent obtint maintient
maintiennent maintint contient contiennent appartient revient prend prennent prenait prit prirent comprend comprennent
apprend apprennent met mettent mettait mit mirent permet permettent permit promet transmet voit voient voyait vit virent
prévoit prévoient connaît connaissent reconnaît reconnaissent paraît paraissent apparaît apparaissent disparaît naît croit
croient croyait lit lisent écrit écrivent écrivait décrit décrivent décrivait inscrit meurt meurent mourut part partent
partit sort sortent sortit sert servent dort sent sentent ment court courent ouvre ouvrent couvre couvrent découvre
découvrent offrent souffre souffrent reçoit reçoivent reçut perçoit déçoit vend vendent rend rendent rendit répond
répondent répondit attend attendent perd perdent perdit entend entendent étend étendent dépend dépendent défend défendent
descend tend prétend prétendent produit produisent conduit conduisent réduit réduisent construit détruit détruisent
traduit introduit suit suivent suivit poursuit vaut valent faut fallait faudra faudrait pleut plaît tait bat battent
combat combattent abat abattent bout rompt interrompt corrompt vainc convainc résout résolvent dissout exclut excluent
inclut incluent conclut concluent rit sourit fuit fuient nuit acquiert requiert requièrent conquiert envahit envahissent
finit finissent commence commencent faites voyons pouvons voulons voulez pouvez avons voyez agit agissent saisit saisissent subit subissent unit établit établissent fournit fournissent garantit
garantissent réunit réunissent punit choisit réussit réussissent échoue échouent grandit faiblit ralentit nourrit démolit
franchit franchissent accomplit définit définissent remplit remplissent enrichit élargit affaiblit bâtit trahit
quitte quittent meurt tombe tombent reste restent demeure demeurent semble semblent existe existent`;

/** Stems of verbs in -er; with `-e` they are also nouns and orders, so what stands before decides. */
export const stems = `
abandonn abord accept accompagn accord accumul accus achet achèv actualis adapt adopt affect affich affirm affront agress
aid ajout align alert allèg amélior amen amplifi analys annex annonc annul appel appliqu apport approuv appuy arrêt arriv
assassin assist associ assur attaqu attribu augment autoris avanc avert bais bless bloqu bombard boycott bris brûl cach
calcul caus cess chang charg chass chut cibl circul clam class clôtur command commenc communiqu compar complèt comport compt
concern condamn confirm confisqu confront consacr conseill conserv considèr consist constat constitu consult contest continu
contribu contrôl convoqu corrig coul coup couronn coût créat cré cultiv décid déclar déclench décolle décor décrèt dédi défi dégrad délivr
demand démission démontr dénonc dépass dépêch déplac déploi déploy dépos désign détaill détermin détourn dévelop développ
dévoil dict diffus différ diminu dirig discut dispos dissip domin donn dout doubl dur échang échapp échou éclair éclat
écras effectu effondr élabor élimin émerg emport emprisonn empêch engag enlèv enquêt enregistr enseign entraîn entr envisag
envoi envoy épar équip espèr essai estim évacu évalu évit évoqu évolu examin exécut exerc exig exist expliqu exploit explos
export exprim expuls ferm figur financ fix focalis fond forc form formul frapp gagn gard gèr glan gouvern gèl habit hésit
identifi ignor illustr impliqu import impos incarn incit indiqu influenc inform infiltr inqui inquièt insist inspir install
interdi interpell interprèt interrog investi invit jou jug justifi lanc laiss légalis lev libèr li limit livr localis lutt
manifest manqu marqu marri mass menac mentionn men mesur migr mobilis modifi montr mont multipli nécessit négoci nomm not
notifi observ occup opèr oppos ordonn organis oscill oubli pani parl partag particip pass pay pens perturb peupl pilot pill
plac plaid plong port pos possèd poss poursuiv pouss précis préconis préfèr prépar présent prêt priv procèd proclam progress
prolong pronon prononc propos propag prospèr protèg protest prouv provoqu publi qualifi raccourci racont rappel rapport
ratifi ratt réagi réalis recens recherch réclam recommand récup récupèr recul redout réfut refus regard regroup rejett rejet
relanc relat relèv relev remarqu remercie remerci remet remont remplac remport rencontr renforc renonc rentr renvers renvoi
répar répliqu repos reposs repouss représent repris reproch respect ressembl restaur résult résum retir retourn retrac retrouv
rétract révèl réviv révis risqu salu sauv sembl sépar signal signal sign situ soign sonn soul soulign soumett soupçonn
souhait souhait stabilis stagn stationn stipul stopp subsist succèd suggèr supprim surpass surveill suspect survol témoign
tent termin test tir tomb touch tourn traduis trait transfèr transform travaill travers trouv tu tutoi utilis valid vari
vers viol vis visit vot voyag appell rappell jett rejett activ désactiv intègr conform appuy appui déchiffr chiffr dépréci réinstaur remani spécifi annonç mett retarde implémen implément recommenc dat gèr étiquet vérifi défin étend sécuris initi simplifi migr retourn stock gagn diffèr port explor procur empir pren attend`;

/** Words in -ait, -aient, -ent, -ront, -ez and -era that are no verbs. */
export const isOther = wordSet(`
lait trait souhait portrait extrait retrait attrait bienfait parfait forfait abstrait méfait distrait stupéfait
satisfait imparfait front affront chez assez nez rez raz caméra opéra choléra
président agent argent récent fréquent permanent différent précédent présent absent urgent continent incident accident
client patient parent cent vent dent talent content excellent évident souvent comment lent violent prudent équivalent
transparent compétent pertinent résident adhérent cohérent inhérent référent occident orient ingrédient quotient gradient
contingent régent sergent couvent torrent serpent innocent adolescent divergent convergent intelligent exigent diligent
insurgent antécédent conséquent subséquent éloquent fervent ardent dissident clément pourcent déférent impatient
tangent omniprésent sous-jacent adjacent latent récurrent concurrent auvent avent escient inconscient conscient efficient
coefficient déficient suffisent-pas déficient strident tridentaire émergent indigent négligent onguent
`);
/** Nouns and adverbs in -ment outnumber verbs: these are verbs. */
export const isVerbInMent = wordSet(`
forment ferment affirment confirment estiment expriment impriment consomment nomment résument assument animent aiment
réclament proclament déclament blâment transforment informent dorment désarment arment alarment consument présument
suppriment dépriment légitiment priment programment enferment enveniment semblent entament
`);

/** What stands before a noun, so that the word behind it is no verb. */
export const isBeforeNoun = wordSet(`
le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs à en
dans sur sous par pour avec sans entre vers chez contre depuis dès selon sauf quelque quelques plusieurs chaque tout toute
tous toutes aucun aucune certains certaines deux trois quatre cinq six sept huit neuf dix premier première nouvelle nouveau
nouvelles nouveaux grande grand forte fort petite petit haute haut longue long bonne bon autre même seule seul et ou comme
`);

/** Participles that say what became of a thing. */
export const participles = `
abattu abandonné abrogé achevé adopté annexé annulé arrêté assassiné assiégé attaqué atteint autorisé blessé bloqué bombardé brûlé
capturé cassé coulé coupé condamné confisqué confirmé débouté décédé décapité déclaré défait démis démissionné dénoncé déployé
déporté déraillé désigné détenu détruit dissous documenté écrasé effondré élu emporté emprisonné endommagé enlevé évacué
exclu exécuté expulsé fermé fusillé gelé hospitalisé identifié incendié inculpé inondé intercepté interdit interné
interpellé interrompu inversé levé libéré licencié limogé maintenu mobilisé mort noyé nommé occupé paralysé perdu pillé
placé poignardé poursuivi pris prolongé proscrit ralenti rappelé rasé rejeté relâché relancé rétabli repoussé repris reporté retrouvé rouvert
sabordé sabré saisi saccagé sanctionné signalé signé stoppé submergé supprimé suspendu touché tué torpillé vaincu
verrouillé vidé violé visé volé`;
