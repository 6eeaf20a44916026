// Small signs beside words: how high a level stands on its scale, and which part of 0 to 100 % a term of likelihood covers.
// Never the only sign: the word stands beside it, so it is hidden from those who listen.

import type { Rung, Scale } from '../../core/model/scales/scale.ts';
import { type Html, html } from '../html/html.ts';

const step = 8;
const mostPips = 7;

/** Rungs of an order, the weakest first: those outside the order ("cannot be judged") are not in it. */
export function orderedRungs({ rungs }: Scale): readonly Rung[] {
  return rungs.filter((rung) => !rung.isUnjudged);
}

/** As many circles as the scale has rungs, filled up to this one; a bar for a rung outside the order. */
export function levelGlyph(scale: Scale, index: number): Html {
  const ordered = orderedRungs(scale);
  const place = ordered.indexOf(scale.rungs[index]!) + 1;
  if (place === 0) return picture(step, html`<path d="M1 4h6"/>`);
  if (ordered.length > mostPips)
    return picture(
      step * 3,
      html`<path d="M1 4h22"/><circle class="on" cx="${fixed(1 + (22 * (place - 1)) / (ordered.length - 1))}" cy="4" r="3"/>`,
    );
  const pips = ordered.map(
    (_, at) => html`<circle class="${at < place ? 'on' : 'off'}" cx="${step * at + step / 2}" cy="4" r="2.75"/>`,
  );
  return picture(step * ordered.length, pips);
}

const trackLength = 48;

/** A line from 0 to 100 % with the range as a beam on it; nothing for a rung without a range. */
export function rangeGlyph({ range }: Rung): Html | undefined {
  if (!range) return undefined;
  const [low, high] = range.map((tenths) => 1 + ((trackLength - 2) * tenths) / 1000) as [number, number];
  const middle = trackLength / 2;
  return picture(
    trackLength,
    html`<path d="M1 4h${trackLength - 2}M1 2v4M${middle} 3v2M${trackLength - 1} 2v4"/><rect class="on" x="${fixed(low)}" y="2" width="${fixed(Math.max(1, high - low))}" height="4"/>`,
  );
}

function picture(width: number, content: Html | readonly Html[]): Html {
  return html`<svg class="glyph" width="${width}" height="8" viewBox="0 0 ${width} 8" aria-hidden="true" focusable="false">${content}</svg>`;
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
