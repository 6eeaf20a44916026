// HTML from templates in which everything that is put in is text, unless a template made it. Attribute values must stand in
// quotes. Does not know any document.

/** Markup that a template made. */
export interface Html {
  readonly html: string;
}

export type HtmlContent = Html | string | number | undefined | false | readonly HtmlContent[];

/** `` html`<b>${words}</b>` ``: words are escaped, Html stays, lists are joined, undefined and false are nothing. */
export function html(parts: TemplateStringsArray, ...contents: readonly HtmlContent[]): Html {
  let out = parts[0]!;
  for (let index = 0; index < contents.length; index++) out += rendered(contents[index]) + parts[index + 1]!;
  return { html: out };
}

/** `text` for between tags and for quoted attributes, in HTML and SVG; what XML cannot hold becomes a replacement character. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]|[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu, (character) => ESCAPES[character] ?? '\uFFFD');
}

export const noHtml: Html = { html: '' };

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function rendered(content: HtmlContent): string {
  if (content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  return 'html' in content ? content.html : content.map(rendered).join('');
}
