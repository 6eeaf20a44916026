// The benchmark of what rules cost: `npm run bench:rules -- [--rounds N] [--no-gate]`. In one process, each time beside the time of
// reading the same text, so that a slower machine changes nothing. Ends with 1 when a target is missed, unless `--no-gate` is given.

import { parseArgs } from 'node:util';
import { defaultConfig } from '../server/src/core/lint/config/config.ts';
import { lint } from '../server/src/core/lint/lint.ts';
import { rules } from '../server/src/core/lint/registry.generated.ts';
import type { ArchiveState } from '../server/src/core/model/archives/archive.ts';
import { type Brief, parseBrief } from '../server/src/core/model/brief.ts';
import { unreadArchives, withArchives } from '../server/src/core/model/evidence/named-archives.ts';
import { emptyWorkspace } from '../server/src/core/model/workspace.ts';
import { createDocument } from '../server/src/core/text/document.ts';
import { deepBriefing } from './corpus/deep-briefing.ts';
import { quotedBriefing } from './corpus/quoted-briefing.ts';
import { number } from './markdown.ts';
import { isMet, targetSection, type Verdict } from './verdict.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, 'no-gate': { type: 'boolean' } } });
const rounds = Math.max(1, Number(values.rounds) || 5);
const settings = { claims: 'standard', scale: defaultConfig.scale } as const;
const tradecraft: readonly string[] = [
  'Source base',
  'Confidence and likelihood',
  'Independence',
  'Wording',
  'Logic and structure',
  'Handling',
];
const only = rules.filter(({ family }) => tradecraft.includes(family)).map(({ id }) => id);
const today = '2026-05-07';

const verdicts = [...measureTradecraft(), ...measureQuotations(), ...measureFalseEvidence(), ...measureClaims()];
console.log(targetSection(verdicts));
process.exit(verdicts.every(isMet) || values['no-gate'] ? 0 : 1);

/** 5,000 statements over 1,000 sources that derive from each other, 50 deep. */
function measureTradecraft(): readonly Verdict[] {
  const text = deepBriefing({ statements: 5_000, sources: 1_000, depth: 50 });
  const config = { ...defaultConfig, profile: 'release' as const, only };
  const whole: number[] = [];
  const edited: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    let brief!: Brief;
    const parsing = time(() => void (brief = parseBrief(createDocument(`deep-${round}.brief`, text), settings)));
    const checking = time(() => lint(brief, emptyWorkspace, config, today));
    // The first typed letter, and a reading anew that keeps what it can, as an editor does.
    const at = text.lastIndexOf('Tugs');
    const changed = createDocument(`deep-${round}.brief`, `${text.slice(0, at)}T${text.slice(at)}`);
    const again = time(() => lint(parseBrief(changed, settings, brief), emptyWorkspace, config, today));
    if (round === 0) continue;
    whole.push(checking / parsing);
    edited.push(again / parsing);
  }
  return [
    {
      promise: `${only.length} tradecraft rules on 5,000 statements and 1,000 sources 50 deep, compared with the time to read them`,
      limit: 3,
      measured: median(whole),
      unit: '×',
    },
    {
      promise: 'the same after one typed letter, including the reading, compared with the time to read everything',
      limit: 1,
      measured: median(edited),
      unit: '×',
    },
  ];
}

/** 1,000 quotations against 200 archived texts of 100 kB, none of which was looked at before. */
function measureQuotations(): readonly Verdict[] {
  const { briefing, texts } = quotedBriefing({ quotations: 1_000, texts: 200, length: 100_000 });
  const config = {
    ...defaultConfig,
    only: ['quote-not-found', 'quote-altered', 'ambiguous-quote', 'unchecked-evidence'],
  };
  const ratios: number[] = [];
  const edits: number[] = [];
  const seconds: number[] = [];
  const moments: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const brief = parseBrief(createDocument('quoted.brief', briefing), settings);
    const workspace = withArchives(emptyWorkspace, archivesOf(brief, texts));
    const base = time(() => {
      for (const one of texts.values()) one.split(/\s+/);
    });
    let accused = 0;
    const checking = time(
      () =>
        void (accused = lint(brief, workspace, config, today).findings.filter(
          ({ severity }) => severity !== 'info',
        ).length),
    );
    if (accused !== 0) throw new Error(`${accused} of the quotations are accused, though all stand in their texts`);
    const at = briefing.lastIndexOf('The house');
    const changed = createDocument('quoted.brief', `${briefing.slice(0, at)}T${briefing.slice(at)}`);
    const edited = parseBrief(changed, settings, brief);
    const again = time(() => lint(edited, workspace, config, today));
    if (round === 0) continue;
    ratios.push(checking / base);
    edits.push(again / checking);
    seconds.push(checking / 1000);
    moments.push(again);
  }
  console.log(
    `1,000 quotations in 200 texts of 100 kB: ${number(median(seconds))} s; again behind one typed letter: ${number(median(moments))} ms\n`,
  );
  return [
    {
      promise: '1,000 quotations in 200 texts of 100 kB, compared with the time to split the texts into words',
      limit: 4,
      measured: median(ratios),
      unit: '×',
    },
    {
      promise: 'the same after one typed letter, compared with the time of the first check',
      limit: 0.01,
      measured: median(edits),
      unit: '×',
    },
  ];
}

