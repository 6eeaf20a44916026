// The tables of docs/vscode.md, from the manifest of the extension and its words.

export interface TableManifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette?: readonly { readonly command: string; readonly when?: string }[] };
    readonly keybindings?: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
    readonly configuration: readonly {
      readonly properties: Readonly<
        Record<
          string,
          { readonly default?: unknown; readonly markdownDescription?: string; readonly description?: string }
        >
      >;
    }[];
  };
}

type Words = Readonly<Record<string, string>>;

/** The commands that the palette shows. */
export function commandTable({ contributes }: TableManifest, words: Words): string {
  const hidden = new Set(
    (contributes.menus.commandPalette ?? []).filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const keyOf = (command: string): string => {
    const bound = (contributes.keybindings ?? []).filter((binding) => binding.command === command);
    return bound.map(({ key, mac }) => (mac === undefined ? `\`${key}\`` : `\`${key}\` (Mac: \`${mac}\`)`)).join(', ');
  };
  const shown = contributes.commands.filter(({ command }) => !hidden.has(command));
  return [
    '| command | key |',
    '| --- | --- |',
    ...shown.map(({ command, title }) => `| ${cell(said(title, words))} | ${keyOf(command)} |`),
    '',
  ].join('\n');
}

export function settingTable({ contributes }: TableManifest, words: Words): string {
  const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
  const rows = settings.map(
    ([name, { default: value, markdownDescription, description }]) =>
      `| \`${name}\` | \`${JSON.stringify(value)}\` | ${cell(said(markdownDescription ?? description ?? '', words))} |`,
  );
  return ['| setting | default | what it does |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function said(text: string, words: Words): string {
  const key = /^%(.*)%$/.exec(text)?.[1];
  return key === undefined ? text : (words[key] ?? text);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}
