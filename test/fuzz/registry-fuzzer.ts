// Random edits of registries in YAML, CSL-JSON and BibTeX: each is read with complaints or without, and a briefing cites what is in it.

import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/src/core/lint/config/config.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { readBibtex } from '../../server/src/core/model/registry/bibtex.ts';
import { readRegistry } from '../../server/src/core/model/registry/read-registry.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { today } from '../support/lint-text.ts';
import type { Fuzzer } from './fuzzer.ts';
import { alteredText } from './random-text.ts';
import { yamlPieces } from './yaml-pieces.ts';

const yaml: readonly string[] = [
  '',
  'log:\n  title: Log\n  publisher: Port\n  date: 2026-05-04\n  type: record\n  reliability: B\nwire:\n  title: Wire\n  from: [log]\n  origin: log\n',
  'sources: &all\n  log: {title: L, url: "https://example.org", text: a.txt, sha256: "00"}\n  wire: {<<: *all}\n',
];

const csl: readonly string[] = [
  '[{"id": "log", "type": "report", "title": "L", "author": [{"family": "A", "given": "B"}, {"literal": "C"}], "issued": {"date-parts": [[2026, 5, 4]]}, "URL": "https://example.org"}]',
  'references:\n- id: log\n  title: L\n  issued: 2026-05\n- id: wire\n  container-title: W\n',
];

const bibtex: readonly string[] = [
  '@string{p = "Port"}\n@report{log, title = {The {Log} of \\"o}, publisher = p # " of A", year = 2026, month = may}\n@comment{x}\n@misc{wire, title = "W", url = {https://example.org/~a}, date = {2026-05-04/..}}\n',
  '@article{log,\n  author = {A, B and {C and D}},\n  crossref = {wire},\n}\n\n@book{wire, title={W}}\n',
];

const bibtexPieces: readonly string[] = [
  '@',
  '@misc{',
  '@constructor{',
  '@comment',
  '@string{a = "',
  '@preamble{',
  '@__proto__{toString, title={T}}',
  '{',
  '}',
  '(',
  ')',
  '"',
  ',',
  '=',
  '#',
  '%',
  '\\',
  "\\'",
  '\\&',
  '\\textbf{',
  '$x^2$',
  'title = ',
  'year = 20xx,',
  'date = {2026-13-40},',
  'crossref = {log},',
  'author = {and and and},',
  '\n',
  '\0',
  '😀',
  '\ud83d',
];

/** The first line names the format, as the name of the file does for a registry. */
const names: readonly string[] = ['r.yaml', 'r.json', 'r.bib'];

export const registryFuzzer: Fuzzer = {
  name: 'registry',
  make(random) {
    const name = random.pick(names);
    const text =
      name === 'r.bib'
        ? alteredText(random, bibtex, bibtexPieces)
        : alteredText(random, name === 'r.json' ? csl : [...yaml, ...csl], yamlPieces);
    return `${name}\n${text}`;
  },
  check(input) {
    const end = input.indexOf('\n');
    const [name, text] = [input.slice(0, end), input.slice(end + 1)];
    const { value: registry, problems } = name === 'r.bib' ? readBibtex(name, text) : readRegistry(name, text);
    for (const { span, message } of problems) {
      assert.ok(span.start >= 0 && span.start <= span.end, `“${message}” at ${span.start}–${span.end}`);
      assert.ok(span.end <= text.length, `“${message}” ends at ${span.end} of ${text.length}`);
    }
    const keys = [...registry.sources.keys()].slice(0, 5).filter((key) => /^[\w-]+$/.test(key));
    const brief = parseBrief(
      createDocument(
        'a.brief',
        `---\nregistry: ${name}\n---\n\n${['log', 'wire', 'none', ...keys].map((key) => `The port closed on 3 May. [@${key} :: high]\n\n`).join('')}`,
      ),
    );
    const workspace = {
      ...emptyWorkspace,
      registries: new Map([[brief.document.path, [{ name, result: { registry } }]]]),
    };
    assert.deepEqual(lint(brief, workspace, { ...defaultConfig, profile: 'release' }, today).crashes, []);
  },
};
