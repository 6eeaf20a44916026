// Spanish talk about the text itself, its tables, files and columns. Anchored at the start of the sentence and bounded.

import type { DocumentForms } from '../../recognition.ts';

const thing =
  '(?:sección|secciones|boletín|newsletter|informe|informes|reporte|reportes|nota|artículo|documento|capítulo|anexo|anexos|número|edición|resumen|síntesis|tabla|tablas|figura|figuras|gráfico|gráficos|gráfica|mapa|archivo|archivos|fichero|ficheros|conjunto de datos|base de datos|columna|columnas|variable|variables|campo|campos|glosario|leyenda|página|páginas|parte|recuadro|guía|dosier|serie|presentación|introducción|lista|listado|repositorio|diapositivas|datos|publicación|taller|notebook)';
const words = (most: number): string => `(?:[^ .;:]+ ){0,${most}}?`;
const this_ =
  '(?:este|esta|estos|estas|el presente|la presente|los presentes|las presentes|nuestro|nuestra|nuestras|nuestros)';
const telling =
  '(?:anuncia|describe|describen|resume|resumen|presenta|presentan|contiene|contienen|comprende|trata|tratan|aborda|cubre|cubren|expone|detalla|detallan|explica cómo|enumera|ofrece|ofrecen|proporciona|reúne|recoge|recogen|incluye|incluyen|se centra|está dedicad[oa]|tiene por objeto|examina|repasa|muestra cómo|introduce|analiza|lista|se explica)';
const kept =
  '(?:disponibles?|accesibles?|publicad[oa]s?|actualizad[oa]s?|actualizan?|descrit[oa]s?|descargar|descargarse|consultar|consultarse|indicad[oa]s?|incluid[oa]s?|expresad[oa]s?|codificad[oa]s?|licencia|archivad[oa]s?|detallad[oa]s?|redondead[oa]s?|representad[oa]s?)';

export const spanishDocumentForms: DocumentForms = {
  talk: [
    new RegExp(`^(?:en|a lo largo de) ${this_} ${words(2)}${thing}\\b`),
    new RegExp(
      `^(?:el|la|los|las|${this_}) ${words(2)}${thing} (?:de esta semana |de este mes |adicional |siguientes? |anterior |a continuación )?${telling}\\b`,
    ),
    new RegExp(
      `^(?:también|además|asimismo)(?: se)? (?:están|está|se|incluye|incluyen|incluimos)\\b.{0,40}(?:nuestras?|nuestros?|las|los) ${words(2)}${thing}`,
    ),
    /^(?:a continuación|más abajo|abajo|más adelante|aquí|arriba|en lo que sigue|(?:a|en) la (?:derecha|izquierda)),? (?:se |presentamos|mostramos|encontrará|hemos|destacamos|puede|están|está|figura|figuran|ofrecemos|incluimos|describimos|resumimos|los |las |un |una )(?!.{0,160}\b(?:demuestra|prueba)\b)/,
    /^(?:véase|véanse|ver|cf|consulte|consúltese|remítase|para (?:más|mayor|obtener|ampliar|una lista)|más (?:información|detalles|datos)|(?:la |una )?(?:información|lista|documentación) (?:adicional|completa|detallada|más detallada))\b/,
    /^(?:fuente|fuentes|crédito|créditos|foto|fotos|fecha|datos|versión|autor|autora|autores|autoría|redacción|contacto|licencia|asunto|para|de|copia|cc|destinatarios?|clasificación|traducción|cita|última (?:actualización|modificación)|próxima (?:edición|actualización)|actualización|palabras clave|referencias?|mapa|imagen|leyenda) ?: (?!.{0,200}\b(?:ha|han|es|son|era|eran|fue|fueron)\b)/,
    /^(?:última actualización|actualizado|actualizada|datos|situación|revisado) (?:el|al|a|del|hasta el|en)? ?\d/,
    /^tod[oa]s l[oa]s (?:horas|datos|fechas|importes|precios|valores|cifras|horarios)(?: (?:son|están|se expresan|se indican|corresponden))? (?:en|expresad[oa]s|indicad[oa]s|sin|sujet[oa]s|aproximad[oa]s|redondead[oa]s|a la hora)\b/,
    /^(?:sin garantía|no clasificado|todos los derechos reservados|uso interno|difusión limitada)\b/,
    new RegExp(
      `^(?:el|la|los|las|este|esta|estos|estas) ${words(2)}${thing}(?=[ ,]).{0,120}\\b(?:está|están|es|son|se|pueden?|fue|fueron|ha|han)\\b.{0,60} ${kept}(?![\\p{L}])`,
      'u',
    ),
    /\b(?:es uno de los primeros lugares donde|preguntas y respuestas más votadas)\b.{0,260}\b(?:nosotros|contribuyentes|colaboradores|tenemos|desde nuestra última|nuestra última)\b/,
    /^(?:agradecemos|damos las gracias|queremos agradecer|nos gustaría agradecer|muchas gracias|nuestro agradecimiento)\b/,
    /^(?:si tiene|si tienes|para cualquier) (?:alguna |preguntas?|consultas?|dudas?|comentarios?)/,
  ],
  asserting:
    /\b(?:muestra|muestran|indica|indican|concluye|concluyen|revela|revelan|confirma|confirman|sugiere|sugieren|estima|afirma|señala|prueba|demuestra|demuestran|sostiene|mostramos|concluimos) que\b|\bsegún\b/,
  blurb:
    /^(?:(?:los|las|el|la|nuestr[oa]s?|unos?|unas?|algun[oa]s|últim[oa]s|nuev[oa]s|principales|otr[oa]s|recientes?) ){0,3}(?:cambios|modificaciones|actualizaciones|actualización|versiones|noticias|novedades|preguntas|respuestas|enlaces|información|anuncios|resumen|síntesis|panorama|índice|fuentes|referencias|bibliografía|abreviaturas|glosario|anexo|notas?|recursos|temas|selección|lista|antecedentes|contexto|recomendaciones|resultados|metodología|publicaciones|lanzamientos|calendario|cronología|contenido|agradecimientos|acciones|declaraciones|presentación|introducción|preparación)(?![\p{L}])(?! (?:cerrad|suspendid|prohibid))/u,
  definition:
    /^(?:se entiende por|se denomina|se considera|llamamos|por) .{1,120}(?:se entiende|se denomina| a (?:la|el|los|las|un|una)\b| cuando\b| si\b)|^.{1,120} (?:se define como|se definen como) /,
};
