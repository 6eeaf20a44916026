// English tell-tale words: those without which no pattern of their kind can match. Data only.

import type { WordingWords } from '../../wording-words.ts';

export const englishCues: WordingWords['cues'] = {
  speaker:
    'sources source insiders insider officials official aides aide experts analysts observers critics commentators witnesses diplomats diplomat authorities researchers scientists scholars historians economists academics supporters opponents proponents advocates detractors sceptics skeptics activists campaigners strategists investigators lawmakers politicians forecasters traders investors residents locals pundits specialists advisers advisors allies operatives practitioners people those some many most others several studies surveys polls reports rumours rumors research documents reporting accounts intelligence assessments claims allegations accusations suggestions speculation whispers hearsay emerged transpired light rumour rumor word gossip expert analyst observer critic commentator witness eyewitness researcher scientist scholar historian economist academic supporter opponent lawmaker politician trader investor resident specialist adviser advisor operative officer commander executive person admirers monitors leaked unpublished secret confidential classified',
  belief:
    'believed thought said reported claimed argued assumed rumoured rumored suggested alleged expected understood feared speculated suspected hoped accepted acknowledged agreed considered regarded seen viewed recognised recognized presumed reputed held accused felt noted observed asserted contended conceded whispered anticipated theorised theorized hypothesised hypothesized assessed judged estimated attributed credited blamed described portrayed dismissed hailed criticised criticized praised touted characterised characterized deemed perceived known',
  hearsay: 'reportedly allegedly purportedly supposedly rumouredly rumoredly reputedly',
  booster:
    'clearly obviously undoubtedly definitely surely certainly unquestionably indisputably inevitably course doubt doubtless question obvious evident certain proves prove never',
  likelihood:
    'likely unlikely probable probably improbable improbably certain certainly chance chances odds possibility probability likelihood prospect remote impossible inconclusive inevitable unavoidable toss tossup coin touch foregone bet',
  vague:
    'may might could possible possibly perhaps maybe conceivable conceivably potentially plausible plausibly ruled rule excluded exclude discounted discount risk danger chance',
  future:
    'will shall won going ll set poised bound about expected soon shortly imminently imminent expect anticipate foresee forecast predict should',
  confidence: 'confidence confident sure',
  percent: 'percent cent',
};
