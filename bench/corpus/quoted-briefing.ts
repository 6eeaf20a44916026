// A briefing full of quotations, and the texts they stand in.

import { createRandom } from './random.ts';
import { makeSentence } from './sentence-text.ts';

export interface QuotedSize {
  readonly quotations: number;
  readonly texts: number;
  /** Of each text, in characters, about. */
  readonly length: number;
}

/** The same on every machine. `texts` by the path that a source names. */
export function quotedBriefing({ quotations, texts, length }: QuotedSize): {
  readonly briefing: string;
  readonly texts: ReadonlyMap<string, string>;
} {
  const random = createRandom(60);
  const files = new Map<string, string>();
  const sentences: string[][] = [];
  const declared: string[] = [];
  for (let i = 0; i < texts; i++) {
    const own: string[] = [];
    // A number makes each sentence the only one of its words.
    for (let size = 0; size < length; size += own.at(-1)!.length + 2)
      own.push(`${makeSentence(random).replaceAll(/["“”*_`]/g, '')} under file ${i}x${own.length}`);
    sentences.push(own);
    files.set(`t${i}.txt`, `${own.map((sentence, at) => `${sentence}.${at % 5 === 4 ? '\n\n' : ' '}`).join('')}\n`);
    declared.push(`  t${i}: {title: Text ${i}, publisher: House, date: 2026-05-01, text: t${i}.txt}\n`);
  }
  const body = Array.from({ length: quotations }, (_, i) => {
    const from = i % texts;
    return `The house writes: “${random.pick(sentences[from]!)}”. [@t${from} :: high]`;
  });
  return {
    briefing: `---\nbriefing: 1\ntitle: Quoted\ndate: 2026-05-06\ncutoff: 2026-05-06\nsources:\n${declared.join('')}---\n\n${body.join('\n\n')}\n`,
    texts: files,
  };
}
