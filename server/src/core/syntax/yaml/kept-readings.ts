// The latest readings of YAML with mistakes in it, by its text: while somebody types, the same broken entries are read again at every
// key. Same text, same reading, so that it makes no difference who asked first. Does not know how a text is read.

import { type Span, shift } from '../../text/span.ts';
import type { YamlNode, YamlProblem, YamlReading } from './yaml-node.ts';

/** Readings that are kept, and characters of their texts together; a longer text is read each time. */
const most = { count: 100, length: 200_000 };

/** As from offset 0; what was asked for last stands at the end. */
const kept = new Map<string, YamlReading>();
let keptLength = 0;

/** What `read` makes of `text`, with all spans moved by `base`; `read` gives it as from offset 0. */
export function keptReading(text: string, base: number, read: (text: string) => YamlReading): YamlReading {
  if (text.length > most.length) return movedReading(read(text), base);
  let reading = kept.get(text);
  if (reading) {
    kept.delete(text);
    kept.set(text, reading);
    return movedReading(reading, base);
  }
  const own = copyOf(text);
  reading = read(own);
  kept.set(own, reading);
  keptLength += own.length;
  for (const oldest of kept.keys()) {
    if (kept.size <= most.count && keptLength <= most.length) break;
    kept.delete(oldest);
    keptLength -= oldest.length;
  }
  return movedReading(reading, base);
}

/** Not a view of the text that `text` was cut from, which would stay with it. */
function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function movedReading({ root, problems }: YamlReading, by: number): YamlReading {
  const moved = (span: Span): Span => shift(span, by);
  return {
    root: root && movedNode(root, moved),
    problems: problems.map(
      (problem): YamlProblem => ({
        ...problem,
        span: moved(problem.span),
        ...(problem.repairs && {
          repairs: problem.repairs.map((repair) => ({ ...repair, span: moved(repair.span) })),
        }),
      }),
    ),
  };
}

/** Deep, but no deeper than what is read. */
function movedNode<Node extends YamlNode>(node: Node, moved: (span: Span) => Span): Node;
function movedNode(node: YamlNode, moved: (span: Span) => Span): YamlNode {
  const span = moved(node.span);
  switch (node.type) {
    case 'scalar':
      return { ...node, span };
    case 'list':
      return { ...node, span, items: node.items.map((item) => movedNode(item, moved)) };
    case 'map':
      return {
        ...node,
        span,
        entries: node.entries.map((entry) => ({
          span: moved(entry.span),
          key: movedNode(entry.key, moved),
          value: movedNode(entry.value, moved),
        })),
      };
  }
}
