// All by which it is told what a French sentence does.

import type { Recognition } from '../../recognition.ts';
import { wordSet } from '../../word-set.ts';
import { frenchDocumentForms } from './document-forms.ts';
import { isCounted, isFinite, isInfinitiveOrder, isResult } from './verbs.ts';

export const frenchRecognition: Recognition = {
  marks: `
    le la les un une de des du et ou à se si cela celui celle leur lors dès permet est sont était étaient sera seront ont avait été être avoir dans sur sous avec sans pour par
    au aux ce cet cette ces qui que dont où ne pas plus il elle ils elles nous vous leur leurs son sa ses notre nos votre vos
    en mais donc ainsi aussi comme entre depuis selon après avant contre très peut peuvent doit doivent fait même tout toute
    tous toutes aucun aucune plusieurs quelques veuillez voir hier aujourd'hui évacuée évacué interdit interdite fermé fermée
    tué tués détruit détruite nouvelles`,
  isFinite,
  isResult,
  isClauseOpener: wordSet(
    'qui que dont où lorsque quand si parce puisque lequel laquelle lesquels lesquelles auquel duquel afin tandis comment pourquoi combien',
  ),
  isCounted,
  greetings:
    /^(?:bonjour|bonsoir|cher|chère|chers|chères|madame|mesdames|merci|mille mercis|un grand merci|cordialement|bien à vous|bien cordialement|salutations|bienvenue|bonne (?:lecture|année|journée|chance|semaine)|à bientôt|au revoir|félicitations|sincères salutations|nous remercions)\b(?! [^ ]+ (?:a|est|ont|sont)\b)/,
  orders: {
    anywhere:
      /^(?:veuillez|merci de(?! la\b| sa\b| leur\b)|prière de|n'(?:oubliez|hésitez|utilisez|ouvrez|allez|attendez|essayez|ayez|accédez|envoyez)|ne [^ ]{2,20}ez pas\b|ne pas [^ ]+(?:er|ir|re)\b|(?:si (?:vous|votre|vos) [^,;:.]{2,120}|s'il vous plaît|puis|ensuite|enfin|d'abord|pour commencer|au besoin|si nécessaire),? [^ ]{2,20}ez\b|(?!assez|chez|nez|rez|alep-ez)[^ ]{2,20}ez(?:-vous|-le|-la|-les|-y|-nous)?\b(?! (?:est|sont|a|ont)\b)|soyez|faites|dites|sachez|ayez|évitons|notons de|voyons|commençons)(?=[ ,.!]|$)/,
    asserting:
      /^(?:veuillez noter|notez|sachez|rappelez-vous|n'oubliez pas|remarquez|veuillez savoir|comprenez|soyez (?:assurée?s?|conscients?))(?: bien| également| aussi)? qu(?:e\b|')/,
    isItemOrder: isInfinitiveOrder,
  },
  document: frenchDocumentForms,
  topicQuestion:
    /^(?:comment|pourquoi|quand|combien|quel|quelle|quels|quelles|où|qui|ce qu(?:e|i)|si|dans quelle mesure|en quoi)(?![\p{L}'])(?!.{0,200}, )/u,
  unsure:
    /^(?:aucune?|pas de|pas d'|nulle?|personne|rien|ni)\b|\b(?:probablement|vraisemblablement|sans doute|peut-être|présumée?s?|apparemment|prétendument)(?![\p{L}])|(?:^| )(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|(?:des |une )?(?:dizaines?|centaines?|milliers?|vingtaine|trentaine) de|plusieurs|de nombreux) (?:morts?|mortes|blessée?s?|disparue?s?|tuée?s?|otages|déplacée?s|corps|arrestations|attentats)(?![\p{L}])/u,
};
