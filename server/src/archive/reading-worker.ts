// The thread in which pages are read: takes one, answers with its words. Whoever started it ends it.

import { parentPort } from 'node:worker_threads';
import { type PageBytes, readPage } from './read-page.ts';

parentPort?.once('message', (page: PageBytes) => {
  void readPage(page).then((result) => parentPort?.postMessage(result));
});
