// Where a rule's page can be opened in an editor: as a document that the server itself gives, else in the file of all rules
// that is shipped beside it. Does not know what the page says.

import type { Snapshot } from '../feature.ts';

/** The scheme of documents that the server gives. */
export const pageScheme = 'briefwright';

/** Undefined where this editor can open neither. */
export function rulePageUri(
  { client, rulesPage }: Pick<Snapshot, 'client' | 'rulesPage'>,
  rule: string,
): string | undefined {
  if (client.workspace?.textDocumentContent) return `${pageScheme}:/rules/${rule}.md`;
  return rulesPage === undefined ? undefined : `${rulesPage}#${rule}`;
}

/** The page of all that is known of what stands at a place; undefined where this editor cannot open it. Lines and characters count from 0. */
export function detailsPageUri(
  { client }: Pick<Snapshot, 'client'>,
  { uri, position: { line, character } }: DetailsPlace,
): string | undefined {
  return client.workspace?.textDocumentContent
    ? `${pageScheme}:/details/${line}/${character}/Details.md?${encodeURIComponent(uri)}`
    : undefined;
}

export interface DetailsPlace {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** The place of a page of details; undefined for any other URI. */
export function placeOfPage(uri: string): DetailsPlace | undefined {
  const found = /^briefwright:\/{0,3}details\/(\d{1,9})\/(\d{1,9})\/Details\.md\?(.+)$/.exec(uri);
  if (!found) return undefined;
  try {
    return {
      uri: decodeURIComponent(found[3]!),
      position: { line: Number(found[1]), character: Number(found[2]) },
    };
  } catch {
    return undefined;
  }
}

/** The rule of a page that the server gives; undefined for any other URI. */
export function ruleOfPage(uri: string): string | undefined {
  return /^briefwright:\/{0,3}rules\/([\w-]+)\.md$/.exec(uri)?.[1];
}
