// The page of the preview: takes what the extension sends, shows it, and says what the reader does. Everything shown comes ready
// from the server.

import type { PreviewView, ToPage } from '../messages.ts';
import { listenForCards } from './cards.ts';
import { element } from './elements.ts';
import { listenForGraph, resize, showGraph, showNoGraph } from './graph-view.ts';
import { hostPage } from './host-page.ts';
import { listenForClicks } from './page-clicks.ts';
import { markCurrent, updatePage } from './page-view.ts';
import { beQuiet, isQuiet, lineAtTop, scrollToLine } from './scroll-sync.ts';

const tabs = { page: element('tab-page'), graph: element('tab-graph') } as const;
const status = element('status');
const scope = element('scope');
let { view, isAround } = hostPage.state();

function receive(message: ToPage): void {
  switch (message.type) {
    case 'preview': {
      const began = performance.now();
      hostPage.remember({ uri: message.uri });
      beQuiet();
      if (!updatePage(message.answer, message.folder)) hostPage.send({ type: 'ready', view, isAround });
      // What was changed is laid out before the next frame, and counts too.
      requestAnimationFrame(() =>
        setTimeout(() => hostPage.send({ type: 'updated', took: performance.now() - began })),
      );
      if (view === 'page') status.textContent = '';
      return;
    }
    case 'nothing':
      status.textContent = message.message;
      return;
    case 'scroll':
      return scrollToLine(message.line);
    case 'cursor':
      return markCurrent(message.line, message.column);
    case 'view':
      return show(message.view);
    case 'graph':
      if (view === 'graph')
        status.textContent =
          isAround && !message.isAround ? 'There is no statement at the cursor, so the whole briefing is shown.' : '';
      return showGraph(message.svg, message.summary);
    case 'no-graph':
      if (view === 'graph') status.textContent = message.message;
      return showNoGraph();
  }
}

function show(wanted: PreviewView): void {
  view = wanted;
  for (const [name, tab] of Object.entries(tabs)) {
    const isShown = name === wanted;
    tab.setAttribute('aria-selected', String(isShown));
    tab.tabIndex = isShown ? 0 : -1;
    element(`panel-${name}`).hidden = !isShown;
  }
  element('tools').hidden = wanted !== 'graph';
  status.textContent = wanted === 'graph' && !document.querySelector('#canvas svg') ? 'Drawing the evidence…' : '';
  tell();
  resize();
}

/** Says what is shown, and remembers it for when the window is loaded anew. */
function tell(): void {
  scope.setAttribute('aria-pressed', String(isAround));
  hostPage.remember({ view, isAround });
  hostPage.send({ type: 'shows', view, isAround });
}

for (const [name, tab] of Object.entries(tabs)) {
  tab.addEventListener('click', () => show(name as PreviewView));
  tab.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const other = name === 'page' ? 'graph' : 'page';
    show(other);
    tabs[other].focus();
  });
}
scope.addEventListener('click', () => {
  isAround = !isAround;
  tell();
});

let waiting = false;
window.addEventListener(
  'scroll',
  () => {
    if (isQuiet() || waiting || view !== 'page') return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const line = lineAtTop();
      if (line !== undefined) hostPage.send({ type: 'scrolled', line });
    });
  },
  { passive: true },
);

listenForCards();
listenForClicks();
listenForGraph();
hostPage.listen(receive);
show(view);
status.textContent = 'Reading the briefing…';
hostPage.send({ type: 'ready', view, isAround });
