// The file that is called inside the extension host: runs every host test and says how it went. Runs unchanged in Node and in a worker.

import { commandTests } from './command-tests.ts';
import { deskTests } from './desk-tests.ts';
import { extensionTests } from './extension-tests.ts';
import { type HostTest, type Outcome, outcomeMark } from './host-test.ts';
import { languageTests } from './language-tests.ts';

const tests: readonly HostTest[] = [...extensionTests, ...commandTests, ...deskTests, ...languageTests];

/** Rejects when a test failed. */
export async function run(): Promise<void> {
  let failed = 0;
  for (const test of tests) {
    const start = Date.now();
    const error = await test.run().then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? `${reason.message}\n${reason.stack ?? ''}` : String(reason)),
    );
    if (error !== undefined) failed++;
    const outcome: Outcome = { title: test.title, took: Date.now() - start, ...(error === undefined ? {} : { error }) };
    console.log(outcomeMark + JSON.stringify(outcome));
  }
  if (failed > 0) throw new Error(`${failed} of ${tests.length} failed`);
}
