// How a source line, a credit or a caption begins, in English, German, French and Spanish. Lower case; decides nothing.

/** What stands behind the colon is where the matter comes from, whatever the words are. */
export const sourceLabels = `source|sources|data source|data sources|source of data|data from|source for data|source for figure|source for table
quelle|quellen|datenquelle|datenquellen|bildquelle|bildquellen|bildnachweis|bildnachweise|quellenangabe|quellennachweis|fotonachweis
source des données|sources des données|source de l'image|source de l’image
fuente|fuentes|fuente de los datos|fuente de datos|fonte|fonti|fontes
photo credit|photo credits|image credit|image credits|picture credit|map credit|credit|credits|photo source|image source|photograph by|photo by
crédit photo|crédits photo|crédit|crédits|crédit photographique|créditos|crédito|foto de|photo de`;

/** What may stand before a name or before what is seen in the picture. */
export const pictureLabels =
  'photo|photos|photograph|image|picture|map|chart|graphic|foto|fotos|bild|bilder|grafik|karte|carte|mapa|imagen|data|daten|données|datos';

/** Words in a source line that tell how the source was used; in a sentence they would be its verb. */
export const makingWords = `based|adapted|compiled|provided|modified|retrieved|accessed|downloaded|published|prepared|updated|reproduced|taken|drawn|calculated|collected|estimated`;

/** What is numbered and has a caption. */
export const captionLabels =
  'annex|box|chart|exhibit|fig|figure|graph|graphic|map|plate|table|abbildung|abb|tabelle|tab|karte|diagramm|tableau|carte|graphique|encadré|gráfico|figura|cuadro|mapa|tabla';

/** By the first part of a language's tag; English where there is none. */
export const sourceLabelOf: ReadonlyMap<string, string> = new Map([
  ['en', 'Source'],
  ['de', 'Quelle'],
  ['fr', 'Source'],
  ['es', 'Fuente'],
]);
