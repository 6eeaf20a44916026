// One value of a declaration, from YAML to its type: text, list, date, one of a closed list. A value of the wrong type gives
// one problem and is then as good as absent. Does not know which keys there are.

import type { Repair, YamlEntry, YamlMap, YamlNode, YamlScalar } from '../syntax/yaml/yaml-node.ts';
import { booleanOf, isNothing } from '../syntax/yaml/yaml-node.ts';
import { dateReadings, isIsoDate } from '../text/iso-date.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';

/** Something wrong with a declaration. Rules make findings of them and decide nothing more. */
export interface FrontMatterProblem {
  /** `unknown-key` for a key that no version knows, `invalid` for anything else. */
  readonly kind: 'invalid' | 'unknown-key';
  readonly span: Span;
  /** Of an unknown key at the top of the front matter: the key. */
  readonly topKey?: string;
  /** Of an unknown key: the known one that it may be a misspelling of. */
  readonly near?: string;
  /** What is wrong, why it matters, what to do. */
  readonly message: string;
  /** Best first. */
  readonly repairs?: readonly Repair[];
}

export function invalid(
  problems: FrontMatterProblem[],
  span: Span,
  message: string,
  repairs?: readonly Repair[],
): void {
  problems.push(
    repairs && repairs.length > 0 ? { kind: 'invalid', span, message, repairs } : { kind: 'invalid', span, message },
  );
}

/** Text as written, numbers and booleans included; undefined where nothing is written or it is no scalar. */
export function readText(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): string | undefined {
  const scalar = readScalar(entry, problems, 'text');
  const text = scalar?.text.trim();
  return text === '' ? undefined : text;
}

/** One text or a list of them. Items that are no text are reported and left out. */
export function readTexts(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): readonly string[] {
  return readTextNodes(entry, problems).map((node) => node.text.trim());
}

/** As `readTexts`, with the place of each. */
export function readTextNodes(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): readonly YamlScalar[] {
  if (!entry || isNothing(entry.value)) return [];
  if (entry.value.type === 'map') {
    invalid(
      problems,
      firstLineOf(entry.value),
      `\`${entry.key.text}\` must be text or a list of texts, not a map; write the text itself.`,
    );
    return [];
  }
  const items = entry.value.type === 'list' ? entry.value.items : [entry.value];
  const texts: YamlScalar[] = [];
  for (const item of items) {
    if (item.type !== 'scalar')
      invalid(
        problems,
        firstLineOf(item),
        `Each item of \`${entry.key.text}\` must be text, so this one cannot be read; write the text itself.`,
      );
    else if (item.text.trim() !== '') texts.push(item);
  }
  return texts;
}

/** An ISO 8601 date; a date in another spelling is read when it can mean one day only, and reported all the same. */
export function readDate(
  entry: YamlEntry | undefined,
  problems: FrontMatterProblem[],
  allowPartial = false,
): string | undefined {
  const scalar = readScalar(entry, problems, 'a date');
  const text = scalar?.text.trim();
  if (!scalar || !text) return undefined;
  if (isIsoDate(text, allowPartial)) return text;
  const readings = dateReadings(text).filter((reading) => isIsoDate(reading.iso, allowPartial));
  const form = allowPartial ? 'YYYY-MM-DD, YYYY-MM or YYYY' : 'YYYY-MM-DD';
  const what =
    /^\d{4}-\d\d-\d\d/.test(text) && readings.length === 0
      ? `There is no day \`${text}\`, so nothing can be compared with it; write the date as ${form}.`
      : /^\d{4}(?:-\d\d)?$/.test(text) && readings.length === 0
        ? `\`${text}\` has no day, and \`${entry!.key.text}\` needs one; write it as ${form}.`
        : `\`${text}\` is not a date written as ${form}, so it may be misread; write it that way.`;
  invalid(
    problems,
    scalar.span,
    what,
    readings.map(({ iso, isCertain }) => ({
      title: `Write ${iso}`,
      span: scalar.span,
      newText: iso,
      isSafe: isCertain,
    })),
  );
  return readings[0]?.isCertain ? readings[0].iso : undefined;
}

/** One of `values`; another case is read and reported with the right spelling, anything else with the nearest value. */
export function readChoice<T extends string>(
  entry: YamlEntry | undefined,
  values: readonly T[],
  problems: FrontMatterProblem[],
): T | undefined {
  const scalar = readScalar(entry, problems, 'one word');
  const text = scalar?.text.trim();
  if (!scalar || !text) return undefined;
  const exact = values.find((value) => value === text);
  if (exact) return exact;
  const plain = simplified(text);
  const same = values.find((value) => simplified(value) === plain);
  const near = same ?? (nearest(text, values) as T | undefined);
  const advice = near
    ? values.length > 8 || same
      ? `write \`${near}\``
      : `did you mean \`${near}\`? It must be ${oneOf(values)}`
    : `write ${oneOf(values)}`;
  invalid(
    problems,
    scalar.span,
    `\`${text}\` is not a value of \`${entry!.key.text}\`, so it has no effect; ${advice}.`,
    near && [{ title: `Write ${near}`, span: scalar.span, newText: near, isSafe: same !== undefined }],
  );
  return same;
}

