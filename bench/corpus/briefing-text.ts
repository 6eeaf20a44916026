// One briefing of a wanted size in the current markup, with a finding in one or two of a hundred statements, as a text under
// work has. Most sources have no text that was kept, some have. Does not know any disk.

import { createHash } from 'node:crypto';
import { createRandom, type Random } from './random.ts';
import { makeJudgment, makeQuotation, makeSentence, makeTopic } from './sentence-text.ts';
import { type DeclaredSource, digestOf, makeSources } from './source-text.ts';

export interface BriefingOptions {
  readonly seed: number;
  /** Bytes of the whole; the text comes within a block of it. */
  readonly size: number;
  /** Whether each sentence of a paragraph stands on a line of its own. */
  readonly isSentencePerLine: boolean;
  /** Whether the sources stand in YAML's flow style. */
  readonly isFlow: boolean;
  /** Share of the sources whose text was kept, from 0 to 1. */
  readonly kept: number;
  /** Where these texts lie, in the words of the briefing. */
  readonly folder: string;
}

export interface MadeBriefing {
  readonly text: string;
  /** The texts that were kept, by the place that the briefing gives them. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Same options, same text. */
export function makeBriefing({ seed, size, isSentencePerLine, isFlow, kept, folder }: BriefingOptions): MadeBriefing {
  const random = createRandom(seed);
  const count = 3 + Math.floor(size / bytesPerSource);
  const { sources, lines } = makeSources({ count, isFlow, kept, folder }, random);
  const head = [...opening(seed), ...lines, '---', '', `# Briefing ${seed}`, ''].join('\n');
  const writer = new BodyWriter(sources, isSentencePerLine, random);
  const tail = writer.closing(size);
  const judgmentsSize = 180 * judgmentCount(size);
  const body = writer.body(size - byteLength(head) - byteLength(tail) - judgmentsSize);
  const text = [head, writer.keyJudgments(judgmentCount(size)), body, tail].filter((part) => part !== '').join('\n');
  return withTexts(text, sources, writer);
}

/** Each text that was kept says what is cited from it, among other things. */
function withTexts(text: string, sources: readonly DeclaredSource[], writer: BodyWriter): MadeBriefing {
  const texts = new Map<string, string>();
  const digests = new Map<string, string>();
  for (const { key, text: place } of sources) {
    if (place === undefined) continue;
    const content = writer.textOf(key);
    texts.set(place, content);
    digests.set(digestOf(key), createHash('sha256').update(content).digest('hex'));
  }
  return { text: text.replace(/DIGEST-[a-z0-9-]+/g, (name) => digests.get(name)!), texts };
}

/** On top of three. */
const bytesPerSource = 4000;
const findingShare = 0.016;
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

type Level = 'high' | 'moderate' | 'low';

interface NamedFact {
  readonly name: string;
  readonly level: Level;
}

/** A tag, and a way to say that the source which it cites says a sentence. */
interface Citation {
  readonly tag: string;
  readonly says: (sentence: string) => string;
}

/** State of one body: the names given so far, which sources still wait to be cited, and for what they were. */
class BodyWriter {
  readonly #sources: readonly DeclaredSource[];
  readonly #isSentencePerLine: boolean;
  readonly #random: Random;
  readonly #names: NamedFact[] = [];
  readonly #said = new Map<string, string[]>();
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
    const reason = ', because the log names no other cause';
    const items = Array.from({ length: count }, (_, index) => `- ${this.#judgment(reason)}{#key-${index + 1}}`);
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

  /** What was cited from the source `key` so far, between other sentences. */
  textOf(key: string): string {
    const said = this.#said.get(key) ?? [];
    return `${said.map((sentence) => `${sentence}. ${plain(makeSentence(this.#random))}.\n`).join('\n')}The end of the page.\n`;
  }

  #block(): string {
    const random = this.#random;
    const kind = random.next();
    if (kind < 0.56) return this.#paragraph();
    if (kind < 0.64) {
      const { tag, says } = this.#cite(false);
      return `${tag} ${this.#lines(random.between(2, 4), () => `${says(makeSentence(random))}.`)}`;
    }
    if (kind < 0.74)
      return this.#list((index) => `- ${this.#statement()}${index % 3 === 2 ? `\n  - ${this.#statement()}` : ''}`);
    if (kind < 0.82) {
      const { tag, says } = this.#cite(false);
      const leadIn = says(`The log of that week shows ${random.between(3, 9)} entries`);
      return `${leadIn} ${tag}:\n\n${this.#list(() => `- ${says(makeSentence(random))}.`)}`;
    }
    if (kind < 0.9) return this.#table();
    if (kind < 0.95) {
      const { tag, says } = this.#cite(false);
      return `> ${says(makeQuotation(random))}\n> ${tag}`;
    }
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
    const rows = this.#list(() => {
      const { tag, says } = this.#cite(false);
      const [topic, count, sentence] = [makeTopic(random), random.between(1, 400), makeSentence(random)];
      says(`${topic}: ${count}`);
      return `| ${topic} | ${count} | ${says(sentence)}. ${tag} |`;
    });
    return `| Matter | Count | What is known |\n| --- | ---: | --- |\n${rows}`;
  }

