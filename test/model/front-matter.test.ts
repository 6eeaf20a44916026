// Front matter: what is read, what is reported, and that half-typed text hides no more than it must.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrontMatter, FrontMatterProblem } from '../../server/src/core/model/front-matter.ts';
import { readFrontMatter } from '../../server/src/core/model/front-matter.ts';
import { applyEdits, replace } from '../../server/src/core/text/text-edit.ts';

const base = 4;

function read(text: string): { value: FrontMatter; problems: readonly FrontMatterProblem[] } {
  return readFrontMatter(text, base, 'a.brief');
}

/** `kind: underlined text` for each problem. */
function marks(text: string): string[] {
  return read(text).problems.map(({ kind, span }) => `${kind}: ${text.slice(span.start - base, span.end - base)}`);
}

/** The text after the first repair of the first problem. */
function repaired(text: string): string {
  const repair = read(text).problems[0]?.repairs?.[0];
  assert.ok(repair, 'no repair');
  return applyEdits(text, [replace({ start: repair.span.start - base, end: repair.span.end - base }, repair.newText)]);
}

const head = 'title: T\ndate: 2026-05-06\n';

const whole = `briefing: 1
title: Harbour closure
date: 2026-05-06
authors: [A. Writer, B. Writer]
audience: Port authority
question: When will it reopen?
cutoff: 2026-05-05
scale: {confidence: [low, medium, high], likelihood: phia}
marking: TLP:GREEN
supersedes: old/harbour.brief
abbreviations: [Nav., Bldg.]
names: {Margaret Holloway: [Peg, Maggie Thorne], Port of Example: the port}
registry: sources.yaml
sources:
  harbour-log:
    title: Harbour master's log
    publisher: Port of Example
    date: 2026-05
    type: report
    access: issuer
    reliability: A
    text: archive/harbour-log.txt
    sha256: 0000000000000000000000000000000000000000000000000000000000000001
  wire: {title: "Port shut, officials say", author: A. Reporter, derived-from: [harbour-log, {source: pilot, for: [closed]}], own-reporting: true, status: corrected, status-note: date}
  pilot:
    title: Interview
    author: [C. Pilot, D. Pilot]
    accessed: 2026-05-04
    anonymous: {count: "2", position: harbour pilots, reason: fear of dismissal}
    origin: pilots
`;

test('every key is read, with its place', () => {
  const { value, problems } = read(whole);
  assert.deepEqual(problems, []);
  assert.equal(value.briefing, '1');
  assert.equal(value.title, 'Harbour closure');
  assert.equal(value.date, '2026-05-06');
  assert.deepEqual(value.authors, ['A. Writer', 'B. Writer']);
  assert.deepEqual(value.audience, ['Port authority']);
  assert.deepEqual(value.question, ['When will it reopen?']);
  assert.equal(value.cutoff, '2026-05-05');
  assert.deepEqual(
    value.scales?.confidence.rungs.map((rung) => rung.terms[0]),
    ['low', 'medium', 'high'],
  );
  assert.equal(value.scales?.likelihood.id, 'phia');
  assert.equal(value.marking, 'TLP:GREEN');
  assert.equal(value.supersedes, 'old/harbour.brief');
  assert.deepEqual(value.abbreviations, ['Nav.', 'Bldg.']);
  assert.deepEqual(
    [...value.names],
    [
      ['Margaret Holloway', ['Peg', 'Maggie Thorne']],
      ['Port of Example', ['the port']],
    ],
  );
  assert.deepEqual(
    value.registry.map((one) => one.path),
    ['sources.yaml'],
  );
  const at = (key: string): string => {
    const field = value.fields.get(key)!;
    return `${whole.slice(field.keySpan.start - base, field.keySpan.end - base)}=${whole.slice(field.valueSpan.start - base, field.valueSpan.end - base)}`;
  };
  assert.equal(at('cutoff'), 'cutoff=2026-05-05');
  assert.equal(at('abbreviations'), 'abbreviations=[Nav., Bldg.]');
});

