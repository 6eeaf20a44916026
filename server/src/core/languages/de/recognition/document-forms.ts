// German talk about the text itself, its tables, files and columns. Expressions are anchored at the start of the sentence and
// bounded, so that each costs no more than the words it reads.

import type { DocumentForms } from '../../recognition.ts';

const parts =
  '(?:[a-zäöüß-]{0,30}(?:ausgabe|abschnitte?|abschnitts|abschnitten|kapitel|kapitels|bericht|berichts|berichte|newsletter|newsletters|rubrik|rubriken|artikel|artikels|dokument|dokuments|beitrag|beitrags|anhang|anhangs|überblick|briefing|lagebild|übersicht|zusammenfassung|anlage|fußnote|einleitung|serie|bulletin|handreichung|leitfaden))';
const data =
  '(?:[a-zäöüß-]{0,30}(?:tabellen?|abbildung|abbildungen|grafik|grafiken|diagramm|karte|datei|dateien|datensatz|datensatzes|datensätze|datenschema|spalten?|zeilen?|variablen?|felder|feld|kennzahlen?|merkmale?|metadaten|rohdaten|fallzahlendaten|impfdaten|datenpaket|verzeichnis|ordner|repository|glossar|legende|daten|datensätzen))';
const thing = `(?:${parts}|${data})`;
const words = (most: number): string => `(?:[^ .;:]+ ){0,${most}}?`;
const this_ =
  '(?:dieser|diese|dieses|diesem|diesen|der vorliegende|die vorliegende|das vorliegende|der vorliegenden|dem vorliegenden|im vorliegenden|unser|unsere|unserer|unserem)';
const article = `(?:${this_}|der|die|das|den|dem|im|folgende|nachfolgende|nachstehende)`;
const telling =
  '(?:fasst|fassen|beschreibt|beschreiben|behandelt|behandeln|erläutert|erläutern|erörtert|erörtern|enthält|enthalten|listet|listen|bietet|bieten|gibt|geben|umfasst|umfassen|gliedert|gliedern|richtet|dient|dokumentiert|widmet|stellt|stellen|bildet|bilden|führt|führen|ist|sind|wird|werden|liegt|liegen|steht|stehen|beinhaltet|beinhalten|differenziert|differenzieren|präsentiert|skizziert|basiert|beruht|beruhen)';
const told =
  '(?:behandelt|dargelegt|erörtert|zusammengefasst|erläutert|beschrieben|besprochen|skizziert|dargestellt|aufgeführt|vorgestellt|thematisiert|aufgelistet|hervorgehoben|diskutiert|präsentiert|angegeben|gegeben)';
/** What a file, a table or a column is said to be. */
const kept =
  '(?:aktualisiert|bereitgestellt|veröffentlicht|abrufbar|verfügbar|enthalten|abgebildet|hinterlegt|gespeichert|überschrieben|kodiert|codiert|formatiert|erzeugt|dokumentiert|lizenziert|getrennt|archiviert|aufgegliedert|angegeben|abgelegt|gekennzeichnet|sortiert|benannt|aufgeführt|dargestellt|aufgeschlüsselt)';

