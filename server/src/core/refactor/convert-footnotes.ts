// Footnotes that hold nothing but a citation made into tags where they are referred to. A note with words of its own stays.

import { levelPlaceholder } from '../model/assessment.ts';
import type { Brief } from '../model/brief.ts';
import { readOutline } from '../syntax/read-outline.ts';
import { type Span, shift } from '../text/span.ts';
import { remove, replace, type TextEdit } from '../text/text-edit.ts';
import { toEvidence } from './pandoc-citation.ts';
import { placedRuns } from './placed-runs.ts';
import type { RefactoringEdits } from './refactoring.ts';

/** Those of which the definition or a reference touches `within`; undefined when there are none. */
export function convertFootnotes(brief: Brief, within: Span): RefactoringEdits | undefined {
  const references = readReferences(brief);
  const edits: TextEdit[] = [];
  for (const note of readNotes(brief)) {
    const own = references.filter(({ label }) => label === note.label);
    if (own.length === 0 || ![note, ...own].some(({ span }) => touches(span, within))) continue;
    for (const { span } of own) edits.push(replace(withBlanksBefore(brief, span), ` ${note.tag}`));
    edits.push(remove(wholeLines(brief.document.text, note.span)));
  }
  return edits.length > 0 ? { edits } : undefined;
}

interface Note {
  readonly label: string;
  readonly span: Span;
  /** With its brackets. */
  readonly tag: string;
}

const DEFINITION = /^\[\^([^\]\s]+)\]:[ \t]*(.*)$/s;
const CITING_ONLY = /^(?:see(?: also)?|cf\.?|source:)?\s*(?:\[([^[\]]+)\]|([^[\]]+?))\.?$/is;

function readNotes({ body, split, document }: Brief): readonly Note[] {
  return readOutline(body).flatMap(({ kind, span, children }): Note[] => {
    if (kind !== 'footnote' || children.length !== 1) return [];
    const place = shift(span, split.bodyStart);
    const definition = DEFINITION.exec(document.text.slice(place.start, place.end).trimEnd());
    const citing = definition && CITING_ONLY.exec(definition[2]!.replace(/\s+/g, ' ').trim());
    if (!definition || !citing) return [];
    const [evidence = '', assessment] = (citing[1] ?? citing[2]!).split('::');
    const items = toEvidence(evidence.trim());
    if (items === undefined) return [];
    return [
      {
        label: definition[1]!,
        span: { start: place.start, end: place.start + definition[0].length },
        tag: `[${items} :: ${assessment?.trim() || levelPlaceholder}]`,
      },
    ];
  });
}

function readReferences(brief: Brief): readonly { readonly label: string; readonly span: Span }[] {
  return placedRuns(brief).flatMap(({ start, run }) =>
    run.masks.flatMap((mask) => {
      const label =
        mask.kind === 'reference' ? /^\[\^([^\]\s]+)\]$/.exec(run.text.slice(mask.start, mask.end))?.[1] : undefined;
      return label === undefined ? [] : [{ label, span: shift(mask, start + run.span.start) }];
    }),
  );
}

function withBlanksBefore({ document }: Brief, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && /[ \t]/.test(document.text[from - 1]!)) from--;
  return { start: from, end };
}

/** With one of the blank lines around it, so that no gap is left. */
function wholeLines(text: string, span: Span): Span {
  const lineBreak = text.indexOf('\n', span.end);
  let start = text.lastIndexOf('\n', span.start - 1) + 1;
  let end = lineBreak < 0 ? text.length : lineBreak + 1;
  if (text[end] === '\n') end++;
  else if (end === text.length && text.slice(0, start).endsWith('\n\n')) start--;
  return { start, end };
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
