// Spanish verb forms, and words with the endings of verbs that are none. Data only.

import { wordSet } from '../../word-set.ts';

/** Forms that are hardly anything else, wherever they stand. */
export const finiteForms = `
soy eres es somos son era eras éramos eran fui fue fuimos fueron sea sean será serán sería serían fuera fueran
estoy está estás estamos están estaba estaban estuvo estuvieron esté estén estará estarán estaría
he has ha hemos han había habían hubo haya hayan habrá habrán habría habrían hay
voy va vamos van iba iban irá irán tengo tiene tienen tenemos tenía tenían tuvo tuvieron tendrá tendrán tendría tenga
hago hace hacen hacemos hacía hizo hicieron hará harán haría haga puede pueden podemos podía podían pudo pudieron podrá
podrán podría podrían pueda puedan debe deben debemos debía debían deberá deberán debería deberían quiere quieren quería
quiso sabe saben sabemos sabía supo dice dicen decía dijo dijeron dirá diga viene vienen venía vino vinieron vendrá
ve ven vemos veía vio vieron da dan daba dio dieron dará pone ponen ponía puso pusieron sale salen salió salieron
sigue siguen siguió siguieron pide piden pidió pidieron muere mueren murió murieron cae caen cayó cayeron cree creen creía
creyó lee leen leyó oye oyen oyó huye huyen huyó huyeron construye construyen incluye incluyen incluía incluyó destruye
destruyen destruyó atribuye atribuyen contribuye contribuyen constituye constituyen disminuye disminuyen trae trajo
produce producen produjo produjeron reduce reducen redujo conduce condujo introduce introdujo traduce conoce conocen
parece parecen parecía nace nacen crece crecen ofrece ofrecen aparece aparecen desaparece establece establecen pertenece
pertenecen permanece permanecen requiere requieren sugiere sugieren sugirió prefiere refiere refieren adquiere siente
sienten miente mide miden sirve sirven repite elige eligen eligió rige corrige pierde pierden perdió entiende entienden
atiende defiende defienden enciende extiende extienden tiende tienden asciende asciende desciende vende venden aprende
depende dependen comprende comprenden rompe rompen interrumpe irrumpe vive viven vivía recibe reciben recibió escribe
escriben escribió describe describen permite permiten permitió existe existen existía insiste asiste consiste consisten
resiste ocurre ocurren ocurrió corre corren recorre responde responden corresponde corresponden cubre cubren abre abren
abrió descubre descubrieron sufre sufren une unen reúne reúnen decide deciden decidió divide sube suben cumple cumplen
mueve mueven vuelve vuelven volvió resuelve devuelve llueve suele suelen duerme obtiene obtienen obtuvo contiene contienen
contenía mantiene mantienen mantuvo detiene detienen detuvo sostiene sostienen sostuvo proviene provienen interviene
conviene previene supone suponen propone proponen propuso impone imponen impuso expone exponen compone dispone disponen
opone oponen advierte advierten convierte convierten invierte divierte concierne discierne cierra cierran piensa piensan
empieza empiezan comienza comienzan calienta atraviesa niega niegan sienta despierta confiesa recomienda recomiendan muestra
muestran encuentra encuentran cuenta cuentan cuesta cuestan prueba prueban demuestra demuestran aprueba aprueban suena
vuela vuelan juega juegan implica implican explica explican indica indican publica publican aplica aplican significa
significan califica califican verifica identifica identifican comunica ataca atacan busca buscan critica toca saca
provoca provocan destaca destacan dedica llega llegan niega paga pagan entrega agrega agregan carga apaga juzga castiga
investiga investigan obliga despliega despliegan`;

