// One object for objects and a text together, so that a rule can depend on all of them (`dependsOn` is compared by identity).

interface State {
  readonly byText: Map<string, object>;
  readonly byObject: WeakMap<object, State>;
}

const states = newState();

/** The same object whenever all are the same: one object or two, and a text at the end. */
export function stateToken(...things: readonly [object, string] | readonly [object, object, string]): object {
  let state = states;
  for (const thing of things) {
    if (typeof thing === 'string') {
      let token = state.byText.get(thing);
      if (!token) state.byText.set(thing, (token = {}));
      return token;
    }
    let next = state.byObject.get(thing);
    if (!next) state.byObject.set(thing, (next = newState()));
    state = next;
  }
  return state;
}

function newState(): State {
  return { byText: new Map(), byObject: new WeakMap() };
}
