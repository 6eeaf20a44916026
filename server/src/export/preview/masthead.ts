// The head of the page, from the front matter: handling mark, title, date, who wrote it for whom, the question. What cannot be
// read as a date stands as it is written.

import type { Brief } from '../../core/model/brief.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import { dayElement } from '../html/day-text.ts';
import { type Html, html } from '../html/html.ts';

/** `banner` is the line of its mark of handling. */
export function masthead(brief: Brief, banner: string | undefined): Html {
  const { title, question, authors, audience, supersedes } = brief.frontMatter;
  const facts = [
    fact('Date', day(brief, 'date')),
    fact('Information cut-off', day(brief, 'cutoff')),
    authors.length > 0 && fact('From', html`${plainLine(authors.join(', '), 500)}`),
    audience.length > 0 && fact('For', html`${plainLine(audience.join('; '), 500)}`),
    supersedes !== undefined && fact('Replaces', html`${plainLine(supersedes)}`),
  ].filter((one) => one !== false && one !== undefined);
  return html`${banner !== undefined && html`<p class="marking">${plainLine(banner)}</p>`}<h1 class="title">${plainLine(title ?? 'Untitled briefing', 500)}</h1>${
    facts.length > 0 && html`<dl class="facts">${facts}</dl>`
  }${question.map((one) => html`<p class="question"><span class="label">Question</span> ${plainLine(one, 1000)}</p>`)}`;
}

function day({ frontMatter, document }: Brief, key: 'date' | 'cutoff'): Html | undefined {
  const date = frontMatter[key];
  if (date !== undefined) return dayElement(date);
  const span = frontMatter.fields.get(key)?.valueSpan;
  const written = span && plainLine(document.text.slice(span.start, span.end));
  return written ? html`${written}` : undefined;
}

function fact(label: string, content: Html | undefined): Html | undefined {
  return content && html`<div><dt>${label}</dt><dd>${content}</dd></div>`;
}
