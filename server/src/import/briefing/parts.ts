// What a document holds besides its words: links, notes, tables, images, comments, counted where they stand.

import type { Brief } from '../../core/model/brief.ts';

export interface LinkPart {
  /** As it is written, or as its label is defined. */
  readonly target: string;
}

export interface DocumentParts {
  readonly links: readonly LinkPart[];
  /** Labels of notes that are defined. */
  readonly notes: readonly string[];
  readonly tables: number;
  readonly images: number;
  readonly comments: number;
  /** Addresses of link definitions; labels as `linkLabel` makes them. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** Labels are compared without regard to case and white space, as in CommonMark. */
export function linkLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

export function partsOf({ body, split, document }: Brief): DocumentParts {
  const links: { readonly target?: string; readonly label?: string }[] = [];
  const definitions = new Map<string, string>();
  const notes = new Set<string>();
  let [tables, images, comments] = [0, 0, 0];
  const slice = (from: number, to: number): string => document.rope.slice(from + split.bodyStart, to + split.bodyStart);
  const cursor = body.tree.cursor();
  const enter = (): boolean => {
    const { name, from, to } = cursor;
    if (name === 'Table') tables++;
    else if (name === 'Image') images++;
    else if (name === 'Comment' || name === 'CommentBlock') comments++;
    else if (name === 'FootnoteLabel') notes.add(slice(from + 2, to).replace(/\]:?$/, ''));
    else if (name === 'Link') {
      const url = cursor.node.getChild('URL');
      const label = cursor.node.getChild('LinkLabel');
      const words = slice(from, to);
      if (url) links.push({ target: slice(url.from, url.to).replace(/^<(.*)>$/, '$1') });
      else
        links.push({
          label: linkLabel(
            (label ? slice(label.from, label.to) : words).replace(/^\[|\](?:\[\])?$/g, '') ||
              words.slice(1, words.indexOf(']')),
          ),
        });
      return false;
    } else if (name === 'LinkReference') {
      const url = cursor.node.getChild('URL');
      const label = cursor.node.getChild('LinkLabel');
      if (url && label) {
        const key = linkLabel(slice(label.from + 1, label.to - 1));
        if (!definitions.has(key)) definitions.set(key, slice(url.from, url.to).replace(/^<(.*)>$/, '$1'));
      }
      return false;
    } else if (name === 'Autolink' || name === 'URL') {
      links.push({ target: slice(from, to).replace(/^<(.*)>$/, '$1') });
      return false;
    }
    return name !== 'Image';
  };
  walk(cursor, enter);
  return {
    // Brackets that no definition makes a link are words.
    links: links.flatMap(({ target, label }): readonly LinkPart[] => {
      const found = target ?? definitions.get(label ?? '');
      return found === undefined ? [] : [{ target: found }];
    }),
    notes: [...notes],
    tables,
    images,
    comments,
    definitions,
  };
}

interface Walker {
  firstChild(): boolean;
  nextSibling(): boolean;
  parent(): boolean;
}

/** Visits every node; `enter` says whether to go into the one that the cursor is at. Without recursion: nests may be deep. */
function walk(cursor: Walker, enter: () => boolean): void {
  let depth = 0;
  for (;;) {
    if (enter() && cursor.firstChild()) depth++;
    else
      while (!cursor.nextSibling()) {
        if (depth === 0) return;
        cursor.parent();
        depth--;
      }
  }
}
