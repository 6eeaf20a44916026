// Where Graphviz puts the nodes and edges of an evidence graph: its `json0` output, read. Does not know what they stand for.

export interface LayoutPoint {
  readonly x: number;
  readonly y: number;
}

/** A chain of cubic Bézier curves: a start, then two controls and an end for each; `tip` is where the arrowhead ends. */
export interface EdgeRoute {
  readonly points: readonly LayoutPoint[];
  readonly tip?: LayoutPoint;
  /** Where the edge's own label stands. */
  readonly label?: LayoutPoint;
}

/** In points, from the top left. */
export interface GraphLayout {
  readonly centres: ReadonlyMap<string, LayoutPoint>;
  /** By the edges' ids. */
  readonly routes: ReadonlyMap<string, EdgeRoute>;
}

/** Total: what is not there, or not as expected, is left out. Graphviz counts upwards from the bottom. */
export function readLayout(json: string): GraphLayout {
  const graph = fieldsOf(JSON.parse(json));
  const height = Number(textOf(graph['bb']).split(',')[3]) || 0;
  const pointOf = (pair: string | undefined): LayoutPoint | undefined => {
    const [x, y] = (pair ?? '').split(',').map(Number);
    return Number.isFinite(x) && Number.isFinite(y) ? { x: x!, y: height - y! } : undefined;
  };
  const centres = new Map<string, LayoutPoint>();
  for (const object of listOf(graph['objects'])) {
    const centre = pointOf(textOf(object['pos']));
    if (centre) centres.set(textOf(object['name']), centre);
  }
  const routes = new Map<string, EdgeRoute>();
  for (const edge of listOf(graph['edges'])) {
    const parts = textOf(edge['pos']).split(' ');
    const tip = pointOf(parts.find((part) => part.startsWith('e,'))?.slice(2));
    const points = parts
      .filter((part) => !/^[es],/.test(part))
      .map(pointOf)
      .filter((point) => point !== undefined);
    const label = pointOf(textOf(edge['lp']));
    if (points.length >= 4)
      routes.set(textOf(edge['id']), { points, ...(tip ? { tip } : {}), ...(label ? { label } : {}) });
  }
  return { centres, routes };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
