// Directives in comments: `<!-- briefwright-disable-next-line unsourced-claim -- quoted in full in the annex -->`. Reads
// them and says what each silences; whether they are justified or used is judged by rules.

import { type Brief, inDocument, type PlacedStatement, passageStart, statementsOf } from '../model/brief.ts';
import { type FactKind, passageFacts } from '../model/passage-facts.ts';
import type { TextView } from '../text/rope.ts';
import type { Span } from '../text/span.ts';

export type DirectiveKind =
  | 'disable'
  | 'enable'
  | 'disable-line'
  | 'disable-next-line'
  | 'disable-next-statement'
  | 'disable-file';

export interface Directive {
  readonly kind: DirectiveKind;
  /** The whole comment, in the document's text. */
  readonly span: Span;
  /** Rule ids or codes as written, with their places; none stands for every rule. */
  readonly rules: readonly { readonly name: string; readonly span: Span }[];
  /** Undefined when ` -- ` is missing or nothing stands behind it. */
  readonly reason?: string;
  /** Where the reason is to be inserted when it is missing. */
  readonly reasonOffset: number;
  /** The stretch of the document in which the directive holds. */
  readonly scope: Span;
}

// A misspelt `disable-nextline` is no directive: read as `disable` it would silence the rest of the briefing.
const DIRECTIVE =
  /^<!--\s*briefwright-(disable-next-statement|disable-next-line|disable-line|disable-file|disable|enable)(?=\s|--)/;
// Word processors and keyboards make a dash of the two hyphens.
const SEPARATOR = /(?:^|\s)(?:--|[–—])(?=\s|$)/;

/** The comments of each passage. What they come to depends on their places, so nothing is put together here. */
const comments: FactKind<readonly Span[], undefined> = {
  pick: (content) => (content.comments.length > 0 ? content.comments : undefined),
  isSame: () => true,
  combine: () => undefined,
};

/** All directives of the briefing, in order. */
export function readDirectives(brief: Brief): readonly Directive[] {
  const { rope } = brief.document;
  const found: Omit<Directive, 'scope'>[] = [];
  const { indexes, facts } = passageFacts(brief, comments);
  for (const [place, index] of indexes.entries()) {
    for (const comment of facts[place]!) {
      const directive = readDirective(rope, inDocument({ start: passageStart(brief, index) }, comment));
      if (directive) found.push(directive);
    }
  }
  found.sort((a, b) => a.span.start - b.span.start);
  const ends = new ScopeEnds();
  // From the end, so that whatever ends a scope is known before it begins.
  return found
    .reverse()
    .map((directive) => {
      const scope = scopeOf(directive, ends, brief);
      if (directive.kind === 'enable') ends.add(directive);
      return { ...directive, scope };
    })
    .reverse();
}

/** Whether `directive` silences a problem of `rule` that begins where `span` does. */
export function silences(
  directive: Directive,
  rule: { readonly id: string; readonly code: string },
  span: Span,
  brief: Brief,
): boolean {
  if (directive.kind === 'enable' || brief.document.rope.length === 0) return false;
  if (span.start < directive.scope.start || span.start >= directive.scope.end) return false;
  return directive.rules.length === 0 || directive.rules.some(({ name }) => names(name, rule));
}

/** Rules are named by id or by code. */
export function names(name: string, rule: { readonly id: string; readonly code: string }): boolean {
  return name === rule.id || name.toUpperCase() === rule.code;
}

function readDirective(text: TextView, span: Span): Omit<Directive, 'scope'> | undefined {
  const comment = text.slice(span.start, span.end);
  const head = DIRECTIVE.exec(comment);
  if (!head) return undefined;
  const bodyEnd = comment.endsWith('-->') ? comment.length - 3 : comment.length;
  const body = comment.slice(head[0].length, bodyEnd);
  const separator = SEPARATOR.exec(body);
  const ruleText = separator ? body.slice(0, separator.index) : body;
  const reason = separator ? body.slice(separator.index + separator[0].length).trim() : '';
  const rules = [...ruleText.matchAll(/[^\s,]+/g)].map((match) => {
    const start = span.start + head[0].length + match.index;
    return { name: match[0], span: { start, end: start + match[0].length } };
  });
  return {
    kind: head[1] as DirectiveKind,
    span,
    rules,
    ...(reason !== '' ? { reason } : {}),
    reasonOffset: span.start + head[0].length + body.trimEnd().length,
  };
}

/** The first of `statements`, which are in order, that begins at `offset` or later. */
function firstFrom(statements: readonly PlacedStatement[], offset: number): PlacedStatement | undefined {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const placed = statements[middle]!;
    if (inDocument(placed, placed.statement.span).start < offset) low = middle + 1;
    else high = middle;
  }
  return statements[low];
}

function scopeOf(directive: Omit<Directive, 'scope'>, ends: ScopeEnds, brief: Brief): Span {
  const { lines, rope } = brief.document;
  const { span } = directive;
  const line = (number: number): Span => ({
    start: lines.lineStart(number),
    end: lines.lineStart(number + 1) + Number(number + 1 >= lines.lineCount),
  });
  switch (directive.kind) {
    case 'disable-file':
      return { start: 0, end: rope.length + 1 };
    case 'disable-line':
      return line(lines.lineAt(span.start));
    case 'disable-next-line':
      return line(lines.lineAt(span.end) + 1);
    case 'disable-next-statement': {
      const next = firstFrom(statementsOf(brief), span.end);
      if (!next) return { start: span.end, end: span.end };
      const { start } = inDocument(next, next.statement.span);
      const last = next.statement.tags.at(-1);
      return {
        start,
        end: Math.max(inDocument(next, next.statement.span).end, last ? inDocument(next, last.span).end : 0),
      };
    }
    case 'disable': {
      return { start: span.end, end: ends.of(directive) ?? rope.length + 1 };
    }
    case 'enable':
      return { start: span.start, end: span.start };
  }
}

/**
 * Where scopes end, as directives are met from the end of the briefing: an `enable` without rules ends everything, one with rules what
 * names some of these and no others.
 */
class ScopeEnds {
  #ofAll: number | undefined;
  /** By the name of a rule: the `enable`s that have it, the latest met at the end. */
  readonly #byName = new Map<string, { readonly start: number; readonly names: ReadonlySet<string> }[]>();

  add({ span: { start }, rules }: Omit<Directive, 'scope'>): void {
    if (rules.length === 0) this.#ofAll = start;
    const enable = { start, names: new Set(rules.map(({ name }) => name)) };
    for (const name of enable.names) {
      const known = this.#byName.get(name);
      if (known) known.push(enable);
      else this.#byName.set(name, [enable]);
    }
  }

  /** Undefined where nothing ends it. */
  of({ rules }: Omit<Directive, 'scope'>): number | undefined {
    const wanted = [...new Set(rules.map(({ name }) => name))];
    const candidates = wanted
      .map((name) => this.#byName.get(name) ?? [])
      .reduce<readonly { readonly start: number; readonly names: ReadonlySet<string> }[] | undefined>(
        (fewest, list) => (fewest && fewest.length <= list.length ? fewest : list),
        undefined,
      );
    const own = candidates?.findLast(({ names }) => wanted.every((name) => names.has(name)))?.start;
    return own === undefined || this.#ofAll === undefined ? (own ?? this.#ofAll) : Math.min(own, this.#ofAll);
  }
}
