// What a flow is: something a person does in the editor, and what they must see. Does not know any flow.

import type { Workbench } from '../workbench.ts';

export interface Flow {
  readonly title: string;
  /** What is in the folder, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** The file that is open at the start. */
  readonly opens?: string;
  /** Fails by throwing. */
  run(workbench: Workbench): Promise<void>;
}
