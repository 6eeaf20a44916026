// An archived text that is no longer what its digest was made of.

import { sealOf } from '../../model/archives/archive-seal.ts';
import { archiveOf } from '../../model/evidence/named-archives.ts';
import type { Source } from '../../model/sources/source.ts';
import { replace } from '../../text/text-edit.ts';
import { valueSpanOf } from '../archive-problems.ts';
import { eachSource } from '../each-source.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const archiveChanged = defineRule<Source>({
  id: 'archive-changed',
  code: 'BRF6006',
  family: 'Evidence',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'an archived text whose digest differs from the declared one',
  description:
    'The SHA-256 digest of the file that a source names in `text` is computed and compared with its `sha256`. Different line breaks do not count, because version control changes them. A value that is not a digest at all is reported by `invalid-front-matter`.',
  rationale:
    'A copy that was changed after it was read is not evidence: the Berkeley Protocol asks that it can be shown to be unaltered.',
  fixSummary: 'declare the digest of the current file',
  comesLater: true,
  check(context, report) {
    const { brief, workspace } = context;
    eachSource(
      context,
      (source) => source.sha256 !== undefined && (source.text ?? '') !== '',
      ({ source, span, where, related }) => {
        const archive = archiveOf(source, workspace);
        if (!archive || sealOf(source, archive) !== 'changed') return;
        report(
          valueSpanOf(source, 'sha256', brief.document.path, span),
          `The copy of “${source.id}”${where} has been changed: it no longer matches its digest (\`sha256\`). Restore the copy, or read it again and declare its new digest.`,
          { detail: source, about: source.id, ...(related ? { related } : {}) },
        );
      },
    );
  },
  fixes({ brief, workspace }, { detail: source }) {
    const archive = archiveOf(source, workspace);
    const field = source.declaredIn === brief.document.path ? source.fields.get('sha256') : undefined;
    return archive && field
      ? [fixIn(brief, 'unsafe', 'Declare the digest of the current copy', replace(field.valueSpan, archive.sha256))]
      : [];
  },
});
