// The classes of words that matter at a full stop, and how a language lists its own. Types only.

/**
 * `title`: stands before a name. `connector`: always goes on. `numbered`: takes a number or letter. `calendar`: month or
 * day. `closing`: goes on, unless a word follows with which sentences begin. `unit`: ends a sentence before any capital.
 */
export type ListedClass = 'title' | 'connector' | 'numbered' | 'calendar' | 'closing' | 'unit';

/** White-space separated words of each class. */
export type WordGroups = Readonly<Record<ListedClass, string>>;
