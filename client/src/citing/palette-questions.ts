// What the form for citing needs of an editor: a list to choose from, and a line to type in. The form itself knows no editor.

/** One entry of a list. Words are plain text on one line. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** Beside the label. */
  readonly description?: string;
  /** Below it. */
  readonly detail?: string;
  /** Typing one of these chooses the entry at once. */
  readonly keys?: readonly string[];
  /** Whether there is a list of what is in it, which → opens. */
  readonly opens?: boolean;
}

export interface Picking<Value> {
  readonly title: string;
  readonly placeholder: string;
  /** What is listed for what was typed; asked again at every change. Undefined where there is no answer, and the list stays. */
  readonly list: (typed: string) => Promise<readonly Choice<Value>[] | undefined>;
  /** Index of the entry that Enter takes, in the list for nothing typed. */
  readonly active?: number;
  /** An entry became the one that Enter takes. */
  readonly look?: (value: Value) => void;
}

/** `opened`: what is in the entry was asked for, not the entry. */
export interface Picked<Value> {
  readonly value: Value;
  readonly opened: boolean;
}

export interface Typing {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder: string;
  /** What the line is read as, or what is wrong with it; undefined where there is nothing to say. */
  readonly read: (typed: string) => Promise<{ readonly words: string; readonly isWrong: boolean } | undefined>;
}

/** Undefined: the writer gave up. */
export interface PaletteQuestions {
  readonly pick: <Value>(picking: Picking<Value>) => Promise<Picked<Value> | undefined>;
  readonly type: (typing: Typing) => Promise<string | undefined>;
}

/** The entry that what was typed chooses at once: a key of one of them, and of no other. */
export function chosenByKey<Value>(entries: readonly Choice<Value>[], typed: string): Choice<Value> | undefined {
  const word = typed.trim().toLowerCase();
  const chosen = word === '' ? [] : entries.filter(({ keys }) => keys?.includes(word));
  return chosen.length === 1 ? chosen[0] : undefined;
}
