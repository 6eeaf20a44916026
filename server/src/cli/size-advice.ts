// What the user of the command line can do about a file that is too large.

/** Follows the reason behind a semicolon. */
export const sizeAdvice = 'raise it with --max-size';
