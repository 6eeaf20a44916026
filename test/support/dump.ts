// What was read, as lines of text: tags, blocks and statements, for tables of expectations, goldens and comparisons.
// Shows values and places only; whether they are right is the tests' matter.

import { type Brief, inDocument, statementsOf, wordsOf } from '../../server/src/core/model/brief.ts';
import type { Part, PlacedBlock, Run } from '../../server/src/core/syntax/block.ts';
import type { AssessmentToken, EvidenceItem, Tag } from '../../server/src/core/syntax/tag.ts';

/**
 * One tag in one line, in its own notation: `cite log B2 at(p. 4) | but rest closed :: high | by 2026-05-13 = reopen`, and
 * each fault behind it as `! «what it is about»`, with ` → repair` where one is offered. `source` is what the tag was read from,
 * beginning at `base`.
 */
export function dumpTag(tag: Tag, source: string, base = 0): string {
  const slice = (start: number, end: number): string => source.slice(start - base, end - base).replaceAll('\n', '⏎');
  const evidence = tag.kind ?? tag.evidence.map(dumpItem).join(' | ');
  const assessment = tag.separatorSpan ? ` :: ${tag.assessment.map(dumpToken).join(' | ')}` : '';
  const faults = tag.faults.map(({ span, repair }) => {
    const mended =
      repair &&
      ` → «${slice(tag.span.start, repair.span.start)}${repair.newText}${slice(repair.span.end, tag.span.end)}»`;
    return ` ! «${slice(span.start, span.end)}»${mended ?? ''}${repair?.isSafe ? ' safe' : ''}`;
  });
  return `${tag.isClosed ? '' : 'open '}${evidence}${assessment}${tag.id !== undefined ? ` = ${tag.id}` : ''}${faults.join('')}`.trim();
}

function dumpItem(item: EvidenceItem): string {
  const stance = item.stance === 'contradicts' ? 'but ' : '';
  if (item.type === 'basis') return `${stance}rest ${item.name}`;
  return `${stance}cite ${item.key}${item.grade !== undefined ? ` ${item.grade}` : ''}${item.locator !== undefined ? ` at(${item.locator})` : ''}`;
}

function dumpToken(token: AssessmentToken): string {
  if (token.type === 'by') return `by ${token.date}`;
  return token.type === 'because' ? `because(${token.reason})` : token.text;
}

/** The blocks, one part a line, indented by containment; a run shows its text with `⟦…⟧` round tags ‹…› round code and addresses, `^` for references and comments, `·` for marks. */
export function dumpBlocks(blocks: readonly PlacedBlock[]): string {
  return blocks.map(({ start, block }) => `@${start}+${block.length}\n${dumpParts(block.parts, 1)}`).join('');
}

function dumpParts(parts: readonly Part[], depth: number): string {
  const line = (text: string): string => `${'  '.repeat(depth)}${text}\n`;
  return parts
    .map((part): string => {
      switch (part.type) {
        case 'heading':
          return line(
            `heading ${part.level} ${JSON.stringify(part.title)}${part.classes.map((name) => ` .${name}`).join('')}${part.tags.length > 0 ? ` ${part.tags.length} tag` : ''}`,
          );
        case 'paragraph':
        case 'task':
        case 'title':
          return line(`${part.type} ${dumpRun(part.run)}`);
        case 'list':
          return line('list') + part.items.map((item) => line('  item') + dumpParts(item, depth + 2)).join('');
        case 'quote':
          return line(part.isAlert ? 'alert' : 'quote') + dumpParts(part.parts, depth + 1);
        case 'table':
          return (
            line(`table ${part.head.map(dumpRun).join(' | ')}`) +
            part.rows.map((row) => line(`  row ${row.map(dumpRun).join(' | ')}`)).join('')
          );
        case 'footnote':
          return line('footnote') + dumpParts(part.parts, depth + 1);
        case 'group':
          return line('group') + dumpParts(part.parts, depth + 1);
        case 'unread':
          return line(`unread ${part.words}`);
        default:
          return line(part.type);
      }
    })
    .join('');
}

function dumpRun(run: Run): string {
  let out = '';
  let at = 0;
  for (const { kind, start, end } of run.masks) {
    out += run.text.slice(at, start);
    const masked = run.text.slice(start, end);
    out +=
      kind === 'tag'
        ? `⟦${masked}⟧`
        : kind === 'opaque'
          ? `‹${masked}›`
          : kind === 'reference'
            ? '^'.repeat(end - start)
            : '·'.repeat(end - start);
    at = end;
  }
  return (
    JSON.stringify(out + run.text.slice(at)) +
    (run.isOnlyLinks ? ' only links' : '') +
    (run.comments.length > 0 ? ` ${run.comments.length} comment` : '')
  );
}

/** Every statement with its line, what it is, what it rests on and how sure it is: the `.statements.txt` goldens. */
export function dumpStatements(brief: Brief): string {
  let section: string | undefined;
  return statementsOf(brief)
    .map((placed) => {
      const { statement } = placed;
      const { assessment } = statement;
      const line = brief.document.lines.lineAt(inDocument(placed, statement.span).start) + 1;
      const heading =
        statement.section.title === section
          ? ''
          : `\n## ${statement.section.title ?? ''}${statement.section.classes.map((name) => ` .${name}`).join('')}\n\n`;
      section = statement.section.title;
      const evidence = [...statement.citations, ...statement.basis].map(dumpItem);
      const levels = [...assessment.confidence, ...assessment.likelihood].map(({ term }) => term);
      const rest = [
        ...evidence,
        ...(levels.length > 0 ? [`:: ${levels.join(', ')}`] : []),
        ...assessment.unknown.map(({ text }) => `unknown ${text}`),
        ...(assessment.by !== undefined ? [`by ${assessment.by}`] : []),
        ...(assessment.because !== undefined ? [`because(${assessment.because})`] : []),
        ...(statement.id !== undefined ? [`= ${statement.id}`] : []),
      ];
      const guess = statement.isCertain.start && statement.isCertain.end ? '' : ' (boundary guessed)';
      const kind = statement.exempt ? `exempt as ${statement.exempt}` : statement.kind;
      return `${heading}${line} ${kind}, ${statement.tagged}${guess}\n  ${wordsOf(brief, placed).replaceAll('\n', '\n  ')}\n${rest.map((item) => `    ${item}\n`).join('')}`;
    })
    .join('');
}

/** Everything that was read but the text itself, one line a piece, with offsets in the document: two briefings that read the same give the same lines. */
export function dumpBrief(brief: Brief): readonly string[] {
  return [
    // Maps and sets would print as {} and hide what is in them.
    JSON.stringify([brief.frontMatter, brief.frontMatterProblems], (_key, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    ),
    ...brief.headings.map(({ start, heading }) => `${start} ${JSON.stringify(heading)}`),
    ...brief.placedPassages.map((passage) => JSON.stringify(passage)),
  ];
}