test('sources are read in order, whatever style they are written in', () => {
  const { value } = read(whole);
  assert.deepEqual([...value.sources.keys()], ['harbour-log', 'wire', 'pilot']);
  const log = value.sources.get('harbour-log')!;
  assert.equal(log.title, "Harbour master's log");
  assert.equal(log.date, '2026-05');
  assert.equal(log.access, 'issuer');
  assert.equal(log.reliability, 'A');
  assert.equal(log.sha256?.length, 64);
  assert.equal(log.status, 'current');
  assert.equal(log.declaredIn, 'a.brief');
  assert.equal(whole.slice(log.idSpan.start - base, log.idSpan.end - base), 'harbour-log');
  assert.match(whole.slice(log.span.start - base, log.span.end - base), /^harbour-log:[^]*0001$/);
  const wire = value.sources.get('wire')!;
  assert.equal(wire.title, 'Port shut, officials say');
  assert.deepEqual(
    wire.derivedFrom.map((one) => [one.source, one.for]),
    [
      ['harbour-log', []],
      ['pilot', ['closed']],
    ],
  );
  assert.equal(wire.ownReporting, true);
  assert.equal(wire.status, 'corrected');
  assert.equal(wire.statusNote, 'date');
  const pilot = value.sources.get('pilot')!;
  assert.equal(pilot.author, 'C. Pilot; D. Pilot');
  assert.deepEqual(pilot.anonymous, { count: 2, position: 'harbour pilots', reason: 'fear of dismissal' });
  assert.equal(pilot.access, 'unknown');
});

test('a missing title or date is one problem each, and its repair makes room for it', () => {
  assert.deepEqual(marks('briefing: 1\n'), ['invalid: briefing', 'invalid: briefing']);
  assert.equal(repaired('briefing: 1\ndate: 2026-05-06\n'), 'briefing: 1\ntitle: \ndate: 2026-05-06\n');
  assert.equal(repaired('title: T\n'), 'title: T\ndate: \n');
  assert.equal(repaired('title: T'), 'title: T\ndate: ');
  assert.equal(repaired('authors: A\ndate: 2026-05-06\n'), 'title: \nauthors: A\ndate: 2026-05-06\n');
  assert.deepEqual(marks('title: T\ndate:\n'), ['invalid: date']);
  assert.equal(read('').problems.length, 2);
});

test('a misspelt key is one problem, not also a missing one', () => {
  assert.deepEqual(marks('titel: T\ndate: 2026-05-06\n'), ['unknown-key: titel']);
  assert.equal(repaired('titel: T\ndate: 2026-05-06\n'), head);
  assert.deepEqual(marks(`${head}sources:\n  a: {titel: X}\n`), ['unknown-key: titel']);
  assert.equal(read(`${head}weather: fine\n`).problems[0]!.repairs, undefined);
  assert.match(repaired(`${head}sources:\n  a: {Derived_From: b}\n`), /\{derived-from: b\}/);
});

test('a date that means one day is read and rewritten safely', () => {
  for (const written of [
    '2026/05/06',
    '2026.05.06',
    '2026-5-6',
    '6 May 2026',
    '6th May 2026',
    'May 6, 2026',
    'Wed, 6 May 2026',
    '06-May-2026',
    '05/05/2026',
  ]) {
    const text = `title: T\ndate: ${written}\n`;
    const { value, problems } = read(text);
    const iso = written === '05/05/2026' ? '2026-05-05' : '2026-05-06';
    assert.equal(value.date, iso, written);
    assert.equal(problems.length, 1, written);
    assert.equal(problems[0]!.repairs![0]!.isSafe, true, written);
    assert.equal(repaired(text), `title: T\ndate: ${iso}\n`);
  }
});

