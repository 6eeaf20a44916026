// Plain text with numbered notes as Markdown: the marks in the text become notes where a list at the end says what they mean. Lines,
// words and their order stay; a sign that Markdown would take for its own is escaped.

import type { PreparedDocument } from '../imported.ts';
import { escapeLineStart, escapeText } from '../rich/escape-text.ts';

/** The heading of the notes. */
const notesHeading =
  /^(?:end|foot)?notes?(?: and references)?:?$|^(?:references|sources|bibliography|works cited|anmerkungen|quellen|fußnoten|notes et références|références|sources|notas|fuentes):?$/i;

/** `[1] …`, `1. …`, `1) …`, `(1) …`, `¹ …` */
const definition = /^\s{0,8}(?:\[(\d{1,4})\]|\((\d{1,4})\)|(\d{1,4})[.)]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))\s+(\S.*)$/;

const mark =
  /\[(\d{1,4})\]|(?<=[\p{L}\p{N}.,;:!?”"')\]])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})|(?<=[\p{L}.,;:!?”"'])\((\d{1,4})\)(?=[\s.,;:]|$)/gu;

/** Never throws. */
export function readPlainText(source: string): PreparedDocument {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\f', '\n')
    .split('\n');
  const { notes, start, heading } = notesAtEnd(lines);
  const used = new Set<string>();
  const body = (notes ? lines.slice(0, start) : lines).map((line, index) => {
    if (line.trim() === '') return '';
    const isUnderline = /^\s*(?:={3,}|-{3,})\s*$/.test(line) && (lines[index - 1] ?? '').trim() !== '';
    if (isUnderline) return line.trim();
    return writeLine(line, (number) => {
      if (!notes?.has(number)) return undefined;
      used.add(number);
      return `[^${number}]`;
    });
  });
  const kept = withHeading(body);
  const written = notes ? [...notes].map(([number, words]) => `[^${number}]: ${words}`) : [];
  const text = [
    ...kept,
    ...(heading === undefined ? [] : ['', `## ${escapeText(heading.replace(/:$/, ''))} {.notes}`]),
    ...(written.length > 0 ? ['', ...written.flatMap((note) => [note, ''])] : []),
  ];
  const unmarked = notes ? [...notes.keys()].filter((number) => !used.has(number)) : [];
  return {
    text: `${text
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    description: {},
    marks: [],
    declared: [],
    left: {},
    notices:
      unmarked.length > 0
        ? [
            `No mark in the text leads to ${unmarked.length === 1 ? 'the note' : 'the notes'} ${unmarked.slice(0, 10).join(', ')}${unmarked.length > 10 ? ' …' : ''}.`,
          ]
        : [],
  };
}

interface NotesAtEnd {
  readonly notes?: ReadonlyMap<string, string>;
  /** Index of their first line, that of their heading where they have one. */
  readonly start: number;
  readonly heading?: string;
}

/** The notes in the last part of the text, by number; a list that begins with 1, or stands under a heading for notes. */
function notesAtEnd(lines: readonly string[]): NotesAtEnd {
  let start = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]!;
    if (notesHeading.test(line.trim())) {
      start = at + 1;
      break;
    }
    const number = numberOf(line);
    if (number === 1 && (lines[at - 1] ?? '').trim() === '') {
      start = at;
      break;
    }
  }
  const notes = new Map<string, string>();
  let last: string | undefined;
  for (const line of lines.slice(start)) {
    const match = definition.exec(line);
    const number = numberOf(line);
    if (match && number !== undefined && (last === undefined || number === Number(last) + 1)) {
      last = String(number);
      notes.set(last, escapeText(match[5]!.trim()));
    } else if (line.trim() === '') continue;
    else if (last === undefined) return { start: lines.length };
    else notes.set(last, `${notes.get(last)} ${escapeText(line.trim())}`);
  }
  const text = lines.slice(0, start).join('\n');
  const isMarked = [...text.matchAll(mark)].some((found) => notes.has(plainNumber(found)));
  if (!isMarked) return { start: lines.length };
  while (start > 0 && lines[start - 1]!.trim() === '') start--;
  const heading = lines[start - 1]?.trim() ?? '';
  return notesHeading.test(heading) ? { notes, start: start - 1, heading } : { notes, start };
}

function numberOf(line: string): number | undefined {
  const match = definition.exec(line);
  return match ? Number(match[1] ?? match[2] ?? match[3] ?? lowered(match[4]!)) : undefined;
}

function plainNumber(match: RegExpExecArray): string {
  return match[1] ?? match[3] ?? lowered(match[2]!);
}

function lowered(raised: string): string {
  return raised.replace(/./g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
}

function writeLine(line: string, noteFor: (number: string) => string | undefined): string {
  // What is indented is no code.
  const words = line.trim();
  const bullet = /^(?:[-*•–‣·]\s+|\d{1,3}[.)]\s+)/.exec(words)?.[0] ?? '';
  const rest = words.slice(bullet.length);
  let out = '';
  let at = 0;
  for (const match of rest.matchAll(mark)) {
    const note = noteFor(plainNumber(match));
    if (note === undefined) continue;
    out += escapeText(rest.slice(at, match.index)) + note;
    at = match.index + match[0].length;
  }
  out += escapeText(rest.slice(at));
  if (bullet === '') return escapeLineStart(out);
  return `${/^\d/.test(bullet) ? bullet : '- '}${out}`;
}

/** The first line as the title, where it stands alone, is short and is no sentence; lines in capitals as headings. */
function withHeading(lines: readonly string[]): readonly string[] {
  const isAlone = (index: number): boolean => (lines[index - 1] ?? '') === '' && (lines[index + 1] ?? '') === '';
  const first = lines.findIndex((line) => line !== '');
  const hasUnderlines = lines.some((line) => /^={3,}$/.test(line));
  return lines.map((line, index) => {
    if (line === '' || !isAlone(index) || line.length > 90 || /[.!?:;,]$/.test(line) || /^(?:- |\d|\\|\[\^)/.test(line))
      return line;
    if (index === first && !hasUnderlines) return `# ${line}`;
    return line === line.toUpperCase() && /\p{Lu}{3}/u.test(line) ? `## ${line}` : line;
  });
}
