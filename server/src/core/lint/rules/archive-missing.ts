// An archived text that is not there, or cannot be read.

import type { ArchiveFailure } from '../../model/archives/archive.ts';
import { archiveStateOf } from '../../model/evidence/named-archives.ts';
import { valueSpanOf } from '../archive-problems.ts';
import { eachSource } from '../each-source.ts';
import { defineRule } from '../rule.ts';

export const archiveMissing = defineRule({
  id: 'archive-missing',
  code: 'BRF6007',
  family: 'Evidence',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'an archived text that does not exist, lies outside the workspace, or cannot be read',
  description:
    'The path in a source’s `text` is relative to the file that declares the source. It must lead to a regular UTF-8 file inside the workspace (symbolic links are followed) that is not too large. A file that has not been looked for yet is not reported. A source of a registry is reported where the briefing first cites it.',
  rationale: 'A copy that cannot be read proves nothing: no quotation or figure can be checked against it.',
  fixSummary: 'none',
  comesLater: true,
  check(context, report) {
    const { brief, workspace } = context;
    eachSource(
      context,
      (source) => (source.text ?? '') !== '',
      ({ source, span, where, related }) => {
        const state = archiveStateOf(source, workspace);
        if (!state || state.state === 'read' || state.state === 'not-read-yet') return;
        report(
          valueSpanOf(source, 'text', brief.document.path, span),
          `${sentences[state.state](`The copy of “${source.id}”${where}`, source.text!, state.reason)} ${advice[state.state]}`,
          { about: source.id, ...(related ? { related } : {}) },
        );
      },
    );
  },
});

type Sentence = (subject: string, name: string, reason: string) => string;
const because =
  (what: string): Sentence =>
  (subject, name, reason) =>
    `${subject}, “${name}”, ${what}: ${reason}`;

const sentences: Readonly<Record<ArchiveFailure, Sentence>> = {
  missing: (subject, name) => `${subject}, “${name}”, does not exist, so nothing can be checked against it.`,
  outside: because('was not read'),
  'too-large': because('is too large to be read'),
  'not-text': because('is not text'),
  unreadable: because('cannot be read'),
};

const advice: Readonly<Record<ArchiveFailure, string>> = {
  missing: 'Add the file, or correct the path.',
  outside: 'Nothing was checked against it.',
  'too-large': 'Keep only the part that is cited.',
  'not-text': 'Save it as plain text.',
  unreadable: 'Nothing was checked against it.',
};
