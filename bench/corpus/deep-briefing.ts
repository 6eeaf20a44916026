// A briefing whose sources derive from each other in many steps: what the rules about origins have most to do with.

import { createRandom } from './random.ts';
import { makeJudgment, makeSentence } from './sentence-text.ts';

export interface DeepSize {
  readonly statements: number;
  readonly sources: number;
  /** How many steps lie between the last sources and their origins. */
  readonly depth: number;
}

/** The same text on every machine. Each source has it from one or two of the layer before; each tenth statement rests on others. */
export function deepBriefing({ statements, sources, depth }: DeepSize): string {
  const random = createRandom(50);
  const width = Math.floor(sources / depth);
  const declared: string[] = [];
  for (let i = 0; i < sources; i++) {
    const layer = Math.floor(i / width);
    const above = (): string => `s${(layer - 1) * width + random.between(0, width - 1)}`;
    const from =
      layer === 0
        ? '    access: first-hand\n'
        : `    from: [${[...new Set(random.isHit(0.5) ? [above(), above()] : [above()])].join(', ')}]\n`;
    declared.push(
      `  s${i}:\n    title: Report ${i}\n    publisher: House ${i % 97}\n    date: 2026-04-${String(1 + Math.min(27, layer >> 1)).padStart(2, '0')}\n    reliability: ${random.pick(['A', 'B', 'C'])}\n${from}`,
    );
  }
  const body: string[] = [];
  for (let i = 0; i < statements; i++) {
    if (i % 10 === 9) {
      body.push(
        `${makeJudgment('likely', random)}. [#n${i - 1}; #n${i - random.between(2, 8)} :: moderate, likely, by 2026-12-31]{#n${i}}`,
      );
      if (i % 50 === 49) body.push(`\n## Part ${i}\n`);
      else body.push('');
      continue;
    }
    const cited = Array.from(
      { length: random.between(1, 3) },
      () => `@s${random.between(0, sources - 1)} ${random.pick(['B2', 'B3', 'C3'])}`,
    );
    body.push(
      `${makeSentence(random)}. [${[...new Set(cited)].join('; ')} :: ${random.pick(['low', 'moderate', 'high'])}]{#n${i}}`,
    );
  }
  return `---\nbriefing: 1\ntitle: Deep\ndate: 2026-05-06\ncutoff: 2026-05-06\nsources:\n${declared.join('')}---\n\n# Deep\n\n${body.join('\n')}\n\nTugs left the port. [@s0 :: low]\n`;
}