/** `true` or `false`, quoted or not. */
export function readBoolean(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): boolean | undefined {
  const scalar = readScalar(entry, problems, '`true` or `false`');
  if (!scalar) return undefined;
  const value = booleanOf({ ...scalar, style: 'plain' });
  if (value !== undefined) return value;
  const meant = /^(?:yes|y|on|1)$/i.test(scalar.text)
    ? 'true'
    : /^(?:no|n|off|0)$/i.test(scalar.text)
      ? 'false'
      : undefined;
  invalid(
    problems,
    scalar.span,
    `\`${entry!.key.text}\` must be \`true\` or \`false\`, and YAML reads \`${scalar.text}\` as text; write one of these.`,
    meant && [{ title: `Write ${meant}`, span: scalar.span, newText: meant, isSafe: true }],
  );
  return meant === undefined ? undefined : meant === 'true';
}

/** A whole number, quoted or not, or the word `unknown`: an honest count may be that. */
export function readCountField(
  entry: YamlEntry | undefined,
  problems: FrontMatterProblem[],
): number | 'unknown' | undefined {
  const scalar = readScalar(entry, problems, 'a whole number');
  if (!scalar) return undefined;
  if (scalar.text.trim().toLowerCase() === 'unknown') return 'unknown';
  if (/^\d{1,9}$/.test(scalar.text.trim())) return Number(scalar.text);
  invalid(problems, scalar.span, `\`${entry!.key.text}\` must be a whole number or \`unknown\`; write it in digits.`);
  return undefined;
}

/** A map; anything else but nothing is reported, with `example` as what to write. */
export function readMap(
  entry: YamlEntry | undefined,
  example: string,
  problems: FrontMatterProblem[],
): YamlMap | undefined {
  if (!entry || isNothing(entry.value)) return undefined;
  if (entry.value.type === 'map') return entry.value;
  const what = entry.value.type === 'list' ? 'a list' : 'text';
  invalid(
    problems,
    firstLineOf(entry.value),
    `\`${entry.key.text}\` must be a map of keys to values, but this is ${what}, so none of it can be read; write ${example}.`,
  );
  return undefined;
}

/**
 * Reports each key of `map` that is not in `known`, with the nearest that is. `others` are keys at the top of the front matter that
 * other programs read there.
 */
export function reportUnknownKeys(
  map: YamlMap,
  known: readonly string[],
  owner: string,
  problems: FrontMatterProblem[],
  others?: ReadonlySet<string>,
): void {
  const written = new Set(map.entries.map(({ key }) => key.text));
  for (const { key } of map.entries) {
    if (known.includes(key.text) || others?.has(key.text)) continue;
    const plain = simplified(key.text);
    const near = known.find((name) => simplified(name) === plain) ?? nearest(key.text, known);
    const isFree = near !== undefined && !written.has(near);
    const advice = near ? `did you mean \`${near}\`?` : 'remove it, or put it in a comment.';
    problems.push({
      kind: 'unknown-key',
      span: key.span,
      message: `\`${key.text}\` is not a key of ${owner}, so its value is ignored; ${advice}`,
      ...(others && { topKey: key.text }),
      ...(near !== undefined && { near }),
      ...(isFree && { repairs: [{ title: `Rename to ${near}`, span: key.span, newText: near, isSafe: false }] }),
    });
  }
}

/** The first line of a node: what to underline of a list or a map. */
export function firstLineOf(node: YamlNode): Span {
  if (node.type === 'scalar' || node.isFlow) return node.span;
  const first = node.type === 'map' ? node.entries[0]?.key.span : node.items[0]?.span;
  return first ? { start: node.span.start, end: first.end } : node.span;
}

function readScalar(
  entry: YamlEntry | undefined,
  problems: FrontMatterProblem[],
  wanted: string,
): YamlScalar | undefined {
  if (!entry || isNothing(entry.value)) return undefined;
  if (entry.value.type === 'scalar') return entry.value;
  const what = entry.value.type === 'list' ? 'a list' : 'a map';
  invalid(
    problems,
    firstLineOf(entry.value),
    `\`${entry.key.text}\` must be ${wanted}, but this is ${what}, so it cannot be read; write ${wanted} here.`,
  );
  return undefined;
}

function simplified(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}

function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``);
  return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** `{ [name]: value }`, or nothing when there is no value: absent keys stay absent. */
export function present<K extends string, T>(name: K, value: T | undefined): { [key in K]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [key in K]?: T });
}
