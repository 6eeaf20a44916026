// Sources from the XML that EndNote exports.

import type { ReadBibliography } from '../imported.ts';
import { descendants } from '../markup-tree.ts';
import { readXml } from '../read-xml.ts';
import { readEndNoteRecord } from './endnote-record.ts';
import type { SourceEntry } from './source-entry.ts';

/** Never throws; `failure` is a sentence without its full stop. */
export function readEndNote(text: string): ReadBibliography | { readonly failure: string } {
  const xml = readXml(text);
  if ('failure' in xml) return xml;
  const entries: SourceEntry[] = [];
  const problems: { line: number; message: string }[] = [];
  const unused = new Map<string, number>();
  const taken = new Set<string>();
  for (const record of descendants(xml.root, 'record')) {
    const read = readEndNoteRecord(record, (key) => taken.has(key));
    if (!read) {
      problems.push({
        line: record.line,
        message: 'This record has neither a title nor an author nor an address, so it was left out.',
      });
      continue;
    }
    taken.add(read.source.id);
    entries.push({ source: read.source, line: record.line });
    for (const name of read.unused) unused.set(name, (unused.get(name) ?? 0) + 1);
  }
  return { entries, problems, unused };
}
