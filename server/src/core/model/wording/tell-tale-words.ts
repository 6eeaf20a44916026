// Which kinds of tell-tale words a sentence holds: one pass over its words, so that the patterns behind them are tried on the few
// sentences that can match. Says nothing of what the words mean where they stand.

export type CueKind = keyof typeof cueWords;

const cueWords = {
  speaker:
    'sources source insiders insider officials official aides aide experts analysts observers critics commentators witnesses diplomats diplomat authorities researchers scientists scholars historians economists academics supporters opponents proponents advocates detractors sceptics skeptics activists campaigners strategists investigators lawmakers politicians forecasters traders investors residents locals pundits specialists advisers advisors allies operatives practitioners people those some many most others several studies surveys polls reports rumours rumors research documents leaked unpublished secret confidential classified',
  belief:
    'believed thought said reported claimed argued assumed rumoured rumored suggested alleged expected understood feared speculated suspected hoped accepted acknowledged agreed considered regarded seen viewed perceived recognised recognized presumed reputed held',
  hearsay: 'reportedly allegedly purportedly supposedly rumouredly rumoredly reputedly',
  booster:
    'clearly obviously undoubtedly definitely surely certainly unquestionably indisputably inevitably course doubt doubtless question obvious evident certain proves prove never',
  likelihood:
    'likely unlikely probable probably improbable improbably certain certainly chance chances odds possibility probability likelihood prospect remote impossible inconclusive',
  vague: 'may might could possible possibly perhaps maybe conceivable conceivably potentially plausible plausibly',
  future: 'will shall won going ll set poised bound about expected soon shortly imminently imminent',
  confidence: 'confidence confident sure',
  percent: 'percent cent',
} as const;

const kinds = Object.keys(cueWords) as readonly CueKind[];
const bitOf = Object.fromEntries(kinds.map((kind, index) => [kind, 1 << index])) as Readonly<Record<CueKind, number>>;
const bits = new Map<string, number>();
for (const kind of kinds)
  for (const word of cueWords[kind].split(' ')) bits.set(word, (bits.get(word) ?? 0) | bitOf[kind]);

/** By first letter and length: most words are none, and told so without being cut out. */
const longest = Math.max(...[...bits.keys()].map((word) => word.length));
const mayBeCue = new Uint8Array(32 * (longest + 1));
for (const word of bits.keys()) mayBeCue[(word.charCodeAt(0) & 31) * (longest + 1) + word.length] = 1;
const percentSign = 37;

/** The kinds that `own` holds words of, as a set that `hasCue` reads. */
export function cuesOf(own: string): number {
  let found = 0;
  for (let at = 0; at < own.length; at++) {
    const unit = own.charCodeAt(at);
    if (unit === percentSign) found |= bitOf.percent;
    if (!isLetter(unit)) continue;
    const start = at;
    while (isLetter(own.charCodeAt(at + 1))) at++;
    const length = at + 1 - start;
    if (length <= longest && mayBeCue[(unit & 31) * (longest + 1) + length])
      found |= bits.get(own.slice(start, at + 1).toLowerCase()) ?? 0;
  }
  return found;
}

/** A to Z in either case. */
function isLetter(unit: number): boolean {
  const folded = unit | 32;
  return folded >= 97 && folded <= 122;
}

export function hasCue(cues: number, kind: CueKind): boolean {
  return (cues & bitOf[kind]) !== 0;
}
