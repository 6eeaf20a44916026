// What makes a briefing easier to read while it is written, each by a setting that is off at first: small marks instead of tags, front
// matter folded when a briefing is opened, and the number of words in the status bar.

import * as vscode from 'vscode';
import { isBriefing } from '../overview/briefing-at-hand.ts';
import type { OverviewParts } from '../overview/overview-part.ts';
import { frontMatterEnd, tagsIn } from './read-words.ts';
import { wordsIn } from './word-count.ts';

/** Milliseconds without a key before words are counted and marks are drawn anew. */
const pause = 120;

export function startReading({ overviews }: OverviewParts): vscode.Disposable {
  const mark = vscode.window.createTextEditorDecorationType({
    // The editor has no option to take words out of sight; this is how it is done.
    textDecoration: 'none; display: none;',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const words = vscode.window.createStatusBarItem('briefwright.words', vscode.StatusBarAlignment.Right, 90);
  words.name = vscode.l10n.t('Words of the Briefing');
  words.command = 'briefwright.countWords';
  const folded = new WeakSet<vscode.TextDocument>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    for (const editor of vscode.window.visibleTextEditors) if (isBriefing(editor.document)) draw(editor, mark);
    const { activeTextEditor } = vscode.window;
    if (!activeTextEditor || !isBriefing(activeTextEditor.document)) return words.hide();
    if (
      !vscode.workspace.getConfiguration('briefwright', activeTextEditor.document.uri).get('reading.wordCount', false)
    )
      return words.hide();
    words.text = wordsIn(activeTextEditor);
    words.show();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };
  const foldOnce = (): void => {
    const document = overviews.known?.document;
    if (!document || folded.has(document)) return;
    folded.add(document);
    void fold(document);
  };
  look();
  foldOnce();
  return vscode.Disposable.from(
    mark,
    words,
    overviews.onDidChange(foldOnce),
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.window.onDidChangeVisibleTextEditors(soon),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      // The tag that the cursor reaches opens at once.
      if (isBriefing(textEditor.document)) draw(textEditor, mark);
      soon();
    }),
    vscode.workspace.onDidChangeTextDocument(soon),
    vscode.workspace.onDidChangeConfiguration(soon),
  );
}

function draw(editor: vscode.TextEditor, mark: vscode.TextEditorDecorationType): void {
  const { document, selections } = editor;
  const isWanted = vscode.workspace.getConfiguration('briefwright', document.uri).get('reading.smallTags', false);
  const text = isWanted ? document.getText() : '';
  const options = tagsIn(text).flatMap(({ start, end }): vscode.DecorationOptions[] => {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    if (selections.some((selection) => selection.intersection(range) !== undefined)) return [];
    return [
      {
        range,
        hoverMessage: new vscode.MarkdownString().appendCodeblock(text.slice(start, end), 'briefing'),
        renderOptions: {
          before: {
            contentText: markOf(text.slice(start, end)),
            color: new vscode.ThemeColor('editorCodeLens.foreground'),
            fontStyle: 'normal',
          },
        },
      },
    ];
  });
  editor.setDecorations(mark, options);
}

/** Its level, or what it marks the sentence as; what is open yet shows as a question mark. */
function markOf(tag: string): string {
  const level = /::\s*([\p{L}?][\p{L} -]*)/u.exec(tag)?.[1]?.trim();
  const kind = /^\[(gap|note|assumption)\b/.exec(tag)?.[1];
  return `▪${[kind, level].filter((word) => word !== undefined).join(' ')}`;
}

/** Milliseconds after the server's first answer: the editor takes over what can be folded a moment later. */
const afterAnswer = 1000;

async function fold(document: vscode.TextDocument): Promise<void> {
  const isWanted = (): boolean =>
    vscode.workspace.getConfiguration('briefwright', document.uri).get('reading.foldsFrontMatter', false);
  if (!isWanted() || frontMatterEnd(document.getText()) === 0) return;
  await new Promise((resolve) => setTimeout(resolve, afterAnswer));
  const { activeTextEditor } = vscode.window;
  // Whoever is in the text already is not moved.
  if (activeTextEditor?.document !== document || activeTextEditor.selection.active.line > 0 || !isWanted()) return;
  await vscode.commands.executeCommand('editor.fold', { selectionLines: [0], levels: 1, direction: 'down' });
}
