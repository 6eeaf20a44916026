// The evidence graph as DOT text, which Graphviz lays out: boxes have the size that they are drawn in. Any Graphviz draws it too:
// shapes and words say what matters, without colour.

import type { EvidenceEdge, EvidenceGraph, EvidenceNode } from './graph/evidence-graph.ts';
import { nodeBox, nodeFlags } from './graph/node-box.ts';

const pointsAnInch = 72;

export function evidenceDot(graph: EvidenceGraph): string {
  const lines = [
    'digraph evidence {',
    `  graph [rankdir=LR, nodesep=0.16, ranksep=0.55, splines=true, outputorder=edgesfirst, label=${quoted([graph.title, ...(graph.banner === undefined ? [] : [graph.banner])].join('\n'))}, labelloc=t, fontname="Helvetica"]`,
    '  node [fontname="Helvetica", fontsize=9, fixedsize=true]',
    '  edge [arrowsize=0.6]',
    ...graph.nodes.map((node) => `  ${node.id} [${attributes(node)}]`),
    ...ranks(graph),
    ...graph.edges.map((edge, index) => `  ${edge.from} -> ${edge.to} [${edgeAttributes(edge, index)}]`),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function attributes(node: EvidenceNode): string {
  const { width, height, lines } = nodeBox(node);
  const words = lines.map(({ text }) => text).filter((text) => text !== '');
  const level =
    node.type === 'statement'
      ? [[node.confidence?.term, node.likelihood?.term].filter((term) => term !== undefined).join(', ')]
      : [];
  return [
    `label=${quoted([...words, ...level].filter((line) => line !== '').join('\n'))}`,
    `width=${inches(width)}`,
    `height=${inches(height)}`,
    ...shapeOf(node),
  ].join(', ');
}

/** Boxes all: only of these does Graphviz end its arrows where the picture has the frame. */
function shapeOf(node: EvidenceNode): readonly string[] {
  if (node.type === 'origin') return ['shape=box', 'style="rounded,filled"', 'fillcolor=white'];
  const isFaulty = nodeFlags(node).length > 0;
  if (node.type === 'statement') {
    const isBroken = isFaulty || node.standing === 'unsourced';
    return ['shape=box', `style="rounded${node.kind === 'judgment' ? ',bold' : ''}${isBroken ? ',dashed' : ''}"`];
  }
  const styles = [
    ...(node.isOrigin ? ['filled'] : []),
    ...(node.chokes > 0 ? ['bold', 'diagonals'] : []),
    ...(node.loop || !node.isDeclared ? ['dashed'] : []),
  ];
  return [
    'shape=box',
    ...(styles.length > 0 ? [`style="${styles.join(',')}"`] : []),
    ...(node.isOrigin ? ['fillcolor=gray93'] : []),
  ];
}

/** Where the ways end stands in one column; what leads nowhere in the first. */
function ranks({ nodes, edges }: EvidenceGraph): readonly string[] {
  const leads = new Set(edges.map(({ from }) => from));
  const isReached = new Set(edges.map(({ to }) => to));
  const ends = nodes.filter(({ id, type }) => type !== 'statement' && !leads.has(id)).map(({ id }) => id);
  const alone = nodes
    .filter(({ id, type }) => type === 'statement' && !leads.has(id) && !isReached.has(id))
    .map(({ id }) => id);
  return [
    ...(ends.length > 0 ? [`  { rank=max; ${ends.join('; ')} }`] : []),
    ...(alone.length > 0 ? [`  { rank=min; ${alone.join('; ')} }`] : []),
  ];
}

/** The id brings a layout's edge back to ours. */
function edgeAttributes({ stance, type, isInLoop }: EvidenceEdge, index: number): string {
  return [
    `id=e${index}`,
    ...(stance === 'contradicts' ? ['arrowhead=tee', 'style=dashed', 'label="but"', 'fontsize=8'] : []),
    ...(type === 'origin' ? ['arrowhead=none'] : []),
    ...(isInLoop ? ['style=bold'] : []),
  ].join(', ');
}

/** A string of DOT: quotes, backslashes and entities mean themselves. */
function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('&', '&amp;')
    .replaceAll('\n', '\\n')
    .replace(/[\u0000-\u001F]/g, ' ')
    // Graphviz reads half of a character together with the sign after it, be it the quote.
    .replace(/\p{Surrogate}/gu, '\uFFFD');
  return `"${escaped}"`;
}

function inches(points: number): string {
  return (points / pointsAnInch).toFixed(3);
}