  #lines(count: number, make: () => string): string {
    return Array.from({ length: count }, make).join(this.#isSentencePerLine ? '\n' : ' ');
  }

  #statement(): string {
    const random = this.#random;
    const sentence = makeSentence(random);
    if (random.isHit(findingShare)) return this.#faulty(sentence);
    const { tag, says } = this.#cite(true);
    says(sentence);
    if (random.isHit(0.08)) {
      const second = this.#cite(false);
      return `${sentence} ${tag}, but ${second.says(this.#contrary())} ${second.tag}.`;
    }
    return random.isHit(0.3) ? `${sentence} ${tag}.` : `${sentence}. ${tag}`;
  }

  #contrary(): string {
    const sentence = makeSentence(this.#random);
    return sentence.startsWith('The ') ? `t${sentence.slice(1)}` : `according to the register, ${sentence}`;
  }

  #judgment(reason = ''): string {
    const likelihood = this.#random.pick(likelihoods);
    const sentence = makeJudgment(likelihood, this.#random);
    if (this.#names.length === 0) return this.#statement();
    const premises = [...new Set([this.#random.pick(this.#names), this.#random.pick(this.#names)])];
    const basis = premises.map(({ name }) => `#${name}`).join('; ');
    const level = premises.some((premise) => premise.level === 'low') ? 'low' : 'moderate';
    return `${sentence}. [${basis} :: ${level}, ${likelihood}, by 2027-0${this.#random.between(1, 9)}-15${reason}]`;
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

  /** At a level that its sources can carry, but for one in a hundred. */
  #cite(mayBeNamed: boolean): Citation {
    const random = this.#random;
    const source = this.#source();
    const items = [`@${source.key}${random.isHit(0.2) ? ` ${source.reliability}2` : ''}${this.#locator(source)}`];
    const second = this.#source();
    const isBacked = second.origin !== source.origin && random.isHit(0.25);
    if (isBacked) items.push(`@${second.key}${this.#locator(second)}`);
    const third = this.#source();
    const isContested = ![source.origin, second.origin].includes(third.origin) && random.isHit(0.04);
    if (isContested) items.push(`but @${third.key}`);
    const roof = isContested
      ? 'low'
      : isBacked && [source, second].every(isSound)
        ? 'high'
        : isSound(source)
          ? 'moderate'
          : 'low';
    const level = random.isHit(0.01) ? 'high' : roof;
    const because = random.isHit(0.03) ? ', because the page was compared with the register' : '';
    let id = '';
    if (mayBeNamed && (random.isHit(0.2) || this.#names.length === 0)) {
      const name = `fact-${this.#names.length + 1}`;
      this.#names.push({ name, level: roof });
      id = `{#${name}}`;
    }
    const says = (sentence: string): string => {
      for (const { key } of isBacked ? [source, second] : [source])
        this.#said.set(key, [...(this.#said.get(key) ?? []), plain(sentence)]);
      return sentence;
    };
    return { tag: `[${items.join('; ')} :: ${level}${because}]${id}`, says };
  }

  /** None for a text that was kept, whose pages are not counted here. */
  #locator({ text }: DeclaredSource): string {
    const random = this.#random;
    if (text !== undefined) return '';
    return random.isHit(0.7) ? ` ${random.pick(['p.', 'p.', '¶', '§', 'ch.'])} ${random.between(1, 80)}` : '';
  }

  /** Each in its turn, so that none stays uncited; now and then any other. What only relays is seldom cited. */
  #source(): DeclaredSource {
    const next = (): DeclaredSource => {
      const index = this.#random.isHit(0.4) ? this.#random.between(0, this.#sources.length - 1) : this.#cited++;
      return this.#sources[index % this.#sources.length]!;
    };
    const source = next();
    return source.origin === source.key ? source : next();
  }
}

/** Whether one source alone can carry a moderate level, and two of them a high one. */
function isSound({ key, origin, reliability }: DeclaredSource): boolean {
  return key === origin && (reliability === 'A' || reliability === 'B');
}

/** A sentence as a page has it: without markup. */
function plain(sentence: string): string {
  return sentence.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`_]/g, '');
}
