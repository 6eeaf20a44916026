// The card beside a note, a level or a name, for whoever points at it or reaches it from the keyboard. Escape takes it away. It is
// made of what the page holds already, always as text.

import { element } from './elements.ts';

const card = element('card');
const triggers = 'a.note, button.mark, a.basis-name, .footnote-mark a, .node';
let shownFor: Element | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

export function listenForCards(): void {
  document.addEventListener('pointerover', ({ target }) => {
    const trigger = triggerOf(target);
    if (trigger) later(() => show(trigger), 180);
    else if (!card.contains(target as Node)) later(hide, 220);
    else clearTimeout(timer);
  });
  document.addEventListener('focusin', ({ target }) => {
    const trigger = triggerOf(target);
    if (trigger?.matches(':focus-visible')) later(() => show(trigger), 0);
    else hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || card.hidden) return;
    hide();
    event.stopPropagation();
  });
  document.addEventListener('click', hide);
}

function triggerOf(target: EventTarget | null): Element | undefined {
  return (target instanceof Element && target.closest(triggers)) || undefined;
}

function later(action: () => void, milliseconds: number): void {
  clearTimeout(timer);
  timer = setTimeout(action, milliseconds);
}

function hide(): void {
  clearTimeout(timer);
  card.hidden = true;
  shownFor?.removeAttribute('aria-describedby');
  shownFor = undefined;
}

function show(trigger: Element): void {
  if (shownFor === trigger) return;
  hide();
  const content = contentFor(trigger);
  if (content.length === 0 || !trigger.isConnected) return;
  card.replaceChildren(...content);
  card.hidden = false;
  shownFor = trigger;
  // A node says by itself what its card says.
  if (!trigger.matches('.node')) trigger.setAttribute('aria-describedby', card.id);
  place(trigger.getBoundingClientRect());
}

/** Below the trigger, or above it where there is more room; never beyond the edge of the page. */
function place(at: DOMRect): void {
  const { width, height } = card.getBoundingClientRect();
  const gap = 6;
  const isBelow = at.bottom + gap + height <= window.innerHeight || at.top < window.innerHeight / 2;
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
  card.style.left = `${left + window.scrollX}px`;
  card.style.top = `${(isBelow ? at.bottom + gap : at.top - gap - height) + window.scrollY}px`;
}

function contentFor(trigger: Element): readonly Node[] {
  if (trigger.matches('a.note')) return noteContent(trigger as HTMLElement);
  if (trigger.matches('.node')) return [paragraph('card-text', trigger.getAttribute('aria-description') ?? '')];
  if (trigger.matches('a.basis-name')) return statementContent((trigger as HTMLElement).dataset['basis'] ?? '');
  if (trigger.matches('.footnote-mark a'))
    return copyOf(document.getElementById(trigger.getAttribute('href')!.slice(1)));
  return levelContent(trigger as HTMLElement);
}

function noteContent({ dataset }: HTMLElement): readonly Node[] {
  const content = copyOf(document.getElementById(`note-${dataset['note']}`));
  const cited = dataset['cited'];
  return cited ? [...content, paragraph('cited-here', `Cited here: ${cited}`)] : content;
}

/** Of an entry of the notes, without what only the entry can do. */
function copyOf(entry: Element | null): readonly Node[] {
  if (!entry) return [];
  const copy = entry.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('.source-links, .footnote-letter, .tail, .marks')) control.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const named of copy.querySelectorAll('[id], [tabindex]')) {
    named.removeAttribute('id');
    named.removeAttribute('tabindex');
  }
  return [...copy.childNodes];
}

function statementContent(name: string): readonly Node[] {
  const statement = document.getElementById(`st-${name}`);
  if (!statement) return [];
  const level = levelBehind(statement);
  return [paragraph('card-words', statement.textContent ?? ''), ...(level ? levelContent(level) : [])];
}

/** The mark that belongs to the statement: the next one in the text. */
function levelBehind(statement: Element): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('button.mark')];
  return all.find((mark) => statement.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
}

const labels: readonly (readonly [fact: string, label: string])[] = [
  ['kind', 'Kind'],
  ['name', 'Name'],
  ['meaning', 'Confidence'],
  ['because', 'Because'],
  ['origins', 'Origins'],
  ['rests', 'Rests on'],
  ['from', 'Read from'],
  ['support', 'In the texts'],
];

function levelContent({ dataset }: HTMLElement): readonly Node[] {
  const list = document.createElement('dl');
  list.className = 'facts';
  for (const [fact, label] of labels) {
    const value = dataset[fact];
    if (value === undefined) continue;
    const row = document.createElement('div');
    const [term, description] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = label;
    description.textContent = value;
    row.append(term, description);
    list.append(row);
  }
  return list.childElementCount === 0 ? [] : [list];
}

function paragraph(className: string, text: string): Node {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
}
