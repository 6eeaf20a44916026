// After each of 10,000 random edits everything that the server makes of a briefing equals what it makes of the same text from
// scratch. The edits go in as content changes of the protocol, through the session: the way that a keystroke goes.
//
// `EDITS_SEED=N npm test -- lsp/incremental` makes other edits; a failure names the seed of its own.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { createDocument, type Document } from '../../server/src/core/text/document.ts';
import type { ColumnEncoding } from '../../server/src/features/feature.ts';
import type { Session } from '../../server/src/lsp/session.ts';
import { openSession } from '../support/open-session.ts';
import { outcomeOf } from '../support/outcome.ts';
import { createRandom } from '../support/random.ts';
import { linesOf, type RandomChanges, randomChanges, type Writer } from '../support/random-changes.ts';
import { declarationChange, type Replacement } from './declaration-changes.ts';

const greenland = readFileSync('seeds/greenland-naive.brief', 'utf8');

/** Each is edited until it has grown by this many characters, or its own number, or lost all of them; then it starts over. */
const usualGrowth = 350;

const starts: readonly {
  readonly name: string;
  readonly text: string;
  readonly edits: number;
  readonly encoding?: ColumnEncoding;
  readonly growth?: number;
  /** Whether most edits are of the front matter, key by key. */
  readonly isDeclaring?: true;
}[] = [
  { name: 'nothing', text: '', edits: 600 },
  {
    name: 'a briefing of its own sources',
    text: '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n  log:\n    title: Log of the harbour\n    type: record\n    date: 2026-05-04\n  wire:\n    title: Wire\n    from: [log]\n---\n\n# Situation\n\nThe port closed on 3 May. [@log p. 4 :: high]{#closed} The pilots left on Monday; nobody saw them. [@wire :: low]\n\nIt led to this: [#closed :: moderate]\n\n- two ships wait in the roads\n- a third left\n\n## Gaps {.gaps}\n\nNobody counted the crews.\n',
    edits: 1300,
  },
  {
    name: 'declarations',
    text: '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nmarking: TLP:GREEN\nsources:\n  log:\n    title: Log of the harbour\n    access: documentary\n    reliability: B\n    date: 2026-05-04\n  wire:\n    title: Wire\n    access: relay\n    from: [log]\n  note:\n    title: Note of a call\n    anonymous: {count: unknown}\n    url: https://example.org/note\n---\n\nThe port closed on 3 May. [@log A1 :: high]{#closed} Two sources confirm it. [@wire; @note :: high]{#kam}\n\nIt is said that 47 pilots left. [@wire C3 :: moderate] “Two ships wait.” [@note; @x p. 2 :: low]\n\nTwo reports confirm it. [#closed; #kam; but @port :: high] See https://example.org/note for it.\n\nIt will likely last. [#kam :: high]\n',
    edits: 2000,
    growth: 600,
    isDeclaring: true,
  },
  { name: 'a part of the naive seed', text: greenland.slice(0, 1700), edits: 700 },
  { name: 'a part of the naive seed with CR LF', text: greenland.slice(0, 1300).replaceAll('\n', '\r\n'), edits: 700 },
  {
    name: 'lone CR and a byte order mark',
    text: '\ufeff---\rbriefing: 1\rtitle: B\r---\r\rOne ship left.\r\n\rTwo ships stay. [@log :: high]\r',
    edits: 800,
  },
  {
    name: 'lists, quotes and tables',
    text: '- a\n- b: [@log :: high]\n\n  1. c\n\n> q\n> [@x :: low]\n\n| a | b |\n| - | - |\n| c. [@l] | d |\n',
    edits: 900,
  },
  {
    name: 'notes and directives',
    text: 'Text[^1] goes.\n\n<!-- briefwright-disable unsourced-claim -- why -->\n\n[^1]: Note [@a].\n\n    More of it.\n\n<!-- briefwright-enable -->\n\nIt led to this:\n\n- one;\n- two.\n',
    edits: 1000,
  },
  {
    name: 'columns in UTF-8',
    text: 'Ärger 😀 kam am 3. Mai. [@log :: high]{#kam}\n\nשלום 日本。 e\u0301 👩‍🚀 left. [#kam :: low]\n',
    edits: 900,
    encoding: 'utf-8',
  },
  {
    name: 'a front matter of a few lines, which often opens or closes',
    text: '---\ntitle: T\n---\nIt left. [@x :: low]\n\n[a]: b\n',
    edits: 1100,
    growth: 40,
  },
];

