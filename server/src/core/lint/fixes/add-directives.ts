// Where a directive goes that silences a finding, so that it is read as one and no program shows anything else: at the end of the line,
// above a heading, in the last cell of a row, around a whole block, or, for the front matter, at the top of the text.

import { type Brief, passageIndexAt, passageStart } from '../../model/brief.ts';
import type { Span } from '../../text/span.ts';
import { insert, type TextEdit } from '../../text/text-edit.ts';
import type { Finding } from '../problem.ts';

/** `line` is tried first; `block` where that does not work: in code that spans lines, at a lead-in. */
export type DirectivePlace = 'line' | 'block';

export interface WantedDirective {
  readonly finding: Pick<Finding, 'rule' | 'span'>;
  readonly place: DirectivePlace;
}

/** What would end the comment, or begin another line of it, is no reason. */
export function isReason(text: string): boolean {
  return text.trim() !== '' && text.trim() !== '?' && !/-->|--!>|[\0-\x1f\x7f\u2028\u2029]/.test(text);
}

/** Insertions of `brief.document.text` that add what is wanted; rules that belong to one place share a directive. They do not overlap. */
export function addDirectives(brief: Brief, wanted: readonly WantedDirective[], reason: string): readonly TextEdit[] {
  const spots = new Map<string, Spot & { readonly rules: Set<string> }>();
  for (const { finding, place } of wanted)
    for (const spot of spotsFor(brief, finding.span, place)) {
      const key = `${spot.offset}\n${spot.kind}`;
      const known = spots.get(key);
      if (known) known.rules.add(finding.rule);
      else spots.set(key, { ...spot, rules: new Set([finding.rule]) });
    }
  const byOffset = new Map<number, string>();
  for (const { offset, kind, before, after, rules } of spots.values()) {
    const names = [...rules].sort().join(' ');
    const comment =
      kind === 'enable'
        ? `<!-- briefwright-enable ${names} -->`
        : `<!-- briefwright-${kind} ${names} -- ${reason.trim()} -->`;
    byOffset.set(offset, `${byOffset.get(offset) ?? ''}${before}${comment}${after}`);
  }
  return [...byOffset].sort(([a], [b]) => a - b).map(([offset, text]) => insert(offset, text));
}

interface Spot {
  readonly offset: number;
  readonly kind: 'disable-line' | 'disable-next-line' | 'disable-file' | 'disable' | 'enable';
  /** What stands between the comment and what is around it. */
  readonly before: string;
  readonly after: string;
}

function spotsFor(brief: Brief, { start: offset, end: spanEnd }: Span, place: DirectivePlace): readonly Spot[] {
  const { split, document } = brief;
  // What is missing at the very start stays there, whatever is put before the text.
  if (offset < split.bodyStart || spanEnd === 0 || brief.passageContents.length === 0)
    return [{ offset: split.bodyStart, kind: 'disable-file', before: '', after: '\n' }];
  if (place === 'block') return aroundBlock(brief, offset);
  const { lines, rope } = document;
  const number = lines.lineAt(offset);
  const start = lines.lineStart(number);
  const end = number + 1 < lines.lineCount ? lines.lineStart(number + 1) - 1 : rope.length;
  const line = rope.slice(start, end);
  if (isHeading(brief, offset)) return [{ offset: start, kind: 'disable-next-line', before: '', after: '\n' }];
  const inLine = { kind: 'disable-line', before: ' ' } as const;
  const bar = /(?:^|[^\\])\|[ \t]*$/.exec(line);
  if (bar && isTable(brief, offset)) {
    const beforeBar = line.trimEnd().length - 1;
    const cellEnd = line.slice(0, beforeBar).trimEnd().length;
    return [{ ...inLine, offset: start + cellEnd, after: cellEnd === beforeBar ? ' ' : '' }];
  }
  // Two blanks, or a backslash, at the end break the line.
  const kept = line.replace(/(?:[ \t]+|\\)$/, '');
  return [{ ...inLine, offset: start + kept.length, after: '' }];
}

function aroundBlock(brief: Brief, offset: number): readonly Spot[] {
  const index = passageIndexAt(brief, offset);
  if (index < 0) return [];
  const { document } = brief;
  const start = document.lines.lineStart(document.lines.lineAt(passageStart(brief, index)));
  const end = passageStart(brief, index) + brief.body.pieces[index]!.block.length;
  const text = document.rope.slice(start, end);
  const last = start + text.trimEnd().length;
  return [
    { offset: start, kind: 'disable', before: '', after: '\n\n' },
    { offset: last, kind: 'enable', before: '\n\n', after: '' },
  ];
}

function isHeading(brief: Brief, offset: number): boolean {
  const index = passageIndexAt(brief, offset);
  return index >= 0 && brief.body.pieces[index]!.block.parts[0]?.type === 'heading';
}

function isTable(brief: Brief, offset: number): boolean {
  const index = passageIndexAt(brief, offset);
  return index >= 0 && brief.passageContents[index]!.groups.some(({ type }) => type === 'table');
}
