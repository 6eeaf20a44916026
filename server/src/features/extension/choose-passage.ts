// The paragraphs of a source's archived text, for a form in which one is chosen as the place that is cited: those that come close to
// the sentence first, then all as they stand. Says where each is, so that an editor can show it.

import type * as lsp from 'vscode-languageserver';
import { type Archive, type Paragraph, paragraphLocator, paragraphsOf } from '../../core/model/archives/archive.ts';
import { wordsOf } from '../../core/model/brief.ts';
import { archiveOf } from '../../core/model/evidence/named-archives.ts';
import { closestPassages } from '../../core/model/evidence/passages/closest-passages.ts';
import { mayBeQuoted } from '../../core/model/evidence/quotations/may-be-quoted.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import { citedStatements } from '../../core/refactor/cite-sources.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import { toRange, toSpan } from '../convert.ts';
import { defineFeature } from '../feature.ts';

export interface ChoosePassageParams {
  readonly textDocument: lsp.TextDocumentIdentifier;
  readonly range: lsp.Range;
  /** Of the source. */
  readonly key: string;
}

export interface PassageChoices {
  /** Of the archived text; undefined where an editor cannot open it. */
  readonly uri?: string;
  readonly passages: readonly PassageChoice[];
  /** Why there are none, one sentence without a full stop. */
  readonly obstacle?: string;
}

export interface PassageChoice {
  readonly locator: string;
  /** One line of it. */
  readonly text: string;
  /** In the archived text. */
  readonly range: lsp.Range;
  /** Close to the sentence, by its words. */
  readonly isClose: boolean;
}

/** A list of more takes longer to scroll through than the text. */
const most = 2000;
/** In characters. */
const shown = 200;

export const choosePassage = defineFeature<ChoosePassageParams, PassageChoices | null>({
  method: 'briefwright/choosePassage',
  waitsFor: ['archives'],
  capability: { experimental: { requests: ['briefwright/choosePassage'] } },
  empty: null,
  run(snapshot, { textDocument, range, key }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const { brief, workspace } = known;
    const source = sourcesOf(brief, workspace).byId.get(key);
    const archive = source && archiveOf(source, workspace);
    if (!source || !archive) return { passages: [], obstacle: `The text of “${plainLine(key)}” is not kept here` };
    const targets = citedStatements(brief, toSpan(brief.document, range, snapshot.encoding));
    const words = 'obstacle' in targets ? '' : targets.map((placed) => wordsOf(brief, placed)).join(' ');
    const close = closestPassages(words, [archive]).map(({ paragraph }) => paragraph.number);
    const all = paragraphsOf(archive);
    const inOrder = [
      ...close.flatMap((number) => all[number - 1] ?? []),
      ...all.filter(({ number }) => !close.includes(number)),
    ];
    const uri = snapshot.uriOf(archive.document.path);
    const isShown = mayBeQuoted(source, brief);
    return {
      ...(uri === undefined ? {} : { uri }),
      passages: inOrder.slice(0, most).map((paragraph) => ({
        locator: paragraphLocator(paragraph),
        text: isShown ? lineOf(archive, paragraph) : '',
        range: toRange(archive.document, paragraph.span, snapshot.encoding),
        isClose: close.includes(paragraph.number),
      })),
    };
  },
});

function lineOf({ document }: Archive, { span: { start, end } }: Paragraph): string {
  return plainLine(document.text.slice(start, Math.min(end, start + 4 * shown)), shown);
}
