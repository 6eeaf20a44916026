// What a briefing rests on: the graph, its DOT text, its picture.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Brief, parseBrief, statementsOf } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { evidenceDot } from '../../server/src/export/evidence-dot.ts';
import { evidenceSvg } from '../../server/src/export/evidence-svg.ts';
import { type EvidenceGraph, type EvidenceNode, evidenceGraph } from '../../server/src/export/graph/evidence-graph.ts';
import { graphSummary } from '../../server/src/export/graph/graph-summary.ts';
import { layOut } from '../../server/src/export/graph/lay-out.ts';
import { nodeBox, nodeFlags } from '../../server/src/export/graph/node-box.ts';
import { growthExponent, holdsOnce, measureGrowth } from '../support/linear.ts';

const head = (sources: string): string => `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n${sources}\n---\n\n`;
const relayed = head(
  '  relay: {title: R, derived-from: [tabloid]}\n  tabloid: {title: T, derived-from: [insiders, cable]}\n  insiders: {title: I, access: first-hand}\n  cable: {title: C, access: documentary}',
);

function briefOf(text: string): Brief {
  return parseBrief(createDocument('a.brief', text));
}

function graphOf(text: string, focus?: string): EvidenceGraph {
  const brief = briefOf(text);
  return evidenceGraph(
    brief,
    emptyWorkspace,
    statementsOf(brief).find(({ statement }) => focus !== undefined && statement.id === focus)?.statement,
  );
}

function nameOf(node: EvidenceNode): string {
  if (node.type === 'statement') return `${node.name ?? node.words}${node.count > 1 ? ` ×${node.count}` : ''}`;
  return node.type === 'source' ? `@${node.key}` : `(${node.name})`;
}

/** One edge per line; `≠` for what speaks against, `↻` within a loop. Nodes without edges stand alone. */
function shown(graph: EvidenceGraph): string {
  const names = new Map(graph.nodes.map((node) => [node.id, nameOf(node)]));
  const linked = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  return [
    ...graph.edges.map(
      ({ from, to, stance, isInLoop }) =>
        `${names.get(from)} ${stance === 'contradicts' ? '≠' : '→'}${isInLoop ? '↻' : ''} ${names.get(to)}`,
    ),
    ...graph.nodes.filter(({ id }) => !linked.has(id)).map(nameOf),
  ].join('\n');
}

function flags(graph: EvidenceGraph): string {
  return graph.nodes.flatMap((node) => nodeFlags(node).map((flag) => `${nameOf(node)}: ${flag}`)).join('\n');
}

test('statements, sources, origins, each citation once for each stance', () => {
  assert.equal(
    shown(graphOf(`${relayed}It shut. [@relay p. 1; @relay p. 2; but @cable :: low]{#shut}`)),
    'shut → @relay\nshut ≠ @cable\n@relay → @tabloid\n@tabloid → @insiders\n@tabloid → @cable',
  );
});

test('what a statement should rest on and does not is in it; what asserts nothing is not', () => {
  assert.equal(
    shown(graphOf(`${relayed}It shut. Note that it burnt. Is it so? Thank you. Nobody knows. [gap]`)),
    'It shut.\nNote that it burnt.',
  );
  assert.equal(shown(graphOf(`${relayed}Nobody knows. [gap]{#g} So what. [#g :: low]`)), 'So what. → g');
});

test('statements under one tag are one node, and the one with the name speaks for them', () => {
  assert.equal(shown(graphOf(`${relayed}[@cable :: low]{#c} It shut. It burnt.`)), 'c ×2 → @cable');
  assert.equal(
    shown(graphOf(`${relayed}Two things: [@cable :: low]\n\n- it shut;\n- it burnt.`)),
    'Two things: ×3 → @cable',
  );
});

test('derivations that hold for no statement here are left out', () => {
  const limited = head(
    '  t: {title: T, derived-from: [{source: x, for: [a]}, {source: y, for: [b]}]}\n  x: {title: X}\n  y: {title: Y}',
  );
  assert.equal(shown(graphOf(`${limited}It shut. [@t :: low]{#a}`)), 'a → @t\n@t → @x');
});

test('sources that share an origin lead to it; what nothing declares is there', () => {
  const shared = head('  a: {title: A, origin: wire}\n  b: {title: B, origin: wire}');
  const graph = graphOf(`${shared}It shut. [@a; @b; @nobody :: low]`);
  assert.equal(shown(graph), 'It shut. → @a\nIt shut. → @b\nIt shut. → @nobody\n@a → (wire)\n@b → (wire)');
  assert.equal(flags(graph), '@nobody: Not declared');
  assert.equal(graphSummary(graph), '1 statement, 3 sources, 1 named origin.');
});