test('a date that may mean two days is not read; both readings are offered', () => {
  for (const written of ['06.05.2026', '05/06/2026']) {
    const { value, problems } = read(`title: T\ndate: ${written}\n`);
    assert.equal(value.date, undefined);
    assert.deepEqual(problems[0]!.repairs!.map((one) => one.newText).sort(), ['2026-05-06', '2026-06-05']);
    assert.ok(problems[0]!.repairs!.every((one) => !one.isSafe));
  }
  assert.deepEqual(
    read('title: T\ndate: 13/05/2026\n').problems[0]!.repairs!.map((one) => one.newText),
    ['2026-05-13'],
  );
  assert.deepEqual(marks('title: T\ndate: 2026-02-30\n'), ['invalid: 2026-02-30']);
  assert.deepEqual(marks('title: T\ndate: soon\n'), ['invalid: soon']);
  assert.deepEqual(marks('title: T\ndate: 2026-05\n'), ['invalid: 2026-05']);
  assert.deepEqual(marks('title: T\ndate: 2026-05-06T10:30:00Z\n'), []);
});

test('values outside a closed list are reported with the nearest', () => {
  const source = (field: string): string => `${head}sources:\n  a: {${field}}\n`;
  for (const [written, fixed] of [
    ['access: relays', 'access: relay'],
    ['access: First hand', 'access: first-hand'],
    ['status: retratced', 'status: retracted'],
    ['reliability: b', 'reliability: B'],
    ['reliability: B2', 'reliability: B'],
    ['type: article-newspapper', 'type: article-newspaper'],
    ['own-reporting: yes', 'own-reporting: true'],
  ] as const) {
    assert.equal(read(source(written)).problems.length, 1, written);
    assert.equal(repaired(source(written)), source(fixed));
  }
  assert.equal(repaired(`${head}scale: icd230\n`), `${head}scale: icd203\n`);
  assert.equal(repaired(`${head}scale: {likelihood: phai}\n`), `${head}scale: {likelihood: phia}\n`);
  assert.deepEqual(marks(`${head}scale: {confidence: [low, high, low]}\n`), ['invalid: low']);
  assert.deepEqual(marks(`${head}scale: [low, high]\n`), ['invalid: [low, high]']);
  assert.deepEqual(marks(source('sha256: abc')), ['invalid: abc']);
  assert.deepEqual(marks(source('anonymous: {count: several}')), ['invalid: several']);
  assert.deepEqual(marks(`briefing: 2\n${head}`), ['invalid: 2']);
});

test('wrong types are one problem each; numbers where text belongs are read as written', () => {
  assert.equal(read('title: 2026\ndate: 2026-05-06\n').value.title, '2026');
  assert.deepEqual(marks('title: [a, b]\ndate: 2026-05-06\n'), ['invalid: [a, b]']);
  assert.deepEqual(marks(`${head}sources:\n  - id: a\n    title: x\n  - id: b\n`).length, 1);
  assert.deepEqual(marks(`${head}sources: none\n`), ['invalid: none']);
  assert.deepEqual(marks(`${head}sources:\n  wire: Port shut\n`), ['invalid: Port shut']);
  assert.ok(read(`${head}sources:\n  wire: Port shut\n`).value.sources.has('wire'), 'citations of it still resolve');
  assert.deepEqual(marks(`${head}sources:\n  a: {derived-from: [{for: x}]}\n`), ['invalid: {for: x}']);
  assert.deepEqual(marks('just text\n'), ['invalid: just text']);
  assert.deepEqual(marks('- a\n- b\n'), ['invalid: - a\n- b']);
});

test('an id that no tag could cite is reported', () => {
  const text = (id: string): string => `${head}sources:\n  ${id}: {title: x}\n`;
  assert.deepEqual(marks(text('port log')), ['invalid: port log']);
  assert.equal(repaired(text('port log')), text('port-log'));
  assert.deepEqual(marks(text('"@wire"')), ['invalid: "@wire"']);
  assert.deepEqual(marks(text('a::b')), ['invalid: a::b']);
  for (const id of ['reuters-0503', 'doe--0503', 'doi:10.1/x', 'Łódź_1', '0503'])
    assert.deepEqual(marks(text(id)), [], id);
});

