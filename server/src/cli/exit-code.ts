// The exit codes, as scripts rely on them.

export const exitCode = {
  /** Nothing at error level, and warnings within the limit. */
  clean: 0,
  /** Findings, or something that `--check` and `--diff` would change. */
  findings: 1,
  /** Something was asked for and not done: usage, configuration, an unreadable file, nothing matched, an internal error. */
  failed: 2,
  /** Stopped by the user: 128 and the number of SIGINT. */
  interrupted: 130,
} as const;
