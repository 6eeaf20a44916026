// Words in the heads of tables that say what a table is: a list of terms, the description of a data file, contacts, tasks, an
// index. Lower case, in English, German, French and Spanish; no other language has a list yet. Decides nothing.

/** The heads of one kind. */
export interface HeadWords {
  /** `head` is in lower case. */
  has(head: string): boolean;
}

/** Becomes a set when it is first asked. */
function words(list: string): HeadWords {
  let set: ReadonlySet<string> | undefined;
  return { has: (head) => (set ??= new Set(list.split(/[,\n]/).map((word) => word.trim()))).has(head) };
}

/** The column names what another column explains, and can hardly name anything else. */
export const termHeads = words(`
  term, terms, abbreviation, abbreviations, abbrev, abbr, acronym, acronyms, initialism, symbol, glossary
  begriff, begriffe, abkürzung, abkürzungen, kürzel, akronym, fachbegriff, kurzform
  terme, termes, abréviation, abréviations, acronyme, acronymes, sigle, sigles
  término, términos, abreviatura, abreviaturas, acrónimo, acrónimos, sigla, siglas
`);

/** The column gives what words mean, whatever it is that is explained. */
export const meaningHeads = words(`
  meaning, meanings, definition, definitions, stands for, full form, full name, spelled out, expansion, in full
  bedeutung, definition, erklärung, erläuterung, langform, ausgeschrieben
  signification, définition, définitions, développement, forme développée
  significado, definición, definiciones, desarrollo, forma completa
`);

/** The column names the fields of a data file or the settings of a program. */
export const fieldHeads = words(`
  column, columns, field, fields, field name, column name, variable, variables, variable name, parameter, parameters
  attribute, attributes, property, option, argument, flag, setting
  spalte, spalten, spaltenname, feld, felder, feldname, variablenname, merkmal, attribut
  colonne, colonnes, champ, champs, attribut, paramètre
  columna, columnas, campo, campos, atributo, parámetro
`);

/** What is said of a field of a data file. Beside a field's column these and nothing else describe a file. */
export const descriptionHeads = words(`
  type, data type, datatype, description, descriptions, format, example, examples, default, required, optional, unit
  units, values, allowed values, possible values, length, range, notes, note, comment, comments, code, codes, label
  typ, datentyp, beschreibung, format, beispiel, beispiele, einheit, werte, ausprägung, ausprägungen, wertebereich
  bemerkung, hinweis, standardwert, pflichtfeld, inhalt
  description, exemple, exemples, unité, valeurs, commentaire, obligatoire, remarque, remarques
  tipo, descripción, formato, ejemplo, ejemplos, unidad, valores, comentario, obligatorio, observaciones
`);

/** Where somebody can be reached. */
export const reachHeads = words(`
  email, e-mail, e-mail address, email address, mail, phone, telephone, tel, phone number, mobile, fax
  telefon, telefonnummer, e-mail-adresse, mobil
  téléphone, courriel, adresse électronique, portable
  correo, correo electrónico, teléfono, móvil
`);

/** Who it is that can be reached. Contacts have these, and what else is said of a person or an office. */
export const personHeads = words(`
  name, contact, person, contact person, focal point, role, title, function, position, office, organisation, organization
  agency, unit, department, team, location, address, website, web, hours, languages
  ansprechpartner, ansprechperson, kontakt, funktion, stelle, organisation, behörde, abteilung, anschrift, adresse, ort
  nom, fonction, organisme, organisation, service, adresse, lieu
  nombre, contacto, cargo, función, organización, organismo, dirección, lugar
`);

/** What is to be done. */
export const taskHeads = words(`
  task, tasks, action, actions, action item, action items, to do, todo, next step, next steps, follow-up, activity
  aufgabe, aufgaben, maßnahme, maßnahmen, nächste schritte, to-do
  tâche, tâches, action à mener, mesure, mesures
  tarea, tareas, acción, acciones, medida, medidas
`);

