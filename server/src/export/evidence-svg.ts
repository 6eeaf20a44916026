// The evidence graph as a picture. Every meaning has a shape and words: judgments have a double frame, origins a closed end,
// choke points cut corners, loops a broken frame; what is missing is said. Colours are the page's, or, in a picture that stands
// alone, its own.

import type { EvidenceEdge, EvidenceGraph, EvidenceNode, SourceNode, StatementNode } from './graph/evidence-graph.ts';
import type { EdgeRoute, GraphLayout, LayoutPoint } from './graph/graph-layout.ts';
import { graphSummary } from './graph/graph-summary.ts';
import { type BoxLine, boxPadding, flagIndent, fontSize, type NodeBox, nodeBox, nodeFlags } from './graph/node-box.ts';
import { standaloneStyle } from './graph/standalone-style.ts';
import { type Html, html } from './html/html.ts';

/** `page`: for a page that brings the style, nodes can be reached and followed. `alone`: a file of its own. */
export type PictureUse = 'page' | 'alone';

const margin = 16;
const titleHeight = 40;

export function evidenceSvg(graph: EvidenceGraph, layout: GraphLayout, use: PictureUse): string {
  const boxes = new Map(graph.nodes.map((node) => [node.id, nodeBox(node)]));
  const frame = frameOf(graph, layout, boxes, use);
  const edges = graph.edges.map((edge, index) => drawEdge(edge, layout.routes.get(`e${index}`)));
  const links = linksOf(graph);
  const nodes = inReadingOrder(graph.nodes, layout).map((node) =>
    drawNode(node, boxes.get(node.id)!, layout.centres.get(node.id)!, use, links),
  );
  const size = html`viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}"`;
  const summary = graphSummary(graph);
  if (use === 'page')
    return html`<svg class="evidence" role="group" aria-label="Evidence graph. ${summary}" ${size}><g aria-hidden="true">${edges}</g>${nodes}</svg>`
      .html;
  const title = html`<text class="heading" x="${frame.x + margin}" y="${frame.y + 24}">${graph.title}</text><text class="small" x="${frame.x + margin}" y="${frame.y + 40}">${summary}</text>`;
  const back = html`<rect class="paper" x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${html`<svg xmlns="http://www.w3.org/2000/svg" class="evidence" role="img" aria-labelledby="title desc" ${size}><title id="title">${graph.title}</title><desc id="desc">${summary}</desc>${standaloneStyle}${back}${title}${edges}${nodes}</svg>`.html}\n`;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn, with a margin. */
function frameOf(
  { nodes }: EvidenceGraph,
  { centres, routes }: GraphLayout,
  boxes: ReadonlyMap<string, NodeBox>,
  use: PictureUse,
): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x: number, y: number, halfWidth: number, halfHeight: number): void => {
    [left, right] = [Math.min(left, x - halfWidth), Math.max(right, x + halfWidth)];
    [top, bottom] = [Math.min(top, y - halfHeight), Math.max(bottom, y + halfHeight)];
  };
  for (const { id } of nodes) {
    const centre = centres.get(id);
    if (centre) add(centre.x, centre.y, boxes.get(id)!.width / 2, boxes.get(id)!.height / 2);
  }
  for (const { points } of routes.values()) for (const { x, y } of points) add(x, y, 0, 0);
  if (left > right) return { x: 0, y: 0, width: 2 * margin, height: 2 * margin };
  const above = margin + (use === 'alone' ? titleHeight : 0);
  return {
    x: Math.floor(left - margin),
    y: Math.floor(top - above),
    width: Math.ceil(right - left + 2 * margin),
    height: Math.ceil(bottom - top + above + margin),
  };
}

/** Column by column, each from the top: the way a reader follows the evidence. Nodes without a place are left out. */
function inReadingOrder(nodes: readonly EvidenceNode[], { centres }: GraphLayout): readonly EvidenceNode[] {
  const column = { statement: 0, source: 1, origin: 2 } as const;
  return nodes
    .filter(({ id }) => centres.has(id))
    .sort((a, b) => {
      const [first, second] = [centres.get(a.id)!, centres.get(b.id)!];
      return column[a.type] - column[b.type] || first.x - second.x || first.y - second.y;
    });
}

