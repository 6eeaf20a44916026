// A new briefing from a template: its title and date filled in, the sample text kept or taken out. Templates are this project's own
// seeds, so their front matter is known to be plain block YAML.

export interface NewBriefing {
  /** One line, not blank. */
  readonly title: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** `headings`: sources, sample sentences and what was said of them are left out. */
  readonly keep: 'everything' | 'headings';
}

export function fillTemplate(template: string, { title, date, keep }: NewBriefing): string {
  const { head, body } = split(keep === 'everything' ? template : headingsOf(template));
  const filledHead = head
    .replace(/^title:.*$/m, () => `title: ${scalar(title)}`)
    .replace(/^(date|cutoff):[ \t]*[^\s#]*/gm, (_all, key: string) => `${key}: ${date}`);
  return filledHead + body.replace(/^# .*$/m, () => `# ${title}`);
}

/** A name for its file, without the ending: letters and digits of the title. */
export function fileNameFor(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, longestName).replace(/-+$/, '') || 'briefing';
}

const longestName = 60;

/** Kept of the front matter: what holds for a desk's next briefing as well. */
const keptKeys: ReadonlySet<string> = new Set(['briefing', 'title', 'date', 'cutoff', 'scale', 'marking', 'lang']);

function headingsOf(template: string): string {
  const { head, body } = split(template);
  let isKept = true;
  const lines = head.split('\n').filter((line) => {
    const key = /^([\w-]+):/.exec(line)?.[1];
    if (key !== undefined) isKept = keptKeys.has(key);
    return isKept || line === '---';
  });
  const headings = body.split('\n').filter((line) => /^#{1,6} /.test(line));
  return `${lines.join('\n')}\n${headings.join('\n\n')}\n`;
}

/** The front matter with both its fences and the line break behind, and the rest. */
function split(text: string): { readonly head: string; readonly body: string } {
  const end = /\n---[ \t]*\n/.exec(text);
  const at = end ? end.index + end[0].length : 0;
  return { head: text.slice(0, at), body: text.slice(at) };
}

/** Plain where YAML reads text and nothing else. */
function scalar(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N} _.,'’“”()/–-]*$/u.test(text) &&
    !/\s$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
