// What the styles and the numbering of a Word document say of its paragraphs: heading, list, quotation, code.

import { childElements, childNamed, type MarkupElement } from '../markup-tree.ts';

export interface ParagraphStyle {
  /** Lower case, as it is shown. */
  readonly name: string;
  /** From 0; undefined where it is no heading. */
  readonly outline?: number;
  readonly numbering?: { readonly id: string; readonly level: number };
}

export type Styles = ReadonlyMap<string, ParagraphStyle>;

export interface ListLevel {
  readonly isOrdered: boolean;
  readonly start: number;
  /** Whether the first item begins anew, though others of the same family were counted before. */
  readonly isRestart: boolean;
}

export interface Numbering {
  /** Those of one family are counted together. */
  readonly family: string;
  readonly levels: readonly ListLevel[];
}

/** By their ids. */
export type Numberings = ReadonlyMap<string, Numbering>;

export function value(element: MarkupElement | undefined, name = 'w:val'): string | undefined {
  return element?.attributes[name];
}

/** Whether a property such as `w:b` is there and not switched off. */
export function isOn(properties: MarkupElement | undefined, name: string): boolean {
  const property = childNamed(properties, name);
  return property !== undefined && !/^(?:0|false|off|none)$/i.test(value(property) ?? '');
}

export function readStyles(root: MarkupElement | undefined): Styles {
  const raw = new Map<string, MarkupElement>();
  for (const style of root ? childElements(root, 'w:style') : []) {
    const id = style.attributes['w:styleId'];
    if (id !== undefined) raw.set(id, style);
  }
  const styles = new Map<string, ParagraphStyle>();
  for (const [id, style] of raw) {
    const name = (value(childNamed(style, 'w:name')) ?? id).toLowerCase();
    let outline: number | undefined;
    let numbering: ParagraphStyle['numbering'];
    const seen = new Set<string>();
    for (
      let at: string | undefined = id;
      at !== undefined && !seen.has(at);
      at = value(childNamed(raw.get(at), 'w:basedOn'))
    ) {
      seen.add(at);
      const properties = childNamed(raw.get(at), 'w:pPr');
      outline ??= outlineOf(properties);
      numbering ??= numberingOf(properties);
    }
    const heading = /^heading ([1-9])$/.exec(name)?.[1];
    if (heading !== undefined) outline ??= Number(heading) - 1;
    styles.set(id, { name, ...(outline === undefined ? {} : { outline }), ...(numbering ? { numbering } : {}) });
  }
  return styles;
}

/** Undefined for body text, which is level 9. */
export function outlineOf(properties: MarkupElement | undefined): number | undefined {
  const level = value(childNamed(properties, 'w:outlineLvl'));
  return level !== undefined && /^[0-8]$/.test(level) ? Number(level) : undefined;
}

export function numberingOf(properties: MarkupElement | undefined): ParagraphStyle['numbering'] {
  const numbering = childNamed(properties, 'w:numPr');
  const id = value(childNamed(numbering, 'w:numId'));
  const level = Number(value(childNamed(numbering, 'w:ilvl')) ?? 0);
  return id === undefined ? undefined : { id, level: Number.isInteger(level) && level >= 0 && level < 9 ? level : 0 };
}

export function readNumberings(root: MarkupElement | undefined): Numberings {
  const levelsOf = (element: MarkupElement): Map<number, ListLevel> =>
    new Map(
      childElements(element, 'w:lvl').map((level) => {
        const format = value(childNamed(level, 'w:numFmt')) ?? 'decimal';
        const start = Number(value(childNamed(level, 'w:start')) ?? 1);
        return [
          Number(level.attributes['w:ilvl']),
          {
            isOrdered: format !== 'bullet' && format !== 'none',
            start: Number.isInteger(start) && start >= 0 ? start : 1,
            isRestart: false,
          },
        ];
      }),
    );
  const abstract = new Map<string, Map<number, ListLevel>>();
  for (const one of root ? childElements(root, 'w:abstractNum') : [])
    abstract.set(one.attributes['w:abstractNumId'] ?? '', levelsOf(one));
  const numberings = new Map<string, Numbering>();
  for (const one of root ? childElements(root, 'w:num') : []) {
    const family = value(childNamed(one, 'w:abstractNumId')) ?? '';
    const levels = new Map(abstract.get(family));
    for (const change of childElements(one, 'w:lvlOverride')) {
      const level = Number(change.attributes['w:ilvl']);
      const start = Number(value(childNamed(change, 'w:startOverride')) ?? Number.NaN);
      const known = levelsOf(change).get(level) ?? levels.get(level);
      if (known) levels.set(level, Number.isInteger(start) ? { ...known, start, isRestart: true } : known);
    }
    numberings.set(one.attributes['w:numId'] ?? '', {
      family,
      levels: Array.from(
        { length: 9 },
        (_, level) => levels.get(level) ?? { isOrdered: false, start: 1, isRestart: false },
      ),
    });
  }
  return numberings;
}
