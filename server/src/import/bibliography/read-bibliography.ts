// A bibliography in any format that is read here, told by the name of its file and by what stands in it.

import { readRegistry } from '../../core/model/registry/read-registry.ts';
import { isBibtexPath, type RegistryReading } from '../../core/model/registry/registry.ts';
import { isCitableKey, toCitableKey } from '../../core/model/sources/source-key.ts';
import { createDocument } from '../../core/text/document.ts';
import type { ReadBibliography } from '../imported.ts';
import { free } from './keys.ts';
import { readEndNote } from './read-endnote.ts';
import { readRis } from './read-ris.ts';
import type { SourceEntry } from './source-entry.ts';

export type BibliographyFormat = 'bibtex' | 'csl' | 'ris' | 'endnote';

/** Undefined for what is no bibliography by its name; whether JSON, YAML or XML is one, `text` tells. */
export function bibliographyFormat(path: string, text: string): BibliographyFormat | undefined {
  if (isBibtexPath(path)) return 'bibtex';
  if (/\.ris$/i.test(path)) return 'ris';
  if (/\.xml$/i.test(path))
    return /<xml>\s*<records>|<records>|<EndNote/i.test(text.slice(0, 2000)) ? 'endnote' : undefined;
  return /\.(?:json|ya?ml)$/i.test(path) ? 'csl' : undefined;
}

/** Formats that a briefing can name as its registry as they are. */
export function isRegistryFormat(format: BibliographyFormat | undefined): boolean {
  return format === 'bibtex' || format === 'csl';
}

export interface KeyChange {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

export interface NamedBibliography extends ReadBibliography {
  /** Keys that could not be cited, or that another entry has. */
  readonly renamed: readonly KeyChange[];
  /** Entries that say the same as one before them under the same key. */
  readonly repeated: number;
}

/** Never rejects; `failure` is a sentence without its full stop. */
export async function readBibliography(
  path: string,
  text: string,
  format: BibliographyFormat,
): Promise<NamedBibliography | { readonly failure: string }> {
  const read = await readAs(format, path, text);
  return 'failure' in read ? read : withCitableKeys(read);
}

async function readAs(
  format: BibliographyFormat,
  path: string,
  text: string,
): Promise<ReadBibliography | { readonly failure: string }> {
  if (format === 'ris') return readRis(text);
  if (format === 'endnote') return readEndNote(text);
  if (format === 'csl') return fromRegistry(readRegistry(path, text), path, text);
  // Heavy: it brings a parser of LaTeX.
  const { readBibtex } = await import('../../core/model/registry/bibtex.ts');
  return fromRegistry(readBibtex(path, text), path, text);
}

function fromRegistry(
  { value, problems }: RegistryReading,
  path: string,
  text: string,
): ReadBibliography | { readonly failure: string } {
  const document = createDocument(path, text);
  const lineAt = (offset: number): number => document.sourceLines.positionAt(document.toSource(offset)).line + 1;
  const [first] = problems;
  if (value.declarations.length === 0 && first)
    return { failure: `line ${lineAt(first.span.start)}: ${first.message.replace(/\.$/, '')}` };
  return {
    entries: value.declarations.map((source) => ({ source, line: lineAt(source.span.start) })),
    problems: problems
      // Keys that cannot be cited are made such that can.
      .filter(
        ({ kind, span }) =>
          kind === 'invalid' &&
          !value.declarations.some(
            ({ id, idSpan }) => !isCitableKey(id) && idSpan.start === span.start && idSpan.end === span.end,
          ),
      )
      .map(({ span, message }) => ({ line: lineAt(span.start), message })),
    unused: new Map(),
  };
}

function withCitableKeys({ entries, ...rest }: ReadBibliography): NamedBibliography {
  const byKey = new Map<string, SourceEntry>();
  const renamed: KeyChange[] = [];
  let repeated = 0;
  for (const entry of entries) {
    const { source, line } = entry;
    const known = byKey.get(source.id);
    if (known && contentOf(known) === contentOf(entry)) {
      repeated++;
      continue;
    }
    const wanted = isCitableKey(source.id) ? source.id : (toCitableKey(source.id) ?? 'source');
    const key = free(wanted, (one) => byKey.has(one));
    if (key !== source.id) renamed.push({ line, from: source.id, to: key });
    byKey.set(key, { source: key === source.id ? source : { ...source, id: key }, line });
  }
  return { ...rest, entries: [...byKey.values()], renamed, repeated };
}

function contentOf({
  source: { id: _id, idSpan: _idSpan, span: _span, fields: _fields, declaredIn: _file, ...content },
}: SourceEntry): string {
  return JSON.stringify(content);
}
