// The front matter that makes a document a briefing: what is missing is added, and a few keys of other programs are written as ours.
// What nobody wrote stays empty, which is itself reported.

import type { Brief } from '../../core/model/brief.ts';
import { readDateIn } from '../../core/model/sources/date-in-words.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { yamlText } from '../../core/model/sources/source-values.ts';
import { writeSource } from '../../core/refactor/write-source.ts';
import { isIsoDate } from '../../core/text/iso-date.ts';
import { insert, replace, type TextEdit } from '../../core/text/text-edit.ts';
import type { Description } from '../imported.ts';
import { listedSources } from './listed-sources.ts';

export interface FrontMatterNeeds {
  readonly description: Description;
  readonly declared: readonly Source[];
  /** Paths of registries, as the front matter is to name them. */
  readonly registries: readonly string[];
}

export interface FrontMatterEdits {
  readonly edits: readonly TextEdit[];
  readonly notices: readonly string[];
}

/** Offsets are those of the document's text. */
export function frontMatterEdits(brief: Brief, needs: FrontMatterNeeds): FrontMatterEdits {
  const { text } = brief.document;
  const toml = /^\+\+\+[ \t]*\n(.*?\n)?\+\+\+[ \t]*(?:\n|$)/s.exec(text);
  if (toml) return fromToml(toml, brief, needs);
  const { frontMatter, split } = brief;
  const written = split.content ? text.slice(split.content.start, split.content.end) : '';
  const isMap = split.content !== undefined && (frontMatter.fields.size > 0 || /^\s*(?:#[^\n]*\s*)*$/.test(written));
  if (!isMap) return { edits: [insert(0, `---\n${newLines(brief, needs, () => false)}---\n\n`)], notices: [] };
  if (!frontMatter.isWhole || !split.isClosed)
    return {
      edits: frontMatter.fields.has('briefing') ? [] : [insert(split.content!.start, 'briefing: 1\n')],
      notices: ['The front matter has errors, so nothing else was added to it; correct it and import the file again.'],
    };
  return addMissing(brief, needs);
}

function addMissing(brief: Brief, needs: FrontMatterNeeds): FrontMatterEdits {
  const { frontMatter, split, document } = brief;
  const { fields } = frontMatter;
  const edits: TextEdit[] = [];
  const notices: string[] = [];
  const dateField = fields.get('date');
  if (dateField && frontMatter.date === undefined) {
    const value = document.text.slice(dateField.valueSpan.start, dateField.valueSpan.end);
    const day = dayOf(value, brief);
    if (day !== undefined) edits.push(replace(dateField.valueSpan, day));
  }
  const author = fields.get('author');
  if (author && !fields.has('authors')) {
    const value = document.text.slice(author.valueSpan.start, author.valueSpan.end);
    // Names with addresses and the like below them would be lost.
    if (!/(?:^|\n)\s*(?:-\s+)?[\w-]+:\s/.test(value) && !value.startsWith('{'))
      edits.push(replace(author.keySpan, 'authors'));
    else notices.push('`author` in the front matter holds more than names; write the names as `authors: […]`.');
  }
  const isThere = (key: string): boolean => fields.has(key) || (key === 'authors' && author !== undefined);
  const listed = listedEdit(brief, needs.declared);
  if (listed) edits.push(listed);
  const marking = markingEdit(brief);
  if (marking) edits.push(marking);
  const [first, ...others] = newLines(brief, needs, isThere).split(/(?<=\n)/);
  const isVersion = first?.startsWith('briefing:') ?? false;
  if (isVersion) edits.push(insert(split.content!.start, first!));
  const rest = (isVersion ? others : [first ?? '', ...others]).join('');
  if (rest !== '') edits.push(insert(split.content!.end, rest));
  const unplaced = (['registry', 'sources'] as const).filter(
    (key) => fields.has(key) && !(key === 'sources' && listed) && needs[placedAs[key]].length > 0,
  );
  for (const key of unplaced)
    notices.push(`The front matter has \`${key}\` already, so what the bibliography adds to it was left out.`);
  return { edits, notices };
}

const placedAs = { registry: 'registries', sources: 'declared' } as const;

/** A list under `sources` as our map, with what the bibliography declares besides; undefined where it is none, or cannot be read. */
function listedEdit({ frontMatter, document }: Brief, declared: readonly Source[]): TextEdit | undefined {
  const field = frontMatter.fields.get('sources');
  if (!field || frontMatter.sources.size > 0) return undefined;
  const span = { start: field.keySpan.start, end: field.valueSpan.end };
  const listed = listedSources(document.text.slice(span.start, span.end));
  if (!listed) return undefined;
  const known = new Set(declared.map(({ id }) => id));
  const lines = [...declared, ...listed.filter(({ id }) => !known.has(id))].flatMap(writeSource);
  return replace(span, ['sources:', ...lines.map((line) => `  ${line}`)].join('\n'));
}

/** `tlp: AMBER`, as note programs have it, is how far the text may go: that must not get lost. */
function markingEdit({ frontMatter: { fields }, document }: Brief): TextEdit | undefined {
  const field = fields.get('tlp') ?? fields.get('TLP');
  if (!field || fields.has('marking')) return undefined;
  const { valueSpan } = field;
  const written = document.text.slice(valueSpan.start, valueSpan.end);
  const mark = /^(["']?)(?:TLP[:\s]*)?(RED|AMBER(?:\+STRICT)?|GREEN|CLEAR|WHITE)\1$/i.exec(written)?.[2]?.toUpperCase();
  if (mark === undefined) return undefined;
  return replace(
    { start: field.keySpan.start, end: valueSpan.end },
    `marking: TLP:${mark === 'WHITE' ? 'CLEAR' : mark}`,
  );
}

/** Whole lines; `isThere` says which keys need none. */
function newLines(
  brief: Brief,
  { description, declared, registries }: FrontMatterNeeds,
  isThere: (key: string) => boolean,
): string {
  const title = description.title ?? firstTitle(brief);
  const { date, authors = [], lang } = description;
  const lines: string[] = [];
  const add = (key: string, value: string): void => {
    if (!isThere(key)) lines.push(value === '' ? `${key}:` : `${key}: ${value}`);
  };
  add('briefing', '1');
  add('title', title === undefined ? '' : yamlText(title));
  add('date', date !== undefined && isIsoDate(date) ? date : '');
  if (authors.length > 0) add('authors', `[${authors.map(yamlText).join(', ')}]`);
  if (lang !== undefined && !/^en\b/i.test(lang)) add('lang', lang);
  if (registries.length > 0) add('registry', `[${registries.map((path) => JSON.stringify(path)).join(', ')}]`);
  if (declared.length > 0 && !isThere('sources'))
    lines.push('sources:', ...declared.flatMap((source) => writeSource(source).map((line) => `  ${line}`)));
  return lines.map((line) => `${line}\n`).join('');
}

/** What the document calls itself. */
function firstTitle({ headings }: Brief): string | undefined {
  const first = headings[0]?.heading;
  const title = first?.title
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\^[^\]]*\]|[*`]+|<[^>]*>/g, '')
    .trim();
  return title || undefined;
}

/** A time or a day in words; undefined where it is no one day. */
function dayOf(written: string, brief: Brief): string | undefined {
  const value = written.trim().replace(/^(["'])(.*)\1$/s, '$2');
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T\s]\S.*)?$/.exec(value)?.[1] ?? readDateIn(value, brief.settings.language);
  return iso !== undefined && isIsoDate(iso) ? iso : undefined;
}

/** `+++` of Hugo: what is a text becomes a key of ours, and each other line a comment, so that nothing is lost. */
function fromToml(block: RegExpExecArray, brief: Brief, needs: FrontMatterNeeds): FrontMatterEdits {
  const known: Record<string, string> = {};
  const comments: string[] = [];
  for (const line of (block[1] ?? '').split('\n')) {
    const [, key, text, bare] = /^\s*(title|date)\s*=\s*(?:["'](.*)["']|(\S+))\s*$/.exec(line) ?? [];
    if (key === undefined) comments.push(...(line.trim() === '' ? [] : [`# ${line}\n`]));
    else known[key] = (text ?? bare)!.replaceAll('\\"', '"');
  }
  const date = known['date'] === undefined ? undefined : dayOf(known['date'], brief);
  const description = {
    ...needs.description,
    ...(known['title'] === undefined ? {} : { title: known['title'] }),
    ...(date === undefined ? {} : { date }),
  };
  const lines = newLines(brief, { ...needs, description }, () => false);
  return {
    edits: [replace({ start: 0, end: block[0].length }, `---\n${comments.join('')}${lines}---\n`)],
    notices: comments.length === 0 ? [] : ['What else stood in the TOML front matter is kept there as comments.'],
  };
}
