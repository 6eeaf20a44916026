// What a click, or Enter, does on the page of the briefing: to the text, to a note, to the next statement that stands alike.

import { element, numberOf } from './elements.ts';
import { hostPage } from './host-page.ts';
import { mark, placeOf } from './page-view.ts';

export function listenForClicks(): void {
  element('sheet').addEventListener('click', (event) => {
    if (event.target instanceof Element && follow(event.target, event)) event.preventDefault();
  });
}

/** Whether the click was ours. Links to the web are VS Code's: it asks before it leaves. */
function follow(target: Element, event: MouseEvent): boolean {
  const link = target.closest('a');
  if (link) return followLink(link);
  const button = target.closest('button');
  if (button?.matches('.count')) return goToNext(button.dataset['next']!);
  if (button?.matches('.uses')) return goToUse(button.dataset['uses']!);
  if (button?.matches('.to-text')) return reveal(numberOf(button, 'data-line'), 0);
  if (button?.matches('.mark')) return revealElement(button);
  const columns = target.closest('.columns');
  if (columns) return goToColumn(columns, event.clientX);
  const statement = target.closest('.statement');
  // Whoever selects words does not want to leave.
  return statement !== null && (getSelection()?.isCollapsed ?? true) && revealElement(statement);
}

function followLink(link: HTMLAnchorElement): boolean {
  const path = link.dataset['path'];
  if (path !== undefined) {
    hostPage.send({ type: 'open', path });
    return true;
  }
  const address = link.getAttribute('href') ?? '';
  if (!address.startsWith('#')) return false;
  goTo(document.getElementById(decoded(address.slice(1))));
  return true;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function revealElement(of: Element): true {
  const { line, column } = placeOf(of);
  return reveal(line, column);
}

function reveal(line: number, column: number): true {
  hostPage.send({ type: 'reveal', line, column });
  return true;
}

let lastState: Element | undefined;

/** The next statement in that state behind the one gone to last, around the end. */
function goToNext(state: string): true {
  const all = [...document.querySelectorAll(`.statement[data-state="${CSS.escape(state)}"]`)];
  const from = lastState?.isConnected ? lastState : undefined;
  const next =
    all.find((one) => from && from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) ?? all[0];
  lastState = next;
  return goTo(next);
}

let lastUse: Element | undefined;

function goToUse(number: string): true {
  const all = [...document.querySelectorAll(`a.note[data-note="${CSS.escape(number)}"]`)];
  const next = all[(all.indexOf(lastUse!) + 1) % all.length];
  lastUse = next;
  return goTo(next);
}

function goToColumn(columns: Element, x: number): true {
  const all = document.querySelectorAll('.statement[data-state]');
  const { left, width } = columns.getBoundingClientRect();
  return goTo(all[Math.min(all.length - 1, Math.floor(((x - left) / width) * all.length))]);
}

/** Brings it into sight and under the keyboard. */
function goTo(target: Element | null | undefined): true {
  if (!(target instanceof HTMLElement)) return true;
  if (!target.matches('a, button')) target.tabIndex = -1;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  if (target.matches('.statement')) mark(target);
  return true;
}
