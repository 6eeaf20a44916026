// What an evidence graph comes to, in a sentence or three: for those who cannot see it, and for those who want the result first.

import { countedOrigins } from '../../core/model/origins/named-origins.ts';
import type { EvidenceGraph, SourceNode } from './evidence-graph.ts';

export function graphSummary({ banner, nodes }: EvidenceGraph): string {
  const sources = nodes.filter((node): node is SourceNode => node.type === 'source');
  const statements = nodes.reduce((sum, node) => sum + (node.type === 'statement' ? node.count : 0), 0);
  const unsourced = nodes.filter((node) => node.type === 'statement' && node.standing === 'unsourced').length;
  const ends = nodes.filter((node) => node.type === 'origin' || (node.type === 'source' && node.isOrigin));
  const unknown = ends.filter((node) => node.type === 'source' && node.isUndeclaredOrigin).length;
  const chokes = sources.filter((source) => source.chokes > 0);
  const closed = sources.filter(({ loop }) => loop === 'closed');
  const sentences = [
    ...(banner === undefined ? [] : [`Marked ${banner}.`]),
    `${counted(statements, 'statement')}, ${counted(sources.length, 'source')}, ${countedOrigins(ends.length - unknown, unknown)}.`,
  ];
  if (unsourced > 0) sentences.push(`${unsourced} without a source.`);
  if (chokes.length > 0)
    sentences.push(
      `${chokes.length === 1 ? 'Choke point' : 'Choke points'}: ${chokes
        .slice(0, 5)
        .map((source) => `${source.originator ?? source.title} (${counted(source.chokes, 'statement')})`)
        .join(', ')}.`,
    );
  if (closed.length > 0)
    sentences.push(
      `In a closed loop, with no origin: ${closed
        .slice(0, 5)
        .map((source) => source.originator ?? source.title)
        .join(', ')}.`,
    );
  return sentences.join(' ');
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
