// German words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const germanSentenceWords: OwnSentenceWords = {
  traits: { hasDottedOrdinals: true },
  classes: {
    connector: `
      abb abs abt adr allg anm art aufl ausg bd bde bes best betr bez bsp bspw bzgl bzw ca chr dgl dipl dr ebd ehem
      einschl entspr etw evtl exkl fa fam feb febr frl geb gef gegr gem gen ges gesch gest gez ggf gr hbf hl hptm hr
      hrn hrsg i.d.r i.a i.d inkl insb jan jg jh jhd jul jun kap kath kl lt ltd max min med mind mwst nr nrn obj obst
      o.g okt orig phil pl prof rd rel s s.o sen sep sept dez nov aug apr sog st std stv str tel tsd u.ä u.u urspr v
      v.a verf verh vgl vs z.b z.t z.zt z.hd zb ziff zit zzgl z dt engl frz lat österr schweiz nat hon rer hauptm
      oberstlt ltn uffz lit rz abschn anl`,
    closing: 'usw etc ff f mio mrd u.a d.h jr sr dgl u.s.w ag e.v s.a u.s u.s.a v.chr n.chr',
  },
  starters: `
    der die das den dem des ein eine einen einem einer er sie es wir ich ihr ihre sein seine dies diese dieser
    dieses man jedoch aber und doch dann danach dort hier heute gestern im in am an auf bei nach seit mit von vor zu
    zum zur für als wenn weil da auch alle viele einige mehrere kein keine niemand nur so zwei drei`,
  conjunctions: 'und',
  dateOpeners: 'vom am',
  months: 'Januar Jänner Februar März Mai Juni Juli Oktober Dezember',
  sharedMonths: 'April August September November',
  dayOpeners: 'ab am bis dem den der seit vom zum',
  labels: `
      tabelle tabellen abbildung abbildungen grafik karte kapitel artikel seite seiten absatz abschnitt zone zonen anhang
      anlage nummer punkt phase stufe teil ziffer zeile spalte gruppe klasse block linie variante szenario liegeplatz
      pier kai tor gleis halle haus raum zimmer hafen fall bild band heft blatt frage these annahme resolution raster`,
  amountOpeners: 'um auf etwa rund knapp fast circa insgesamt über mindestens höchstens bereits nur',
};