test('choke points are found and counted, through judgments too', () => {
  const graph = graphOf(
    `${relayed}It shut. [@tabloid :: low]{#shut} It burnt. [@cable :: low]{#burnt} It is lost. [#shut :: low] It is safe. [#shut; #burnt :: low]`,
  );
  assert.equal(flags(graph), '@tabloid: Choke point of 2 statements');
  assert.match(graphSummary(graph), /Choke point: T \(2 statements\)\./);
});

test('closed loops are said of sources and of what rests on nothing else', () => {
  const loop = head(
    '  a: {title: A, derived-from: [b]}\n  b: {title: B, derived-from: [a], status: retracted}\n  c: {title: C, derived-from: [c, d]}\n  d: {title: D}',
  );
  const graph = graphOf(`${loop}It shut. [@a :: low]{#shut} It burnt. [@c :: low] So what. [#shut :: low]`);
  assert.equal(shown(graph), 'shut → @a\nIt burnt. → @c\nSo what. → shut\n@a →↻ @b\n@b →↻ @a\n@c →↻ @c\n@c → @d');
  assert.equal(
    flags(graph),
    'shut: Closed loop: no origin\nSo what.: Closed loop: no origin\n@a: Closed loop: leads to no origin\n@c: Loop of sources\n@b: Retracted\n@b: Closed loop: leads to no origin',
  );
});

test('statements that rest on themselves, and on names that nothing bears', () => {
  const graph = graphOf(`${relayed}One. [#b :: low]{#a} Two. [#a; #gone :: low]{#b} Three. [#a :: low]{#c}`);
  assert.equal(shown(graph), 'a →↻ b\nb →↻ a\nc → a');
  assert.equal(flags(graph), 'a: Rests on itself\nb: Rests on itself\nb: No such statement: gone');
});

test('around a statement: all that carries it, and what it carries, but not what else carries that', () => {
  const text = `${relayed}One. [@relay :: low]{#one} Two. [@cable :: low]{#two} Three. [#one; #two :: low]{#three} Four. [#three :: low]{#four} Five. [@insiders :: low]`;
  assert.equal(shown(graphOf(text, 'two')), 'two → @cable\nthree → two\nfour → three');
  assert.equal(
    shown(graphOf(text, 'three')),
    'one → @relay\ntwo → @cable\nthree → one\nthree → two\nfour → three\n@relay → @tabloid\n@tabloid → @insiders\n@tabloid → @cable',
  );
});

test('an origin whose way of knowing is not declared is told from one whose is', () => {
  const graph = graphOf(`${head('  a: {title: A}\n  b: {title: B, access: first-hand}')}It shut. [@a; @b :: low]`);
  assert.deepEqual(
    graph.nodes.flatMap((node) => (node.type === 'source' ? [[node.isOrigin, node.isUndeclaredOrigin]] : [])),
    [
      [true, true],
      [true, false],
    ],
  );
  assert.ok(nodeBox(graph.nodes[1]!).lines.some(({ text }) => text === 'origin not declared'));
});

test('words stay within their box: long ones are broken, long texts end in an ellipsis', () => {
  const graph = graphOf(
    `${relayed}${'Donaudampfschifffahrtsgesellschaft'.repeat(3)} is ${'very '.repeat(60)}long. [@cable :: low]`,
  );
  const { lines } = nodeBox(graph.nodes[0]!);
  const words = lines.filter(({ style }) => style === 'words').map(({ text }) => text);
  assert.equal(words.length, 3);
  assert.ok(
    words.every((line) => line.length <= 40),
    JSON.stringify(words),
  );
  assert.match(words[2]!, /…$/);
});

test('DOT text is what Graphviz reads as it is meant, whatever the words are', async () => {
  const graph = graphOf(
    `---\nbriefing: 1\ntitle: '"\\N\\" } & &lt; <b>'\ndate: 2026-05-06\nsources:\n  x: {title: 'a\\', publisher: '"]; evil -> node ["'}\n---\n\nHe said "\\\\G" }; &amp; it shut. [@x :: low]`,
  );
  const layout = await layOut(evidenceDot(graph));
  assert.deepEqual([...layout.centres.keys()].sort(), graph.nodes.map(({ id }) => id).sort());
  assert.deepEqual(
    [...layout.routes.keys()],
    graph.edges.map((_, index) => `e${index}`),
  );
});

test('half of a character does not swallow the quote after it', async () => {
  const graph = graphOf(`${head('  x: {title: X}')}It shut \ud83d. [@x :: low] \udc00It rained \ud83d [@x :: low]\n`);
  const dot = evidenceDot(graph);
  assert.doesNotMatch(dot, /\p{Surrogate}/u);
  assert.deepEqual([...(await layOut(dot)).centres.keys()].sort(), graph.nodes.map(({ id }) => id).sort());
});

