// Tables that a configuration may change, as rules use them: the same object for the same configuration.

import { tlpMarks } from '../../model/handling/markings.ts';
import { type CapTable, defaultCaps } from '../../model/support/cap-table.ts';
import type { Config } from './config.ts';

const tables = new WeakMap<Config, CapTable>();

/** The table of caps with what the configuration replaces of it. */
export function capsOf(config: Config): CapTable {
  if (config.caps === undefined) return defaultCaps;
  let table = tables.get(config);
  if (!table) tables.set(config, (table = { ...defaultCaps, ...(config.caps as Partial<CapTable>) }));
  return table;
}

/** The marks of handling in force, from the freest to the strictest. */
export function markingsOf({ markings }: Config): readonly string[] {
  return markings ?? tlpMarks;
}