/** 1,000 misquotations, and 1,000 figures that are not there, against 300 archived texts of 100 kB: the worst that there is to tell. */
function measureFalseEvidence(): readonly Verdict[] {
  const { briefing, texts } = quotedBriefing({ quotations: 1_000, texts: 300, length: 100_000 });
  let count = 0;
  const cases = [
    {
      what: 'misquotations',
      only: ['quote-not-found', 'quote-altered', 'ambiguous-quote'],
      limit: 5,
      text: briefing.replace(/The house writes: “(\w+ \w+ \w+) \w+/g, 'The house writes: “$1 zebra'),
    },
    {
      what: 'figures that are in no text',
      only: ['figure-not-found'],
      limit: 8,
      text: briefing.replace(
        /The house writes: “[^”]*”/g,
        () => `The house counted ${(100_003 + 977 * count++).toLocaleString('en')} ships in the port area`,
      ),
    },
  ];
  return cases.map(({ what, only: rulesOfCase, limit, text }) => {
    const config = { ...defaultConfig, only: rulesOfCase };
    const ratios: number[] = [];
    const seconds: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const brief = parseBrief(createDocument('false.brief', text), settings);
      const workspace = withArchives(emptyWorkspace, archivesOf(brief, texts));
      const base = processorTime(() => {
        for (const one of texts.values()) one.split(/\s+/);
      });
      let told = 0;
      const checking = processorTime(
        () =>
          void (told = lint(brief, workspace, config, today).findings.filter(
            ({ severity }) => severity === 'error' || severity === 'warning',
          ).length),
      );
      if (told < 700) throw new Error(`only ${told} of 1,000 ${what} are told`);
      if (round === 0) continue;
      ratios.push(checking / base);
      seconds.push(checking / 1000);
    }
    console.log(`1,000 ${what} in 300 texts of 100 kB: ${number(median(seconds))} s of processor time\n`);
    return {
      promise: `1,000 ${what}, 300 texts of 100 kB, compared with the time to split the texts into words`,
      limit,
      measured: median(ratios),
      unit: '×',
    };
  });
}

/** 1,000 claims that stand in their texts, and 1,000 that say something else, against 300 archived texts of 100 kB. */
function measureClaims(): readonly Verdict[] {
  const { briefing, texts } = quotedBriefing({ quotations: 1_000, texts: 300, length: 100_000 });
  const spoken = briefing.replace(/The house writes: “([^”]*)”\./g, '$1.');
  const cases = [
    { what: 'claims that their texts have', text: spoken, limit: 7 },
    { what: 'claims that their texts deny', text: spoken.replace(/ under file /g, ' is not under file '), limit: 7 },
  ];
  const config = {
    ...defaultConfig,
    only: ['claim-not-in-source', 'name-not-found', 'claim-contradicted', 'passage-elsewhere'],
  };
  return cases.flatMap(({ what, text, limit }) => {
    const ratios: number[] = [];
    const edits: number[] = [];
    const seconds: number[] = [];
    const moments: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const brief = parseBrief(createDocument('claims.brief', text), settings);
      const workspace = withArchives(emptyWorkspace, archivesOf(brief, texts));
      const base = processorTime(() => {
        for (const one of texts.values()) one.split(/\s+/);
      });
      const checking = processorTime(() => lint(brief, workspace, config, today));
      const at = text.lastIndexOf(' under file ');
      const changed = createDocument('claims.brief', `${text.slice(0, at)}s${text.slice(at)}`);
      const edited = parseBrief(changed, settings, brief);
      const again = processorTime(() => lint(edited, workspace, config, today));
      if (round === 0) continue;
      ratios.push(checking / base);
      edits.push(again / checking);
      seconds.push(checking / 1000);
      moments.push(again);
    }
    console.log(
      `1,000 ${what} in 300 texts of 100 kB: ${number(median(seconds))} s of processor time; again after one typed letter: ${number(median(moments))} ms\n`,
    );
    return [
      {
        promise: `1,000 ${what}, 300 texts of 100 kB, compared with the time to split the texts into words`,
        limit,
        measured: median(ratios),
        unit: '×',
      },
      {
        promise: 'the same after one typed letter, compared with the time of the first check',
        limit: 0.01,
        measured: median(edits),
        unit: '×',
      },
    ];
  });
}

function archivesOf(brief: Brief, texts: ReadonlyMap<string, string>): ReadonlyMap<string, ArchiveState> {
  return new Map(
    unreadArchives(brief, emptyWorkspace).map(({ key, name }) => [
      key,
      { state: 'read' as const, archive: { document: createDocument(name, texts.get(name)!), sha256: '' } },
    ]),
  );
}

/** Of all threads, in milliseconds. */
function processorTime(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** In milliseconds. */
function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function median(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
}
