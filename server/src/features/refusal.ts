// The answer of a feature that will not do what it is asked, with the reason. Does not know how a client is told: the
// dispatcher makes a RequestFailed error of it.

export interface Refusal {
  /** A whole sentence or two: why not, and what would help. */
  readonly refusal: string;
}

export function refuse(refusal: string): Refusal {
  return { refusal };
}

/** Whether the answer of a feature is a refusal. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer && typeof answer.refusal === 'string';
}