const uri = 'untitled:Untitled-1';
const path = 'untitled:Untitled-1';
const firstSeed = Number(process.env['EDITS_SEED'] ?? 1);

test('there are 10,000 edits', () =>
  assert.equal(
    starts.reduce((sum, { edits }) => sum + edits, 0),
    10_000,
  ));

for (const [
  index,
  { name, text: start, edits, encoding = 'utf-16', growth = usualGrowth, isDeclaring },
] of starts.entries()) {
  test(`after each of ${edits} random edits of ${name}, all that is shown equals what is shown from scratch`, async () => {
    const seed = firstSeed + index;
    const random = createRandom(seed);
    const writer: Writer = { caret: 0, pending: '' };
    let text = start;
    let session = await openSession(uri, text, encoding);
    for (let edit = 1; edit <= edits; edit++) {
      if (text.length > start.length + growth || (text === '' && start !== '')) {
        text = start;
        writer.pending = '';
        session = await openSession(uri, text, encoding);
      }
      const before = text;
      const declaring =
        isDeclaring && !/[\r\ufeff]/.test(before) && !random.isOneIn(4) ? declarationChange(random, before) : undefined;
      const { changes, text: after } = declaring
        ? replaced(before, declaring)
        : randomChanges(random, writer, before, encoding);
      text = after;
      session.changeDocument({ uri, version: edit + 1 }, [...changes]);
      await session.ready(uri);
      const difference = await firstDifference(session, { changes, text }, encoding, edit % 10 === 0);
      if (difference === undefined) continue;
      const alone = await openSession(uri, before, encoding);
      alone.changeDocument({ uri, version: 2 }, [...changes]);
      await alone.ready(uri);
      const isEnough = (await firstDifference(alone, { changes, text }, encoding, true)) !== undefined;
      const place = `seed ${seed}, edit ${edit} of ${name} (${isEnough ? 'this edit alone shows it' : 'it takes the edits before, too'})`;
      assert.fail(
        `${place}\n${JSON.stringify(before)}\n became, with ${JSON.stringify(changes)},\n${JSON.stringify(text)}\n${difference}`,
      );
    }
  });
}

/** One replacement as an editor sends it, with the text behind it. */
function replaced(before: string, { from, to, text }: Replacement): RandomChanges {
  const after = before.slice(0, from) + text + before.slice(to);
  return { changes: [{ range: { start: placeAt(before, from), end: placeAt(before, to) }, text }], text: after };
}

/** Of a text whose lines end with LF. */
function placeAt(text: string, offset: number): { readonly line: number; readonly character: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** Edits after which what was kept is no longer so, though little of the text changed. */
const tricky: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'the line that closes the front matter',
    '---\ntitle: T\n---\nIt left. [@x :: low]\n',
    '---\ntitle: T\n----\nIt left. [@x :: low]\n',
  ],
  [
    'the line that opens it',
    '---\ntitle: T\n---\nIt left. [@x :: low]\n',
    '----\ntitle: T\n---\nIt left. [@x :: low]\n',
  ],
  [
    'a key that nothing follows',
    '---\nsources:\n---\nIt left. [@x :: low]\n',
    '---\nsources:\n  x\n---\nIt left. [@x :: low]\n',
  ],
  [
    'a declaration',
    '---\nsources:\n  x: {title: A}\n---\nIt left. [@x :: low]\n',
    '---\nsources:\n  y: {title: A}\n---\nIt left. [@x :: low]\n',
  ],
  [
    'a mark of handling',
    '---\nmarking: TLP:RED\n---\nIt left. [@x :: low]\n',
    '---\nmarking: TLP:GREEN\n---\nIt left. [@x :: low]\n',
  ],
];

