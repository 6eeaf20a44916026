// Polish words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const polishSentenceWords: OwnSentenceWords = {
  traits: { hasDottedOrdinals: true },
  classes: {
    connector: `
      al art bp cd cz dot dr dyr fot gen godz gr hab im inż jw kard kmdr kol kpt kpr ks lek lic lt m.in mar max mgr
      min mjr nast np nr nry ok os pkt pl płk por pow poz pp ppłk ppor prof prok przyp ptk red rej rozdz rys s sen
      sierż st str szer sw św tab tel tj tow tzn tzw ub ul ust ur v vol w wg woj wyd zał zob zm sygn dz par pos przew
      ds p dn`,
    closing: `itd itp etc r rr w mln mld tys zł gr m.n.p.m n.e p.n.e s.a sp.j o.o z.o.o kg km ha cdn jr`,
  },
  starters: `
    on ona ono oni one my wy ja ten ta to te tego jego jej ich ale i a lub jednak potem następnie wtedy dlatego
    także ponadto w we na po przy przed od do z ze za o u dla między przez jeśli gdy kiedy choć gdzie jak co kto nie
    nikt nic wszyscy wszystkie wielu kilka dwa trzy dziś wczoraj jutro tu tam już według podczas`,
  conjunctions: 'i',
  dateOpeners: 'dnia',
  labels:
    'tabela tabeli tabele rysunek rysunku rozdział rozdziale artykuł artykule strona stronie strefa strefie załącznik punkt faza etap część',
  amountOpeners: 'około prawie niemal ponad tylko',
};
