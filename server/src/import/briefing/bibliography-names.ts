// The bibliography that a document for Pandoc or Quarto names in its front matter, or holds there. Reads no files.

import { parseBrief } from '../../core/model/brief.ts';
import { readRegistry } from '../../core/model/registry/read-registry.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { splitFrontMatter } from '../../core/syntax/split-front-matter.ts';
import { createDocument } from '../../core/text/document.ts';

export interface NamedBibliographies {
  /** As they are written, seen from the document. */
  readonly paths: readonly string[];
  /** What stands under `references`. */
  readonly references: readonly Source[];
  /** Whether the document is a briefing already. */
  readonly isBriefing: boolean;
}

export function namedBibliographies(text: string): NamedBibliographies {
  const { split, frontMatter, document } = parseBrief(createDocument('document', head(text)));
  const field = frontMatter.fields.get('bibliography');
  const written = field ? document.text.slice(field.valueSpan.start, field.valueSpan.end) : '';
  const paths = written
    .replace(/^\[|\]$/g, '')
    .split(/,\s*|\n\s*-\s*|^-\s*/)
    .map((one) => one.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((one) => one !== '');
  const yaml = split.content ? document.text.slice(split.content.start, split.content.end) : '';
  const references = frontMatter.fields.has('references') ? readRegistry('document', yaml).value.declarations : [];
  return { paths, references, isBriefing: frontMatter.briefing !== undefined };
}

/** Keys that the text may cite: what looks like one. */
export function keysInText(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(/@\{?((?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))+)/gu)].map(([, key]) => key!),
  );
}

function head(text: string): string {
  const lf = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  return lf.slice(0, splitFrontMatter(lf).bodyStart);
}
