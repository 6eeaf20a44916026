// Values of a source's keys that are more than a text, a day or a word of a list: read from YAML, and written so that they are read
// back as they were.

import { entriesByKey, isNothing, type YamlEntry } from '../../syntax/yaml/yaml-node.ts';
import {
  type FrontMatterProblem,
  firstLineOf,
  invalid,
  present,
  readChoice,
  readCountField,
  readMap,
  readText,
  readTextNodes,
  readTexts,
  reportUnknownKeys,
} from '../read-field.ts';
import type { Anonymity, Derivation } from './source.ts';
import { reliabilities } from './source-vocabulary.ts';

/** What a key is for, and what its value looks like; each a few words without a full stop. */
export interface KeyHelp {
  readonly what: string;
  readonly form: string;
}

/** The keys of a map in `anonymous`. */
export const anonymityParts = {
  count: { what: 'How many people it is', form: 'a whole number or unknown' },
  position: { what: 'What puts them in a position to know', form: 'text' },
  reason: { what: 'Why they are not named', form: 'text' },
} as const satisfies Readonly<Record<keyof Anonymity, KeyHelp>>;

/** The keys of an entry of `derived-from` that is a map. */
export const derivationParts = {
  source: { what: 'The upstream', form: 'id of a source' },
  for: { what: 'The statements that come from it; all if left out', form: 'a list of statement names' },
} as const satisfies Readonly<Record<string, KeyHelp>>;

/** Several names as one text. */
export function readNames(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): string | undefined {
  const names = readTexts(entry, problems);
  return names.length > 0 ? names.join('; ') : undefined;
}

export function readReliability(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): string | undefined {
  const value = entry?.value;
  const grade = value?.type === 'scalar' ? /^\s*([A-Fa-f])\s*([1-6])\s*$/.exec(value.text) : null;
  if (!value || !grade) return readChoice(entry, reliabilities, problems);
  const letter = grade[1]!.toUpperCase();
  invalid(
    problems,
    value.span,
    `\`reliability\` is only the letter: it describes the source, while the digit ${grade[2]} describes a single citation of it; write \`${letter}\` here and \`${letter}${grade[2]}\` in the tag.`,
    [{ title: `Write ${letter}`, span: value.span, newText: letter, isSafe: false }],
  );
  return letter;
}

export function readDerivations(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): readonly Derivation[] {
  if (!entry || isNothing(entry.value)) return [];
  const items = entry.value.type === 'list' ? entry.value.items : [entry.value];
  const derivations: Derivation[] = [];
  for (const item of items) {
    if (isNothing(item)) continue;
    if (item.type === 'scalar') {
      // `@id` is how a tag writes it; the id is meant.
      derivations.push({ source: item.text.trim().replace(/^@/, ''), sourceSpan: item.span, for: [] });
      continue;
    }
    const keys = item.type === 'map' ? entriesByKey(item) : undefined;
    const source = keys?.get('source')?.value;
    if (item.type !== 'map' || source?.type !== 'scalar' || isNothing(source)) {
      invalid(
        problems,
        firstLineOf(item),
        'An entry of `derived-from` must name a source, or the derivation is lost; write an id, or `{source: id, for: [statement]}`.',
      );
      continue;
    }
    reportUnknownKeys(item, Object.keys(derivationParts), 'an entry of `derived-from`', problems);
    const statements = readTextNodes(keys?.get('for'), problems).map((node) => node.text.trim().replace(/^#/, ''));
    derivations.push({ source: source.text.trim().replace(/^@/, ''), sourceSpan: source.span, for: statements });
  }
  return derivations;
}

/** `anonymous: true` says that the source is not named, and nothing of what a reader needs to weigh it. */
export function readAnonymity(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): Anonymity | undefined {
  if (entry?.value.type === 'scalar' && /^(?:true|false)$/i.test(entry.value.text)) {
    return entry.value.text.toLowerCase() === 'true' ? {} : undefined;
  }
  const map = readMap(entry, '`{count: …, position: …, reason: …}`', problems);
  if (!map) return undefined;
  reportUnknownKeys(map, Object.keys(anonymityParts), '`anonymous`', problems);
  const keys = entriesByKey(map);
  return {
    ...present('count', readCountField(keys.get('count'), problems)),
    ...present('position', readText(keys.get('position'), problems)),
    ...present('reason', readText(keys.get('reason'), problems)),
  };
}

export function readDigest(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): string | undefined {
  const text = readText(entry, problems);
  if (!entry || text === undefined) return undefined;
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  invalid(
    problems,
    entry.value.span,
    `A SHA-256 digest has 64 hexadecimal digits and this has ${text.length}, so no file can be checked against it; paste the whole digest.`,
  );
  return undefined;
}

/** Undefined for an empty list. */
export function writeDerivations(derivations: readonly Derivation[]): string | undefined {
  if (derivations.length === 0) return undefined;
  const upstream = derivations.map(({ source, for: statements }) =>
    statements.length === 0
      ? yamlText(source)
      : `{source: ${yamlText(source)}, for: [${statements.map(yamlText).join(', ')}]}`,
  );
  return `[${upstream.join(', ')}]`;
}

export function writeAnonymity({ count, position, reason }: Anonymity): string {
  const parts = [
    ...(count === undefined ? [] : [`count: ${count}`]),
    ...(position === undefined ? [] : [`position: ${yamlText(position)}`]),
    ...(reason === undefined ? [] : [`reason: ${yamlText(reason)}`]),
  ];
  return parts.length > 0 ? `{${parts.join(', ')}}` : 'true';
}

/** Plain where nobody can take it for anything else: a JSON string is a YAML string. */
export function yamlText(text: string): string {
  const isPlain =
    /^[\p{L}\p{N}][\p{L}\p{N} _./'’()-]*$/u.test(text) && !/\s$/.test(text) && !/^(?:true|false|null)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
