// One briefing of a wanted size in the current markup, with a finding in one or two of a hundred statements, as a text under
// work has. Does not know any disk.

import { createRandom, type Random } from './random.ts';
import { makeJudgment, makeQuotation, makeSentence, makeTopic } from './sentence-text.ts';
import { type DeclaredSource, makeSources } from './source-text.ts';

export interface BriefingOptions {
  readonly seed: number;
  /** Bytes of the whole; the text comes within a block of it. */
  readonly size: number;
  /** Whether each sentence of a paragraph stands on a line of its own. */
  readonly isSentencePerLine: boolean;
  /** Whether the sources stand in YAML's flow style. */
  readonly isFlow: boolean;
}

/** Same options, same text. */
export function makeBriefing({ seed, size, isSentencePerLine, isFlow }: BriefingOptions): string {
  const random = createRandom(seed);
  const { sources, lines } = makeSources(3 + Math.floor(size / bytesPerSource), isFlow, random);
  const head = [...opening(seed), ...lines, '---', '', `# Briefing ${seed}`, ''].join('\n');
  const writer = new BodyWriter(sources, isSentencePerLine, random);
  const tail = writer.closing(size);
  const judgmentsSize = 180 * judgmentCount(size);
  const body = writer.body(size - byteLength(head) - byteLength(tail) - judgmentsSize);
  return [head, writer.keyJudgments(judgmentCount(size)), body, tail].filter((part) => part !== '').join('\n');
}

/** On top of three. */
const bytesPerSource = 4000;
const findingShare = 0.016;
const levels = {
  A: ['high', 'high', 'moderate'],
  B: ['high', 'moderate', 'moderate'],
  C: ['moderate', 'low'],
  D: ['low'],
} as const;
const likelihoods = ['likely', 'unlikely', 'very likely', 'almost certain', 'very unlikely'] as const;

function opening(seed: number): readonly string[] {
  return [
    '---',
    'briefing: 1',
    `title: Situation at the port, report ${seed}`,
    'date: 2026-05-06',
    'cutoff: 2026-05-05',
    'authors: [Northern Desk]',
    'question: What closes the port, and for how long?',
    'scale: icd203',
    'sources:',
  ];
}

