// One cited source as an entry of the list of sources: who, when, how it knows, where its matter comes from, how it stands. The
// page shows the same entry as a card beside a reference to it.

import { namedOrigins, originCount } from '../../core/model/origins/named-origins.ts';
import { admiraltyReliability } from '../../core/model/scales/admiralty.ts';
import { findRung } from '../../core/model/scales/scale.ts';
import type { Source } from '../../core/model/sources/source.ts';
import {
  accessMeanings,
  anonymityText,
  originatorText,
  shortSourceName,
} from '../../core/model/sources/source-words.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import { dayElement } from '../html/day-text.ts';
import { type Html, html } from '../html/html.ts';
import { safeAddress } from '../html/safe-address.ts';

export interface CitedSource {
  readonly key: string;
  readonly number: number;
  readonly source: Source | undefined;
  /** How many statements cite it. */
  readonly uses: number;
  /** Line of its declaration in the briefing, from 0; undefined for what a registry declares. */
  readonly line: number | undefined;
  /** Whether it is certain that nothing declares it. */
  readonly isMissing: boolean;
}

const longest = 600;

export function sourceEntry(cited: CitedSource, sources: ReadonlyMap<string, Source>): Html {
  const { key, number, source, uses, line, isMissing } = cited;
  const times = html`<button type="button" class="uses" data-uses="${number}">cited ${uses === 1 ? 'once' : `${uses} times`}</button>`;
  const to =
    line !== undefined &&
    html`<button type="button" class="to-text" data-line="${line}">Show in the text<span class="heard">: ${plainLine(key, 80)}</span></button>`;
  const frame = (content: Html): Html =>
    html`<li id="note-${number}" value="${number}" class="source" tabindex="-1">${content}<p class="source-links">${times}${to}</p></li>`;
  if (!source) {
    const why = isMissing
      ? 'No source with this key is declared.'
      : 'The key may be declared in a registry that could not be read.';
    return frame(
      html`<p class="source-title"><code>@${plainLine(key)}</code> <strong class="flag">${isMissing ? 'not declared' : 'not found'}</strong></p><p>${why}</p>`,
    );
  }
  const status = source.status !== 'current' && html` <strong class="flag">${source.status}</strong>`;
  return frame(
    html`<p class="source-title"><cite>${plainLine(source.title ?? key, longest)}</cite>${status}</p><p class="source-by">${byline(source)}</p><dl class="facts">${facts(source, sources)}</dl>`,
  );
}

function byline(source: Source): Html {
  const parts = [originatorText(source), source.type?.replace(/[-_]/g, ' ')]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => html`${plainLine(part!, longest)}`);
  if (source.date !== undefined)
    parts.splice(parts.length > 1 ? parts.length - 1 : parts.length, 0, dayElement(source.date));
  return html`${parts.map((part, index) => html`${index > 0 && ' · '}${part}`)}`;
}

function facts(source: Source, sources: ReadonlyMap<string, Source>): readonly Html[] {
  const rung = source.reliability === undefined ? undefined : findRung(admiraltyReliability, source.reliability)?.rung;
  const anonymity = anonymityText(source);
  return [
    fact(
      'Reliability',
      source.reliability === undefined
        ? html`not graded`
        : html`<b class="letter">${plainLine(source.reliability, 20)}</b> ${rung?.terms[1] ?? rung?.meaning}`,
    ),
    fact('Access', html`${source.access}: ${accessMeanings[source.access]}`),
    anonymity !== undefined && fact('Anonymous', html`${plainLine(anonymity, longest)}`),
    fact('Origin', originWords(source, sources)),
    source.statusNote !== undefined && fact('Status', html`${plainLine(source.statusNote, longest)}`),
    source.marking !== undefined && fact('Marking', html`${plainLine(source.marking)}`),
    source.note !== undefined && fact('Note', html`${plainLine(source.note, longest)}`),
    source.accessed !== undefined && fact('Accessed', dayElement(source.accessed)),
    ...[source.url, source.archive].map(
      (address, index) => address !== undefined && fact(index === 0 ? 'Address' : 'Archive', addressLink(address)),
    ),
  ].filter((one) => one !== false);
}

function fact(label: string, content: Html): Html {
  return html`<div><dt>${label}</dt><dd>${content}</dd></div>`;
}

/** Where its matter comes from in the end. */
function originWords(source: Source, sources: ReadonlyMap<string, Source>): Html {
  if (source.derivedFrom.length === 0)
    return source.origin === undefined ? html`itself` : html`${plainLine(source.origin)}`;
  const origins = namedOrigins([source.id], sources);
  if (origins.length === 0) return html`<strong>none: it derives from itself in a closed loop</strong>`;
  const names = origins.slice(0, 6).map(({ id }) => plainLine(nameOf(id, sources), 90));
  const rest = origins.length - names.length;
  return html`${originCount(origins)}: ${names.join('; ')}${rest > 0 && ` and ${rest} more`}`;
}

function nameOf(id: string, sources: ReadonlyMap<string, Source>): string {
  const source = sources.get(id);
  return source ? shortSourceName(source) : `${id} (not declared)`;
}

function addressLink(address: string): Html {
  const shown = plainLine(address, 500);
  return safeAddress(address)?.type === 'web'
    ? html`<a href="${address.trim()}" rel="noopener noreferrer">${shown}</a>`
    : html`${shown}`;
}
