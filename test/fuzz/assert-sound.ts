// What holds of every text, however broken: it is read, checked and formatted, and every span lies where it should.

import assert from 'node:assert/strict';
import { formatBrief } from '../../server/src/core/format.ts';
import { inspect } from '../../server/src/core/inspect.ts';
import { defaultConfig } from '../../server/src/core/lint/config/config.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { type Brief, inDocument, parseBrief, statementsOf } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { covers, type Span } from '../../server/src/core/text/span.ts';
import { today } from '../support/lint-text.ts';

/** Reads, checks and formats `source`, and holds everything found against it. Formatting reads it several times. */
export function assertSound(source: string, how: 'formatted' | 'unformatted' = 'formatted'): Brief {
  try {
    const document = createDocument('test.brief', source);
    const brief = parseBrief(document);
    const whole: Span = { start: 0, end: document.text.length };
    let behind = 0;
    for (const placed of statementsOf(brief)) {
      const { statement } = placed;
      const at = inDocument(placed, statement.span);
      assert.ok(
        covers(whole, at) && at.start < at.end && at.start >= behind,
        `statement at ${at.start}–${at.end}, behind ${behind}`,
      );
      behind = at.end;
      for (const tag of statement.tags) assert.ok(covers(whole, inDocument(placed, tag.span)), 'tag outside the text');
    }
    for (const passage of brief.placedPassages) {
      let end = 0;
      for (const tag of passage.tags) {
        assert.ok(
          tag.span.start >= end && covers(whole, inDocument(passage, tag.span)),
          `tag at ${tag.span.start} behind ${end}`,
        );
        end = tag.span.end;
        assert.ok(covers(tag.span, tag.contentSpan), 'content outside its tag');
        for (const part of [...tag.evidence, ...tag.assessment, ...tag.faults])
          assert.ok(covers(tag.span, part.span), `“${JSON.stringify(part)}” outside its tag`);
        for (const fault of tag.faults)
          if (fault.repair) assert.ok(covers(tag.span, fault.repair.span), 'repair outside its tag');
      }
      assert.ok(
        passage.detached.every((tag) => passage.tags.includes(tag)),
        'a detached tag is not among the tags',
      );
    }
    for (const statement of inspect(brief, emptyWorkspace).statements) {
      assert.equal(statement.text, source.slice(statement.start.offset, statement.end.offset));
    }
    const { findings, crashes } = lint(brief, emptyWorkspace, { ...defaultConfig, profile: 'release' }, today);
    assert.deepEqual(crashes, []);
    for (const { rule, span, related } of findings) {
      for (const one of [span, ...(related ?? []).map((other) => other.span)]) {
        assert.ok(covers(whole, one) && one.start <= one.end, `${rule} at ${one.start}–${one.end}`);
      }
    }
    if (how === 'formatted') formatBrief(brief);
    return brief;
  } catch (error) {
    const shown = source.length > 3000 ? `${source.slice(0, 3000)}…` : source;
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nin ${JSON.stringify(shown)}`, {
      cause: error,
    });
  }
}