for (const [name, before, after] of tricky) {
  test(`after an edit of ${name} and back, all that is shown equals what is shown from scratch`, async () => {
    const session = await openSession(uri, before);
    outcomeOf(session, uri, true);
    for (const [index, text] of [after, before].entries()) {
      const changes = [changeBetween(index === 0 ? before : after, text)];
      session.changeDocument({ uri, version: index + 2 }, changes);
      await session.ready(uri);
      assert.equal(await firstDifference(session, { changes, text }, 'utf-16', true), undefined);
    }
  });
}

/** The least that makes `after` of `before`, as an editor would send it. */
function changeBetween(before: string, after: string): RandomChanges['changes'][number] {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  let behind = 0;
  while (behind < Math.min(before.length, after.length) - from && before.at(-1 - behind) === after.at(-1 - behind))
    behind++;
  const at = (offset: number) => placeAt(before, offset);
  return {
    range: { start: at(from), end: at(before.length - behind) },
    text: after.slice(from, after.length - behind),
  };
}

/** What differs first, or undefined. `text` is what the document should be now. */
async function firstDifference(
  session: Session,
  { text }: RandomChanges,
  encoding: ColumnEncoding,
  inFull: boolean,
): Promise<string | undefined> {
  const document = session.snapshot().briefAt(uri)?.brief.document;
  if (!document) return `it could not be read: ${session.failureOf(uri) ?? 'for no reason'}`;
  const faults = documentFaults(document, text);
  if (faults !== undefined) return faults;
  const actual = outcomeOf(session, uri, inFull);
  const expected = outcomeOf(await openSession(uri, text, encoding), uri, inFull);
  const at = expected.findIndex((line, index) => line !== actual[index]);
  if (at < 0 && actual.length === expected.length) return undefined;
  return `  edited:       ${actual[at < 0 ? expected.length : at]}\n  from scratch: ${expected[at]}`;
}

/** The document against a naive reading of `source`. */
function documentFaults(document: Document, source: string): string | undefined {
  const wrong = (what: string, actual: unknown, expected: unknown): string =>
    `  ${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`;
  if (document.source !== source) return wrong('source', document.source, source);
  const lines = linesOf(source);
  const text = lines.map(({ line }) => line).join('\n');
  if (document.text !== text) return wrong('text', document.text, text);
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  if (document.eol !== eol) return wrong('eol', document.eol, eol);
  if (document.lines.lineCount !== lines.length) return wrong('lines', document.lines.lineCount, lines.length);
  if (document.sourceLines.lineCount !== lines.length)
    return wrong('sourceLines', document.sourceLines.lineCount, lines.length);
  let offset = 0;
  for (const [line, { start, line: words }] of lines.entries()) {
    const sourceStart = line === 0 ? 0 : start;
    if (document.lines.lineStart(line) !== offset)
      return wrong(`start of line ${line}`, document.lines.lineStart(line), offset);
    if (document.sourceLines.lineStart(line) !== sourceStart)
      return wrong(`start of source line ${line}`, document.sourceLines.lineStart(line), sourceStart);
    for (const column of new Set([0, words.length >> 1, words.length])) {
      const place = { line, column };
      const at = document.lines.positionAt(offset + column);
      if (at.line !== line || at.column !== column) return wrong(`position of ${offset + column}`, at, place);
      if (document.lines.offsetAt(place) !== offset + column)
        return wrong(`offset of ${JSON.stringify(place)}`, document.lines.offsetAt(place), offset + column);
      if (document.toSource(offset + column) !== start + column)
        return wrong(`toSource(${offset + column})`, document.toSource(offset + column), start + column);
      if (document.fromSource(start + column) !== offset + column)
        return wrong(`fromSource(${start + column})`, document.fromSource(start + column), offset + column);
    }
    offset += words.length + 1;
  }
  // The same text that never was edited: everything else that a document tells.
  const fresh = createDocument(path, source);
  for (const at of [-1, offset - 1, offset, offset + 5]) {
    if (document.lines.lineAt(at) !== fresh.lines.lineAt(at))
      return wrong(`line of ${at}`, document.lines.lineAt(at), fresh.lines.lineAt(at));
  }
  return undefined;
}
