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

/** The rule of a page that the server gives; undefined for any other URI. */
export function ruleOfPage(uri: string): string | undefined {
  return /^briefwright:\/{0,3}rules\/([\w-]+)\.md$/.exec(uri)?.[1];
}
