// A source declared from what a sentence names as its evidence: a link, a note, a reference. Nothing is invented: what is not
// written there stays empty, and an empty value is itself reported.

import type { ReadingLanguage } from '../../languages/language.ts';
import { levelPlaceholder } from '../../model/assessment.ts';
import type { Brief } from '../../model/brief.ts';
import { proposeIdForAddress, proposeIdForName } from '../../model/sources/propose-source-id.ts';
import type { Source } from '../../model/sources/source.ts';
import { yamlText } from '../../model/sources/source-values.ts';
import { evidenceIdentity, type NamedEvidence, namedEvidence } from '../../model/sources/undeclared-evidence.ts';
import { addressIdentity } from '../../model/sources/web-address.ts';
import type { Statement } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { declareSources, type NewSource } from './declaration-edits.ts';

const byAddress = new WeakMap<ReadonlyMap<string, Source>, ReadonlyMap<string, Source>>();

/** The source that is declared at the address of `evidence`, if one is. */
export function declaredAt({ address }: NamedEvidence, sources: ReadonlyMap<string, Source>): Source | undefined {
  if (address === undefined) return undefined;
  let known = byAddress.get(sources);
  if (!known) {
    const places = [...sources.values()].flatMap((source) =>
      [source.url, source.archive].flatMap((place) => (place ? [[addressIdentity(place), source] as const] : [])),
    );
    // Of two at one address the first counts.
    byAddress.set(sources, (known = new Map(places.reverse())));
  }
  return known.get(addressIdentity(address));
}

const placeLists = new WeakMap<ReadonlyMap<string, Source>, string>();

/** Equal for sources of the same keys at the same addresses: what `declaredAt` and a look for keys in words depend on. */
export function placesOf(sources: ReadonlyMap<string, Source>): string {
  let places = placeLists.get(sources);
  if (places === undefined) {
    places = [...sources.values()].map(({ id, url, archive }) => `${id}\t${url ?? ''}\t${archive ?? ''}`).join('\n');
    placeLists.set(sources, places);
  }
  return places;
}

/** What a statement names as its evidence, or the link that stands alone right behind it: `next`, if it is of the same stretch of text. */
export function evidenceOf(
  statement: Statement,
  next: Statement | undefined,
  textOf: (span: Span) => string,
  language: ReadingLanguage,
  noteOf?: (label: string) => string | undefined,
): NamedEvidence | undefined {
  const named = ({ span }: Statement): NamedEvidence | undefined => namedEvidence(textOf(span), language, noteOf);
  const isBehind = next?.run === statement.run && next.exempt === 'link';
  return named(statement) ?? (isBehind ? named(next) : undefined);
}

/** What a tag holds that cites `key` for what `evidence` names. */
export function citationOf(key: string, { locator }: NamedEvidence): string {
  return `@${key}${locator === undefined ? '' : ` ${locator}`} :: ${levelPlaceholder}`;
}

/** Collects the sources that several sentences name: the same place is the same source, and none is declared twice. */
export class NewSources {
  readonly #sources: ReadonlyMap<string, Source>;
  /** By the identity of what is named. */
  readonly #made = new Map<string, NewSource>();
  readonly #ids = new Set<string>();

  constructor(sources: ReadonlyMap<string, Source>) {
    this.#sources = sources;
  }

  /** The key under which `evidence` is or will be declared. */
  keyFor(evidence: NamedEvidence): string {
    const declared = declaredAt(evidence, this.#sources);
    if (declared) return declared.id;
    const identity = evidenceIdentity(evidence);
    const known = this.#made.get(identity);
    if (known) return known.id;
    const isTaken = (id: string): boolean => this.#sources.has(id) || this.#ids.has(id);
    const { address, author, publisher, title, date } = evidence;
    const id =
      address === undefined
        ? proposeIdForName(publisher ?? title ?? 'source', isTaken)
        : proposeIdForAddress(address, isTaken);
    this.#ids.add(id);
    this.#made.set(identity, {
      id,
      keys: [
        ['title', title === undefined ? '' : yamlText(title)],
        ...(author === undefined ? [] : [['author', yamlText(author)] as const]),
        ['publisher', publisher === undefined ? '' : yamlText(publisher)],
        ['date', date ?? ''],
        ['url', address === undefined ? '' : yamlText(address)],
      ],
    });
    return id;
  }

  /** How many are new. */
  get count(): number {
    return this.#made.size;
  }

  /** No edits where all are declared; undefined where the front matter is such that nothing can be added safely. */
  declaration(brief: Brief): readonly TextEdit[] | undefined {
    if (this.#made.size === 0) return [];
    const edit = declareSources(brief, [...this.#made.values()]);
    return edit && [edit];
  }
}
