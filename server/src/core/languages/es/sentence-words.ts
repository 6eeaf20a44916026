// Spanish words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const spanishSentenceWords: OwnSentenceWords = {
  traits: { hasDoubledPlurals: true },
  classes: {
    connector: `
      sr sra srta sres sras dr dra dres d dña ud uds vd vds prof profa lic ing arq gral cnel cap capt tte tcnel alm
      sgto av avda c cfr cf p.ej ej fig figs art arts núm núms no nº n pág págs p pp tel vol vols ed eds ene feb abr
      jun jul ago sep sept set oct nov dic s sto sta fr mons excmo excma ilmo ilma aprox máx mín dpto depto admón rep
      gob párr r.d apdo ctra res exp`,
    closing: `etc ee.uu eeuu uu a.c d.c j.c s.a s.l s.a.u ltda ltdo cía hnos hno a.m p.m kg km m cm r ss ff`,
  },
  starters: `
    el la los las lo un una unos unas este esta estos estas ese esa eso esto él ella ellos ellas se su sus nos yo
    pero y o sin con en de por para según desde tras ante entre durante cuando como si no ni también además luego
    después antes hoy ayer mañana allí aquí hay fue era es son ha han había al del dos tres varios muchos algunos
    ninguno nadie nada`,
  conjunctions: 'y e',
  dateOpeners: 'el del',
};