/** Who is to do it, and until when. */
export const dutyHeads = words(`
  owner, owners, assignee, assigned to, responsible, lead, who, due, due date, due by, deadline, by when, target date
  verantwortlich, zuständig, zuständigkeit, frist, bis wann, wer, fällig
  responsable, échéance, délai, pour le, qui
  responsable, plazo, fecha límite, encargado
`);

/** What else stands in a table of tasks. */
export const progressHeads = words(`
  status, state, priority, ticket, issue, notes, note, comment, comments, type, no, nr, id, done, link, progress
  priorität, bemerkung, stand, erledigt
  statut, priorité, état, remarque
  estado, prioridad, observaciones
`);

/** Parts of a document and where they are. */
export const indexHeads = words(`
  section, sections, chapter, chapters, page, pages, annex, appendix, part, title, contents, topic, no, nr, document
  kapitel, seite, seiten, abschnitt, anhang, teil, titel, inhalt, thema
  chapitre, annexe, partie, titre, sujet
  capítulo, página, páginas, sección, anexo, parte, título, tema
`);

/** What makes an index of such columns: without one of these, “title” and “topic” may say anything. */
export const placeHeads = words(`
  page, pages, section, sections, chapter, annex, appendix
  seite, seiten, kapitel, abschnitt, anhang
  chapitre, annexe
  página, páginas, capítulo, sección, anexo
`);

/** The column numbers or names its rows; a number in it is no figure. */
export const keyHeads = words(`
  no, nr, num, number, id, rank, step, stage, index, row, item, line, ref, key, code, week, day, phase, year, month
  nummer, schritt, rang, lfd nr, zeile, woche, tag, jahr, monat, kennung
  n, numéro, rang, étape, semaine, jour, année, mois
  número, núm, paso, puesto, semana, día, año, mes
`);

/** Words that the first cells of a document's own record are made of: who wrote, checked and published it, and when. */
export const recordWords = words(`
  document, paper, report, file, pdf, markdown, final, last, current, release, released, version, versions, revision
  status, state, author, authors, editor, editors, contributor, contributors, reviewer, reviewers, approver, approvers
  reviewed, approved, created, updated, modified, published, edited, drafted, distribution, classification, copyright
  licence, license, by, on, date, of, and, doi, isbn, language, pages, words, title, prepared, for
  dokument, bericht, fassung, stand, verfasser, verfasserin, autor, autoren, autorin, bearbeiter, herausgeber, erstellt
  geprüft, freigegeben, veröffentlicht, geändert, am, von, datum, titel, sprache
  auteur, auteurs, rédacteur, relecteur, validé, créé, modifié, publié, le, par, titre, langue, diffusion
  autor, autora, autores, editor, revisado, aprobado, creado, modificado, publicado, por, el, título, fecha, idioma, versión
`);

/** What such a label may be of, with a word of the record beside: “Analysis date”. */
export const recordSubjects = words('analysis, assessment, investigation, briefing, analyse, untersuchung, análisis');

/** Of these at least one makes such a record: the other words may speak of anything. */
export const recordKeys = words(`
  version, revision, author, authors, editor, editors, contributor, contributors, reviewer, reviewers, approver
  approvers, pdf, markdown, document, copyright, licence, license, isbn, doi, distribution
  fassung, verfasser, verfasserin, autor, autoren, autorin, herausgeber, dokument
  auteur, auteurs, rédacteur, relecteur, diffusion
  autora, autores, versión
`);

/** A cell with nothing but this says that there is nothing to say. */
export const placeholders = words(`
  n/a, na, n.a, n/d, nd, n.d, tbd, tba, tbc, tbf, t.b.d, t.b.a, nil, todo, to be confirmed, to be determined, not applicable
  k.a, k. a, entfällt, keine angabe, offen
  s.o, sans objet, non applicable, à déterminer
  s/d, n.c, no aplica, por determinar, sin datos
`);
