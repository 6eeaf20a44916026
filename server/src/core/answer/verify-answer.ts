// The claims of a text with citations in the line, such as an answer of a machine, held against the texts of a folder as those of a
// briefing are against its archived texts. Reads no files.

import type { Archive } from '../model/archives/archive.ts';
import { type Brief, parseBrief, statementsOf } from '../model/brief.ts';
import { claimSupports, countSupport } from '../model/evidence/claims/claim-support.ts';
import type { Source } from '../model/sources/source.ts';
import type { Statement } from '../model/statement.ts';
import { emptyWorkspace, type Workspace } from '../model/workspace.ts';
import type { Citation } from '../syntax/tag.ts';
import { createDocument, type Document } from '../text/document.ts';
import { placesOnDisk } from '../text/place-on-disk.ts';
import { plainLine } from '../text/plain-line.ts';
import type { Span } from '../text/span.ts';
import { describeSupport, type Verified } from '../verify.ts';
import { type AnswerMark, type AnswerTarget, answerMarks } from './answer-marks.ts';
import { type AnswerReferences, answerReferences } from './answer-references.ts';
import { type AnswerText, textNamed, textNumbered } from './match-texts.ts';

export interface ReadAnswerText extends AnswerText {
  readonly archive: Archive;
}

export interface AnswerResult {
  readonly verified: Verified;
  /** Citations that name no text of the folder, or not clearly one, as written; each once. */
  readonly unresolved: readonly string[];
}

export function verifyAnswer(document: Document, texts: readonly ReadAnswerText[]): AnswerResult {
  const { text, path } = document;
  const references = answerReferences(text);
  const inList = (offset: number): boolean =>
    references.spans.some(({ start, end }) => start <= offset && offset < end);
  const marks = answerMarks(text).filter(({ start }) => !inList(start));
  // The marks are no words of the claims, and the lists no claims; all else stays where it is.
  const blank = blanked(text, [...references.spans, ...marks.flatMap(({ spans }) => spans)]);
  const read = parseBrief(createDocument(path, blank));
  const resolver = new Resolver(texts, references);
  const cited = citing(read, marks, resolver);
  const { brief, workspace } = withTexts(read, cited, resolver.sources(path), texts);
  const supports = claimSupports(brief, workspace);
  return {
    verified: {
      path,
      type: 'answer',
      title: null,
      summary: countSupport(supports.map(({ support }) => support)),
      claims: supports.map(({ placed, support }) => {
        const span = {
          start: placed.start + placed.statement.span.start,
          end: placed.start + placed.statement.span.end,
        };
        return {
          ...placesOnDisk(document, span),
          kind: placed.statement.kind,
          id: null,
          text: text.slice(span.start, span.end),
          ...describeSupport(support, () => true),
        };
      }),
    },
    unresolved: resolver.unresolved,
  };
}

function blanked(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return out + text.slice(at);
}

/** State of one run: what each target turned out to mean. */
class Resolver {
  readonly #texts: readonly ReadAnswerText[];
  readonly #references: AnswerReferences;
  readonly #unknown = new Map<string, string>();

  constructor(texts: readonly ReadAnswerText[], references: AnswerReferences) {
    this.#texts = texts;
    this.#references = references;
  }

  get unresolved(): readonly string[] {
    return [...this.#unknown.values()];
  }

  /** The id of a source: the name of its text, or what was written where that names none. */
  idOf({ type, text }: AnswerTarget): string {
    const label = type === 'note' ? `^${text}` : text;
    const entry = type === 'name' ? undefined : this.#references.entries.get(label);
    const found =
      type === 'name'
        ? textNamed(text, this.#texts)
        : entry === undefined
          ? textNumbered(text, this.#texts)
          : textNamed(entry, this.#texts);
    if (found) return found.name;
    const shown = plainLine(type === 'name' ? text : `[${label}]`, 120);
    this.#unknown.set(shown, shown);
    return shown;
  }

  sources(declaredIn: string): readonly Source[] {
    const of = (id: string, text?: string, title?: string): Source => ({
      id,
      idSpan: nowhere,
      span: nowhere,
      declaredIn,
      fields: new Map(),
      access: 'unknown',
      derivedFrom: [],
      ownReporting: false,
      status: 'current',
      ...(text === undefined ? {} : { text }),
      ...(title === undefined || title === '' ? {} : { title }),
    });
    const known = new Set(this.#texts.map(({ name }) => name));
    return [
      ...this.#texts.map(({ name, title }) => of(name, name, plainLine(title, 200))),
      ...this.unresolved.filter((id) => !known.has(id)).map((id) => of(id)),
    ];
  }
}

const nowhere: Span = { start: 0, end: 0 };

/** By statement; a mark belongs to the claim that it stands in, else to the last one before it in its paragraph. */
function citing(
  brief: Brief,
  marks: readonly AnswerMark[],
  resolver: Resolver,
): ReadonlyMap<Statement, readonly Citation[]> {
  const cited = new Map<Statement, Citation[]>();
  const add = (statement: Statement, key: string): void => {
    const list = cited.get(statement) ?? [];
    if (!list.some((one) => one.key === key))
      list.push({ type: 'citation', span: nowhere, stance: 'supports', key, keySpan: nowhere });
    cited.set(statement, list);
  };
  const placed = statementsOf(brief).filter(({ statement }) => statement.kind !== 'exempt');
  for (const { statement } of placed)
    for (const { key } of statement.citations) add(statement, resolver.idOf({ type: 'name', text: key }));
  let at = -1;
  for (const mark of marks) {
    while (at + 1 < placed.length && placed[at + 1]!.start + placed[at + 1]!.statement.span.start <= mark.start) at++;
    const before = placed[at];
    if (!before) continue;
    const end = before.start + before.statement.span.end;
    // A mark that opens what follows, or stands behind an empty line, belongs to nothing before it.
    if (/\n[ \t]*\n/.test(brief.document.text.slice(Math.min(end, mark.start), mark.start))) continue;
    for (const target of mark.targets) add(before.statement, resolver.idOf(target));
  }
  return cited;
}

/** `brief` as if its statements had tags and its front matter declared the texts. */
function withTexts(
  brief: Brief,
  cited: ReadonlyMap<Statement, readonly Citation[]>,
  sources: readonly Source[],
  texts: readonly ReadAnswerText[],
): { readonly brief: Brief; readonly workspace: Workspace } {
  const passageContents = brief.passageContents.map((content) => ({
    ...content,
    statements: content.statements.map((statement) => ({
      ...statement,
      citations: cited.get(statement) ?? [],
      basis: [],
    })),
  }));
  const { title: _title, ...frontMatter } = brief.frontMatter;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const declaredIn = brief.document.path;
  return {
    brief: {
      ...brief,
      passageContents,
      frontMatter: { ...frontMatter, sources: byId, declarations: sources, registry: [] },
    },
    workspace: {
      ...emptyWorkspace,
      archives: new Map(texts.map(({ name, archive }) => [`${declaredIn}\n${name}`, { state: 'read', archive }])),
    },
  };
}
