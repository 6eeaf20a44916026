// What a check found. Plain data: no severity (the configuration decides that) and no lines (reporters do that).

import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** From the mildest to the gravest. */
export const severities: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** `safe` may run unasked, `suggested` is the writer's pick, `unsafe` may change what the text says. */
export type FixKind = 'safe' | 'suggested' | 'unsafe';

/** An edit of the file named by `path`; offsets are those of that document's text. */
export interface FileEdit extends TextEdit {
  readonly path: string;
}

export interface Fix {
  /** An imperative: "Cite harbour-log". */
  readonly title: string;
  readonly kind: FixKind;
  readonly edits: readonly FileEdit[];
  /** Where it takes care of more than its own finding. */
  readonly covers?: 'paragraph';
}

export interface Related {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

/** What a rule reports. Offsets are those of the document's text. */
export interface Problem {
  readonly rule: string;
  readonly span: Span;
  /** What is wrong, why it matters, what to do: in that order, in one or two sentences. */
  readonly message: string;
  readonly related?: readonly Related[];
  /** Never reported above this, whatever the configuration says: where the tool cannot be certain. */
  readonly atMost?: Severity;
  /** Whether this is a case of the rule at all is in doubt: reported more mildly, the less finished the profile takes the briefing to be. */
  readonly isDoubtful?: true;
  /** Reported at least at this, unless a configuration file or a flag sets the rule's level: where one case is graver than its rule. */
  readonly atLeast?: Severity;
  /**
   * What it is about where its place does not say that: the key of a source that is reported where it happens to be cited first, or
   * `briefing` for what concerns the whole text. It is the same finding wherever it is reported then.
   */
  readonly about?: string;
  /** Of a statement in a paragraph that has the same fault throughout: all of these, for whoever tells them at once. */
  readonly paragraph?: Span;
}

/** A problem that the configuration lets through, at the severity it gives. Fixes are computed when asked for. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
  /**
   * What the rule reported and where the passage begins from which it counts (0 for what concerns the whole briefing). Of a
   * passage that an edit leaves as it is, `reported` stays the same object.
   */
  readonly anchor: { readonly reported: Problem; readonly start: number };
  /** Best first; empty when the rule has none for this case. */
  fixes(): readonly Fix[];
}
