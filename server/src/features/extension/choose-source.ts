// What a form for citing lists: the declared sources, those of registries too, as they fit the sentence that is to cite them, or as
// they match what was typed; and whether what was typed is itself the address of a new source. Chooses nothing.

import type * as lsp from 'vscode-languageserver';
import { paragraphLocator } from '../../core/model/archives/archive.ts';
import { wordsOf } from '../../core/model/brief.ts';
import { archiveOf } from '../../core/model/evidence/named-archives.ts';
import { passageExcerpt } from '../../core/model/evidence/passages/passage-excerpt.ts';
import { type RankedSource, rankSources } from '../../core/model/evidence/passages/rank-sources.ts';
import { mayBeQuoted } from '../../core/model/evidence/quotations/may-be-quoted.ts';
import { readPasted } from '../../core/model/sources/read-pasted.ts';
import { searchSources } from '../../core/model/sources/search-sources.ts';
import type { Access, SourceStatus } from '../../core/model/sources/source.ts';
import { isCitableKey } from '../../core/model/sources/source-key.ts';
import { accesses } from '../../core/model/sources/source-vocabulary.ts';
import { accessMeanings } from '../../core/model/sources/source-words.ts';
import { addressIdentity } from '../../core/model/sources/web-address.ts';
import { citedStatements } from '../../core/refactor/cite-sources.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import { statementWords } from '../cards/symbol-text.ts';
import { toSpan } from '../convert.ts';
import { defineFeature, type KnownBrief } from '../feature.ts';

export interface ChooseSourceParams {
  readonly textDocument: lsp.TextDocumentIdentifier;
  /** The selection, or an empty range at the cursor. */
  readonly range: lsp.Range;
  /** What was typed; empty for all. */
  readonly query: string;
}

export interface SourceChoices {
  /** The words of the sentence that will change; undefined where a tag is being typed for none. */
  readonly sentence?: string;
  /** How many statements will change. */
  readonly statements: number;
  /** Why nothing can be cited here, one sentence without a full stop. */
  readonly obstacle?: string;
  /** The best first, at most as many as a list can show. */
  readonly sources: readonly SourceChoice[];
  /** How many more there are. */
  readonly more: number;
  /** Set where `query` names a page that no source is declared for. */
  readonly fresh?: { readonly address: string; readonly title?: string };
  /** What a new source can say of how it knows. */
  readonly accesses: readonly { readonly access: Access; readonly meaning: string }[];
}

export interface SourceChoice {
  readonly key: string;
  /** One line each; empty where nothing is declared. */
  readonly title: string;
  /** Publisher or author, date, letter. */
  readonly by: string;
  readonly status: SourceStatus;
  /** Where its archived text says something close to the sentence. */
  readonly passage?: { readonly locator: string; readonly text: string };
  /** Whether its archived text is at hand. */
  readonly hasText: boolean;
  readonly isCited: boolean;
}

/** More than anybody scrolls through. */
const most = 100;

export const chooseSource = defineFeature<ChooseSourceParams, SourceChoices | null>({
  method: 'briefwright/chooseSource',
  waitsFor: ['archives'],
  capability: { experimental: { requests: ['briefwright/chooseSource'] } },
  empty: null,
  run(snapshot, { textDocument, range, query }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const { brief, workspace } = known;
    const targets = citedStatements(brief, toSpan(brief.document, range, snapshot.encoding));
    const shared = { accesses: accesses.map((access) => ({ access, meaning: accessMeanings[access] })) };
    if ('obstacle' in targets) return { ...shared, obstacle: targets.obstacle, statements: 0, sources: [], more: 0 };
    const words = targets.map((placed) => wordsOf(brief, placed)).join(' ');
    const ranked = rankSources(words, brief, workspace).filter(({ source }) => isCitableKey(source.id));
    const bySource = new Map(ranked.map((one) => [one.source, one]));
    const pasted = readPasted(query);
    const isOfPage = ({ source: { url, archive } }: RankedSource): boolean =>
      [url, archive].some(
        (one) => pasted && one !== undefined && addressIdentity(one) === addressIdentity(pasted.address),
      );
    const found = pasted
      ? ranked.filter(isOfPage)
      : searchSources(query, [...bySource.keys()]).map((source) => bySource.get(source)!);
    const cited = new Set(targets.flatMap(({ statement }) => statement.citations.map(({ key }) => key)));
    return {
      ...shared,
      ...(targets[0] ? { sentence: statementWords(brief, targets[0]) } : {}),
      statements: targets.length,
      sources: found.slice(0, most).map((one) => choiceOf(known, one, cited)),
      more: Math.max(0, found.length - most),
      ...(pasted && found.length === 0 ? { fresh: pasted } : {}),
    };
  },
});

function choiceOf(
  { brief, workspace }: KnownBrief,
  { source, passage }: RankedSource,
  cited: ReadonlySet<string>,
): SourceChoice {
  const { id, title, publisher, author, date, reliability, status } = source;
  return {
    key: id,
    title: plainLine(title ?? '', 120),
    by: [publisher ?? author, date, reliability]
      .flatMap((part) => (part === undefined ? [] : [plainLine(part, 60)]))
      .join(' · '),
    status,
    ...(passage
      ? {
          passage: {
            locator: paragraphLocator(passage.paragraph),
            text: mayBeQuoted(source, brief) ? passageExcerpt(passage, 160) : '',
          },
        }
      : {}),
    hasText: archiveOf(source, workspace) !== undefined,
    isCited: cited.has(id),
  };
}
