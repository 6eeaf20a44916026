// Reads the text and the folder that `verify --answer` is given. Nothing outside the folder is read, and nothing is written.

import path from 'node:path';
import { verifyAnswer } from '../../core/answer/verify-answer.ts';
import { createDocument } from '../../core/text/document.ts';
import { readTextFile } from '../../host/node-reading.ts';
import { sizeAdvice } from '../size-advice.ts';
import { displayPath } from '../terminal/display-path.ts';
import type { Io } from '../terminal/io.ts';
import { readAnswerTexts } from './read-answer-texts.ts';
import { type VerifyReport, verifyReport } from './verify-report.ts';

/** `sizeLimit` in bytes, of each file. */
export async function verifyAnswerFile(
  answer: string,
  sources: string,
  sizeLimit: number,
  io: Io,
): Promise<VerifyReport> {
  const file = path.resolve(io.cwd, answer);
  const called = displayPath(file, io.cwd);
  const reading = readTextFile(file, sizeLimit);
  if ('failure' in reading) {
    const advice = reading.kind === 'too-large' ? `; ${sizeAdvice}` : '';
    return verifyReport([], [{ path: called, message: `${reading.failure}${advice}` }]);
  }
  const folder = path.resolve(io.cwd, sources);
  const { texts, failures } = await readAnswerTexts(folder, file, sizeLimit, io);
  if (texts.length === 0) return verifyReport([], failures);
  const { verified, unresolved } = verifyAnswer(createDocument(called, reading.text), texts);
  const open = unresolved.map((written) => ({
    path: called,
    message: `“${written}” names no text in ${displayPath(folder, io.cwd)}, or not clearly one, so what cites it was not checked`,
  }));
  return verifyReport([verified], [...open, ...failures]);
}
