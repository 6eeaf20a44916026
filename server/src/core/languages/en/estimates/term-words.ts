// English words around a term of likelihood: what modifies, negates or compares it, and what makes it speak of something else
// than the sentence.

import type { TermWords } from '../../estimate-words.ts';

export const englishTermWords: TermWords = {
  modifier:
    /(?<![\p{L}-])(?:quite|rather|fairly|somewhat|pretty|reasonably|moderately|relatively|very|highly|extremely|exceptionally|more\s+than|(?<=\b(?:will|would|shall)\s+)most)\s+$/iu,
  negation:
    /(?:(?<![\p{L}-])(?:not|never|hardly|scarcely|no\s+longer|neither|nor)|n['’]t)\s+(?:(?:be|been|at\s+all|so)\s+)?$/iu,
  comparison: /(?<![\p{L}-])(?:more|less|most|least|as|so|equally|how|however|too|just|increasingly)\s+$/iu,
  comparedBehind: /^\s+(?:than|as\s+not)\b/i,
  aside:
    /(?<![\p{L}-])(?:if|whether|unless|because|since|although|though|while|whereas|given|who|which|whose|when|where|so\s+that)\b[^,;:]*$|\([^)]*$/iu,
  determiner:
    /(?<![\p{L}-])(?:the|an?|its|his|her|their|our|my|your|this|that|these|those|any|some|no|each|every|another|other|two|three|several|many|of|for|with|as|['’]s|s['’])\s+(?:(?!is\b|are\b|was\b|were\b)[\p{L}-]+\s+)?$/iu,
  thing:
    /^\s+(?:scenarios?|outcomes?|causes?|targets?|candidates?|ranges?|reasons?|results?|explanations?|culprits?|suspects?|sources?|consequences?|paths?|routes?|dates?|places?|value|values|effects?|impacts?|timing|successors?|winners?)\b/iu,
  predicateBehind: /^\s+(?:that|to)\b|^\s*[.,;:)–—]|^\s*$/,
  ofChance: /^\s+(?:chances?|possibility|possibilities|prospects?|likelihood|probability|odds)\b/iu,
  chanceIs:
    /(?<![\p{L}-])(?:chances?|possibility|prospects?|likelihood|probability|odds)\b[^.;,:]{0,80}\b(?:is|are|was|were|remains?|seems?|looks?|be)\s+$/iu,
  unattributed: /(?<!like)ly$|chance$|odds$|possibility$|^(?:about as|more) likely /,
  comparing: /^(?:about as|more) likely /,
  negatable: /^(?:likely|probable|probably)$/,
  onlyOfChance: /^remote$/,
  named: /^probable$/,
  namedBehind: /^\s+cause\b/i,
  nounBehind:
    /^\s+(?!(?:of|that|to|for|in|on|at|by|before|after|until|as|and|or|but|if|whether|is|are|was|were|remains?|this|when|while|the|an?|it|they|we|he|she|there|with|from|over|within|during|between|against|given|now|here|either|exists?|lies?)(?![\p{L}-]))\p{Ll}/u,
  core: /(?:un)?likely$|(?:im)?probabl[ey]$/,
  negatedTerm: /^(?:not|never|hardly|n['’]t|no longer|neither|nor|scarcely) /,
  nounTerm: /(?:chance|odds|possibility)$/,
  adverbTerm: /(?:probably|certainly)$/,
  adjectiveTerm: /^(?:[a-z]+ )?(?:likely|unlikely|probable|improbable|certain)$/,
};
