// What an id or a name means, and where else it stands.

import assert from 'node:assert/strict';
import test from 'node:test';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import {
  bareSpan,
  canBeCalled,
  findMentions,
  findTaken,
  sourceNameIn,
  statementNameIn,
} from '../../server/src/core/model/references.ts';
import { readRegistry } from '../../server/src/core/model/registry/read-registry.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { createRandom, randomEdit } from '../support/random.ts';

const registry = readRegistry('r.yaml', 'port:\n  title: A\n  derived-from: [log]\nlog:\n  title: B\n').value;

function read(path: string, text: string, hasRegistry = false) {
  const brief = parseBrief(createDocument(path, text));
  return {
    brief,
    workspace: hasRegistry
      ? { registries: new Map([[path, [{ name: 'r.yaml', result: { registry } }]]]) }
      : emptyWorkspace,
  };
}

test('the front matter comes before a registry; a registry means its own declaration', () => {
  const own = read('a.brief', '---\nsources:\n  log:\n    title: Mine\n---\n\nOne. [@log :: low]\n', true);
  const other = read('b.brief', 'Two. [@log :: low]\n', true);
  const show = (name: ReturnType<typeof sourceNameIn>): readonly string[] =>
    findMentions(name, [own, other]).map(({ path, role }) => `${path} ${role}`);
  assert.equal(sourceNameIn(own, 'log').declaredIn, 'a.brief');
  assert.deepEqual(show(sourceNameIn(own, 'log')), ['a.brief declaration', 'a.brief citation']);
  assert.deepEqual(show(sourceNameIn(other, 'log')), ['r.yaml derivation', 'r.yaml declaration', 'b.brief citation']);
});

test('a name is taken where any briefing that is concerned has it', () => {
  const own = read('a.brief', '---\nsources:\n  mine:\n    title: Mine\n---\n', true);
  const other = read('b.brief', '---\nsources:\n  theirs:\n    title: Theirs\n---\n', true);
  const far = read('c.brief', '---\nsources:\n  far:\n    title: Far\n---\n');
  const all = [own, other, far];
  assert.equal(findTaken(sourceNameIn(own, 'port'), 'theirs', all), 'b.brief');
  assert.equal(findTaken(sourceNameIn(own, 'port'), 'far', all), undefined);
  assert.equal(
    findTaken(sourceNameIn(own, 'mine'), 'theirs', all),
    undefined,
    'the other briefing does not see `mine`',
  );
  assert.equal(findTaken(sourceNameIn(own, 'mine'), 'log', all), 'r.yaml');
});

test('repeated declarations and names are all mentions', () => {
  const brief = read(
    'a.brief',
    '---\nsources:\n  log:\n    title: A\n  log:\n    title: B\n---\n\nOne. [@log :: low]{#one}\n\nTwo. [#one :: low]{#one}\n',
  );
  assert.equal(
    findMentions(sourceNameIn(brief, 'log'), [brief]).filter(({ role }) => role === 'declaration').length,
    2,
  );
  assert.deepEqual(
    findMentions(statementNameIn(brief.brief, 'one'), [brief]).map(({ role }) => role),
    ['declaration', 'basis', 'declaration'],
  );
});

test('names under `for`, as text, list and flow', () => {
  const text =
    '---\nsources:\n  a:\n    title: A\n  b:\n    title: B\n    derived-from:\n      - source: a\n        for: one\n      - {source: a, for: ["#two", three]}\n---\n';
  const known = read('a.brief', text);
  const limits = (name: string): readonly string[] =>
    findMentions(statementNameIn(known.brief, name), [known]).map(
      ({ role, span }) => `${role} ${text.slice(span.start, span.end)}`,
    );
  assert.deepEqual(['one', 'two', 'three'].map(limits), [['limit one'], ['limit "#two"'], ['limit three']]);
});

test('the bare name within quotes and marks; the whole of an alias or an escaped name', () => {
  const bare = (written: string): string => {
    const span = bareSpan(`x${written}x`, { start: 1, end: written.length + 1 }, 'log');
    return `x${written}x`.slice(span.start, span.end);
  };
  for (const written of ['log', '"log"', "'log'", '"@log"', "' #log '"]) assert.equal(bare(written), 'log', written);
  for (const written of ['*log', '"l\\x6fg"', 'logs', '"@@log"']) assert.equal(bare(written), written);
});

test('a statement’s name is what a tag reads as one', () => {
  const some = statementNameIn(read('a.brief', '').brief, 'some');
  for (const name of ['a', 'closed-2', 'größe', 'a.b:c_d']) assert.ok(canBeCalled(some, name), name);
  for (const name of ['', '1a', 'a-', 'a b', 'a}', 'a]{#b', '#a', 'a|b', 'a::b'])
    assert.ok(!canBeCalled(some, name), name);
});

test('whatever is typed, a mention’s bare span lies in the text and a source’s holds its id or goes whole', () => {
  const random = createRandom(7);
  let text =
    '---\nsources:\n  log:\n    title: A\n  wire:\n    derived-from: [{source: log, for: [one]}]\n---\n\nOne. [@log :: low]{#one}\n\n- Two [#one; but @wire]\n';
  for (let round = 0; round < 300; round++) {
    text = randomEdit(random, text).slice(0, 4000);
    const known = read('a.brief', text);
    for (const name of [sourceNameIn(known, 'log'), statementNameIn(known.brief, 'one')]) {
      const mentions = findMentions(name, [known]);
      for (const { span } of mentions) {
        const bare = bareSpan(known.brief.document.text, span, name.text);
        assert.ok(0 <= span.start && span.start <= bare.start && bare.end <= span.end && span.end <= text.length);
      }
      assert.deepEqual(
        mentions.map(({ span }) => span.start),
        [...mentions.map(({ span }) => span.start)].sort((a, b) => a - b),
      );
    }
  }
});