function judgmentCount(size: number): number {
  return size < 4000 ? 1 : 3;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** State of one body: the names given so far and which sources still wait to be cited. */
class BodyWriter {
  readonly #sources: readonly DeclaredSource[];
  readonly #isSentencePerLine: boolean;
  readonly #random: Random;
  readonly #names: string[] = [];
  #cited = 0;

  constructor(sources: readonly DeclaredSource[], isSentencePerLine: boolean, random: Random) {
    this.#sources = sources;
    this.#isSentencePerLine = isSentencePerLine;
    this.#random = random;
  }

  /** Sections up to about `size` bytes. */
  body(size: number): string {
    let text = '';
    let length = 0;
    for (let count = 0; length < size; count++) {
      const heading = count % 7 === 0 ? `${count % 21 === 0 ? '##' : '###'} ${makeTopic(this.#random)}\n\n` : '';
      const block = `${heading}${this.#block()}\n\n`;
      text += block;
      length += byteLength(block);
    }
    return `${text.trimEnd()}\n`;
  }

  /** Rests on names of the body, so it is made after it. */
  keyJudgments(count: number): string {
    const items = Array.from({ length: count }, (_, index) => `- ${this.#judgment()}{#key-${index + 1}}`);
    return `## Key judgments {.key-judgments}\n\n${items.join('\n')}\n`;
  }

  closing(size: number): string {
    if (size < 4000) return '';
    return [
      '## Assumptions {.assumptions}',
      '',
      'No second wreck blocks the channel. [:: moderate]',
      '',
      '## Gaps {.gaps}',
      '',
      'The insurer has not said whether it will pay.',
      '',
    ].join('\n');
  }

  #block(): string {
    const random = this.#random;
    const kind = random.next();
    if (kind < 0.56) return this.#paragraph();
    if (kind < 0.64)
      return `${this.#tag(false)} ${this.#lines(random.between(2, 4), () => `${makeSentence(random)}.`)}`;
    if (kind < 0.74)
      return this.#list((index) => `- ${this.#statement()}${index % 3 === 2 ? `\n  - ${this.#statement()}` : ''}`);
    if (kind < 0.82) {
      const leadIn = `The log of that week shows ${random.between(3, 9)} entries ${this.#tag(false)}:`;
      return `${leadIn}\n\n${this.#list(() => `- ${makeSentence(random)}.`)}`;
    }
    if (kind < 0.9) return this.#table();
    if (kind < 0.95) return `> ${makeQuotation(random)}\n> ${this.#tag(false)}`;
    return `${this.#paragraph()} Its scope is set out below.[^${this.#cited}]\n\n[^${this.#cited}]: ${this.#statement()}`;
  }

  #paragraph(): string {
    return this.#lines(this.#random.between(3, 6), () =>
      this.#random.isHit(0.12) ? this.#judgment() : this.#statement(),
    );
  }

  #list(item: (index: number) => string): string {
    return Array.from({ length: this.#random.between(3, 6) }, (_, index) => item(index)).join('\n');
  }

  #table(): string {
    const random = this.#random;
    const rows = this.#list(
      () => `| ${makeTopic(random)} | ${random.between(1, 400)} | ${makeSentence(random)}. ${this.#tag(false)} |`,
    );
    return `| Matter | Count | What is known |\n| --- | ---: | --- |\n${rows}`;
  }

  #lines(count: number, make: () => string): string {
    return Array.from({ length: count }, make).join(this.#isSentencePerLine ? '\n' : ' ');
  }

  #statement(): string {
    const sentence = makeSentence(this.#random);
    if (this.#random.isHit(findingShare)) return this.#faulty(sentence);
    if (this.#random.isHit(0.08))
      return `${sentence} ${this.#tag(false)}, but ${this.#contrary()} ${this.#tag(false)}.`;
    return this.#random.isHit(0.3) ? `${sentence} ${this.#tag(true)}.` : `${sentence}. ${this.#tag(true)}`;
  }

  #contrary(): string {
    const sentence = makeSentence(this.#random);
    return sentence.startsWith('The ') ? `t${sentence.slice(1)}` : `according to the register, ${sentence}`;
  }

  #judgment(): string {
    const likelihood = this.#random.pick(likelihoods);
    const sentence = makeJudgment(likelihood, this.#random);
    if (this.#names.length === 0) return this.#statement();
    const basis = [...new Set([this.#random.pick(this.#names), this.#random.pick(this.#names)])]
      .map((name) => `#${name}`)
      .join('; ');
    const level = this.#random.pick(['low', 'moderate', 'moderate'] as const);
    return `${sentence}. [${basis} :: ${level}, ${likelihood}, by 2027-0${this.#random.between(1, 9)}-15]`;
  }

  /** A statement with one of the mistakes that are made most often. */
  #faulty(sentence: string): string {
    const { key } = this.#source();
    const page = this.#random.between(1, 80);
    switch (this.#random.between(0, 5)) {
      case 0:
        return `${sentence}. [@${key} p. ${page}]`;
      case 1:
        return `${sentence}. [@${key}x p. ${page} :: high]`;
      case 2:
        return `${sentence}. [@${key} p. ${page} :: medium]`;
      case 3:
        return `${sentence}. [#unheard-${page} :: low]`;
      default:
        return `${sentence}.`;
    }
  }

  #tag(mayBeNamed: boolean): string {
    const random = this.#random;
    const source = this.#source();
    const items = [`@${source.key}${random.isHit(0.2) ? ` ${source.reliability}2` : ''}${this.#locator()}`];
    if (random.isHit(0.15)) items.push(`@${this.#source().key}${this.#locator()}`);
    if (random.isHit(0.04)) items.push(`but @${this.#source().key}`);
    const because = random.isHit(0.03) ? ', because the page was compared with the register' : '';
    let id = '';
    if (mayBeNamed && (random.isHit(0.2) || this.#names.length === 0)) {
      const name = `fact-${this.#names.length + 1}`;
      this.#names.push(name);
      id = `{#${name}}`;
    }
    return `[${items.join('; ')} :: ${random.pick(levels[source.reliability])}${because}]${id}`;
  }

  #locator(): string {
    const random = this.#random;
    return random.isHit(0.7) ? ` ${random.pick(['p.', 'p.', '¶', '§', 'ch.'])} ${random.between(1, 80)}` : '';
  }

  /** Each in its turn, so that none stays uncited; now and then any other. */
  #source(): DeclaredSource {
    const next = this.#random.isHit(0.4) ? this.#random.between(0, this.#sources.length - 1) : this.#cited++;
    return this.#sources[next % this.#sources.length]!;
  }
}
