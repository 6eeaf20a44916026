// “Fix all”: what is safe to fix is fixed in one step.

import { head } from '../harbour.ts';
import type { Flow } from './flow.ts';

const name = 'harbour.brief';

export const mendAtOnce: Flow = {
  title: 'all safe fixes are made at once',
  files: { [name]: head.replace('2026-05-04', '4 May 2026') },
  opens: name,
  async run(workbench) {
    await workbench.problems('invalid-front-matter', (rows) => rows.length === 1);
    await workbench.goToEnd(name);
    await workbench.command('Briefwright: Apply All Safe Fixes');
    await workbench.problems('invalid-front-matter', (rows) => rows.length === 0);
    await workbench.goToEnd(name);
    await workbench.save(name, (text) => text === head);
  },
};
