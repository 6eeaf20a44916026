// Lines that GitHub's runner takes for commands, whoever wrote them: `::error::…`, `::stop-commands::…` and `##[error]…` at the start of
// a line of any output. A file name or a sentence must not speak in our name there.

/** `text` in which no line is a command: the first sign of what would be one is shown by its number. */
export function withoutCommands(text: string): string {
  return text.includes('::') || text.includes('##[') ? text.replace(COMMAND, show) : text;
}

const COMMAND = /^([^\S\n]*)(?=(::|##\[))[:#]/gm;

function show(_: string, blanks: string, start: string): string {
  return `${blanks}<U+${start === '::' ? '003A' : '0023'}>`;
}
