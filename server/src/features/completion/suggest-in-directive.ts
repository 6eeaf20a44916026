// What can be written at the cursor in a comment: the directives' names, then rules that are not named yet. In the order
// of their codes: a directive without rules silences all that findings could tell.

import { levelOf } from '../../core/lint/config/levels.ts';
import { rules } from '../../core/lint/registry.generated.ts';
import { names } from '../../core/lint/suppressions.ts';
import { isInCode } from '../../core/syntax/code-at.ts';
import { ruleCard } from '../cards/rule-card.ts';
import type { KnownBrief } from '../feature.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';

const directives: readonly { readonly name: string; readonly detail: string }[] = [
  { name: 'disable-next-statement', detail: 'silences rules for the statement below' },
  { name: 'disable-next-line', detail: 'silences rules on the line below' },
  { name: 'disable-line', detail: 'silences rules on this line' },
  { name: 'disable', detail: 'silences rules from here to enable' },
  { name: 'enable', detail: 'ends disable' },
  { name: 'disable-file', detail: 'silences rules in the whole file' },
];

const NAME = /^\s*([\w-]*)$/;
const RULES =
  /^\s*briefwright-(?:disable(?:-next-statement|-next-line|-line|-file)?|enable)\s+((?:[\w-]+[\s,]+)*)([\w-]*)$/;

/** Undefined where the cursor is in no comment, or behind the reason's ` -- `. Lists nothing in comments that are none of ours. */
export function suggestInDirective(known: KnownBrief, offset: number): Suggestions | undefined {
  const { document, body, split } = known.brief;
  const { lines, rope } = document;
  const line = lines.lineAt(offset);
  const lineStart = lines.lineStart(line);
  const before = rope.slice(lineStart, offset);
  const open = before.lastIndexOf('<!--');
  if (open < 0 || before.includes('-->', open) || isInCode(body, lineStart + open - split.bodyStart)) return undefined;
  const left = before.slice(open + 4);
  const right = rope.slice(offset, lines.lineStart(line + 1)).replace(/\n$/, '');
  const closing = right.includes('-->') ? {} : { closing: ' -->' };
  const name = NAME.exec(left);
  if (name) {
    const end = offset + /^[\w-]*/.exec(right)![0].length;
    const lead = left === '' ? ' ' : '';
    // Rules stand behind it already where only its name is changed.
    const tail = /^[\w-]*\s+(?!-->)\S/.test(right) ? '' : ' ';
    const list = directives.map(({ name: kind, detail }): Suggestion => {
      const label = `briefwright-${kind}`;
      return { label, kind: 'directive', detail, newText: `${lead}${label}${tail}`, ...closing, isOpenEnded: true };
    });
    return { span: { start: offset - name[1]!.length, end }, list };
  }
  const listed = RULES.exec(left);
  if (!listed || /\s--/.test(left)) return { span: { start: offset, end: offset }, list: [] };
  const behind = /^[\w-]*/.exec(right)![0].length;
  const taken = `${listed[1]} ${right.slice(behind).split(/\s--(?:\s|>|$)/, 1)[0]}`.split(/[\s,]+/);
  const free = rules.filter((rule) => !rule.judgesSuppressions && !taken.some((word) => names(word, rule)));
  const list = free.map(
    (rule): Suggestion => ({
      label: rule.id,
      kind: 'rule',
      detail: `${rule.code}, ${levelOf(rule, known.config)}: ${rule.summary.replaceAll('`', '')}`,
      description: rule.code,
      newText: rule.id,
      card: () => ruleCard(rule, known.config),
      ...closing,
    }),
  );
  return { span: { start: offset - listed[2]!.length, end: offset + behind }, list };
}
