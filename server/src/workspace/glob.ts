// Patterns of file names, such as `drafts/**/*.brief` or `{a,b}/+(x|y).md`. Matching takes time in proportion to pattern times path,
// whatever the pattern: it follows all readings of it at once and never goes back, so no pattern can hold a run. Asks no disk.

/** Whether a path (relative, with `/`) matches. */
export type Matcher = (path: string) => boolean;

export interface GlobOptions {
  /** False for ignore files, where braces and parentheses are signs like others, and `a/**` is not `a`; true by default. */
  readonly hasGroups?: boolean;
  readonly ignoresCase?: boolean;
}

/** Characters that make a name a pattern. */
const magic = /[*?{[]|[@!+]\(/;

/** Whether `written` is a pattern, and no mere path. */
export function isGlob(written: string): boolean {
  return magic.test(written);
}

/** The folders that `pattern` begins with as they are, and the rest, which is matched against what lies there. */
export function splitGlob(pattern: string): { readonly base: string; readonly rest: string } {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => /[*?{[(!+@\\]/.test(part));
  return { base: parts.slice(0, Math.max(0, first)).join('/'), rest: parts.slice(Math.max(0, first)).join('/') };
}

/**
 * `*`, `?` and `[…]` stay within a name, `**` as a whole name is any folders; `{a,b}`, `{1..9}`, `@(…)`, `?(…)`, `*(…)`, `+(…)` and `!(…)`
 * as in shells; `!` before all turns the answer round; a backslash takes the next sign as it is.
 */
export function compileGlob(pattern: string, { hasGroups = true, ignoresCase = false }: GlobOptions = {}): Matcher {
  const isNegated = hasGroups && pattern.startsWith('!') && pattern[1] !== '(';
  const node = new Reader(isNegated ? pattern.slice(1) : pattern, hasGroups, ignoresCase).read();
  const program: Step[] = [];
  emit(node, program);
  program.push({ type: 'end' });
  return (path) => {
    const text = ignoresCase ? path.toLowerCase() : path;
    return (endsOf(program, text, 0)[text.length] === true) !== isNegated;
  };
}

/** What any of `patterns` matches. */
export function compileGlobs(patterns: readonly string[]): Matcher {
  const matchers = patterns.map((pattern) => compileGlob(pattern));
  return (path) => matchers.some((matches) => matches(path));
}

type Node =
  | { readonly type: 'sign'; readonly sign: string }
  /** `?`, or a class of signs. */
  | { readonly type: 'one'; readonly accepts: (sign: string) => boolean }
  /** `*` */
  | { readonly type: 'stars' }
  /** Any folders with the slash behind them: `**` and the slash. */
  | { readonly type: 'folders' }
  /** A slash and whatever is behind it, or the end: a slash and `**`. */
  | { readonly type: 'rest' }
  | { readonly type: 'all' }
  | { readonly type: 'sequence'; readonly parts: readonly Node[] }
  | { readonly type: 'choice'; readonly parts: readonly Node[]; readonly times: Times };

type Times = '@' | '?' | '*' | '+' | '!';

/** A machine that is in several places at once; numbers are indexes of steps. */
type Step =
  | { readonly type: 'end' }
  | { readonly type: 'one'; readonly accepts: (sign: string) => boolean }
  | { type: 'jump'; to: readonly number[] }
  /** Whatever `program` does not match, up to the next slash. */
  | { readonly type: 'not'; readonly program: readonly Step[] };

/** Alternatives of a range such as `{1..9}`; of longer ones, none. */
const longestRange = 1000;

/** Groups in groups that are read as groups; deeper ones are signs. */
const deepest = 50;

class Reader {
  readonly #text: string;
  readonly #hasGroups: boolean;
  readonly #ignoresCase: boolean;
  /** By the index of an opening bracket: that of the one that closes it. */
  readonly #closers: ReadonlyMap<number, number>;
  /** Behind it, no class ends. */
  readonly #lastBracket: number;
  #at = 0;

  constructor(text: string, hasGroups: boolean, ignoresCase: boolean) {
    this.#text = text.replace(/^\.\//, '');
    this.#lastBracket = this.#text.lastIndexOf(']');
    this.#hasGroups = hasGroups;
    this.#ignoresCase = ignoresCase;
    this.#closers = hasGroups ? closersOf(this.#text) : new Map();
  }

  read(): Node {
    return this.#sequence(this.#text.length, '', 0);
  }

  /** Up to `end`, which is not read, or a sign of `stops`. */
  #sequence(end: number, stops: string, depth: number): Node {
    const parts: Node[] = [];
    while (this.#at < end && !(stops !== '' && stops.includes(this.#text[this.#at]!)))
      parts.push(this.#part(end, depth));
    return { type: 'sequence', parts };
  }

  #part(end: number, depth: number): Node {
    const text = this.#text;
    const start = this.#at;
    const sign = text[start]!;
    if (sign === '\\' && start + 1 < end) {
      this.#at += 2;
      return this.#sign(text[start + 1]!);
    }
    const group = this.#hasGroups && depth < deepest ? this.#group(start, depth) : undefined;
    if (group) return group;
    if (sign === '*') return this.#stars(end, depth);
    if (this.#hasGroups && sign === '/' && text.startsWith('/**', start) && start + 3 === end && depth === 0) {
      this.#at = end;
      return { type: 'rest' };
    }
    this.#at++;
    if (sign === '?') return { type: 'one', accepts: (one) => one !== '/' };
    if (sign === '[') return this.#class(start, end) ?? this.#sign('[');
    return this.#sign(sign);
  }

  #sign(sign: string): Node {
    return { type: 'sign', sign: this.#ignoresCase ? sign.toLowerCase() : sign };
  }

  /** A row of stars: any folders where it is a whole name, else one star. */
  #stars(end: number, depth: number): Node {
    const start = this.#at;
    while (this.#at < end && this.#text[this.#at] === '*' && !this.#closers.has(this.#at + 1)) this.#at++;
    if (this.#at === start) this.#at++;
    const isTwo = this.#at - start === 2 && depth === 0;
    if (!isTwo || (start > 0 && this.#text[start - 1] !== '/')) return { type: 'stars' };
    if (this.#at === end) return { type: 'all' };
    if (this.#text[this.#at] !== '/') return { type: 'stars' };
    this.#at++;
    return { type: 'folders' };
  }

  #group(start: number, depth: number): Node | undefined {
    const text = this.#text;
    const times = '@?*+!'.includes(text[start]!) && text[start + 1] === '(' ? (text[start] as Times) : undefined;
    const open = times === undefined ? start : start + 1;
    const close = this.#closers.get(open);
    if (close === undefined) return undefined;
    const isBrace = text[open] === '{';
    this.#at = open + 1;
    const range = isBrace ? this.#range(open + 1, close) : undefined;
    if (range) {
      this.#at = close + 1;
      return range;
    }
    const parts: Node[] = [];
    while (this.#at <= close) {
      parts.push(this.#sequence(close, isBrace ? ',' : '|', depth + 1));
      this.#at++;
    }
    // Braces around a single name are signs.
    if (isBrace && parts.length === 1) {
      parts.unshift(this.#sign('{'));
      return { type: 'sequence', parts: [...parts, this.#sign('}')] };
    }
    return { type: 'choice', parts, times: times ?? '@' };
  }

  /** `{1..9}` or `{a..z}`. */
  #range(start: number, end: number): Node | undefined {
    const found = /^(-?\d{1,9}|[a-z])\.\.(-?\d{1,9}|[a-z])$/i.exec(this.#text.slice(start, end));
    if (!found) return undefined;
    const [, from = '', to = ''] = found;
    const isNumeric = /\d/.test(from) && /\d/.test(to);
    if (!isNumeric && (/\d/.test(from) || /\d/.test(to))) return undefined;
    const [first, last] = isNumeric ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
    const [low, high] = [Math.min(first, last), Math.max(first, last)];
    if (high - low >= longestRange) return undefined;
    const names = Array.from({ length: high - low + 1 }, (_, index) =>
      isNumeric ? String(low + index) : String.fromCharCode(low + index),
    );
    const parts = names.map((name): Node => ({ type: 'sequence', parts: [...name].map((sign) => this.#sign(sign)) }));
    return { type: 'choice', parts, times: '@' };
  }

  /** `[a-z]`, `[!a]`, `[^a]`; undefined where it does not end. Begins behind the bracket. */
  #class(start: number, end: number): Node | undefined {
    const text = this.#text;
    if (start > this.#lastBracket) return undefined;
    let at = start + 1;
    const isNegated = text[at] === '!' || text[at] === '^';
    if (isNegated) at++;
    const ranges: (readonly [low: string, high: string])[] = [];
    for (let isFirst = true; isFirst || text[at] !== ']'; isFirst = false) {
      if (at >= end) return undefined;
      const low = text[at] === '\\' && at + 1 < end ? text[++at]! : text[at]!;
      at++;
      if (text[at] === '-' && at + 1 < end && text[at + 1] !== ']') {
        const high = text[at + 1] === '\\' && at + 2 < end ? text[++at + 1]! : text[at + 1]!;
        at += 2;
        ranges.push([low, high]);
      } else ranges.push([low, low]);
    }
    this.#at = at + 1;
    const isIn = (sign: string): boolean => ranges.some(([low, high]) => low <= sign && sign <= high);
    const isMeant = this.#ignoresCase ? (sign: string) => isIn(sign) || isIn(sign.toUpperCase()) : isIn;
    return { type: 'one', accepts: (sign) => sign !== '/' && isMeant(sign) !== isNegated };
  }
}

/** Which bracket closes which, in one pass; those that nothing closes are signs. */
function closersOf(text: string): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '(' || sign === '{') open.push(at);
    else if (sign === ')' || sign === '}') {
      const wanted = sign === ')' ? '(' : '{';
      const last = open.at(-1);
      if (last !== undefined && text[last] === wanted) {
        open.pop();
        closers.set(last, at);
      }
    }
  }
  return closers;
}

/** Appends the steps of `node`; whoever passes them goes on behind them. */
function emit(node: Node, program: Step[]): void {
  const notSlash = (sign: string): boolean => sign !== '/';
  const loop = (accepts: (sign: string) => boolean): void => {
    const start = program.length;
    program.push({ type: 'jump', to: [start + 1, start + 3] }, { type: 'one', accepts }, { type: 'jump', to: [start] });
  };
  switch (node.type) {
    case 'sign': {
      const { sign } = node;
      program.push({ type: 'one', accepts: (one) => one === sign });
      break;
    }
    case 'one':
      program.push(node);
      break;
    case 'stars':
      loop(notSlash);
      break;
    case 'all':
      loop(() => true);
      break;
    case 'folders': {
      // Nothing, or anything that ends with a slash.
      const fork = program.length;
      const jump: Step = { type: 'jump', to: [] };
      program.push(jump);
      loop(() => true);
      program.push({ type: 'one', accepts: (one) => one === '/' });
      jump.to = [fork + 1, program.length];
      break;
    }
    case 'rest': {
      const jump: Step = { type: 'jump', to: [] };
      const fork = program.length;
      program.push(jump, { type: 'one', accepts: (one) => one === '/' });
      loop(() => true);
      jump.to = [fork + 1, program.length];
      break;
    }
    case 'sequence':
      for (const part of node.parts) emit(part, program);
      break;
    case 'choice':
      emitChoice(node.parts, node.times, program);
      break;
  }
}

function emitChoice(parts: readonly Node[], times: Times, program: Step[]): void {
  if (times === '!') {
    const inner: Step[] = [];
    emitChoice(parts, '@', inner);
    program.push({ type: 'not', program: [...inner, { type: 'end' }] });
    return;
  }
  const fork: Step = { type: 'jump', to: [] };
  const start = program.length;
  program.push(fork);
  const starts: number[] = [];
  const leaves: { type: 'jump'; to: readonly number[] }[] = [];
  for (const part of parts) {
    starts.push(program.length);
    emit(part, program);
    const leave: Step = { type: 'jump', to: [] };
    leaves.push(leave);
    program.push(leave);
  }
  const behind = program.length;
  fork.to = times === '?' || times === '*' ? [...starts, behind] : starts;
  for (const leave of leaves) leave.to = times === '*' || times === '+' ? [start, behind] : [behind];
}

/** Where `program` may end in `text` when it starts at `from`: true at those indexes. */
function endsOf(program: readonly Step[], text: string, from: number): readonly boolean[] {
  const ends: boolean[] = [];
  /** Places that are reached only further on. */
  const later = new Map<number, Set<number>>();
  let now = new Set<number>();
  const enter = (places: Set<number>, first: number, at: number): void => {
    const open = [first];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (places.has(place)) continue;
      places.add(place);
      const step = program[place]!;
      if (step.type === 'jump') open.push(...step.to);
      else if (step.type === 'end') ends[at] = true;
      else if (step.type === 'not') {
        const taken = endsOf(step.program, text, at);
        for (let end = at; ; end++) {
          if (!taken[end]) {
            if (end === at) open.push(place + 1);
            else later.set(end, (later.get(end) ?? new Set()).add(place + 1));
          }
          if (end === text.length || text[end] === '/') break;
        }
      }
    }
  };
  enter(now, 0, from);
  for (let at = from; at < text.length; at++) {
    const next = new Set<number>();
    const sign = text[at]!;
    for (const place of now) {
      const step = program[place]!;
      if (step.type === 'one' && step.accepts(sign)) enter(next, place + 1, at + 1);
    }
    for (const place of later.get(at + 1) ?? []) enter(next, place, at + 1);
    later.delete(at + 1);
    if (next.size === 0 && later.size === 0) break;
    now = next;
  }
  return ends;
}
