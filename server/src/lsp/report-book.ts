// What was reported of each briefing last, so that a report which says the same keeps its id and is not sent again.

import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../core/lint/problem.ts';
import type { Snapshot } from '../features/feature.ts';
import { keyOf } from '../workspace/file-key.ts';
import { reportBriefing } from './report-briefing.ts';
import type { SessionBrief } from './session-brief.ts';

export interface BriefingReport {
  /** The same as long as the same is reported. */
  readonly resultId: string;
  readonly items: () => readonly Diagnostic[];
}

interface Entry {
  readonly known: SessionBrief;
  readonly today: string;
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
  /** What was left out, as its sentence is still being written. */
  readonly waiting: Finding | undefined;
}

export class ReportBook {
  readonly #open = new Map<string, Entry>();
  readonly #waitingIn: (known: SessionBrief) => Finding | undefined;
  #lastId = 0;

  /** `waitingIn` gives the finding of an open briefing that is not to be reported yet. */
  constructor(waitingIn: (known: SessionBrief) => Finding | undefined = () => undefined) {
    this.#waitingIn = waitingIn;
  }

  /** An open briefing is checked at once, as its id depends on what is found; a closed one when its items are asked for. */
  report(snapshot: Snapshot, known: SessionBrief): BriefingReport {
    if (!known.isOpen) return { resultId: known.resultId(), items: () => reportBriefing(snapshot, known) };
    const key = keyOf(known.uri);
    const before = this.#open.get(key);
    const waiting = this.#waitingIn(known);
    if (before?.known === known && before.today === snapshot.today && before.waiting === waiting)
      return { resultId: before.resultId, items: () => before.items };
    const items = reportBriefing(snapshot, known, waiting);
    const isSame = before !== undefined && areSame(before.items, items);
    const entry = {
      known,
      today: snapshot.today,
      resultId: isSame ? before.resultId : `open-${++this.#lastId}`,
      items: isSame ? before.items : items,
      waiting,
    };
    this.#open.set(key, entry);
    return { resultId: entry.resultId, items: () => entry.items };
  }

  /** Whether another finding of `known` waits than when it was reported last. */
  isOutdated(known: SessionBrief): boolean {
    const before = this.#open.get(keyOf(known.uri));
    return before !== undefined && before.known === known && before.waiting !== this.#waitingIn(known);
  }

  forget(uri: string): void {
    this.#open.delete(keyOf(uri));
  }
}

/** Most diagnostics are the same objects as before: what is not is compared by what it says. */
function areSame(before: readonly Diagnostic[], now: readonly Diagnostic[]): boolean {
  return (
    before.length === now.length &&
    now.every((one, index) => one === before[index] || JSON.stringify(one) === JSON.stringify(before[index]))
  );
}
