// The thread in which pages are read: takes one, answers with its words. Whoever started it ends it.

import { parentPort } from 'node:worker_threads';
import { type PageBytes, readFetchedPage } from './read-page.ts';

parentPort?.once('message', (page: PageBytes) => {
  void readFetchedPage(page).then((result) => parentPort?.postMessage(result));
});
