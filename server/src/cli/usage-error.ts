// What a user asked for cannot be done, and the message says why. Everything else that is thrown is a bug of ours.

export class UsageError extends Error {
  override readonly name = 'UsageError';
}
