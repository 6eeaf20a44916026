// French finite verbs. Most endings are those of nouns too: a clitic or a subject before the word, and no article, make a verb.

import type { Word, WordRow } from '../../word-row.ts';
import { splitWords, wordSet } from '../../word-set.ts';
import { finiteForms, isBeforeNoun, isOther, isVerbInMent, participles, stems } from './verb-words.ts';

const isForm = wordSet(finiteForms);
/** Forms that are nouns behind an article: `le produit`, `un fait`, `la part`. */
const isFormOrNoun = wordSet(
  'es fait dit part sort sert court produit conduit réduit sent tend suit bat combat unit vit lit mit put dut tait bout rit fit soit établit écrit inscrit traduit vaut plaît nuit pleut quitte reste restent tombe couvre bâtit découvre ait ment as va est font offrent récit',
);
const isErForm = wordSet(() =>
  splitWords(stems).flatMap((stem) => [`${stem}e`, ...(/[aou]y$/.test(stem) ? [`${stem.slice(0, -1)}ie`] : [])]),
);
const isClitic = wordSet('ne se me te nous vous il elle on ils elles je tu qui y lui cela ceci ça');
const isParticiple = wordSet(() =>
  splitWords(participles).flatMap((word) => [word, `${word}e`, `${word}s`, `${word}es`]),
);
const elided = /^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|quoiqu)'(?=.)/;

/** The word without what is elided before it, and whether that makes a verb or a noun of it. */
function bare(text: string): { readonly word: string; readonly before: string } {
  const before = elided.exec(text)?.[0] ?? '';
  return { word: text.slice(before.length), before };
}

export function isFinite(sentence: WordRow, index: number): boolean {
  const { words, isShouted } = sentence;
  const { text, isCapitalised, isNumber } = words[index]!;
  if (isNumber) return false;
  const { word, before } = bare(text);
  const isNegated = before === "n'" || before === "s'" || before === "m'" || before === "t'" || before === "j'";
  if (isCapitalised && !isShouted)
    return index === 0 && (before !== '' ? isForm(word) && before !== "l'" : isOpening(word));
  const previous = words[index - 1];
  const isNoun = before === "l'" || before === "d'" ? word !== 'a' && word !== 'ont' && word !== 'avait' : false;
  if (isNoun) return false;
  if (word === 'a') return isSubject(previous) || isNegated || before === "l'";
  const isBehindArticle =
    previous !== undefined && isBeforeNoun(bare(previous.text).word) && previous.gap.trim() === '';
  if (isForm(word)) return isNegated || !(isFormOrNoun(word) && isBehindArticle) || word === 'est';
  if (isNegated) return isErForm(word) || isEnding(word);
  if (word.endsWith('e')) return isErForm(word) && isSubject(previous) && !isBehindArticle;
  return isEnding(word) && !isBehindArticle;
}

const isOpening = wordSet('est sont était étaient sera seront faut va vont a ont');

/** A noun, a name or a pronoun may be the subject of what follows; an article, a preposition or a comma may not. */
function isSubject(previous: Word | undefined): boolean {
  // A small letter at the head of a sentence: what stood before it was no word, such as the name of a change.
  if (!previous) return true;
  if (/[;:(]/.test(previous.gap)) return false;
  const { word } = bare(previous.text);
  return isClitic(word) || !isBeforeNoun(word);
}

function isEnding(word: string): boolean {
  if (word.length < 5 || isOther(word)) return false;
  if (/(?:aient|ait|[eid]rais|èrent|irent|urent|inrent|eront|iront|dront|erait|irait|drait|issent)$/.test(word))
    return true;
  if (/(?:era|ira|dra)$/.test(word)) return word.length > 5;
  if (word.endsWith('ment')) return isVerbInMent(word);
  if (word.endsWith('ent')) return true;
  return /[^aeiouyé](?:ons|ez)$/.test(word) ? isErForm(word.replace(/(?:ons|ez)$/, 'e')) : false;
}

/** `Place Tahrir évacuée hier`, `Port fermé`: at the end, or before a time, a place or an agent. */
export function isResult({ words }: WordRow, index: number): boolean {
  const { text, gap, isCapitalised } = words[index]!;
  if (isCapitalised || !isParticiple(text)) return false;
  const previous = words[index - 1]!;
  if (isBeforeNoun(bare(previous.text).word) || /[,(]/.test(previous.gap)) return false;
  const next = words[index + 1];
  return !next || /[.,;:!)]/.test(gap) || isAround(bare(next.text).word);
}

const isAround = wordSet(
  'à au aux en dans par près après avant lors hier depuis jusqu jusque ce lundi mardi mercredi jeudi vendredi samedi dimanche sur dès suite et puis pendant aujourd',
);

/** An infinitive at the head: `Porter un masque`, `Ne pas ouvrir`. */
export function isInfinitiveOrder({ words }: WordRow): boolean {
  const index = words[0]?.text === 'ne' ? 1 + Number(/^(?:pas|plus|jamais|rien)$/.test(words[1]?.text ?? '')) : 0;
  const { word } = bare(words[index]?.text.replace(/^s'/, '') ?? '');
  const next = words[index + (word === 'se' ? 1 : 0)];
  const verb = word === 'se' ? next?.text : word;
  if (verb === undefined || isNounInEr(verb)) return false;
  return (
    words.length > index + 1 &&
    /(?:[^aeiou]|[iuyé])er$|[^o]ir$|(?:tt|nd|rt|i|î|rd|mp|uv|v)re$/.test(verb) &&
    !isNounInRe(verb)
  );
}

const isNounInEr = wordSet(
  'premier dernier papier quartier dossier février janvier officier policier métier courrier atelier chantier fichier calendrier régulier entier particulier financier ouvrier pétrolier conseiller danger hier cahier sentier foyer loyer étranger léger clavier hiver mer fer cancer super leader poster serveur soldier acier gravier prisonnier chancelier héritier conférencier chevalier avenir désir plaisir souvenir cuir tir martyr loisir',
);
const isNounInRe = wordSet(
  'livre titre centre ordre nombre vivre ministre offre lettre membre autre quatre notre votre arbre chambre octobre guerre terre pierre contre entre maire territoire histoire victoire mémoire laboratoire affaire salaire secrétaire militaire commentaire sommaire dictionnaire glossaire inventaire frontière manière matière dernière première rivière lumière registre filtre cadre chiffre sucre propre libre genre',
);

export function isCounted({ words }: WordRow, index: number): boolean {
  const word = words[index];
  if (!word || word.isNumber || word.text.length < 3 || isMonth(word.text) || isLabel(words[index - 2]?.text ?? ''))
    return false;
  return !isBeforeNoun(bare(word.text).word) && !/^(?:est|sont|qui|que|the|of|and)$/.test(word.text);
}

const isMonth = wordSet(
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre heures trimestre',
);
const isLabel = wordSet('tableau figure chapitre section article version page annexe numéro n no niveau phase partie');
