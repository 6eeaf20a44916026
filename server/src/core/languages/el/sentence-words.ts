// Greek words that matter at a full stop. Seed lists, no dictionary; lower case, no final full stop. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const greekSentenceWords: OwnSentenceWords = {
  traits: {},
  classes: {
    connector: `
      π.χ πχ χ κ κα κες κκ δρ καθ σελ σ τ τχ αρ αριθ αι οδ λεωφ τηλ εκ βλ δηλ κεφ παρ άρθ ν εικ πιν στρ συντ αντ υπ
      πρβ αγ λ.χ ιαν φεβ μαρ απρ ιουν ιουλ αυγ σεπ οκτ νοε δεκ`,
    closing: `κ.λπ κ.ά κ.α κτλ κλπ κ.ο.κ π.μ μ.μ μ.χ π.χρ εκατ δισ χλμ η.π.α α.ε`,
  },
  starters: `
    ο η το οι τα του της των τον την ένας μια ένα αυτός αυτή αυτό αυτοί αυτά εκείνος αλλά και ή όμως ωστόσο μετά
    τότε έτσι επίσης σε στο στη στην στον στα από για με χωρίς κατά μέχρι πριν μεταξύ αν όταν ενώ επειδή πού ποιος
    τι δεν κανείς τίποτα όλοι πολλοί μερικοί δύο τρεις σήμερα χθες αύριο εδώ εκεί`,
};