function drawEdge({ type, stance, isInLoop, from, to }: EvidenceEdge, route: EdgeRoute | undefined): Html | undefined {
  if (!route) return undefined;
  const [start, ...rest] = route.points;
  const curves: string[] = [];
  for (let at = 0; at + 2 < rest.length; at += 3) curves.push(`C${at3(rest, at)}`);
  const last = rest.at(-1)!;
  const tip = route.tip ?? last;
  const line = `M${pair(start!)}${curves.join('')}${type === 'origin' ? `L${pair(tip)}` : ''}`;
  const head = type === 'origin' ? undefined : stance === 'contradicts' ? bar(last, tip) : arrow(last, tip);
  const label = stance === 'contradicts' ? (route.label ?? middleOf(route.points)) : undefined;
  return html`<g class="edge ${type} ${stance}${isInLoop && ' loop'}" data-from="${from}" data-to="${to}"><path class="line" d="${line}"/>${head && html`<path class="head" d="${head}"/>`}${label && html`<text class="small" text-anchor="middle" x="${round(label.x)}" y="${round(label.y)}">but</text>`}</g>`;
}

function at3(points: readonly LayoutPoint[], at: number): string {
  return `${pair(points[at]!)} ${pair(points[at + 1]!)} ${pair(points[at + 2]!)}`;
}

/** A triangle from the line's end to the tip. */
function arrow(end: LayoutPoint, tip: LayoutPoint): string {
  const [across, along] = [unit(end, tip), 3.2];
  return `M${pair(tip)}L${pair({ x: end.x - across.y * along, y: end.y + across.x * along })}L${pair({ x: end.x + across.y * along, y: end.y - across.x * along })}z`;
}

/** A bar across the tip: it stands against what it points at. */
function bar(end: LayoutPoint, tip: LayoutPoint): string {
  const { x, y } = unit(end, tip);
  return `M${pair(end)}L${pair(tip)}M${pair({ x: tip.x - y * 5, y: tip.y + x * 5 })}L${pair({ x: tip.x + y * 5, y: tip.y - x * 5 })}`;
}

