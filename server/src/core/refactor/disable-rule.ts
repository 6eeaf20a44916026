// A directive that silences one rule for a line, a statement or the file, with a placeholder where the reason belongs. The
// placeholder is itself reported until there is one.

import { readDirectives, silences } from '../lint/suppressions.ts';
import { type Brief, inDocument, statementsOf } from '../model/brief.ts';
import type { Span } from '../text/span.ts';
import { insert, type TextEdit } from '../text/text-edit.ts';
import { placedRuns, runSpan } from './placed-runs.ts';
import { briefAfter, type RefactoringEdits } from './refactoring.ts';

export type DisableScope = 'line' | 'statement' | 'file';

/**
 * Silences `rule` where `span` begins; undefined where no comment can do that: in front matter for less than the file, behind
 * a tag that is not closed.
 */
export function disableRule(
  brief: Brief,
  rule: { readonly id: string; readonly code: string },
  span: Span,
  scope: DisableScope,
): RefactoringEdits | undefined {
  const edit =
    scope === 'file'
      ? inFile(brief, rule.id)
      : span.start < brief.split.bodyStart
        ? undefined
        : scope === 'line'
          ? onLine(brief, rule.id, span)
          : beforeStatement(brief, rule.id, span);
  if (!edit) return undefined;
  const after = briefAfter(brief, [edit]);
  const moved = span.start + (edit.span.start <= span.start ? edit.newText.length : 0);
  const isSilent = readDirectives(after).some((directive) =>
    silences(directive, rule, { start: moved, end: moved + 1 }, after),
  );
  return isSilent ? { edits: [edit] } : undefined;
}

const reason = '-- ?';

function inFile({ split, document }: Brief, rule: string): TextEdit | undefined {
  if (!split.isClosed) return undefined;
  const behind =
    document.text.startsWith('\n', split.bodyStart) || split.bodyStart === document.text.length ? '\n' : '\n\n';
  const before = split.bodyStart > 0 && document.text[split.bodyStart - 1] !== '\n' ? '\n' : '';
  return insert(split.bodyStart, `${before}<!-- briefwright-disable-file ${rule} ${reason} -->${behind}`);
}

/** At the end of the line; in a table before the last bar. */
function onLine({ document }: Brief, rule: string, span: Span): TextEdit {
  const { text } = document;
  const lineBreak = text.indexOf('\n', span.start);
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const line = text.slice(lineStart, lineBreak < 0 ? text.length : lineBreak).trimEnd();
  const comment = `<!-- briefwright-disable-line ${rule} ${reason} -->`;
  if (/\|.*\|$/.test(line)) return insert(lineStart + line.slice(0, -1).trimEnd().length, ` ${comment}`);
  return insert(lineStart + line.length, ` ${comment}`);
}

/** On a line of its own where the statement opens its paragraph, else behind the word before it. */
function beforeStatement(brief: Brief, rule: string, span: Span): TextEdit | undefined {
  const { text } = brief.document;
  const placed = statementsOf(brief).find((one) => {
    const own = [one.statement.span, ...one.statement.tags.map((tag) => tag.span)];
    return (
      inDocument(one, one.statement.span).start <= span.start &&
      span.start < Math.max(...own.map(({ end }) => end + one.start))
    );
  });
  if (!placed) return undefined;
  const { start } = inDocument(placed, placed.statement.span);
  const comment = `<!-- briefwright-disable-next-statement ${rule} ${reason} -->`;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const marks = text.slice(lineStart, start);
  const opensRun = placedRuns(brief).some(
    (one) =>
      text.slice(runSpan(one).start, start).trim() === '' && runSpan(one).start <= start && start <= runSpan(one).end,
  );
  if (opensRun && placed.statement.kind === 'quote' && marks.includes('>')) {
    // A comment in a quote is part of what is quoted.
    const outer = marks.slice(0, marks.indexOf('>'));
    return insert(lineStart + outer.length, `${comment}\n${outer.replace(/[-*+\d.)]/g, ' ')}`);
  }
  if (opensRun && /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*$/.test(marks))
    return insert(start, `${comment}\n${marks.replace(/[-*+\d.)]/g, ' ')}`);
  let before = start;
  while (before > lineStart && /[ \t]/.test(text[before - 1]!)) before--;
  if (before === lineStart && lineStart > 0) before = text.slice(0, lineStart - 1).trimEnd().length;
  return insert(before, ` ${comment}`);
}
