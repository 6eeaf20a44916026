// How a thread of a run is told from a run: Node has to load a module to answer that, which every start would pay for.

/** Follows `lint`, where a path would be; the thread makes sure that it is one. */
export const threadArgument = '#thread';
