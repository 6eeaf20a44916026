// A source declared from what a sentence names as its evidence: a link, a note, a reference. Nothing is invented: what is not
// written there stays empty, and an empty value is itself reported.

import { levelPlaceholder } from '../../model/assessment.ts';
import type { Brief } from '../../model/brief.ts';
import { proposeIdForAddress, proposeIdForName } from '../../model/sources/propose-source-id.ts';
import type { Source } from '../../model/sources/source.ts';
import { yamlText } from '../../model/sources/source-values.ts';
import { isSameEvidence, type NamedEvidence } from '../../model/sources/undeclared-evidence.ts';
import { addressIdentity } from '../../model/sources/web-address.ts';
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

/** What a tag holds that cites `key` for what `evidence` names. */
export function citationOf(key: string, { locator }: NamedEvidence): string {
  return `@${key}${locator === undefined ? '' : ` ${locator}`} :: ${levelPlaceholder}`;
}

/** Collects the sources that several sentences name: the same place is the same source, and none is declared twice. */
export class NewSources {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #made: { readonly evidence: NamedEvidence; readonly source: NewSource }[] = [];

  constructor(sources: ReadonlyMap<string, Source>) {
    this.#sources = sources;
  }

  /** The key under which `evidence` is or will be declared. */
  keyFor(evidence: NamedEvidence): string {
    const declared = declaredAt(evidence, this.#sources);
    if (declared) return declared.id;
    const known = this.#made.find((one) => isSameEvidence(one.evidence, evidence));
    if (known) return known.source.id;
    const isTaken = (id: string): boolean => this.#sources.has(id) || this.#made.some(({ source }) => source.id === id);
    const { address, publisher, title, date } = evidence;
    const id =
      address === undefined
        ? proposeIdForName(publisher ?? title ?? 'source', isTaken)
        : proposeIdForAddress(address, isTaken);
    this.#made.push({
      evidence,
      source: {
        id,
        keys: [
          ['title', title === undefined ? '' : yamlText(title)],
          ['publisher', publisher === undefined ? '' : yamlText(publisher)],
          ['date', date ?? ''],
          ['url', address === undefined ? '' : yamlText(address)],
        ],
      },
    });
    return id;
  }

  /** How many are new. */
  get count(): number {
    return this.#made.length;
  }

  /** No edits where all are declared; undefined where the front matter is such that nothing can be added safely. */
  declaration(brief: Brief): readonly TextEdit[] | undefined {
    if (this.#made.length === 0) return [];
    const edit = declareSources(
      brief,
      this.#made.map(({ source }) => source),
    );
    return edit && [edit];
  }
}
