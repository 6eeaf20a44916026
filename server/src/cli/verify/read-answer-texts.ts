// The texts of a folder, whatever form they have: what `archive` and `import` read, by their readers. A file that cannot be read costs
// itself alone, and is told.

import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ReadAnswerText } from '../../core/answer/verify-answer.ts';
import { createDocument } from '../../core/text/document.ts';
import { sha256Of } from '../../core/text/sha256.ts';
import { fileFailure } from '../../host/node-file-failure.ts';
import { readBinaryFile } from '../../host/node-reading.ts';
import type { Failure } from '../report.ts';
import { sizeAdvice } from '../size-advice.ts';
import { displayPath } from '../terminal/display-path.ts';
import type { Io } from '../terminal/io.ts';

const isText = /\.(?:txt|text|md|markdown|html?|xhtml|pdf|docx)$/i;
/** More than anybody cites: a whole home folder was named by mistake. */
const mostFiles = 2000;
const mostDeep = 8;

/** `folder` and `answer`, which is none of them, are absolute. In the order of their names. */
export async function readAnswerTexts(
  folder: string,
  answer: string,
  sizeLimit: number,
  io: Io,
): Promise<{ readonly texts: readonly ReadAnswerText[]; readonly failures: readonly Failure[] }> {
  const failures: Failure[] = [];
  const fail = (file: string, message: string): void =>
    void failures.push({ path: displayPath(file, io.cwd), message });
  const files = filesIn(folder, fail).filter((file) => file !== answer);
  if (files.length > mostFiles) {
    fail(folder, `it has more than ${mostFiles} texts; name the folder of those that are cited`);
    return { texts: [], failures };
  }
  if (files.length === 0 && failures.length === 0) fail(folder, 'it has no texts: .txt, .md, .html, .pdf or .docx');
  const texts: ReadAnswerText[] = [];
  for (const file of files) {
    await io.pause();
    const read = await readOne(file, sizeLimit);
    if ('failure' in read) {
      fail(file, read.failure);
      continue;
    }
    const document = createDocument(displayPath(file, io.cwd), read.text);
    texts.push({
      name: path.relative(folder, file).split(path.sep).join('/'),
      addresses: read.addresses,
      title: firstLine(document.text),
      archive: { document, sha256: sha256Of(read.text) },
    });
  }
  return { texts, failures };
}

/** Without hidden ones; links are not followed. */
function filesIn(folder: string, fail: (file: string, message: string) => void, depth = 0): readonly string[] {
  try {
    if (depth === 0 && !lstatSync(folder).isDirectory() && !lstatSync(folder).isSymbolicLink()) {
      fail(folder, 'it is not a folder');
      return [];
    }
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.name.startsWith('.')) return [];
      if (entry.isDirectory()) return depth < mostDeep ? filesIn(file, fail, depth + 1) : [];
      return entry.isFile() && isText.test(entry.name) ? [file] : [];
    });
  } catch (error) {
    fail(folder, fileFailure(error));
    return [];
  }
}

type ReadText = { readonly text: string; readonly addresses: readonly string[] };

async function readOne(file: string, sizeLimit: number): Promise<ReadText | { readonly failure: string }> {
  const reading = readBinaryFile(file, sizeLimit);
  if ('failure' in reading)
    return {
      failure: /^it has [\d.]+ MB/.test(reading.failure) ? `${reading.failure}; ${sizeAdvice}` : reading.failure,
    };
  const { bytes } = reading;
  if (/\.docx$/i.test(file)) {
    const { readWord } = await import('../import/run-import.ts');
    const read = readWord(bytes);
    return 'failure' in read ? read : { text: read.text, addresses: [] };
  }
  const { readGuarded } = await import('../../archive/guarded-reading.ts');
  const read = await readGuarded({ bytes, contentType: '', name: path.basename(file) });
  // Its advice is about making copies.
  return 'failure' in read
    ? { failure: lowerFirst(read.failure.replace(/ Save .*$/, '').replace(/\.$/, '')) }
    : { text: read.text, addresses: addressesIn(bytes, file) };
}

/** What a page or a text says that it was saved from. */
function addressesIn(bytes: Buffer, file: string): readonly string[] {
  if (/\.pdf$/i.test(file)) return [];
  const head = bytes.subarray(0, 200_000).toString('utf8');
  const patterns = /html?$/i.test(file)
    ? [
        /<link\b[^>]{0,300}\brel=["']?canonical["']?[^>]{0,300}\bhref=["']([^"'<>\s]{1,1000})["']/gi,
        /<link\b[^>]{0,300}\bhref=["']([^"'<>\s]{1,1000})["'][^>]{0,300}\brel=["']?canonical\b/gi,
        /<meta\b[^>]{0,300}\bproperty=["']og:url["'][^>]{0,300}\bcontent=["']([^"'<>\s]{1,1000})["']/gi,
        /<!--\s*saved from url=\(\d+\)(\S{1,1000})/gi,
      ]
    : [/^[ \t]*(?:source|url|address)[ \t]*:[ \t]*<?(https?:\/\/[^\s<>]{1,1000})/gim];
  return [...new Set(patterns.flatMap((pattern) => [...head.matchAll(pattern)].map((found) => found[1]!)))];
}

function firstLine(text: string): string {
  const line = /\S[^\n]{0,300}/.exec(text)?.[0] ?? '';
  return line.replace(/^#{1,6}\s+/, '').trim();
}

function lowerFirst(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
