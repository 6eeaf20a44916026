// The manifest of the extension and what it speaks of agree: commands, settings, colours and views are in both or in neither, every
// text has its words, every file exists.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import ts from 'typescript';
import { configNames } from '../../server/src/core/lint/config/config-names.ts';
import { filesBelow, readSourceFile } from '../support/source-files.ts';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly enablement?: string;
}

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

interface Colour {
  readonly id: string;
  readonly defaults: Readonly<Record<string, string>>;
}

interface Contributions {
  readonly languages: readonly {
    readonly id: string;
    readonly firstLine?: string;
    readonly extensions?: readonly string[];
  }[];
  readonly commands: readonly Command[];
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  readonly keybindings?: readonly {
    readonly command: string;
    readonly key: string;
    readonly mac?: string;
    readonly when?: string;
  }[];
  readonly configuration: readonly {
    readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  }[];
  readonly configurationDefaults: Readonly<Record<string, unknown>>;
  readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon?: string }[]>>;
  readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
  readonly colors: readonly Colour[];
  readonly walkthroughs: readonly {
    readonly steps: readonly {
      readonly description: string;
      readonly media: { readonly markdown: string };
      readonly completionEvents: readonly string[];
    }[];
  }[];
  readonly jsonValidation: readonly { readonly fileMatch: readonly string[] }[];
  readonly yamlValidation: readonly { readonly fileMatch: readonly string[] }[];
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const manifestText = readFileSync('package.json', 'utf8');
const manifest = readJson<
  Readonly<Record<string, unknown>> & {
    readonly contributes: Contributions;
    readonly activationEvents: readonly string[];
  }
>('package.json');
const { contributes } = manifest;
const texts = readJson<Readonly<Record<string, string>>>('package.nls.json');
const sources = filesBelow('client/src')
  .filter((file) => file.endsWith('.ts'))
  .map(readSourceFile);
const clientText = filesBelow('client/src')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const commands = contributes.commands.map(({ command }) => command);
const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));

/** First arguments of calls of `name`: plain text, or a constant that holds some. */
function calledWith(name: RegExp): readonly string[] {
  return sources.flatMap((file) =>
    [...file.nodes()].flatMap((node) => {
      if (!ts.isCallExpression(node) || !name.test(file.text.slice(node.expression.pos, node.expression.end).trim()))
        return [];
      const [first] = node.arguments;
      if (first && ts.isStringLiteralLike(first)) return [first.text];
      if (first && ts.isIdentifier(first))
        return new RegExp(`const ${first.text}(?:: \\w+)? = '([^']+)'`).exec(clientText)?.[1] ?? [];
      return [];
    }),
  );
}

test('every command is registered, and every registered command is announced', () => {
  const registered = calledWith(/\.register(?:TextEditor)?Command$/);
  assert.deepEqual([...registered].sort(), [...commands].sort());
  assert.equal(new Set(commands).size, commands.length);
});

test('commands are named alike: a category, and a title that begins with a capital and is no sentence', () => {
  for (const { command, title, category } of contributes.commands) {
    assert.equal(category, 'Briefwright', command);
    assert.match(textOf(title), /^[A-Z].*[^.]$/, command);
  }
});

test('menus, keys and pages speak of commands that exist', () => {
  const items = Object.values(contributes.menus)
    .flat()
    .flatMap(({ command }) => command ?? []);
  const keys = (contributes.keybindings ?? []).map(({ command }) => command);
  const links = [
    ...contributes.viewsWelcome.map(({ contents }) => textOf(contents)),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => textOf(description))),
  ].flatMap((text) => [...text.matchAll(/\(command:([\w.]+)/g)].map((match) => match[1]!));
  const events = contributes.walkthroughs
    .flatMap(({ steps }) => steps.flatMap((step) => step.completionEvents))
    .flatMap((event) => /^onCommand:(.*)$/.exec(event)?.[1] ?? []);
  const ours = [...items, ...keys, ...links, ...events].filter((command) => command.startsWith('briefwright.'));
  const views = Object.values(contributes.views)
    .flat()
    .map(({ id }) => `${id}.focus`);
  assert.deepEqual(
    ours.filter((command) => !commands.includes(command) && !views.includes(command)),
    [],
  );
  assert.ok(ours.length > 10);
});

test('key bindings are few and hold in briefings only', () => {
  const bindings = contributes.keybindings ?? [];
  // Those that hold only while somebody checks claims take no key from anybody else.
  const always = bindings.filter(({ when }) => !when?.includes('briefwright.checksClaims'));
  assert.ok(always.length <= 9, `${always.length} bindings`);
  for (const { when, mac, key } of bindings) {
    assert.match(when ?? '', /briefing|briefwright/);
    if (key.includes('ctrl')) assert.match(mac ?? '', /cmd/);
  }
});

