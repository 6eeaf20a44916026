// The colours of terminal output, by meaning. Whether there are any is decided by `isColorWanted`.

import { styleText } from 'node:util';
import type { Severity } from '../../core/lint/problem.ts';
import type { Output } from './io.ts';

export type Paint = (meaning: Severity | 'strong' | 'dim' | 'added' | 'removed', text: string) => string;

export function createPaint(isColored: boolean): Paint {
  if (!isColored) return (_meaning, text) => text;
  return (meaning, text) => (text === '' ? '' : styleText([...styles[meaning]], text, { validateStream: false }));
}

/**
 * Whether `output` is to be coloured. `choice` is the value of --color; `auto` follows FORCE_COLOR, then NO_COLOR
 * (no-color.org), then whether it is a terminal that can.
 */
export function isColorWanted(
  choice: 'auto' | 'always' | 'never',
  output: Output,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  return output.isTerminal && env['TERM'] !== 'dumb';
}

const styles = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  info: ['blue', 'bold'],
  hint: ['cyan', 'bold'],
  strong: ['bold'],
  dim: ['dim'],
  added: ['green'],
  removed: ['red'],
} as const;
