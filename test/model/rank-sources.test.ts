// Which source is offered first for a sentence, and where in it: by cards alone, and with archived texts.

import assert from 'node:assert/strict';
import test from 'node:test';
import { type ArchiveState, paragraphLocator } from '../../server/src/core/model/archives/archive.ts';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { archivesFull, unreadArchives, withArchives } from '../../server/src/core/model/evidence/named-archives.ts';
import { passageExcerpt } from '../../server/src/core/model/evidence/passages/passage-excerpt.ts';
import {
  prepareRanking,
  type RankedSource,
  rankSources,
} from '../../server/src/core/model/evidence/passages/rank-sources.ts';
import { emptyWorkspace, type Workspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { archiveState } from '../support/archive-state.ts';

interface Declared {
  readonly title?: string;
  readonly note?: string;
  readonly status?: string;
  /** Its archived text. */
  readonly says?: string;
}

function rank(sources: Readonly<Record<string, Declared>>, sentence: string, body = ''): readonly RankedSource[] {
  const lines = Object.entries(sources).flatMap(([id, { title = 'T', note, status, says }]) => [
    `  ${id}: {${[`title: "${title}"`, ...(note ? [`note: "${note}"`] : []), ...(status ? [`status: ${status}`] : []), ...(says === undefined ? [] : [`text: ${id}.txt`])].join(', ')}}`,
  ]);
  const brief = parseBrief(
    createDocument(
      'a.brief',
      `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n${lines.join('\n')}\n---\n\n${body}`,
    ),
  );
  const read = unreadArchives(brief, emptyWorkspace).map(({ key, name }): [string, ArchiveState] => [
    key,
    archiveState(createDocument(name, sources[name.slice(0, -4)]!.says!)),
  ]);
  const workspace: Workspace = withArchives(emptyWorkspace, new Map(read));
  assert.deepEqual(unreadArchives(brief, workspace), []);
  return rankSources(sentence, brief, workspace);
}

const shown = (ranked: readonly RankedSource[]): readonly string[] =>
  ranked.map(({ source, passage }) => (passage ? `${source.id} ${paragraphLocator(passage.paragraph)}` : source.id));

const filler = 'The council met on Tuesday.\n\nNobody spoke of the weather.\n\n';

test('the source whose text says it comes first, with the paragraph', () => {
  const sources = {
    wire: { title: 'Port shut after collision', says: `${filler}A tanker lies at anchor.` },
    log: {
      title: 'Log',
      says: `${filler}Weather fair.\n\nThe harbour master closed the port at noon. Two tugs were sent out.\n\nNight.`,
    },
    radio: { title: 'Morning bulletin' },
  };
  assert.deepEqual(shown(rank(sources, 'The harbour master closed the port.')), ['log ¶ 4', 'wire', 'radio']);
  assert.deepEqual(shown(rank(sources, 'A tanker lay at anchor.'))[0], 'wire ¶ 3');
  assert.deepEqual(shown(rank(sources, 'The morning bulletin named no ship.'))[0], 'radio');
});

test('titles and notes still count, alone and beside texts', () => {
  assert.deepEqual(
    shown(
      rank(
        { a: { note: 'Keeps the list of berths' }, b: { title: 'Berth list' }, c: {} },
        'Nobody was at the quay of the minister.',
      ),
    ),
    ['a', 'b', 'c'],
  );
  const same = 'Two tugs were damaged in the harbour.';
  assert.deepEqual(
    shown(
      rank(
        { wire: { title: 'Storm', says: same }, log: { title: 'Harbour tugs', says: same } },
        'Two tugs were damaged in the harbour.',
      ),
    ),
    ['log ¶ 1', 'wire ¶ 1'],
  );
});

test('one word in common makes no passage, nor do fillers', () => {
  const sources = {
    log: { says: 'The port is old.\n\nThere were more of them than there should be, and they were not here.' },
    wire: { says: 'It rained.' },
  };
  assert.deepEqual(shown(rank(sources, 'The port closed when the pilots, who were tired, went on strike.')), [
    'log',
    'wire',
  ]);
  assert.deepEqual(shown(rank(sources, 'There should be more of them here, and they were not.')), ['log', 'wire']);
});

test('what no longer stands comes last; of equal matches that which is cited most, then the first', () => {
  assert.deepEqual(
    shown(
      rank(
        { old: { status: 'retracted', says: 'The port closed on Monday.' }, a: {}, b: {}, c: {} },
        'The port closed on Monday.',
        'It rained. [@b :: low]\n',
      ),
    ),
    ['b', 'a', 'c', 'old ¶ 1'],
  );
});

test('two sources with one text are both found in it', () => {
  const says = 'The port closed on Monday.';
  assert.deepEqual(shown(rank({ a: { says }, b: { says } }, 'The port closed on Monday.')), ['a ¶ 1', 'b ¶ 1']);
});

test('the excerpt is the sentence that shares most, on one line, without what could hide', () => {
  const says =
    'Mr. Bell wrote the log. “The harbour\nmaster closed the port,” he\u202e wr\u200bote\u0007 at noon. Nobody else signed it.';
  const excerpt = (sentence: string): string => passageExcerpt(rank({ log: { says } }, sentence)[0]!.passage!);
  assert.equal(
    excerpt('The harbour master closed the port.'),
    '“The harbour master closed the port,” he wrote at noon.',
  );
  assert.equal(excerpt('Mr. Bell wrote a log.'), 'Mr. Bell wrote the log.');
  const long = passageExcerpt(
    rank({ log: { says: `The port ${'very '.repeat(40)}closed.` } }, 'The port closed.')[0]!.passage!,
  );
  assert.ok(long.length <= 70 && long.endsWith('…'), long);
});

test('an empty text, and one too long to be searched, are as good as none', () => {
  const sentence = 'The port closed on Monday.';
  assert.deepEqual(
    shown(
      rank(
        {
          empty: { says: '' },
          huge: { says: `${sentence}\n\n${'x'.repeat(33 * 1024 * 1024)}` },
          log: { says: sentence },
        },
        sentence,
      ),
    )[0],
    'log ¶ 1',
  );
});

test('what is prepared need not be made again, and preparing takes turns', () => {
  const text = Array.from({ length: 3000 }, (_, i) => `Ship ${i} left berth ${i % 7}.`).join('\n\n');
  const brief = parseBrief(
    createDocument('a.brief', '---\ntitle: A\nsources: {log: {title: T, text: log.txt}}\n---\n'),
  );
  const workspace = withArchives(
    emptyWorkspace,
    new Map(
      unreadArchives(brief, emptyWorkspace).map(({ key }) => [key, archiveState(createDocument('log.txt', text))]),
    ),
  );
  const steps = (): number => [...prepareRanking(brief, workspace)].length;
  assert.ok(steps() > 5);
  assert.equal(steps(), 0);
  assert.equal(shown(rankSources('Ship 211 left its berth.', brief, workspace))[0], 'log ¶ 212');
});

test('archived texts are read until they fill the room', () => {
  const big = (): ArchiveState => archiveState(createDocument('x.txt', 'x'.repeat(12 * 1024 * 1024)));
  const [one, two, three] = [big(), big(), big()];
  assert.equal(
    archivesFull(
      emptyWorkspace,
      new Map([
        ['1', one],
        ['2', two],
      ]),
    ),
    undefined,
  );
  assert.match(
    JSON.stringify(
      archivesFull(
        withArchives(emptyWorkspace, new Map([['1', one]])),
        new Map([
          ['2', two],
          ['3', three],
        ]),
      ),
    ),
    /too-large.*32 million characters/,
  );
});
