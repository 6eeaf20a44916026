// Spanish finite verbs. The accents of the past and the future tell most; where an ending is that of a noun too, an article
// before the word makes a noun of it.

import type { Word, WordRow } from '../../word-row.ts';
import { splitWords, wordSet } from '../../word-set.ts';
import { arStems, finiteForms, isBeforeNoun, isOther, participles } from './verb-words.ts';

const isForm = wordSet(finiteForms);
/** Forms that are nouns, too: `la muestra`, `una cuenta`, `la prueba`. */
const isFormOrNoun = wordSet(
  'muestra muestras cuenta prueba busca carga toca saca crítica critica entrega paga son era he ven da sobre une cumple sea fuera corte sale nace vive siente traduce cubre sierra cierra niega suena llega juega califica publica duerme vino encuentra fui dan van',
);
const isArForm = wordSet(() => splitWords(arStems).flatMap((stem) => [`${stem}a`, `${stem}an`]));
const isClitic = wordSet(
  'se no nos le les lo me te que ya también aún todavía quien él ella ellos ellas esto eso ahora además',
);
const isParticiple = wordSet(() =>
  splitWords(participles).flatMap((stem) => [`${stem}o`, `${stem}a`, `${stem}os`, `${stem}as`]),
);

export function isFinite({ words, isShouted }: WordRow, index: number): boolean {
  const { text, isCapitalised, isNumber } = words[index]!;
  if (isNumber || text.length < 2) return false;
  const previous = words[index - 1];
  // The subject may be missing, so that a verb opens the sentence: “Hay …”, “Fue …”, “Demuestra cómo …”.
  if (isCapitalised && !isShouted)
    return index === 0 && words.length > 1 && (isForm(text) || isPast(text) || isFuture(text));
  const isBehindArticle =
    previous !== undefined && isBeforeNoun(previous.text) && !isClitic(previous.text) && previous.gap.trim() === '';
  if (isForm(text)) return !(isFormOrNoun(text) && isBehindArticle);
  if (isPast(text) || isFuture(text)) return true;
  if (isOther(text)) return false;
  if (/(?:ían|aban|aron|eron|aran|ieran|asen|iesen)$/.test(text)) return text.length > 4;
  if (/[^aeiou](?:aba|ábamos|íamos)$/.test(text)) return !isBehindArticle && !/^(?:sílaba|grava|traba)$/.test(text);
  if (text.endsWith('ía')) return previous !== undefined && isClitic(previous.text);
  if (/[^aeiou](?:amos|emos|imos)$/.test(text))
    return !isBehindArticle && text.length > 5 && !/(?:anim|mín|máx|últ|ít|ís)os$|(?:ísimos|ésimos)$/.test(text);
  if (isArForm(text))
    return !isBehindArticle && isSubject(previous) && (text.endsWith('an') || isClearSubject(words, index));
  return /[^aeiou](?:an|en)$/.test(text) && text.length > 4 && !isBehindArticle && isSubject(previous);
}

function isPast(text: string): boolean {
  return text.length > 3 && /(?:[^aeiou]|[iuy])ó$/.test(text) && text !== 'paltó' && text !== 'dominó';
}

function isFuture(text: string): boolean {
  return (
    text.length > 4 &&
    /(?:[aei]|d|b)r(?:á|án|emos|ía|ían)$/.test(text) &&
    !/(?:quizá|mamá|papá|allá|acá|canadá|panamá)/.test(text) &&
    !nounInRia.test(text)
  );
}

const nounInRia = /(?:aría|ería|istraría)$/;

function isSubject(previous: Word | undefined): boolean {
  // A small letter at the head of a sentence: what stood before it was no word.
  return !previous || !/[;:(]/.test(previous.gap);
}

/** `alerta`, `ataca`: a noun or a name stands right before, and no article before a word that may be an adjective. */
function isClearSubject(words: readonly Word[], index: number): boolean {
  const previous = words[index - 1];
  if (!previous || isClitic(previous.text) || previous.isCapitalised || previous.isNumber) return true;
  const next = words[index + 1];
  return (
    next !== undefined &&
    /^(?:el|la|los|las|un|una|que|a|al|su|sus|en|por|con|como|cómo|si|más|este|esta|varios|varias)$/.test(next.text)
  );
}

/** `Puerto cerrado`, `Tres soldados muertos en Alepo`: at the end, or before a time, a place or an agent. */
export function isResult({ words }: WordRow, index: number): boolean {
  const { text, gap, isCapitalised } = words[index]!;
  if (isCapitalised || !isParticiple(text)) return false;
  const previous = words[index - 1]!;
  if (isBeforeNoun(previous.text) || /[,(]/.test(previous.gap)) return false;
  const next = words[index + 1];
  return !next || /[.,;:!)]/.test(gap) || isAround(next.text);
}

const isAround = wordSet(
  'en a al por tras desde ayer hoy durante antes después cerca hasta este esta el y lunes martes miércoles jueves viernes sábado domingo ante bajo',
);

/** Commands to one person that are also other forms; only where a list gives them. */
const isCommand = wordSet(`
pon haz ten ven di sal ve evita lava lávate usa mantén mantente quédate consulta revisa recuerda mira lee comprueba verifica
limita sigue busca contacta practica prepara cubre cúbrete cúbrase lávese ayuda guarda reduce trabaja aplica comparte
cancela pospón compra apoya protege aísla aíslate infórmate asegúrate abre cierra pulsa elige selecciona descarga instala
escribe llama pide envía añade agrega cambia corre deja espera
`);

/** `Lavar las manos`, `No salir de casa`, `Lava tus manos`, `Sea prudente`. */
export function isItemOrder({ words }: WordRow): boolean {
  const index = words[0]?.text === 'no' ? 1 : 0;
  const verb = words[index]?.text ?? '';
  if (words.length <= index + 1) return false;
  if (isCommand(verb)) return true;
  return /(?:[aei]|í)r(?:se|lo|la|los|las|le|les)?$/.test(verb) && verb.length > 3 && !isNounInR(verb);
}

const isNounInR = wordSet(
  'lugar mujer poder par mar azúcar hogar bienestar militar singular nuclear popular particular similar familiar pesar ayer taller cáncer líder carácter placer deber porvenir elixir alquiler amanecer nivelar regular circular escolar solar lunar estelar molecular celular alrededor sur altar bar collar dólar pilar titular anterior',
);

export function isCounted({ words }: WordRow, index: number): boolean {
  const word = words[index];
  if (!word || word.isNumber || word.text.length < 4 || isLabel(words[index - 2]?.text ?? '')) return false;
  return !isBeforeNoun(word.text) && !isMonth(word.text) && !isForm(word.text);
}

const isMonth = wordSet(
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre horas trimestre',
);
const isLabel = wordSet(
  'tabla cuadro figura gráfico capítulo sección artículo versión página anexo número nivel fase parte',
);
