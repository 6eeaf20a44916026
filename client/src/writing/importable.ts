// Which files the importer reads, by their names.

export function isBibliographyFile(path: string): boolean {
  return /\.(?:bib|bibtex|biblatex|ris|json|xml)$/i.test(path);
}

/** Briefings are none: they need no import. */
export function isImportable(path: string): boolean {
  if (/\.brief(?:\.md)?$/i.test(path)) return false;
  return isBibliographyFile(path) || /\.(?:docx|docm|dotx|md|markdown|qmd|rmd|html?|xhtml|txt|text)$/i.test(path);
}

/** Of what is dropped on a briefing: what can be no archived text of a source. */
export function isImportedWhenDropped(path: string): boolean {
  return /\.(?:docx|docm|bib|ris|html?)$/i.test(path);
}
