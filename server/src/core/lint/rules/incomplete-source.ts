// A source that a reader could not find or weigh from what is declared.

import type { Source } from '../../model/sources/source.ts';
import { eachSource } from '../each-source.ts';
import { addSourceKeys } from '../fixes/declaration-edits.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

/** CSL item types that live at an address: without one, a reader cannot get at them. */
const atAnAddress = new Set([
  'webpage',
  'post',
  'post-weblog',
  'article-newspaper',
  'article-magazine',
  'article',
  'dataset',
  'software',
  'broadcast',
  'motion_picture',
  'song',
  'figure',
  'map',
]);

export const incompleteSource = defineRule<Source>({
  id: 'incomplete-source',
  code: 'BRF2004',
  family: 'Markup and reference integrity',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a source without the title, originator, date or address that its type requires',
  description:
    'Every source needs a `title`, a `date`, and an `author` or a `publisher`; an anonymous source has `anonymous` instead of an originator. Types that are found at an address (web pages, posts, press articles, data sets, recordings) also need a `url`, an `archive` or an archived `text`, apart from data sets whose `access` says that they are held: `issuer`, `first-hand` or `documentary`. ' +
    'A source of a registry is reported where the briefing first cites it.',
  rationale:
    'ICS 206-01 lists what a reference to an open source contains: originator, title, address or locator, and dates. Without them, nobody can find the source again.',
  fixSummary: 'insert the missing keys, left empty',
  check(context, report) {
    eachSource(
      context,
      (source) => missingKeys(source).length > 0,
      ({ source, span, where, related }) => {
        const missing = missingKeys(source)
          .map(({ words }) => words)
          .join(', no ');
        report(
          span,
          `“${source.id}”${where} has no ${missing}, so a reader cannot find it or weigh it. Add what is missing.`,
          { detail: source, about: source.id, ...(related ? { related } : {}) },
        );
      },
    );
  },
  fixes({ brief }, { detail: source }) {
    const keys = missingKeys(source)
      .map(({ key }) => key)
      .filter((key) => !source.fields.has(key));
    const edit = addSourceKeys(brief, source, keys);
    return edit ? [fixIn(brief, 'suggested', `Add ${keys.join(', ')}`, edit)] : [];
  },
});

function missingKeys(source: Source): readonly { readonly key: string; readonly words: string }[] {
  return [
    // A value that is there but cannot be read is invalid-front-matter's matter.
    ...(source.title || isUnreadable(source, 'title') ? [] : [{ key: 'title', words: 'title' }]),
    ...(source.author || source.publisher || source.anonymous
      ? []
      : [{ key: 'publisher', words: 'author or publisher' }]),
    ...(source.date || isUnreadable(source, 'date') ? [] : [{ key: 'date', words: 'date' }]),
    ...(source.url || source.archive || source.text || !source.type || !atAnAddress.has(source.type) || isHeld(source)
      ? []
      : [{ key: 'url', words: 'url, archive or text' }]),
  ];
}

/** Tables and extracts that the desk or its issuer holds have no address; those that are only passed on were found at one. */
function isHeld({ type, access }: Source): boolean {
  return type === 'dataset' && (access === 'issuer' || access === 'first-hand' || access === 'documentary');
}

/** The key has a value that gave nothing: a bad date, a list where text belongs. */
function isUnreadable(source: Source, key: 'title' | 'date'): boolean {
  const field = source.fields.get(key);
  return field !== undefined && source[key] === undefined && field.valueSpan.end > field.valueSpan.start;
}
