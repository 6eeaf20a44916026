// All by which it is told what a Spanish sentence does.

import type { Recognition } from '../../recognition.ts';
import { wordSet } from '../../word-set.ts';
import { spanishDocumentForms } from './document-forms.ts';
import { isCounted, isFinite, isItemOrder, isResult } from './verbs.ts';

export const spanishRecognition: Recognition = {
  marks: `
    el la los las un una unos unas del al de en y o que se no es son está están fue fueron era eran ha han había hay por para
    con sin sobre entre según desde hasta como más muy también pero porque cuando donde este esta estos estas ese esa esto su
    sus nuestro nuestra nuestros nuestras lo le les ya todos todas cada otro otra otros otras varios muchos puede pueden debe
    deben tiene tienen hace consulte véase ayer hoy cerrado cerrada muertos ataca cómo pon evite nuevas cambios`,
  isFinite,
  isResult,
  isClauseOpener: wordSet(
    'que quien quienes cuando donde si porque cuyo cuya cuyos cuyas aunque mientras cómo cuándo dónde',
  ),
  isCounted,
  greetings:
    /^(?:hola|buenos días|buenas (?:tardes|noches)|estimad[oa]s?|querid[oa]s?|gracias|muchas gracias|mil gracias|un saludo|saludos|atentamente|cordialmente|bienvenid[oa]s?|feliz|felices|hasta (?:pronto|luego|la próxima)|enhorabuena|adiós|suerte)\b(?! (?:a|al) .{0,80}\b(?:subió|subieron|cayó|cayeron|aumentó)\b)/,
  orders: {
    anywhere:
      /^(?:por favor|favor de|no (?:olvide|olvides|dude|dudes|haga|hagas|abra|abras|utilice|use|salga|toque|deje|intente|comparta|descargue|espere)|(?:consulte|evite|utilice|use|póngase|pónganse|lávese|lávate|lea|vea|revise|compruebe|verifique|asegúrese|asegúrate|mantenga|mantén|quédese|quédate|haga|haz|tenga en cuenta(?! que)|ten en cuenta(?! que)|descargue|instale|abra|cierre|pulse|seleccione|elija|escriba|llame|envíe|siga|busque|contacte|informe a|solicite|limite|reduzca|recuerde(?! que)|pon|ponga|ponte|considere|ayude|únase|suscríbase|visite|cubra|cúbrase|prepare|guarde|permanezca|acuda|respete|lleve|proteja|aplique|comparta|añada|agregue|incluya|indique|introduzca|marque|espere|deje|tome|realice|ejecute|actualice|configure|imprima|firme|presente|entregue|pague|vuelva|vaya|diríjase|dirija|denuncie|avise|notifique)|veamos|empecemos|no se olvide|no te olvides)(?=[ ,.!]|$)/,
    asserting:
      /^(?:tenga|ten|tengan) en cuenta que|^(?:recuerde|recuerda|note|nótese|sepa|observe|considere|no olvide|no olvides) que\b/,
    isItemOrder,
  },
  document: spanishDocumentForms,
  topicQuestion:
    /^¿?(?:cómo|por qué|cuándo|cuánt[oa]s?|dónde|quién|quiénes|qué|cuál|cuáles|si|en qué medida|lo que)(?![\p{L}])(?!.{0,200}, )/u,
  unsure:
    /^(?:ningún|ninguna|ninguno|nadie|nada|sin|ni)\b|\b(?:probablemente|posiblemente|presunt[oa]s?|presuntamente|supuestamente|quizás?|aparentemente|probables?)(?![\p{L}])|(?:^| )(?:una?|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|cien|mil|decenas de|cientos de|miles de|varios|varias|numerosos) (?:muertos?|muertas?|herid[oa]s?|desaparecid[oa]s?|rehenes|desplazad[oa]s|cadáveres|detenciones|detenid[oa]s|atentados)(?![\p{L}])/u,
};
