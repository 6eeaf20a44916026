// The corpus on disk: the same bytes once as `.brief` for us and once as `.md` for the peers, in trees of their own.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type MadeBriefing, makeBriefing } from './briefing-text.ts';

/** Sizes for growth, in MB (10⁶ bytes). */
export const growthSizes: readonly number[] = [0.25, 0.5, 1, 2, 4, 8];

/** The sizes of these for which the costlier JSON, with every fix, is measured too. */
export const jsonGrowthSizes: readonly number[] = [1, 2, 4];

export const manyCount = 1000;

/**
 * Writes the corpus into `folder`, whose content is lost: `brief/` and `md/` with `small.*`, `big.*` and `many/`, and
 * `brief/growth/SIZE.brief`.
 */
export function writeCorpus(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  // The corpus lies in a folder that this repository ignores, and tools heed that; a repository of its own is not ignored.
  for (const tree of ['brief', 'md']) mkdirSync(path.join(folder, tree, '.git'), { recursive: true });
  const write = (name: string, { text, texts }: MadeBriefing): void => {
    for (const tree of ['brief', 'md']) {
      writeText(path.join(folder, tree, `${name}.${tree}`), text);
      for (const [place, content] of texts) writeText(path.join(folder, tree, path.dirname(name), place), content);
    }
  };
  write(
    'small',
    makeBriefing({ seed: 1, size: 2_000, isSentencePerLine: true, isFlow: false, kept: 0, folder: 'small' }),
  );
  write(
    'big',
    makeBriefing({ seed: 2, size: 1_000_000, isSentencePerLine: false, isFlow: false, kept: 0.1, folder: 'big' }),
  );
  for (const { name, made } of manyBriefings()) write(`many/${name}`, made);
  for (const size of growthSizes) {
    const bytes = size * 1_000_000;
    const { text } = makeBriefing({
      seed: 3,
      size: bytes,
      isSentencePerLine: false,
      isFlow: false,
      kept: 0,
      folder: '',
    });
    writeText(path.join(folder, 'brief/growth', `${size}.brief`), text);
  }
}

/** The `manyCount` briefings as a workspace of their own in `folder`, whose content is lost. */
export function writeWorkspace(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, '.git'), { recursive: true });
  for (const { name, made } of manyBriefings()) {
    writeText(path.join(folder, `${name}.brief`), made.text);
    for (const [place, content] of made.texts) writeText(path.join(folder, path.dirname(name), place), content);
  }
}

/** Half of them without any text that was kept, as people have them. */
function manyBriefings(): readonly { readonly name: string; readonly made: MadeBriefing }[] {
  return Array.from({ length: manyCount }, (_, index) => {
    const report = `report-${String(index).padStart(4, '0')}`;
    return {
      name: `desk-${String(Math.floor(index / 50)).padStart(2, '0')}/${report}`,
      made: makeBriefing({
        seed: 1000 + index,
        size: 5_000,
        isSentencePerLine: index % 2 === 0,
        isFlow: index % 4 === 3,
        kept: index % 2 === 0 ? 0.3 : 0,
        folder: report,
      }),
    };
  });
}

function writeText(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
