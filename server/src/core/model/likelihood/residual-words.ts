// Words by which one of several alternatives says what holds where the others do not: “neither”, “stays as it is”, “not before
// June”. Their presence shows that somebody thought of the rest; their absence proves nothing in other languages than English.

const residual = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:` +
    [
      'neither',
      'nor',
      'none',
      'no',
      'not',
      'never',
      'nothing',
      'nobody',
      'nowhere',
      'without',
      'cannot',
      'others?',
      'otherwise',
      'else',
      'another',
      'rest',
      'any',
      'unchanged',
      'status quo',
      'as before',
      'as now',
      'as (?:it|they|things) (?:is|are|stands?)',
      'remain(?:s|ed|ing)?',
      'continu(?:es?|ed|ing)',
      'stay(?:s|ed|ing)?',
      'keep(?:s|ing)?',
      'kept',
      'persist(?:s|ed|ing)?',
      'go(?:es|ing)? on',
      'still',
      'drags? on',
      'fail(?:s|ed|ing|ure)?',
      'refus(?:es?|ed|al)',
      'reject(?:s|ed|ion)?',
      'declin(?:es?|ed)',
      'lack(?:s|ed)?',
      'absent',
      'abandon(?:s|ed)?',
      // Shares of one quantity or of time leave nothing out by themselves.
      'before',
      'after',
      'until',
      'later',
      'earlier',
      'beyond',
      'more',
      'less',
      'fewer',
      'over',
      'under',
      'above',
      'below',
      'at least',
      'at most',
      'up to',
      'within',
      'exceeds?',
    ].join('|') +
    String.raw`)(?![\p{L}\p{N}])|n['’]t(?!\p{L})`,
  'iu',
);

/** Whether `words` may be those of an alternative for everything else. */
export function mayBeResidual(words: string): boolean {
  return residual.test(words);
}