test('repeated keys are reported once, repeated sources are left to their rule', () => {
  assert.deepEqual(marks(`${head}title: U\n`), ['invalid: title']);
  assert.equal(read(`${head}title: U\n`).value.title, 'T');
  const { value, problems } = read(`${head}sources:\n  a: {title: first}\n  a: {title: second}\n`);
  assert.deepEqual(problems, []);
  assert.equal(value.sources.get('a')!.title, 'first');
  assert.deepEqual(
    value.declarations.map((one) => one.title),
    ['first', 'second'],
  );
});

test('one broken line hides one entry, and is one problem', () => {
  const rest = 'date: 2026-05-06\nsources:\n  a:\n    title: x\n  b: {title: y}\n';
  for (const [broken, underlined] of [
    ['title: T\ndat\n', 'dat'],
    ['title: T: U\n', 'T: U'],
    ['title: "T\n', '"'],
    ["title: 'It's'\n", "'It's'"],
    ['title: @T\n', '@T'],
    ['title: *T* U\n', '*T* U'],
    ['title: [T] U\n', '[T] U'],
    ['title: "T" U\n', '"T" U'],
    ['title: T\nauthors: [A, B\n', '['],
    ['title: T\nauthors: ]\n', ']'],
    ['title:T\n', ':'],
    ['title: T\n  audience: U\n', 'audience: U'],
  ] as const) {
    const { value, problems } = read(broken + rest);
    assert.deepEqual(
      problems.map(({ span }) => (broken + rest).slice(span.start - base, span.end - base)),
      [underlined],
      broken,
    );
    assert.equal(value.date, '2026-05-06', broken);
    assert.deepEqual(
      [...value.sources.values()].map((one) => one.title),
      ['x', 'y'],
      broken,
    );
  }
});

test('a source that is being typed hides no other', () => {
  for (const typed of [
    '  w',
    '  w:',
    '  w:\n    ti',
    '  w:\n    title: "A',
    '  w: {title: "A',
    '  w: {title: A, derived-from: [x',
    '  w:\n\ttitle: A',
  ]) {
    const text = `${head}sources:\n  a: {title: x}\n${typed}\n  b:\n    title: y\n`;
    const { value, problems } = read(text);
    assert.ok(problems.length <= 1, `${typed}: ${problems.map((one) => one.message).join('\n')}`);
    assert.equal(value.sources.get('a')?.title, 'x', typed);
    assert.equal(value.sources.get('b')?.title, 'y', typed);
    assert.equal(value.title, 'T');
  }
});

test('the repairs of YAML errors mend them', () => {
  for (const [broken, mended] of [
    ['title: T: U\ndate: 2026-05-06\n', 'title: "T: U"\ndate: 2026-05-06\n'],
    ['title: "T\ndate: 2026-05-06\n', 'title: "T"\ndate: 2026-05-06\n'],
    ['title: a "b": c\ndate: 2026-05-06\n', 'title: \'a "b": c\'\ndate: 2026-05-06\n'],
    [`${head}sources:\n\ta:\n\t\ttitle: x\n`, `${head}sources:\n  a:\n    title: x\n`],
    [`${head}authors: [A\n`, `${head}authors: [A]\n`],
  ] as const) {
    assert.equal(repaired(broken), mended);
    assert.deepEqual(marks(mended), []);
  }
});

test('no prefix of a whole front matter throws, and spans stay inside it', () => {
  for (let end = 0; end <= whole.length; end++) {
    const text = whole.slice(0, end);
    const { value, problems } = read(text);
    const spans = [...problems.flatMap((one) => [one.span, ...(one.repairs ?? []).map((repair) => repair.span)])];
    for (const source of value.declarations) spans.push(source.idSpan, source.span);
    for (const field of value.fields.values()) spans.push(field.keySpan, field.valueSpan);
    for (const { start, end: stop } of spans)
      assert.ok(start >= base && start <= stop && stop <= base + text.length + 1, `${start}–${stop} of ${end}`);
  }
});
