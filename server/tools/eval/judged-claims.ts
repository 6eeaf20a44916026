// Claims whose page was read by people, who say how far it supports them. The sets are not part of the project.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface JudgedClaim {
  /** `supported`, `partially supported`, `not supported`. */
  readonly label: string;
  readonly claim: string;
  /** Of the text that the claim stands in. */
  readonly title: string;
  readonly page: string;
}

/** `folder`: the one of the sets; empty where it has none of these. */
export function judgedClaims(
  folder: string,
): readonly { readonly file: string; readonly claims: readonly JudgedClaim[] }[] {
  return ['wice-dev.jsonl', 'wikipedia-citations.jsonl'].flatMap((file) => {
    const place = path.join(folder, 'support', file);
    return existsSync(place) ? [{ file, claims: claimsIn(place) }] : [];
  });
}

function claimsIn(file: string): readonly JudgedClaim[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const row = JSON.parse(line) as {
        readonly label: string;
        readonly claim: string;
        readonly title?: string;
        readonly article?: string;
        readonly evidence?: readonly string[];
        readonly source?: string;
      };
      return {
        label: row.label.toLowerCase().replaceAll('_', ' '),
        claim: row.claim,
        title: row.title ?? row.article ?? '',
        // Where nobody kept the paragraphs, each sentence is one.
        page: row.evidence?.join('\n\n') ?? (row.source ?? '').replace(/([.!?]) (?=\p{Lu})/gu, '$1\n\n'),
      };
    });
}
