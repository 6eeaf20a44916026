// The command behind an entry of the lightbulb, for editors that know commands only.

/** Its one argument names the entry, as the data of an unresolved code action does. */
export const applyActionCommand = 'briefwright.applyAction';
