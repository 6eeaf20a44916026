// Bursts of calls, and work that takes its time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debounce } from '../../client/src/preview/debounce.ts';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('a burst is one run', async () => {
  let runs = 0;
  const call = debounce(() => void runs++, 1);
  call();
  call();
  call();
  await pause();
  assert.equal(runs, 1);
});

test('what comes in while it runs is one more run, never a second at once', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  let finish = (): void => {};
  const call = debounce(async () => {
    runs++;
    most = Math.max(most, ++running);
    await new Promise<void>((resolve) => (finish = resolve));
    running--;
  }, 1);
  call();
  await pause();
  call();
  await pause();
  call();
  await pause();
  assert.equal(runs, 1);
  finish();
  await pause();
  finish();
  await pause();
  assert.deepEqual([runs, most], [2, 1]);
});

test('called off, nothing runs', async () => {
  let runs = 0;
  const call = debounce(() => void runs++, 1);
  call();
  call.cancel();
  await pause();
  assert.equal(runs, 0);
});
