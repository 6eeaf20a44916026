// A source as lines of block YAML, in the order of the specification's table: for sources that a foreign format declares.

import type { Source } from '../model/sources/source.ts';

/** The lines of the entry without indentation, without a line break at the end. Values that YAML could misread are quoted. */
export function writeSource(source: Source): readonly string[] {
  const { anonymous, derivedFrom } = source;
  const values: readonly (readonly [key: string, value: string | undefined])[] = [
    ['title', source.title],
    ['author', source.author],
    ['publisher', source.publisher],
    ['date', source.date],
    ['accessed', source.accessed],
    ['url', source.url],
    ['archive', source.archive],
    ['type', source.type],
    ['access', source.access === 'unknown' ? undefined : source.access],
    ['reliability', source.reliability],
  ];
  const rest: readonly (readonly [key: string, value: string | undefined])[] = [
    ['origin', source.origin],
    ['text', source.text],
    ['sha256', source.sha256],
    ['status', source.status === 'current' ? undefined : source.status],
    ['status-note', source.statusNote],
    ['marking', source.marking],
    ['note', source.note],
  ];
  const upstream = derivedFrom.map((one) =>
    one.for.length === 0
      ? scalar(one.source)
      : `{source: ${scalar(one.source)}, for: [${one.for.map(scalar).join(', ')}]}`,
  );
  const whoNot = anonymous && [
    ...(anonymous.count === undefined ? [] : [`count: ${anonymous.count}`]),
    ...(anonymous.position === undefined ? [] : [`position: ${scalar(anonymous.position)}`]),
    ...(anonymous.reason === undefined ? [] : [`reason: ${scalar(anonymous.reason)}`]),
  ];
  return [
    `${scalar(source.id)}:`,
    ...lines(values),
    ...(upstream.length > 0 ? [`  derived-from: [${upstream.join(', ')}]`] : []),
    ...(source.ownReporting ? ['  own-reporting: true'] : []),
    ...(whoNot ? [whoNot.length > 0 ? `  anonymous: {${whoNot.join(', ')}}` : '  anonymous: true'] : []),
    ...lines(rest),
  ];
}

function lines(values: readonly (readonly [key: string, value: string | undefined])[]): readonly string[] {
  return values.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key}: ${scalar(value)}`]));
}

/** Plain where nobody can take it for anything else: a JSON string is a YAML string. */
function scalar(text: string): string {
  const isPlain =
    /^[\p{L}\p{N}][\p{L}\p{N} _./'’()-]*$/u.test(text) && !/\s$/.test(text) && !/^(?:true|false|null)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
