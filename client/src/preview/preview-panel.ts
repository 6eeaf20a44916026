// The panel beside the editor: keeps its page up to date with the briefing it follows, and editor and page at the same place. What
// the page shows is made by the server; how the page does it is its own matter.

import * as vscode from 'vscode';
import type { GraphAnswer, GraphParams } from '../../../server/src/features/extension/graph.ts';
import type { PreviewAnswer, PreviewParams } from '../../../server/src/features/extension/preview.ts';
import type { ExtensionParts } from '../extension-parts.ts';
import { debounce } from './debounce.ts';
import type { GraphPictures } from './graph-pictures.ts';
import type { FromPage, PreviewView, ToPage } from './messages.ts';
import { previewPage } from './page.ts';
import { revealIn } from './reveal-in.ts';
import { saveGraph } from './save-graph.ts';

export const previewType = 'briefwright.preview';

/** Milliseconds after the last keystroke, movement or scroll. */
const afterTyping = 150;
/** The longest wait after a keystroke. */
const longestPause = 1500;
const afterMoving = 60;
/** How long a movement of one side, made by the other, is not answered. */
const echo = 250;
/** How often in a row a question that brought no answer is put again, and how long that waits. */
const patience = 3;
const beforeAskingAgain = 1000;

export class PreviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #extension: ExtensionParts;
  readonly #pictures: GraphPictures;
  readonly #subscriptions: vscode.Disposable[] = [];
  /** Milliseconds that the last update took, on its way and on the page. */
  #took = 0;
  readonly #update = debounce(
    () => this.#updatePage(),
    () => pauseAfter(this.#took),
  );
  readonly #updateGraph = debounce(() => this.#drawGraph(), afterTyping);
  readonly #moved = debounce(() => this.#sendPlace(), afterMoving);
  readonly #askAgain = debounce(() => this.#updatePage(), beforeAskingAgain);
  #uri: vscode.Uri;
  #view: PreviewView;
  #isAround = false;
  #isReady = false;
  /** Id of the last answer, all of which the page has. */
  #sent: string | undefined;
  #graph: GraphAnswer | undefined;
  /** What the picture on the page shows. */
  #drawn: string | undefined;
  #quietUntil = 0;
  /** Questions in a row that brought no answer. */
  #unanswered = 0;

  constructor(
    panel: vscode.WebviewPanel,
    extension: ExtensionParts,
    pictures: GraphPictures,
    uri: vscode.Uri,
    view: PreviewView,
  ) {
    this.#panel = panel;
    this.#extension = extension;
    this.#pictures = pictures;
    this.#uri = uri;
    this.#view = view;
    this.#subscriptions.push(
      panel.webview.onDidReceiveMessage((message: FromPage) => void this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#changed(document.uri)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach((one) => this.#changed(one))),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#isOf(textEditor) && this.#moved()),
      vscode.window.onDidChangeTextEditorVisibleRanges(
        ({ textEditor }) => this.#isOf(textEditor) && this.#scrolled(textEditor),
      ),
      vscode.window.onDidChangeActiveTextEditor(
        (editor) => editor?.document.languageId === 'briefing' && this.follow(editor.document.uri),
      ),
    );
    this.#load();
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  /** What is on the page, as far as it is about evidence. */
  get graph(): GraphAnswer | undefined {
    return this.#view === 'graph' ? this.#graph : undefined;
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  show(view: PreviewView, column?: vscode.ViewColumn): void {
    this.#view = view;
    this.#panel.reveal(column, true);
    this.#post({ type: 'view', view });
  }

  /** Shows another briefing. */
  follow(uri: vscode.Uri): void {
    if (uri.toString() === this.#uri.toString()) return;
    const isElsewhere = !this.#rootsOf(uri).every((root) =>
      this.#rootsOf(this.#uri).some((known) => known.toString() === root.toString()),
    );
    this.#uri = uri;
    this.#graph = undefined;
    this.#drawn = undefined;
    this.#panel.title = panelTitle(uri);
    if (isElsewhere) this.#load();
    else void this.#updatePage().then(() => this.#sendPlace());
    this.#updateGraph();
  }

  dispose(): void {
    for (const debounced of [this.#update, this.#updateGraph, this.#moved, this.#askAgain]) debounced.cancel();
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.#panel.dispose();
  }

  #load(): void {
    const { webview } = this.#panel;
    const { extensionUri } = this.#extension.context;
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    const served = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
    this.#panel.title = panelTitle(this.#uri);
    this.#panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media', 'briefing-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media', 'briefing-dark.svg'),
    };
    this.#isReady = false;
    this.#took = 0;
    this.#sent = undefined;
    webview.options = { enableScripts: true, localResourceRoots: [dist, ...this.#rootsOf(this.#uri)] };
    webview.html = previewPage({
      cspSource: webview.cspSource,
      script: served('preview.js'),
      style: served('preview.css'),
      nonce: crypto.randomUUID(),
    });
  }

  /** Where pictures may come from: the folders of the workspace and the briefing's own. */
  #rootsOf(uri: vscode.Uri): readonly vscode.Uri[] {
    return [...(vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri), vscode.Uri.joinPath(uri, '..')];
  }

  #post(message: ToPage): void {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#sent = undefined;
        this.#drawn = undefined;
        this.#isAround = message.isAround;
        // A view that was asked for by command wins over the one that was open before.
        if (message.view !== this.#view) this.#post({ type: 'view', view: this.#view });
        await this.#updatePage();
        this.#sendPlace();
        return this.#updateGraph();
      case 'shows':
        if (!this.#isReady) return;
        if (message.view === this.#view && message.isAround === this.#isAround && this.#drawn !== undefined) return;
        this.#view = message.view;
        this.#isAround = message.isAround;
        return this.#updateGraph();
      case 'reveal':
        this.#beQuiet();
        return revealIn(
          this.#uri,
          new vscode.Range(message.line, message.column, message.line, message.column),
          this.#panel.viewColumn,
        );
      case 'updated':
        this.#took += message.took;
        return;
      case 'scrolled':
        return this.#scrollEditor(message.line);
      case 'node': {
        const target = this.#graph?.targets[message.id];
        if (!target) return;
        const { protocol2CodeConverter } = this.#extension.server.client;
        return revealIn(
          protocol2CodeConverter.asUri(target.uri),
          protocol2CodeConverter.asRange(target.range),
          this.#panel.viewColumn,
        );
      }
      case 'export':
        return this.#graph && saveGraph(this.#graph, this.#uri, this.#pictures);
      case 'open':
        return this.#openBeside(message.path);
    }
  }

  #changed(uri: vscode.Uri): void {
    if (uri.toString() !== this.#uri.toString()) return;
    this.#update();
    this.#updateGraph();
  }

  async #updatePage(): Promise<void> {
    if (!this.#isReady) return;
    const uri = this.#uri;
    const since = this.#sent;
    const params: PreviewParams = { textDocument: this.#textDocument(), ...(since === undefined ? {} : { since }) };
    const began = performance.now();
    const answer = await this.#extension.server.ask<PreviewAnswer | null>('briefwright/preview', params);
    if (uri.toString() !== this.#uri.toString()) return;
    if (!answer) return this.#explainNothing(answer);
    this.#unanswered = 0;
    this.#took = performance.now() - began;
    // The page was loaded anew meanwhile, and has asked again; or it looks as it did.
    if (this.#sent !== since || answer.id === since) return;
    this.#sent = answer.id;
    const folder = this.#panel.webview.asWebviewUri(vscode.Uri.joinPath(uri, '..')).toString();
    this.#post({ type: 'preview', uri: uri.toString(), answer, folder });
  }

  /** Null: the server knows no such briefing. Undefined: the text has changed meanwhile, or the server could not answer. */
  async #explainNothing(answer: null | undefined): Promise<void> {
    const uri = this.#uri;
    this.#unanswered++;
    if (this.#unanswered <= patience && this.#extension.server.state !== 'failed') {
      // After a reload the page may be back before its briefing is.
      if (answer === null) await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
      return this.#askAgain();
    }
    const message =
      answer === null
        ? vscode.l10n.t('This file is not open as a briefing.')
        : this.#extension.server.state === 'failed'
          ? vscode.l10n.t('The language server is not running; “Briefwright: Restart Language Server” starts it.')
          : vscode.l10n.t('The language server could not show this briefing; “Briefwright: Show Output” says why.');
    this.#post({ type: 'nothing', message });
  }

  async #drawGraph(): Promise<void> {
    if (!this.#isReady || this.#view !== 'graph') return;
    const uri = this.#uri;
    const editor = this.#editor();
    const position =
      this.#isAround && editor
        ? this.#extension.server.client.code2ProtocolConverter.asPosition(editor.selection.active)
        : undefined;
    const params: GraphParams = { textDocument: this.#textDocument(), ...(position ? { position } : {}) };
    const answer = await this.#extension.server.ask<GraphAnswer | null>('briefwright/graph', params);
    if (!answer || uri.toString() !== this.#uri.toString()) return;
    this.#graph = answer;
    const shown = JSON.stringify([answer.graph.title, answer.graph.edges, answer.dot, answer.focus === null]);
    if (shown === this.#drawn) return;
    const picture = await this.#pictures.draw(answer, 'page');
    if (this.#graph !== answer) return;
    this.#drawn = shown;
    if ('failure' in picture) this.#post({ type: 'no-graph', message: picture.failure });
    else this.#post({ type: 'graph', svg: picture.svg, summary: answer.summary, isAround: answer.focus !== null });
  }

  /** Where the editor is: its first line and its cursor. */
  #sendPlace(): void {
    const editor = this.#editor();
    if (!editor) return;
    const { line, character } = editor.selection.active;
    this.#post({ type: 'cursor', line, column: character });
    if (this.#isAround) this.#updateGraph();
  }

  #scrolled(editor: vscode.TextEditor): void {
    if (performance.now() < this.#quietUntil) return;
    const line = editor.visibleRanges[0]?.start.line;
    if (line !== undefined) this.#post({ type: 'scroll', line });
  }

  #scrollEditor(line: number): void {
    const editor = this.#editor();
    if (!editor) return;
    this.#beQuiet();
    const at = new vscode.Position(Math.floor(line), 0);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  }

  #beQuiet(): void {
    this.#quietUntil = performance.now() + echo;
  }

  /** Only files of the workspace, or beside the briefing. */
  async #openBeside(path: string): Promise<void> {
    const [name] = path.split(/[?#]/, 1);
    const target = vscode.Uri.joinPath(this.#uri, '..', decoded(name!));
    const isOurs = this.#rootsOf(this.#uri).some(
      (root) =>
        target.scheme === root.scheme &&
        target.authority === root.authority &&
        target.path.startsWith(`${root.path.replace(/\/$/, '')}/`),
    );
    if (isOurs) await vscode.commands.executeCommand('vscode.open', target);
    else
      void vscode.window.showWarningMessage(
        vscode.l10n.t('“{0}” is outside this folder, so the preview does not open it.', path),
      );
  }

  #textDocument(): { readonly uri: string } {
    return { uri: this.#extension.server.client.code2ProtocolConverter.asUri(this.#uri) };
  }

  #isOf({ document }: vscode.TextEditor): boolean {
    return document.uri.toString() === this.#uri.toString();
  }

  /** The active one where several show the briefing. */
  #editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    return activeTextEditor && this.#isOf(activeTextEditor)
      ? activeTextEditor
      : visibleTextEditors.find((editor) => this.#isOf(editor));
  }
}

/** What takes long waits for a longer pause, so that it falls between words and not between two keys. */
function pauseAfter(took: number): number {
  return Math.min(longestPause, Math.max(afterTyping, 4 * took));
}

export function panelTitle(uri: vscode.Uri): string {
  return `Preview ${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