export const germanDocumentForms: DocumentForms = {
  talk: [
    // “In dieser Ausgabe wird … erörtert”, “In der vorliegenden Arbeit …”, “In dieser monatlichen Rubrik heben wir …”.
    new RegExp(
      `^(?:[^ ]+ ){0,3}in (?:${this_}) ${words(2)}${thing} (?:wird|werden|finden|findet|geht|stellen|heben|fassen|beschreiben|erläutern|behandeln|betrachten|listen|zeigen|sind|ist|verwenden|werfen|besprechen|diskutieren)`,
    ),
    new RegExp(`^${words(4)}(?:wird|werden) in (?:${this_}) ${words(2)}${thing} .{0,400}${told}\\W*$`),
    new RegExp(`^im (?:folgenden|nachfolgenden|nachstehenden|weiteren|anschluss)\\b.{0,400}(?:wir|${told})`),
    /^(?:die|der|das) (?:folgende|nächste|nachstehende|nachfolgende|obige|untenstehende)[nrms]? .{0,200}(?:zeigt|zeigen|listet|gibt|geben|enthält|fasst|beschreibt|führt|erläutert|erklärt)\b/,
    // “Der Newsletter dieser Woche fasst … zusammen”, “Dieser Bericht beschreibt …”.
    new RegExp(
      `^(?:${this_}|der|die|das) ${words(2)}${parts} (?:dieser woche |dieses monats |dieser ausgabe |von heute )?${telling}\\b`,
    ),
    // “Ebenfalls enthalten sind unsere regulären Abschnitte …”.
    new RegExp(
      `^(?:ebenfalls|außerdem|darüber hinaus|zudem|ferner|auch|des weiteren|weiterhin|zusätzlich|wie üblich)\\b.{0,80}(?:unsere|die|den) (?:regulären|regelmäßigen|üblichen|gewohnten) ${thing}`,
    ),
    /^(?:des weiteren|außerdem|darüber hinaus|zudem|ferner|schließlich|zunächst|abschließend|anschließend|danach|hier) (?:wird|werden)\b.{0,500}\b(?:dargelegt|erörtert|zusammengefasst|erläutert|besprochen|skizziert|vorgestellt|aufgeführt|thematisiert)\W*$/,
    // “Hier sehen Sie …”, “Auf der rechten Seite finden Sie …”.
    /^(?:hier|unten|oben|links|rechts|auf der (?:rechten|linken|nächsten|folgenden) seite|im anhang|weitere [^ ]+|mehr|ausführliche [^ ]+) (?:finden|sehen|erhalten) (?:sie|sich)\b/,
    /^(?:weitere|nähere|mehr|zusätzliche|ausführliche|detaillierte|weiterführende|genauere|eine genauere|eine detaillierte|eine ausführliche) (?:[^ ]+ )?(?:informationen|details|angaben|hinweise|einzelheiten|erläuterung|erläuterungen|beschreibung|dokumentation|hintergründe|quellen|daten)\b.{0,200}\b(?:finden|findet|stehen|sind|gibt|hier|unter|im|in|bietet|abschnitt|auf)\b/,
    // Pointers.
    /^(?:siehe|vgl|vergleiche|s\.|details siehe|zur methode|für details|für weitere|zu den quellen|ein beispiel)\b(?! (?:die|der|das) [^ ]+ (?:hat|haben|ist|sind))/,
    // “Stand: 3. Mai”, “Alle Angaben ohne Gewähr”, “Alle Zeiten in UTC”.
    /^(?:stand|datenstand|redaktionsschluss|letzte (?:änderung|aktualisierung)|zuletzt (?:aktualisiert|geändert|bearbeitet|geprüft)|nächste (?:ausgabe|aktualisierung)|aktualisiert|version|autor|autoren|autorin|redaktion|kontakt|ansprechpartner|herausgeber|lizenz|zitieren|zitiervorschlag|doi|betreff|an|von|kopie|verteiler|einstufung|beitragende|übersetzung|bild|bilder|foto|fotos|grafik|karte|quelle|quellen|datenquelle|datenquellen|hinweis zur quelle)\b[^:]{0,20}: (?!.{0,200}\b(?:hat|haben|wurde|wurden|ist|sind)\b)/,
    /^(?:stand|datenstand|zuletzt aktualisiert|letzte aktualisierung|aktualisiert)(?: am| vom| der| im)? ?[\d(]/,
    /^(?:alle|sämtliche) (?:angaben|zeiten|zeitangaben|daten|beträge|preise|werte|uhrzeiten|zahlen|kosten|maße) (?:sind |verstehen sich |erfolgen |beziehen sich )?(?:ohne|in|inkl|gerundet|nach|vorbehaltlich|auf|zum|ortszeit)\b/,
    /^(?:angaben|zeiten|beträge|werte|zahlen|maße) (?:ohne|in|gerundet|vorbehaltlich)\b/,
    // Files, tables and columns: what they hold, how they are written, where they are.
    new RegExp(
      `^${article} ${words(3)}${data}(?: [^ .;:]+){0,4}? (?:enthält|enthalten|umfasst|umfassen|gibt|geben|bezeichnet|bezeichnen|beinhaltet|beinhalten|listet|steht|stehen|liegt|liegen|hat|haben|folgt|folgen|beschreibt|beschreiben|differenzieren|bildet|bilden)\\b`,
    ),
    new RegExp(`^${article} ${words(3)}${data}(?: [^ .;:]+){0,6}? (?:ist|sind|wird|werden)\\b.{0,300}\\b${kept}\\b`),
    new RegExp(
      `^(?:im|in der|in den|in dem|in diesem|darin) (?:[^ ]+ ){0,2}?(?:${data}|enthalten)\\b.{0,300}\\b(?:enthalten|${kept}|zusammengefasst|spalten|informationen)\\b`,
    ),
    /^(?:pro|je) (?:zeile|spalte|datei)\b/,
    /^(?:fragen|rückfragen|anfragen|anmerkungen|hinweise|feedback) .{0,200}\b(?:gerichtet|richten|wenden|per e-mail|an)\b/,
    /^wir (?:danken|bedanken|möchten uns .{0,200}bedanken)/,
    // A place for questions and what a section is for.
    /\b(?:in dieser monatlichen rubrik|in dieser rubrik|seit unserem letzten update)\b/,
    /\bist (?:einer|eine|eines) der ersten .{0,80}(?:wenn wir|mitwirkende)/,
  ],
  asserting: /\b(?:dass|daß|laut|zufolge|weil)\b/,
  blurb:
    /^(?:(?:wichtige|wichtigste|bemerkenswerte|bedeutende|nennenswerte|neue|neueste|aktuelle|kürzliche|jüngste|ausgewählte|weitere|unsere|diese|die|der|das|eine|kurze|häufige|zentrale|allgemeine|technische|letzte|verwandte|weiterführende) ){0,4}(?:und )?(?:[a-zäöüß-]{0,30})(?:änderungen|änderung|releases|veröffentlichungen|versionen|fragen|antworten|nachrichten|meldungen|neuigkeiten|links|informationen|hinweise|überblick|übersicht|zusammenfassung|inhalt|inhaltsverzeichnis|quellen|literatur|begriffe|abkürzungen|anmerkungen|ressourcen|themen|themenübersicht|schwerpunkte|termine|auswahl|liste|anhang|glossar|hintergrund|empfehlungen|ergebnisse|methodik|auflistung|sammlung|beiträge)\b(?! (?:keine|ohne))/,
  definition:
    /^(?!das heißt).{1,200}\b(?:heißt|heißen|bedeutet|bedeuten|bezeichnet|bezeichnen|steht für|stehen für|gilt|gelten als|gilt als|nennt man|nennen wir|bezeichnen wir)\b(?: [^ ,]+){0,3}, (?:wenn|falls|sofern|sobald)\b|^(?:als|unter) .{1,120}(?:verstehen wir|bezeichnen wir|versteht man|bezeichnet man|wird hier|ist hier)\b/,
};
