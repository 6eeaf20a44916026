// What the manifest of the extension says that other files know already: settings, from the rules and profiles; semantic tokens,
// from the tables of highlights; which files the configuration's schema is for. The rest of package.json is written by hand.

import { highlightModifiers, highlightTypes } from '../src/core/highlight.ts';
import { configNames } from '../src/core/lint/config/config-names.ts';
import { levels } from '../src/core/lint/config/read-config.ts';
import { type AnyRule, profiles } from '../src/core/lint/rule.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Manifest extends Json {
  readonly contributes: Json & { readonly configuration?: readonly { readonly title: string }[] };
}

/** `manifest` with the derived parts as they should be, and `texts` (package.nls.json) with theirs; all else stays in its place. */
export function deriveManifest(
  manifest: Manifest,
  texts: Readonly<Record<string, string>>,
  rules: readonly AnyRule[],
): { readonly manifest: Manifest; readonly texts: Readonly<Record<string, string>> } {
  const groups = settingGroups(rules);
  const derivedTexts: Record<string, string> = { ...settingTexts(rules), ...tokenTexts() };
  const titles = new Set(groups.map(({ title }) => title));
  const others = (manifest.contributes.configuration ?? []).filter(({ title }) => !titles.has(title));
  const isDerived = (key: string): boolean => /^(?:derived|token|modifier)\./.test(key);
  return {
    manifest: {
      ...manifest,
      contributes: {
        ...manifest.contributes,
        configuration: [...groups, ...others],
        ...validations(),
        ...semanticTokens(),
      },
    },
    texts: { ...Object.fromEntries(Object.entries(texts).filter(([key]) => !isDerived(key))), ...derivedTexts },
  };
}

function settingGroups(
  rules: readonly AnyRule[],
): readonly { readonly title: string; readonly order: number; readonly properties: Json }[] {
  return [
    {
      title: '%derived.checking%',
      order: 1,
      properties: {
        'briefwright.profile': {
          type: 'string',
          enum: ['configuration', ...profiles],
          markdownEnumDescriptions: ['configuration', ...profiles].map((profile) => `%derived.profile.${profile}%`),
          default: 'configuration',
          scope: 'resource',
          order: 1,
          markdownDescription: '%derived.profile%',
        },
        'briefwright.rules': {
          type: 'object',
          properties: Object.fromEntries(
            rules.map(({ id }) => [id, { type: 'string', enum: levels, markdownDescription: `%derived.rule.${id}%` }]),
          ),
          additionalProperties: false,
          default: {},
          scope: 'resource',
          order: 2,
          markdownDescription: '%derived.rules%',
        },
      },
    },
    {
      title: '%derived.reading%',
      order: 2,
      properties: Object.fromEntries(
        ['inlayHints.ranges', 'inlayHints.origins', 'codeLens', 'waitsForSentence'].map((name, index) => [
          `briefwright.${name}`,
          {
            type: 'boolean',
            default: true,
            scope: 'window',
            order: index + 1,
            markdownDescription: `%derived.${name}%`,
          },
        ]),
      ),
    },
  ];
}

function settingTexts(rules: readonly AnyRule[]): Readonly<Record<string, string>> {
  return {
    'derived.checking': 'Checking',
    'derived.reading': 'Reading aids',
    'derived.profile':
      'How strict the rules are. A choice here overrides the configuration files, as `--profile` does on the command line.',
    'derived.profile.configuration': 'As in the configuration files; otherwise `review`.',
    'derived.profile.draft': 'While writing: only what the tool cannot read is an error.',
    'derived.profile.review': 'For a text that others read.',
    'derived.profile.release': 'For publication: the strictest.',
    'derived.rules':
      'Levels of individual rules, for you alone. They override the configuration files, as `--rule` does on the command line; settings for the whole desk belong in `.briefwrightrc.yaml`.',
    ...Object.fromEntries(rules.map(({ id, summary }) => [`derived.rule.${id}`, `Finds ${summary}.`])),
    'derived.inlayHints.ranges': 'Show the probability range of each likelihood term.',
    'derived.inlayHints.origins':
      'Show how many named origins stand behind a statement, if it cites several sources or rests on other statements.',
    'derived.codeLens': 'Show above a source how often it is cited, and above a named statement what rests on it.',
    'derived.waitsForSentence':
      'Report an unsourced claim only once its sentence has ended, or the cursor has left it.',
  };
}

/** `superType` is what a theme without a word for ours falls back to; prose gets none, so that it keeps its colour. */
const tokenTraits: Readonly<
  Record<keyof typeof highlightTypes, { readonly superType?: string; readonly scopes: readonly string[] }>
> = {
  source: { superType: 'type', scopes: ['entity.name.type.source.briefing'] },
  statement: { scopes: [] },
  confidence: { superType: 'enumMember', scopes: ['constant.language.confidence.briefing'] },
  likelihood: { superType: 'enumMember', scopes: ['support.constant.likelihood.briefing'] },
  locator: { superType: 'string', scopes: ['string.unquoted.locator.briefing'] },
  grade: { superType: 'number', scopes: ['constant.numeric.grade.briefing'] },
  kind: { superType: 'keyword', scopes: ['storage.type.kind.briefing'] },
  keyword: { scopes: ['keyword.other.briefing'] },
};

/** Types and modifiers that VS Code has of its own. */
const standard: ReadonlySet<string> = new Set(['keyword', 'declaration']);

function semanticTokens(): Json {
  const scopes = Object.entries(tokenTraits).flatMap(([type, { scopes: of }]) =>
    of.length > 0 ? [[type, of] as const] : [],
  );
  return {
    semanticTokenTypes: Object.keys(highlightTypes)
      .filter((type) => !standard.has(type))
      .map((id) => {
        const { superType } = tokenTraits[id as keyof typeof highlightTypes];
        return { id, ...(superType ? { superType } : {}), description: `%token.${id}%` };
      }),
    semanticTokenModifiers: Object.keys(highlightModifiers)
      .filter((modifier) => !standard.has(modifier))
      .map((id) => ({ id, description: `%modifier.${id}%` })),
    semanticTokenScopes: [
      {
        language: 'briefing',
        scopes: {
          ...Object.fromEntries(scopes),
          'statement.declaration': ['entity.name.function.statement.briefing'],
          'source.retracted': ['invalid.deprecated.source.briefing', 'entity.name.type.source.briefing'],
        },
      },
    ],
  };
}

function tokenTexts(): Readonly<Record<string, string>> {
  const texts = (prefix: string, table: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(table)
        .filter(([id]) => !standard.has(id))
        .map(([id, text]) => [`${prefix}.${id}`, `${text}.`]),
    );
  return { ...texts('token', highlightTypes), ...texts('modifier', highlightModifiers) };
}

/** The file without an ending holds YAML, of which JSON is a part. */
function validations(): Json {
  const url = './schemas/briefwright.schema.json';
  const own = configNames.filter((name) => name !== 'package.json');
  return {
    jsonValidation: [{ fileMatch: own.filter((name) => name.endsWith('.json')), url }],
    yamlValidation: [{ fileMatch: own.filter((name) => !name.endsWith('.json')), url }],
  };
}