test('every setting is read, every setting that is read exists', () => {
  const read = new Set(calledWith(/getConfiguration\('briefwright'[^)]*\)\.(?:get|inspect)$/));
  // The server reads the whole section.
  const serverText = readFileSync('server/src/lsp/settings.ts', 'utf8');
  const isRead = (name: string): boolean => read.has(name) || serverText.includes(`'${name.split('.').at(-1)!}'`);
  assert.deepEqual(
    settings.map((name) => name.slice('briefwright.'.length)).filter((name) => !isRead(name)),
    [],
    'nobody reads them',
  );
  assert.deepEqual(
    [...read].filter((name) => !settings.includes(`briefwright.${name}`)),
    [],
    'not in the manifest',
  );
});

test('settings say what they do, where they hold, and what they are without being set', () => {
  const scopes = new Set([
    'application',
    'machine',
    'machine-overridable',
    'window',
    'resource',
    'language-overridable',
  ]);
  for (const [name, schema] of contributes.configuration.flatMap(({ properties }) => Object.entries(properties))) {
    assert.match(name, /^briefwright\.[a-zA-Z.]+$/);
    assert.ok(scopes.has(String(schema['scope'])), `${name} has no scope`);
    assert.ok('default' in schema, `${name} has no default`);
    assert.match(textOf(String(schema['markdownDescription'] ?? schema['description'])), /^[A-Z].*\.$/s, name);
  }
});

test('every text of the manifest has its words, and no words are left over', () => {
  const used = new Set([...manifestText.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!));
  assert.deepEqual(
    [...used].filter((key) => !(key in texts)),
    [],
    'without words',
  );
  assert.deepEqual(
    Object.keys(texts).filter((key) => !used.has(key)),
    [],
    'left over',
  );
  for (const [key, text] of Object.entries(texts)) assert.notEqual(text.trim(), '', key);
});

test('what the manifest shows is not written into it', () => {
  const shown = new Set([
    'title',
    'description',
    'markdownDescription',
    'label',
    'name',
    'contextualTitle',
    'contents',
  ]);
  const places: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      // Names of grammars, matchers and walkthrough ids are not shown.
      if (
        shown.has(key) &&
        typeof inner === 'string' &&
        !/^%.*%$/.test(inner) &&
        !/problem(?:Patterns|Matchers)/.test(path)
      )
        places.push(`${path}.${key}: ${inner}`);
      visit(inner, `${path}.${key}`);
    }
  };
  visit(contributes, 'contributes');
  assert.deepEqual(places, []);
});

test('every colour is used, has a default for each kind of theme, and can be read on it', () => {
  const grounds: Readonly<Record<string, string>> = {
    dark: '#1f1f1f',
    light: '#ffffff',
    highContrast: '#000000',
    highContrastLight: '#ffffff',
  };
  for (const { id, defaults } of contributes.colors) {
    const variable = `--vscode-${id.replaceAll('.', '-')}`;
    assert.ok(clientText.includes(`'${id}'`) || clientText.includes(variable), `${id} is not used`);
    assert.deepEqual(Object.keys(defaults).sort(), Object.keys(grounds).sort(), id);
    for (const [theme, ground] of Object.entries(grounds)) {
      if (!defaults[theme]!.startsWith('#')) continue;
      const ratio = contrast(defaults[theme]!, ground);
      assert.ok(ratio >= 4.5, `${id} in ${theme}: ${ratio.toFixed(2)}`);
    }
  }
});

test('views have icons and a page for when they are empty', () => {
  for (const { id, icon } of Object.values(contributes.views).flat()) {
    assert.ok(icon, id);
    assert.ok(
      contributes.viewsWelcome.some(({ view }) => view === id),
      id,
    );
  }
});

test('every file that the manifest names is there', () => {
  const named = [
    ...manifestText.matchAll(
      /"(?:\.\/)?((?:media|schemas|snippets|syntaxes|l10n)\/[^"]+|language-configuration(?:-front-matter)?\.json|media\/icon\.png)"/g,
    ),
  ].map((match) => match[1]!);
  assert.ok(named.length > 10);
  assert.deepEqual(
    named.filter((file) => !existsSync(file)),
    [],
  );
});

