// Edits of front matter, key by key: values become others, sources are renamed, added, taken out and put elsewhere, and now and then
// a line is half-typed. Each is one replacement in the text.

import type { Random } from '../support/random.ts';

/** `[from, to)` of the text becomes `text`. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Values for each key, right ones and wrong ones. */
const values: Readonly<Record<string, readonly string[]>> = {
  title: ['Log of the harbour', 'Two ships wait', '"Quoted: title"', 'The Courier', ''],
  author: ['Ida Berg', 'The harbour master', ''],
  publisher: ['The Courier', 'Port of Havn', 'an office'],
  date: ['2026-05-04', '2025-01-01', '2026-06', 'yesterday', ''],
  accessed: ['2026-05-05', 'never'],
  cutoff: ['2026-05-05', '2024-12-31', ''],
  url: ['https://example.org/log', 'https://example.org/wire', 'no address'],
  archive: ['https://archive.org/1', ''],
  type: ['interview', 'report', 'webpage'],
  access: ['first-hand', 'documentary', 'issuer', 'relay', 'unknown', 'hearsay'],
  reliability: ['A', 'B', 'D', 'F', 'Q'],
  from: ['[log]', '[wire, note]', '[missing]', '[{source: log, for: [closed]}]'],
  origin: ['harbour', 'other'],
  text: ['texts/log.txt', 'texts/wire.txt', ''],
  status: ['current', 'retracted', 'corrected'],
  marking: ['TLP:RED', 'TLP:GREEN', 'TLP:CLEAR', 'secret'],
  anonymous: ['{count: 1, position: a clerk}', '{count: unknown}', '{}'],
  note: ['a clerk of the port', ''],
  'own-reporting': ['true', 'false', 'perhaps'],
  scale: ['icd203', 'phia', '[low, high]', 'nothing'],
  lang: ['en', 'de', 'fr-CH', 'xx'],
  abbreviations: ['[Adm, Cdr]', '[]', 'Mon'],
  names: ['{Ida Berg: [Idchen]}', '{}', 'Berg'],
  question: ['What closed the port?', '[]'],
  supersedes: ['old.brief', ''],
  registry: ['shared.yaml', '[shared.yaml, other.yaml]', ''],
  unknown: ['x'],
};

const sourceKeyNames = Object.keys(values).filter(
  (key) => !['cutoff', 'scale', 'lang', 'abbreviations', 'names', 'question', 'supersedes', 'registry'].includes(key),
);
const topKeyNames = [
  'title',
  'date',
  'cutoff',
  'scale',
  'lang',
  'marking',
  'abbreviations',
  'names',
  'question',
  'supersedes',
  'registry',
];
const ids = ['log', 'wire', 'note', 'port', 'kam', 'x'];

/** Undefined where `text` has no line that can be edited so. */
export function declarationChange(random: Random, text: string): Replacement | undefined {
  const end = text.indexOf('\n---', 4);
  if (!text.startsWith('---\n') || end < 0) return undefined;
  const lines = [...text.slice(0, end + 1).matchAll(/^( *)([\w-]+)(: ?)(.*)\n/gm)];
  if (lines.length === 0) return undefined;
  const line = random.pick(lines);
  const { index, 0: whole, 1: indent, 2: key, 3: colon, 4: value } = line;
  const valueStart = index + indent!.length + key!.length + colon!.length;
  const valueEnd = valueStart + value!.length;
  const heads = lines.filter((one) => one[1] === '  ' && one[4] === '');
  const head = heads.length > 0 ? random.pick(heads) : undefined;
  switch (random.integer(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return { from: valueStart, to: valueEnd, text: random.pick(values[key!] ?? ['']) };
    case 4: {
      const at = valueStart + random.integer(value!.length + 1);
      return {
        from: at,
        to: at,
        text: random.pick(['e', ' ', '"', "'", ':', '[', '@', '#', '- ', '{', '\n', '\t', '&a ', '*a']),
      };
    }
    case 5:
      return { from: index, to: index + whole.length, text: '' };
    case 6:
      return { from: index, to: index, text: entry(random, indent!, indent === '' ? topKeyNames : sourceKeyNames) };
    case 7:
      return head && { from: head.index + 2, to: head.index + 2 + head[2]!.length, text: random.pick(ids) };
    case 8:
      return head && { from: head.index, to: nextHead(lines, head, end + 1), text: '' };
    case 9:
      return (
        head && {
          from: head.index,
          to: head.index,
          text: `  ${random.pick(ids)}:\n${[1, 2, 3].map(() => entry(random, '    ', sourceKeyNames)).join('')}`,
        }
      );
    case 10: {
      if (!head) return undefined;
      const other = random.pick(heads);
      return { from: other.index, to: other.index, text: text.slice(head.index, nextHead(lines, head, end + 1)) };
    }
    default: {
      const at = valueStart + random.integer(value!.length + 1);
      return { from: at, to: Math.min(valueEnd, at + random.integer(4)), text: '' };
    }
  }
}

function entry(random: Random, indent: string, keys: readonly string[]): string {
  const key = random.pick(keys);
  return `${indent}${key}: ${random.pick(values[key]!)}\n`;
}

/** Where what `head` declares ends. */
function nextHead(lines: readonly RegExpMatchArray[], head: RegExpMatchArray, end: number): number {
  return lines.find((one) => one.index! > head.index! && one[1]!.length <= 2)?.index ?? end;
}
