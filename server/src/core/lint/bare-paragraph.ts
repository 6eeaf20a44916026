// Paragraphs, items and cells none of whose sentences has a tag: whoever reads them asks for their source once. Knows no message.

import { needsGrounds, type Statement } from '../model/statement.ts';
import type { Span } from '../text/span.ts';

export interface BareParagraph {
  /** From the first of them to the last. */
  readonly span: Span;
  /** Those that need grounds, at least two. */
  readonly statements: readonly Statement[];
}

/**
 * By each of its statements that needs grounds, the paragraph that has no tag at all. One with a comment in it is left out, which may be
 * a directive for one of its sentences; and so are `except`, which are asked for otherwise.
 */
export function bareParagraphs(
  statements: readonly Statement[],
  comments: readonly Span[],
  except: ReadonlySet<Statement>,
): ReadonlyMap<Statement, BareParagraph> {
  const found = new Map<Statement, BareParagraph>();
  for (let first = 0; first < statements.length; ) {
    const { run } = statements[first]!;
    let end = first;
    let isBare = true;
    const asked: Statement[] = [];
    for (; end < statements.length && statements[end]!.run === run; end++) {
      const statement = statements[end]!;
      if (statement.coveredBy.length > 0) isBare = false;
      else if (needsGrounds(statement) && !except.has(statement)) asked.push(statement);
    }
    first = end;
    if (!isBare || asked.length < 2) continue;
    const span = { start: asked[0]!.span.start, end: asked.at(-1)!.span.end };
    if (comments.some(({ start }) => start >= span.start && start <= span.end)) continue;
    const paragraph = { span, statements: asked };
    for (const statement of asked) found.set(statement, paragraph);
  }
  return found;
}