test('the extension wakes up for languages and its own panels only, and nothing asks for the network', () => {
  assert.deepEqual(
    manifest.activationEvents.filter((event) => !/^on(?:Language|WebviewPanel):/.test(event)),
    [],
  );
  const capabilities = manifest['capabilities'] as {
    readonly untrustedWorkspaces: { readonly supported: unknown };
    readonly virtualWorkspaces: unknown;
  };
  assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
  assert.equal(capabilities.virtualWorkspaces, true);
  assert.equal('enabledApiProposals' in manifest, false);
  assert.deepEqual(
    sources
      .filter(({ text }) =>
        /\bfetch\(|XMLHttpRequest|node:https?|WebSocket|sendTelemetry|createTelemetryLogger/.test(text),
      )
      .map(({ path }) => path),
    // This machine's own address, when somebody cites from Zotero.
    ['client/src/desk/zotero.ts'],
  );
  const zotero = readFileSync('client/src/desk/zotero.ts', 'utf8');
  assert.deepEqual(zotero.match(/fetch\([^,]*/g), ['fetch(`http://127.0.0.1:${port}/better-bibtex/json-rpc`']);
});

test('files without a known ending are briefings when their first line says so', () => {
  const { firstLine } = contributes.languages.find(({ id }) => id === 'briefing')!;
  const pattern = new RegExp(firstLine!);
  for (const line of [
    '<!-- briefwright-disable-file unused-source -- why -->',
    '<!-- -*- mode: briefing -*- -->',
    '<!-- -*- briefing -*- -->',
    '<!-- vim: set ft=briefing : -->',
  ])
    assert.match(line, pattern);
  for (const line of ['---', '<!-- A comment -->', '# Briefing', '<!-- briefing -->', '<!-- vim: ft=markdown -->'])
    assert.doesNotMatch(line, pattern);
});

test('the schema is offered for every file that may be a configuration', () => {
  const matched = [...contributes.jsonValidation, ...contributes.yamlValidation].flatMap(({ fileMatch }) => fileMatch);
  assert.deepEqual([...matched].sort(), configNames.filter((name) => name !== 'package.json').sort());
});

test('a double click takes a key or a name whole, and leaves what ends it', () => {
  const { wordPattern } = readJson<{ readonly wordPattern: { readonly pattern: string; readonly flags: string } }>(
    'language-configuration.json',
  );
  const words = (text: string): readonly string[] =>
    text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`)) ?? [];
  assert.deepEqual(words('[@harbour-log p. 4; @doi:10.1000/x-1.2_b :: high, by 2026-05-13]{#re-open}.'), [
    'harbour-log',
    'p',
    '4',
    'doi:10.1000/x-1.2_b',
    'high',
    'by',
    '2026-05-13',
    're-open',
  ]);
  assert.deepEqual(words('It was “shut”, in Åland. (Or not?)'), ['It', 'was', 'shut', 'in', 'Åland', 'Or', 'not']);
});

test('nothing but the server offers words, in prose or in the values of front matter', () => {
  const grammars = readJson<{
    readonly contributes: {
      readonly grammars: readonly { readonly embeddedLanguages?: Readonly<Record<string, string>> }[];
    };
  }>('package.json').contributes.grammars;
  const inFrontMatter = new Set(
    grammars.flatMap(({ embeddedLanguages }) => embeddedLanguages?.['meta.embedded.block.frontmatter'] ?? []),
  );
  // The editor asks for the settings of the language at the cursor, which in front matter is the embedded one.
  for (const id of ['briefing', ...inFrontMatter]) {
    const defaults = contributes.configurationDefaults[`[${id}]`] as Readonly<Record<string, unknown>>;
    assert.equal(defaults['editor.wordBasedSuggestions'], 'off', id);
    assert.ok(
      contributes.languages.some((language) => language.id === id),
      `${id} is the language of others`,
    );
  }
  // Prefixes are English words: typed in prose, none may wait for Enter. “Insert Snippet” and Tab completion still have them.
  const ofBriefings = contributes.configurationDefaults['[briefing]'] as Readonly<Record<string, unknown>>;
  assert.equal(ofBriefings['editor.snippetSuggestions'], 'none');
});

test('a word of front matter is a word, not a whole address', () => {
  const { wordPattern } = readJson<{ readonly wordPattern: { readonly pattern: string; readonly flags: string } }>(
    'language-configuration-front-matter.json',
  );
  assert.deepEqual('title: Damage at www.example.org/a-b, 2026-05-03'.match(new RegExp(wordPattern.pattern, 'gu')), [
    'title',
    'Damage',
    'at',
    'www.example.org',
    'a-b',
    '2026-05-03',
  ]);
});

test('patterns of the language configuration are valid', () => {
  const patterns: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (/(?:[Pp]attern|Text|start|end)$/.test(key) && typeof inner === 'string' && key !== 'appendText')
        patterns.push(inner);
      visit(inner);
    }
  };
  visit(readJson('language-configuration.json'));
  visit(readJson('language-configuration-front-matter.json'));
  assert.ok(patterns.length > 8);
  for (const pattern of patterns) assert.ok(new RegExp(pattern, 'u'), pattern);
});

function textOf(title: string): string {
  const key = /^%(.*)%$/.exec(title)?.[1];
  return key === undefined ? title : (texts[key] ?? assert.fail(`no words for ${title}`));
}

/** The contrast ratio of WCAG 2.2 between two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