/** Stems of further verbs in -ar; with `-a` they are also nouns, so what stands before decides. */
export const arStems = `
abandon acept acord acompañ actu actualiz acus adapt adopt afect afirm agrup alert aline amenaz ampli analiz anex anunci apoy aport
aprovech argument arm arras arrest asegur asesin asign asoci aument autoriz avanz ayud baj bas bloque bombarde busc calcul
cambi captur caus ces choc circul clasific coincid colabor compar complet concentr conden confirm consider const constat
consult contagi contest control convoc cort cre cruz cuestion culp dañ declar dej demor denunci deriv derrib derrot desarroll
descart design detall detect determin detall discut diseñ dispar domin dur elabor elev elimin embarg empeor emple encabez encarcel enferm enfrent
entr enví envi escal escap esper estall estim estudi evacu evalú evalu evit evolucion examin exig explor exporta export expres
expuls extermin fabric falt favorec financi firm form formul fortaleci fund funcion gan gast gener gestion golpe gobern
habilit habl hund igual ilustr impact implement import impuls inaugur incorpor increment inform ingres inici inspir instal
intent intercept interpret inund invit junt justific lament lanz limit llam llev localiz logr luch mand manej
manifest mat mejor mencion merm migr milit mir modific molest mont motiv multiplic neces necesit negoci nombr not observ ocasion ocult
ocup olvid oper orden organiz origin otorg particip pas penetr perd permanec pes plante posicion posibilit practic precis predomin
preocup prepar present prest prohib prolong promocion pronostic propag proporcion proyect qued quem quit rastre realiz recaud
rechaz reclam recomend reconoc recuper redact reemplaz reflej reform refuerz refuerz regres regul reivindic relacion relat
renunci repar represent requis resalt rescat respald result resum retir retras reun revel revis rob salv sancion
secuestr señal separ simplific simul solicit super suspend sustent tard termin test tir tom trabaj trat traslad transform
transmit trasl triunf ubic us usa utiliz vari venc viaj vigil viol visit vot`;

/** Words in -ía, -ó, -an, -en, -emos and the like that are no verbs. */
export const isOther = wordSet(`
en bien también quien alguien orden origen imagen examen virgen joven volumen margen resumen almacén régimen crimen aun
gran tan pan plan san capitán afán volcán sin aún según titan clan can refrán catalán alemán musulmán huracán jordan
sultán talibán diván caimán tren den amén recién rehén vaivén terraplén sartén edén dictamen certamen abdomen desorden
gluten polen germen semen cardumen ramen islam extremos supremos remos ramos tramos gramos kilogramos reclamos hermanos
fen virgen ten orden subexamen satén
`);

export const isBeforeNoun = wordSet(`
el la los las lo un una unos unas del de al a este esta estos estas ese esa esos esas aquel aquella mi mis tu tus su sus
nuestro nuestra nuestros nuestras vuestro en con sin por para sobre entre hacia hasta desde contra según durante mediante
tras ante bajo cada todo toda todos todas otro otra otros otras algún alguna algunos algunas ningún ninguna varios varias
muchos muchas mucha mucho poco poca pocos pocas dos tres cuatro cinco seis siete ocho nueve diez nueva nuevo nuevas nuevos
gran primera primer segunda segundo mayor menor mejor peor misma mismo y o e u ni como más menos
`);

/** Participles that say what became of a thing. */
export const participles = `
abatid abandonad aprobad anulad apresad arrasad arrestad asesinad atacad atrapad autorizad bloquead bombardead
cancelad capturad cerrad clausurad condenad confirmad confiscad cortad dañad declarad decretad derribad derrocad derrotad
desplazad desaparecid desarmad descarrilad desplegad desterrad destituid destruid detenid detectad disuelt ejecutad elegid
encarcelad encontrad evacuad expulsad fallecid fusilad hallad herid hospitalizad hundid incautad incendiad inhabilitad
interceptad interrumpid intervenid inundad invadid levantad liberad masacrad muert multad nombrad ocupad paralizad perdid
prohibid prorrogad quemad rechazad recuperad reabiert registrad reprimid repelid rescatad restablecid robad sancionad
saquead secuestrad sitiad suspendid tomad vencid violad`;
