// A rule that threw: a bug of ours, told by name so that it never looks like a clean file.

export interface Crash {
  readonly rule: string;
  readonly message: string;
}

export function crashOf(rule: { readonly id: string }, error: unknown): Crash {
  return { rule: rule.id, message: error instanceof Error ? error.message : String(error) };
}
