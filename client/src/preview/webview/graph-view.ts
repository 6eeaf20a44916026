// The evidence graph on its tab: size, pointing, and moving from node to node with the arrow keys. The picture itself comes drawn.

import { element } from './elements.ts';
import { hostPage } from './host-page.ts';

const canvas = element('canvas');
let zoom: number | 'fit' = 'fit';
const steps = 1.2;
const limits = [0.2, 3] as const;

export function showGraph(svg: string, summary: string): void {
  const reached = canvas.querySelector('.node:focus')?.getAttribute('data-node');
  canvas.innerHTML = svg;
  element('graph-summary').textContent = summary;
  const nodes = nodesOf();
  const first = nodes.find((node) => node.getAttribute('data-node') === reached) ?? nodes[0];
  first?.setAttribute('tabindex', '0');
  if (reached) first?.focus();
  resize();
}

/** No face is wider than its box: the sizes of boxes were estimated without knowing it. */
function fitWords(): void {
  for (const node of nodesOf()) {
    const frame = node.querySelector<SVGGraphicsElement>('.frame')?.getBBox();
    if (!frame || frame.width === 0) continue;
    for (const text of node.querySelectorAll<SVGTextElement>('text:not([text-anchor])')) {
      const room = frame.x + frame.width - 6 - text.getBBox().x;
      if (text.getComputedTextLength() <= room) continue;
      text.setAttribute('textLength', String(Math.floor(room)));
      text.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    }
  }
}

export function showNoGraph(): void {
  canvas.replaceChildren();
  element('graph-summary').textContent = '';
}

export function listenForGraph(): void {
  canvas.addEventListener('click', ({ target }) => open(target));
  canvas.addEventListener('keydown', (event) => {
    const node = (event.target as Element).closest<SVGGElement>('.node');
    if (!node) return;
    if (event.key === 'Enter' || event.key === ' ') open(node);
    else if (event.key in directions) moveFrom(node, directions[event.key as keyof typeof directions]);
    else return;
    event.preventDefault();
  });
  canvas.addEventListener('pointerover', ({ target }) => emphasise(target));
  canvas.addEventListener('focusin', ({ target }) => emphasise(target));
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setZoom(scale() * (event.deltaY < 0 ? steps : 1 / steps));
    },
    { passive: false },
  );
  element('zoom-in').addEventListener('click', () => setZoom(scale() * steps));
  element('zoom-out').addEventListener('click', () => setZoom(scale() / steps));
  element('zoom-fit').addEventListener('click', () => setZoom('fit'));
  element('export').addEventListener('click', () => hostPage.send({ type: 'export' }));
  window.addEventListener('resize', resize);
}

function nodesOf(): readonly SVGGElement[] {
  return [...canvas.querySelectorAll<SVGGElement>('.node')];
}

function open(target: EventTarget | null): void {
  const id = target instanceof Element ? target.closest('.node')?.getAttribute('data-node') : undefined;
  if (id) hostPage.send({ type: 'node', id });
}

function setZoom(to: number | 'fit'): void {
  zoom = to === 'fit' ? to : Math.min(limits[1], Math.max(limits[0], to));
  resize();
}

/** Words smaller than this share of their size cannot be read: then the picture scrolls. */
const smallestFit = 0.55;

function scale(): number {
  const svg = canvas.querySelector('svg');
  if (zoom !== 'fit' || !svg) return zoom === 'fit' ? 1 : zoom;
  return Math.min(1, Math.max(smallestFit, (canvas.clientWidth - 24) / svg.viewBox.baseVal.width));
}

/** Also once the tab is shown: what is hidden has no width. */
export function resize(): void {
  const svg = canvas.querySelector('svg');
  if (!svg || canvas.clientWidth === 0) return;
  const { width, height } = svg.viewBox.baseVal;
  svg.setAttribute('width', String(Math.round(width * scale())));
  svg.setAttribute('height', String(Math.round(height * scale())));
  fitWords();
}

/** The edges of the node under the pointer or the keyboard. */
function emphasise(target: EventTarget | null): void {
  const id = target instanceof Element ? target.closest('.node')?.getAttribute('data-node') : undefined;
  for (const edge of canvas.querySelectorAll('.edge')) {
    edge.classList.toggle(
      'near',
      id != null && (edge.getAttribute('data-from') === id || edge.getAttribute('data-to') === id),
    );
  }
}

const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;

/** To the nearest node in that direction; what lies straight ahead counts as nearer. One node at a time is in the tab order. */
function moveFrom(node: SVGGElement, [x, y]: readonly [number, number]): void {
  const from = middleOf(node);
  let best: { readonly node: SVGGElement; readonly distance: number } | undefined;
  for (const other of nodesOf()) {
    if (other === node) continue;
    const to = middleOf(other);
    const [ahead, aside] = [
      (to.x - from.x) * x + (to.y - from.y) * y,
      Math.abs((to.x - from.x) * y) + Math.abs((to.y - from.y) * x),
    ];
    if (ahead <= 1) continue;
    const distance = ahead + 2 * aside;
    if (!best || distance < best.distance) best = { node: other, distance };
  }
  if (!best) return;
  node.setAttribute('tabindex', '-1');
  best.node.setAttribute('tabindex', '0');
  best.node.focus();
  best.node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function middleOf(node: Element): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = node.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