test('the picture has every node and edge, with a name and a description, and no markup of the briefing', async () => {
  const graph = graphOf(readFileSync('test/export/hostile.brief', 'utf8'));
  const layout = await layOut(evidenceDot(graph));
  const svg = evidenceSvg(graph, layout, 'page');
  assert.equal(svg.match(/<g class="node /g)?.length, graph.nodes.length);
  assert.equal(svg.match(/<g class="edge /g)?.length, graph.edges.length);
  assert.equal(
    svg.match(/role="link" tabindex="-1" aria-label="[^"]+" aria-description="[^"]+"/g)?.length,
    graph.nodes.length,
  );
  const rest = svg.replace(/<\/?(?:svg|g|path|rect|circle|text)(?: [\w:-]+="[^"<>]*")*\/?>/g, '');
  assert.doesNotMatch(rest, /[<>]/);
});

test('a picture that stands alone is a whole file with its own colours and nothing from elsewhere', async () => {
  const graph = graphOf(readFileSync('seeds/greenland.brief', 'utf8'));
  const svg = evidenceSvg(graph, await layOut(evidenceDot(graph)), 'alone');
  assert.match(
    svg,
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg" class="evidence" role="img" aria-labelledby="title desc" viewBox="[^"]+" width="\d+" height="\d+"><title id="title">Greenland, what stands behind/,
  );
  assert.match(svg, /Choke point of 9 statements/);
  assert.doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /(?:href|src|url\(|@import|https?:)/);
});

test('meaning has a shape: judgments, origins, choke points, loops and faults are drawn unlike the rest', async () => {
  const loop = head(
    '  a: {title: A, derived-from: [a]}\n  r: {title: R, derived-from: [o, p]}\n  o: {title: O, access: issuer}\n  p: {title: P, access: issuer}',
  );
  const graph = graphOf(`${loop}It shut. [@r :: low]{#shut} It burnt. [@a :: low] It sank. So what. [#shut :: low]`);
  const svg = evidenceSvg(graph, await layOut(evidenceDot(graph)), 'page');
  const drawn = new Map(
    svg
      .split('<g class="node ')
      .slice(1)
      .map((part) => [/aria-description="([^".]+)/.exec(part)![1], part]),
  );
  const shape = (name: string): string => [...drawn].find(([description]) => description!.includes(name))![1];
  assert.match(shape('So what'), /class="inner"/);
  assert.doesNotMatch(shape('It shut'), /class="inner"|broken/);
  assert.match(shape('It sank'), /class="frame broken".*! no source/s);
  assert.match(shape('It burnt'), /class="frame broken".*Closed loop/s);
  assert.match(shape('Source: R'), /class="frame heavy".*Choke point of 2 statements/s);
  assert.match(shape('Origin: O'), /class="end"/);
  assert.match(shape('Source: A'), /class="frame broken".*Closed loop/s);
  assert.match(svg, /class="edge derivation supports loop"/);
});

test('the graph grows like the text', () =>
  holdsOnce(() => {
    const points = measureGrowth([100, 200, 400, 800], 3, (size) => {
      const sources = Array.from(
        { length: size },
        (_, index) => `  s${index}: {title: S${index}, derived-from: [o${index % 10}]}`,
      ).join('\n');
      const statements = Array.from(
        { length: size },
        (_, index) =>
          `Ship ${index} left. [@s${index}; @s${(index * 7) % size} :: low]{#a${index}} It will be back. [#a${index} :: low, likely]\n\n`,
      ).join('');
      const brief = briefOf(head(sources) + statements);
      return () => void evidenceDot(evidenceGraph(brief, emptyWorkspace));
    });
    assert.ok(growthExponent(points) < 1.5, JSON.stringify(points));
  }));

test('marks of handling go with the graph: of the whole, of portions, of sources', () => {
  const brief = briefOf(
    '---\nbriefing: 1\ntitle: Harbour\ndate: 2026-05-06\nmarking: TLP:GREEN\nsources:\n  log: {title: Log, marking: TLP:RED}\n---\n\n(TLP:AMBER) The port closed. [@log :: low]\n',
  );
  const graph = evidenceGraph(brief, emptyWorkspace);
  assert.equal(graph.banner, 'TLP:GREEN, with portions up to TLP:AMBER');
  assert.deepEqual(
    graph.nodes.map((node) => ('marking' in node ? node.marking : undefined)),
    ['TLP:AMBER', 'TLP:RED'],
  );
  assert.match(graphSummary(graph), /^Marked TLP:GREEN, with portions up to TLP:AMBER\. /);
  assert.match(evidenceDot(graph), /label="Harbour\\nTLP:GREEN, with portions up to TLP:AMBER"/);
  assert.match(evidenceDot(graph), /label="Log\\nTLP:RED\\n/);
});
