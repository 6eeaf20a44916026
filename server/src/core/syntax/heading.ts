// A heading's words and its Pandoc attributes: `## Key judgments {#kj .key-judgments}`.

/** Section classes stand without their dot. */
export interface HeadingText {
  readonly title: string;
  readonly classes: readonly string[];
  readonly id?: string;
}

const ATTRIBUTES = /[ \t]*\{([^{}]*)\}[ \t]*#*[ \t]*$/;

/** Where in a heading's source text its attributes begin, blanks before them included; the end of the text where it has none. */
export function headingAttributesStart(source: string): number {
  const content = source.replace(/\n[ \t]*(?:=+|-+)[ \t]*$/, '').trimEnd();
  const attributes = ATTRIBUTES.exec(content);
  return attributes && areAttributes(attributes[1]!) ? attributes.index : source.length;
}

/** Reads one heading's source text; ATX and setext marks are dropped. Braces that hold no attribute stay in the title. */
export function readHeading(source: string): HeadingText {
  const content = source
    .replace(/\n[ \t]*(?:=+|-+)[ \t]*$/, '')
    .replace(/^[ \t]*#{1,6}(?=[ \t]|$)/, '')
    .trim();
  const attributes = ATTRIBUTES.exec(content);
  const words = attributes?.[1]?.trim().split(/\s+/) ?? [];
  if (!attributes || !areAttributes(attributes[1]!)) {
    return { title: content.replace(/[ \t]+#+[ \t]*$/, '').trim(), classes: [] };
  }
  const id = words.find((word) => word.startsWith('#'))?.slice(1);
  return {
    title: content.slice(0, attributes.index).trim(),
    classes: words.filter((word) => word.startsWith('.')).map((word) => word.slice(1).toLowerCase()),
    ...(id ? { id } : {}),
  };
}

function areAttributes(content: string): boolean {
  return content
    .trim()
    .split(/\s+/)
    .every((word) => /^[.#][\p{L}\p{N}_:.-]+$|^[\w-]+=\S*$|^-$/u.test(word));
}
