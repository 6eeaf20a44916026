// One object for an object and a text together, so that a rule can depend on both (`dependsOn` is compared by identity).

const states = new WeakMap<object, Map<string, object>>();

/** The same object whenever both are the same. */
export function stateToken(thing: object, text: string): object {
  let known = states.get(thing);
  if (!known) states.set(thing, (known = new Map()));
  let state = known.get(text);
  if (!state) known.set(text, (state = {}));
  return state;
}
