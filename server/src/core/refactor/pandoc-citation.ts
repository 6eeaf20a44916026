// Citations as Pandoc writes them, `[see @key, pp. 3-5; -@other]`, read and written as items of a tag. Does not know any document.

/** A lead-in that says no more than that a citation follows; any other words are the writer's and stay. */
const PREFIX = /^(?:see(?: also)?|cf\.?|e\.g\.,?|in|from|source:)\s+/i;
const ITEM = /^-?@((?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))+)(?:\s*,\s*|\s+|$)(.*)$/su;

/** The evidence of a tag that says the same, or undefined where something of `content` would be lost or misread. */
export function toEvidence(content: string): string | undefined {
  const items = content
    .replace(/\s*\n[\s>]*/g, ' ')
    .split(';')
    .map((part) => toItem(part.trim()));
  return items.every((item) => item !== undefined) ? items.join('; ') : undefined;
}

function toItem(part: string): string | undefined {
  const match = ITEM.exec(part.replace(PREFIX, ''));
  const locator = match?.[2]?.trim() ?? '';
  if (!match || /[[\]{}|@]|::/.test(locator)) return undefined;
  return [`@${match[1]}`, locator].filter((word) => word !== '').join(' ');
}
