// What a table is, as far as its head says. A head that is not known makes a table of facts: that is the answer in every doubt.

import {
  descriptionHeads,
  dutyHeads,
  fieldHeads,
  type HeadWords,
  indexHeads,
  keyHeads,
  meaningHeads,
  personHeads,
  placeHeads,
  progressHeads,
  reachHeads,
  recordKeys,
  recordWords,
  taskHeads,
  termHeads,
} from './head-words.ts';

/** `terms`: its rows say what words or fields of a file mean. `record`: they say who wrote the document, and when. */
export type TableKind = 'facts' | 'terms' | 'contacts' | 'tasks' | 'index' | 'record';

/** `heads` are the visible words of the head's cells that are not empty, in order. */
export function tableKind(heads: readonly string[]): TableKind {
  const names = heads.map(headName).filter((name) => name !== '');
  if (names.length < 2) return 'facts';
  const has = (set: HeadWords): boolean => names.some((name) => set.has(name));
  const hasOnly = (...sets: readonly HeadWords[]): boolean => names.every((name) => sets.some((set) => set.has(name)));
  // Each kind has nothing but columns of its own: one more may say what nobody has sourced.
  const isTerms = has(termHeads) || has(meaningHeads);
  if (isTerms && hasOnly(termHeads, meaningHeads, descriptionHeads, fieldHeads, keyHeads)) return 'terms';
  if (names.length === 2 && meaningHeads.has(names[1]!)) return 'terms';
  if (has(fieldHeads) && has(descriptionHeads) && hasOnly(fieldHeads, descriptionHeads, meaningHeads, keyHeads))
    return 'terms';
  if (has(reachHeads) && has(personHeads) && hasOnly(reachHeads, personHeads)) return 'contacts';
  if (has(taskHeads) && has(dutyHeads) && hasOnly(taskHeads, dutyHeads, progressHeads, descriptionHeads))
    return 'tasks';
  return has(placeHeads) && hasOnly(indexHeads) ? 'index' : 'facts';
}

/** Whether the first cells of a table's rows are those of the document's own record: version, authors, date of its review. */
export function isRecord(labels: readonly string[]): boolean {
  let hasKey = false;
  for (const label of labels) {
    const words = headName(label).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0 || !words.every((word) => recordWords.has(word))) return false;
    hasKey ||= words.some((word) => recordKeys.has(word));
  }
  return hasKey;
}

/** Whether a number in the column under this head numbers the rows. */
export function isKeyHead(head: string): boolean {
  const name = headName(head);
  return name === '' || keyHeads.has(name);
}

/** As the lists write it: lower case, without marks around it and without what stands in parentheses behind it. */
function headName(head: string): string {
  return head
    .toLowerCase()
    .replace(/\(.*\)\s*$/, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');
}
