// French talk about the text itself, its tables, files and columns. Anchored at the start of the sentence and bounded.

import type { DocumentForms } from '../../recognition.ts';

const thing =
  '(?:rubrique|rubriques|section|sections|bulletin|newsletter|rapport|rapports|note|article|articles|document|documents|chapitre|annexe|annexes|numéro|édition|lettre|synthèse|résumé|tableau|tableaux|figure|figures|graphique|graphiques|carte|cartes|fichier|fichiers|jeu de données|jeux de données|colonne|colonnes|variable|variables|champ|champs|glossaire|légende|page|pages|partie|encadré|guide|dossier|série|présentation|introduction|liste|dépôt|diapositive|données)';
const words = (most: number): string => `(?:[^ .;:]+ ){0,${most}}?`;
const this_ = '(?:ce|cet|cette|ces|le présent|la présente|les présents|les présentes|notre|nos)';
const telling =
  '(?:annonce|décrit|décrivent|résume|résument|présente|présentent|contient|contiennent|comprend|comprennent|traite|traitent|porte sur|portent sur|couvre|couvrent|expose|exposent|détaille|détaillent|explique comment|liste|listent|donne|donnent|fournit|fournissent|propose|regroupe|regroupent|recense|recensent|est consacrée?|sont consacrée?s|vise à|a pour|examine|aborde|indique|indiquent|inclut|fait le point|rassemble|reprend|discute)';
const kept =
  '(?:disponibles?|accessibles?|publiée?s?|mise?s? à jour|mis à disposition|décrite?s?|présentée?s?|téléchargeables?|consultables?|indiquée?s?|incluse?s?|exprimée?s?|codée?s?|licence|archivée?s?|fournie?s?|détaillée?s?|arrondie?s?|résumée?s?|triée?s?|représentée?s?)';

export const frenchDocumentForms: DocumentForms = {
  talk: [
    new RegExp(
      `^(?:dans|tout au long de|au fil de) ${this_} ${words(2)}${thing}\\b.{0,40}\\b(?:nous|on|vous|est|sont|sera|seront|figure|figurent|le lecteur)\\b`,
    ),
    new RegExp(
      `^(?:le|la|les|l'|${this_}) ?${words(2)}${thing} (?:de cette semaine |de ce mois |de la semaine |ci-dessous |ci-dessus |suivante?s? |ci-contre |mensuelle |hebdomadaire )?${telling}\\b`,
    ),
    new RegExp(
      `^(?:sont|est) (?:également|aussi|en outre) (?:inclus|incluse?s?|présente?s?|présentée?s?)\\b.{0,60}(?:nos|notre|la|les) ${words(2)}${thing}`,
    ),
    new RegExp(
      `^(?:nos|notre|les) ${words(3)}${thing} (?:régulières? |habituelles? ){0,2}(?:sont|est) (?:également|aussi)`,
    ),
    /^(?:ci-dessous|ci-dessus|ci-après|ci-contre|ici|voici|la suite|dans la suite|dans ce qui suit|(?:à|sur la) (?:droite|gauche)),? (?:nous|on|vous|figure|figurent|se trouve|se trouvent|sont|est|le|la|les|un|une|quelques|des)\b(?!.{0,120}\b(?:montrant|prouve|prouvent)\b)/,
    /^(?:voir|cf|consultez|reportez-vous|se reporter|se référer|référez-vous|pour (?:plus|davantage|en savoir|de plus amples|plus de|toute)|plus (?:de détails|d'informations)|de plus amples|des informations (?:sur|complémentaires|supplémentaires))\b/,
    /^(?:source|sources|crédits?|crédit photo|photo|photos|état|date|dates?|version|auteurs?|auteure|rédaction|contact|licence|objet|à|de|copie|cc|destinataires?|classification|traduction|citation|dernière (?:mise à jour|modification)|prochaine (?:édition|mise à jour)|mise à jour|mots-clés|référence|références|données|carte|image|légende|note) ?: (?!.{0,200}\b(?:a|ont|est|sont|était|étaient)\b)/,
    /^(?:dernière mise à jour|mise à jour|mis à jour|mise en ligne|données arrêtées|situation|état) (?:le|au|du|en|de|:)? ?\d/,
    /^(?:toutes|tous) les (?:heures|données|dates|montants|prix|valeurs|chiffres|horaires)(?: (?:sont|s'entendent))? (?:en|exprimée?s|indiquée?s|données|sans|sous|hors|arrondis|arrondies)\b/,
    /^(?:sans garantie|sous réserve|non classifié|diffusion restreinte|tous droits réservés)\b/,
    new RegExp(
      `^(?:le|la|les|l'|ce|cet|cette|ces) ?${words(2)}${thing}\\b.{0,120}\\b(?:est|sont|peut être|peuvent être|a été|ont été|sera|seront)\\b.{0,60}\\b${kept}(?![\\p{L}])`,
      'u',
    ),
    /^(?:la|les|une|des) (?:liste|diapositives?|transcriptions?|vidéos?|description|documentation)\b.{0,120}\b(?:disponibles?|accessibles?|consultables?|téléchargées?|trouvées?)\b/,
    /\bl'un des premiers endroits où\b.{0,200}\b(?:nous|contributeurs)\b/,
    /^(?:nous (?:remercions|tenons à remercier|tenons à souligner)|un grand merci|tous nos remerciements)\b/,
    /^(?:si vous avez|pour toute) (?:des |une )?(?:questions?|remarques?|demandes?)\b/,
  ],
  asserting:
    /\b(?:montr|indiqu|conclu|révèl|confirm|suggèr|estim|affirm|not|rappel|constat|prouv|établi|soulign)\p{L}* qu(?:e\b|')|\b(?:selon|parce qu)/u,
  blurb:
    /^(?:(?:les|la|le|l'|nos|notre|une?|quelques|dernières?|nouvelles?|nouveaux|principales?|principaux|autres|récents?|récentes?) ?){0,3}(?:changements|modifications?|mises?-?[ -]à-?[ -]jours?|versions|nouvelles|actualités|questions|réponses|liens|informations|annonces|résumé|synthèse|aperçu|sommaire|sources|références|bibliographie|abréviations|glossaire|annexe|remarques?|ressources|thèmes|sélection|liste|contexte|recommandations|résultats|méthodologie|publications|statistiques|calendrier|sorties|chronologie|table des matières|remerciements|mises)(?![\p{L}])(?! (?:interdits?|suspendus?|fermée?s?))/u,
  definition:
    /^.{1,200} (?:est dite?|sont dite?s|désigne|désignent|s'entend|s'entendent|est définie? comme|sont définie?s comme|est appelée?|sont appelée?s|on appelle|on entend par) .{0,200}(?:(?:si|lorsque|quand|lorsqu)\b|comme\b)|^(?:on entend par|on appelle|par) .{1,100}\b(?:on entend|désigne|il faut entendre|est appelée?)/,
};
