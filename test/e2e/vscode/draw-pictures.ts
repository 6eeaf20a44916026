// `npm run pictures`: makes the pictures of the documentation from the real editor, with the extension as it is packed now. Prints
// the size of each, and fails when one is too large for a page that is to open at once.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPictureEncoder } from './encode-pictures.ts';
import { installEditors } from './install-editors.ts';
import { openBrowser } from './open-browser.ts';
import { catchingAClaim } from './pictures/catching-a-claim.ts';
import { evidence } from './pictures/evidence.ts';
import type { Picture } from './pictures/picture.ts';
import { preview } from './pictures/preview.ts';
import { startCodeServer } from './start-code-server.ts';
import { openWorkbench } from './workbench.ts';

const pictures: readonly Picture[] = [catchingAClaim, preview, evidence];
const target = 'docs/images';
const scratch = path.resolve('.build/pictures');
/** Bytes. */
const limits = { animation: 700_000, still: 200_000 };

/** What distracts from the text is away; what blinks stands still. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 15,
  'editor.stickyScroll.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.vertical': 'hidden',
  'editor.overviewRulerBorder': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.sideBar.location': 'right',
};

const wanted = process.argv.slice(2);
rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
mkdirSync(target, { recursive: true });
const editors = installEditors();
const vsix = path.join(scratch, 'briefwright.vsix');
const packed = spawnSync(process.execPath, ['server/tools/package.mjs', vsix], { encoding: 'utf8' });
if (packed.status !== 0) throw new Error(packed.stderr);
const encoder = createPictureEncoder(editors.sharp);
const server = await startCodeServer({ editors, vsix, log: path.join(scratch, 'code-server.log'), settings });
let isTooLarge = false;
try {
  for (const picture of pictures) if (wanted.length === 0 || wanted.includes(picture.name)) await draw(picture);
} finally {
  await server.stop();
}
process.exit(isTooLarge ? 1 : 0);

async function draw({ name, size, files, opens, take }: Picture): Promise<void> {
  const browser = await openBrowser({ size, scale: 2 });
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-'));
  try {
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
    const page = await browser.newPage();
    const workbench = await openWorkbench(
      page,
      server.url(folder, [['openFile', server.uri(path.join(folder, opens))]]),
      folder,
      path.join(scratch, name),
    );
    const frames = await take(workbench).catch(async (error: unknown) => {
      await workbench.shot('failed');
      throw error;
    });
    const [only] = frames;
    const isStill = frames.length === 1 && only !== undefined;
    const file = path.join(target, `${name}.${isStill ? 'png' : 'gif'}`);
    writeFileSync(file, isStill ? await encoder.still(only.png) : await encoder.animation(frames));
    const bytes = readFileSync(file).length;
    console.log(`${file}: ${frames.length} frame${isStill ? '' : 's'}, ${Math.round(bytes / 1000)} kB`);
    isTooLarge ||= bytes > (isStill ? limits.still : limits.animation);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