function unit(from: LayoutPoint, to: LayoutPoint): LayoutPoint {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function middleOf(points: readonly LayoutPoint[]): LayoutPoint {
  const { x, y } = points[points.length >> 1]!;
  return { x, y: y - 4 };
}

function drawNode(node: EvidenceNode, box: NodeBox, centre: LayoutPoint, use: PictureUse, links: Links): Html {
  const [x, y] = [centre.x - box.width / 2, centre.y - box.height / 2];
  const lines = box.lines.filter(({ text }) => text !== '').map((line) => drawLine(line, x + boxPadding, y));
  const level =
    node.type === 'statement' && drawLevel(node, x + boxPadding, y + levelLine(box), box.width - 2 * boxPadding);
  const description = nodeDescription(node, links);
  const content = html`${drawFrame(node, x, y, box)}${lines}${level}`;
  const classes = [
    'node',
    node.type,
    ...(node.type === 'statement' ? [node.standing, node.kind] : []),
    ...(nodeFlags(node).length > 0 ? ['flagged'] : []),
  ].join(' ');
  if (use === 'alone') return html`<g class="${classes}"><title>${description}</title>${content}</g>`;
  return html`<g class="${classes}" role="link" tabindex="-1" aria-label="${nodeName(node, box)}" aria-description="${description}" data-node="${node.id}">${content}</g>`;
}

function drawLine({ text, style, isFirst, y: down }: BoxLine, x: number, y: number): Html {
  const indent = style === 'flag' ? flagIndent : 0;
  const sign =
    style === 'flag' && isFirst && html`<path class="sign" d="M${round(x)} ${round(y + down)}l4 -7.5l4 7.5z"/>`;
  // The blank behind it keeps words apart for those who do not see the lines.
  return html`${sign}<text class="${style}" x="${round(x + indent)}" y="${round(y + down)}" font-size="${fontSize(style)}">${text} </text>`;
}

function drawFrame(node: EvidenceNode, x: number, y: number, { width, height }: NodeBox): Html {
  const rect = (inset: number, radius: number, name: string): Html =>
    html`<rect class="${name}" x="${round(x + inset)}" y="${round(y + inset)}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="${radius}"/>`;
  if (node.type === 'origin') return rect(0, Math.min(height / 2, 22), 'frame');
  if (node.type === 'statement') {
    const outer = rect(
      0,
      7,
      node.standing === 'unsourced' || node.standing === 'unreadable' || node.isGroundless || node.isCircular
        ? 'frame broken'
        : 'frame',
    );
    return node.kind === 'judgment' ? html`${outer}${rect(2.5, 5, 'inner')}` : outer;
  }
  const shape =
    node.chokes > 0 ? cutCorners(x, y, width, height, 11) : `M${round(x)} ${round(y)}h${width}v${height}h-${width}z`;
  const frame = html`<path class="frame${node.chokes > 0 && ' heavy'}${(node.loop !== undefined || !node.isDeclared) && ' broken'}" d="${shape}"/>`;
  // A closed end: behind an origin there is nothing more.
  const inset = node.chokes > 0 ? 12 : 3;
  return node.isOrigin
    ? html`${frame}<path class="end${node.isUndeclaredOrigin && ' broken'}" d="M${round(x + width - 4)} ${round(y + inset)}v${round(height - 2 * inset)}"/>`
    : frame;
}

function cutCorners(x: number, y: number, width: number, height: number, cut: number): string {
  return `M${round(x + cut)} ${round(y)}h${width - 2 * cut}l${cut} ${cut}v${height - 2 * cut}l-${cut} ${cut}h-${width - 2 * cut}l-${cut} -${cut}v-${height - 2 * cut}z`;
}

/** The sign and the word of the level, the likelihood, and the statement's name at the right. */
function drawLevel(node: StatementNode, x: number, y: number, room: number): Html {
  const { confidence, name } = node;
  const hasPips = confidence?.place !== undefined && confidence.of <= 7;
  const pips = hasPips
    ? Array.from(
        { length: confidence.of },
        (_, index) =>
          html`<circle class="${index < confidence.place! ? 'on' : 'off'}" cx="${round(x + 3.5 + index * 9)}" cy="${round(y - 3)}" r="3"/>`,
      )
    : [];
  const words = levelText(node);
  const from = x + (hasPips ? confidence.of * 9 + 4 : 0);
  const nameWidth = room - (from - x) - words.length * 5.4 - 8;
  const shownName = name !== undefined && name.length * 5.4 <= nameWidth ? name : undefined;
  return html`${pips}<text class="level" x="${round(from)}" y="${round(y)}" font-size="${fontSize('small')}">${words} </text>${shownName !== undefined && html`<text class="small" text-anchor="end" x="${round(x + room)}" y="${round(y)}" font-size="${fontSize('small')}">${shownName}</text>`}`;
}

function levelText(node: StatementNode): string {
  return [levelWords(node), node.likelihood?.term].filter((word) => word !== undefined).join(' · ');
}

/** Where the line of the level stands: it has its room behind the words. */
function levelLine({ lines }: NodeBox): number {
  return lines.filter(({ style }) => style !== 'flag').at(-1)!.y;
}

function levelWords({ standing, confidence, kind }: StatementNode): string | undefined {
  if (standing === 'unsourced') return '! no source';
  if (standing === 'unreadable') return '! unreadable tag';
  if (standing === 'doubtful') return '? unclear whether sourced';
  if (standing === 'unlevelled') return '! no level';
  if (confidence) return confidence.term;
  return kind;
}

/** What it is, and the words in the box in the order in which they stand there: who speaks to a computer says what they see. */
function nodeName(node: EvidenceNode, box: NodeBox): string {
  const words = box.lines.map(({ text }) => text);
  if (node.type === 'statement') words.push(levelText(node), node.name ?? '');
  return `${kindOf(node)}: ${words.filter((word) => word !== '').join(' ')}`;
}

function kindOf(node: EvidenceNode): string {
  if (node.type === 'origin') return 'Origin';
  if (node.type === 'source')
    return !node.isOrigin ? 'Source' : node.isUndeclaredOrigin ? 'Origin not declared' : 'Origin';
  return `${node.kind[0]!.toUpperCase()}${node.kind.slice(1)}`;
}

/** What each node leads to and is reached from. */
interface Links {
  readonly names: ReadonlyMap<string, string>;
  readonly outgoing: ReadonlyMap<string, readonly EvidenceEdge[]>;
  readonly incoming: ReadonlyMap<string, readonly EvidenceEdge[]>;
}

function linksOf({ nodes, edges }: EvidenceGraph): Links {
  return {
    names: new Map(nodes.map((node) => [node.id, shortName(node)])),
    outgoing: groupBy(edges, ({ from }) => from),
    incoming: groupBy(edges, ({ to }) => to),
  };
}

function groupBy(
  edges: readonly EvidenceEdge[],
  endOf: (edge: EvidenceEdge) => string,
): ReadonlyMap<string, readonly EvidenceEdge[]> {
  const groups = new Map<string, EvidenceEdge[]>();
  for (const edge of edges) {
    const group = groups.get(endOf(edge));
    if (group) group.push(edge);
    else groups.set(endOf(edge), [edge]);
  }
  return groups;
}

/** All that the picture says of the node, in sentences: for whoever points at it, and for those who listen. */
function nodeDescription(node: EvidenceNode, { names, outgoing, incoming }: Links): string {
  const targets = outgoing.get(node.id) ?? [];
  const sources = incoming.get(node.id) ?? [];
  const list = (ids: readonly string[]): string =>
    [...new Set(ids.slice(0, 6).map((id) => names.get(id)!))].join('; ') + (ids.length > 6 ? ' and more' : '');
  const parts =
    node.type === 'statement'
      ? statementLabel(node)
      : node.type === 'source'
        ? sourceLabel(node)
        : [`Origin: ${node.name}`];
  const leads = targets.filter(({ stance }) => stance === 'supports').map(({ to }) => to);
  const against = targets.filter(({ stance }) => stance === 'contradicts').map(({ to }) => to);
  if (leads.length > 0) parts.push(`${node.type === 'statement' ? 'rests on' : 'leads to'} ${list(leads)}`);
  if (against.length > 0) parts.push(`contradicted by ${list(against)}`);
  if (sources.length > 0 && node.type === 'statement') parts.push(`carries ${list(sources.map(({ from }) => from))}`);
  else if (sources.length > 0) parts.push(`used by ${sources.length}`);
  return `${[...parts, ...nodeFlags(node)].join('. ')}.`;
}

function statementLabel(node: StatementNode): string[] {
  const { kind, name, words, count, likelihood, confidence } = node;
  const level = levelWords(node)?.replace(/^[!?] /, '');
  return [
    `${kindOf(node)}${name === undefined ? '' : ` ${name}`}: ${words.replace(/[.:]$/, '')}`,
    ...(count > 1 ? [`with ${count - 1} more under the same tag`] : []),
    ...(level === undefined || level === kind
      ? []
      : [confidence && node.standing === 'levelled' ? `${level} confidence` : level]),
    ...(likelihood ? [`${likelihood.term}${likelihood.range === undefined ? '' : `, ${likelihood.range}`}`] : []),
  ];
}

function sourceLabel(node: SourceNode): string[] {
  const { title, originator, reliability } = node;
  return [
    `${kindOf(node)}: ${originator === undefined ? title : `${originator}, ${title}`}`,
    ...(reliability === undefined ? [] : [`reliability ${reliability}`]),
  ];
}

function shortName(node: EvidenceNode): string {
  if (node.type === 'statement')
    return node.name ?? (node.words.length > 40 ? `${node.words.slice(0, 39).trimEnd()}…` : node.words);
  return node.type === 'source' ? (node.originator ?? node.title) : node.name;
}

function pair({ x, y }: LayoutPoint): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
