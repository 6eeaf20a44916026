// Probe.
import test from 'node:test';
import { createScene, capableClient } from '../support/feature.ts';
import { offered, withActions, actionAbilities } from '../support/code-actions.ts';
import { features } from '../../server/src/features/index.ts';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
test('x', () => {
  let body = '';
  for (let i = 0; i < 3333; i++) body += i % 30 === 0 ? `## Section ${i}\n\n` : `The harbour number ${i} shut on Monday [@log p. ${i} :: high], and it rained. [@wire :: low] Then came ${i} ships.\n\n`;
  body = body.replace('number 1000 ', 'number <|>1000 ');
  const scene = createScene(body, withActions(actionAbilities));
  console.log('lines', scene.document.text.split('\n').length);
  const td = { uri: scene.uri };
  const range = { start: { line: 3000, character: 0 }, end: { line: 3050, character: 0 } };
  const time = (name: string, f: () => unknown) => { const t: number[] = []; for (let i = 0; i < 7; i++) { const a = performance.now(); f(); t.push(performance.now() - a);} console.log('#P', name, t.map((x) => x.toFixed(1)).join(' ')); };
  const run = (m: string, p: object) => time(m, () => features.find((f) => f.method === m)!.run(scene.snapshot, { textDocument: td, ...p } as never));
  run('textDocument/foldingRange', {});
  run('textDocument/selectionRange', { positions: [scene.cursor.position] });
  run('textDocument/semanticTokens/full', {});
  run('textDocument/semanticTokens/range', { range });
  run('textDocument/documentLink', {});
  run('textDocument/formatting', {});
  run('textDocument/onTypeFormatting', { ch: ']', position: scene.snapshot.encoding && (() => { const at = scene.document.text.indexOf('[@wire :: low]', scene.document.text.length / 2) + 14; return scene.document.lines.positionAt(at); })() && (() => { const at = scene.document.text.indexOf('[@wire :: low]', scene.document.text.length / 2) + 14; const p = scene.document.lines.positionAt(at); return { line: p.line, character: p.column }; })() });
  time('codeAction', () => offered(scene));
  time('codeAction fixAll', () => offered(scene, ['source.fixAll']));
  // after an edit
  let brief = scene.snapshot.briefAt(scene.uri)!.brief; let text = brief.document.text;
  const known = scene.snapshot.briefAt(scene.uri)!;
  const t: number[] = []; const c: number[] = [];
  for (let i = 0; i < 8; i++) {
    const at = text.indexOf('harbour', 5000 + i * 20000); text = text.slice(0, at) + 'x' + text.slice(at);
    brief = parseBrief(createDocument('test.brief', text), {}, brief);
    brief.document.lines;
    const k = { ...known, brief };
    const s = { ...scene.snapshot, briefAt: () => k };
    const a = performance.now();
    features.find((f) => f.method === 'textDocument/semanticTokens/full/delta')!.run(s, { textDocument: td, previousResultId: 'x' } as never);
    t.push(performance.now() - a);
    const b = performance.now();
    features.find((f) => f.method === 'textDocument/codeAction')!.run(s, { textDocument: td, range: { start: scene.cursor.position, end: scene.cursor.position }, context: { diagnostics: [] } } as never);
    c.push(performance.now() - b);
  }
  console.log('#P delta after edit', t.map((x) => x.toFixed(1)).join(' '));
  console.log('#P codeAction after edit', c.map((x) => x.toFixed(1)).join(' '));
});
