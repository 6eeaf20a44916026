// French words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const frenchSentenceWords: OwnSentenceWords = {
  traits: { hasElision: true },
  classes: {
    connector: `
      m mm mme mmes mlle mlles dr drs me mes mgr pr prof st ste sts av boul bd bld ch chap cf ex env fig figs id ibid
      janv févr avr juil sept oct nov déc n no nos p pp par paragr réf sect t tél tom trad vol vs éd éds coll dir hab
      apr adj adm art bull cap cne cdt col dép dépt gén gal lt ltn sgt cal brig lun jeu ven r réq arr al pl rte rés
      anc max min not resp préf`,
    closing: `etc j.-c j-c av.j.-c s.a s.a.r.l u.e o.n.u u.s cie ltd sté inc qqn qqch m.d é.-u jr`,
  },
  starters: `
    le la les l un une des du ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur leurs mais et ou
    or donc car puis alors ainsi aussi enfin ensuite toutefois cependant pourtant en dans sur sous à au aux par pour
    avec sans selon depuis après avant lors pendant si quand comme plusieurs certains aucun aucune personne rien
    deux trois hier demain aujourd'hui ici là`,
  conjunctions: 'et',
  dateOpeners: 'le',
};
