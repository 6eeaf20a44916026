// From a task as it stands in tasks.json to the arguments of `briefwright lint`. Runs nothing.

export interface LintTaskDefinition {
  readonly type: string;
  readonly task: string;
  readonly profile?: string;
  /** Relative to the folder; all of it where none is named. */
  readonly paths?: readonly string[];
  readonly fix?: boolean;
}

export function lintArguments({ profile, paths, fix }: LintTaskDefinition): string[] {
  return [
    'lint',
    '--format',
    'compact',
    ...(profile === undefined ? [] : ['--profile', profile]),
    ...(fix === true ? ['--fix'] : []),
    '--',
    ...(paths ?? []).map(String),
  ];
}
