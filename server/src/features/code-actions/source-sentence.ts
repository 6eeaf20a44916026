// The first entry of the lightbulb at a sentence without a source: the client's form in which one is chosen, which finds any of the
// declared sources and makes new ones. Only for clients that offer such a form.

import { inDocument, type PlacedStatement, statementsOf } from '../../core/model/brief.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import { statementWords } from '../cards/symbol-text.ts';
import { canRun } from '../client-commands.ts';
import { toRange } from '../convert.ts';
import { type CitingPlace, citeSourceCommandName } from './commands.ts';
import { findingsIn } from './findings-in.ts';
import { type ActionContext, type OfferedAction, quickFixKind } from './offered-action.ts';

/** In characters: of the words of a sentence, in the title of an entry. */
const shown = 40;

export function sourceSentence(context: ActionContext): readonly OfferedAction[] {
  const { snapshot, known, wants } = context;
  if (!wants(quickFixKind) || !canRun(snapshot.client, citeSourceCommandName)) return [];
  const { brief, workspace } = known;
  const count = sourcesOf(brief, workspace).byId.size;
  return findingsIn(context)
    .filter(({ rule }) => rule === 'unsourced-claim')
    .flatMap((finding): OfferedAction[] => {
      const placed = statementAt(context, finding.span.start);
      if (!placed) return [];
      const words = plainLine(statementWords(brief, placed), shown);
      const title = `${count > 1 ? `Choose among ${count} sources` : 'Choose a source'} for “${words}”…`;
      const end = inDocument(placed, placed.statement.span).end;
      const place: CitingPlace = {
        uri: known.uri,
        range: toRange(brief.document, { start: end, end }, snapshot.encoding),
      };
      return [
        {
          id: `choose-source ${finding.span.start}`,
          title,
          kind: quickFixKind,
          findings: [finding],
          command: { title, command: citeSourceCommandName, arguments: [place] },
          edit: () => undefined,
        },
      ];
    });
}

function statementAt({ known: { brief } }: ActionContext, offset: number): PlacedStatement | undefined {
  return statementsOf(brief).find((placed) => inDocument(placed, placed.statement.span).start === offset);
}
