/**
 * Saves answers to a file and opens them from one. Loaded on demand.
 *
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { bank } from '../bank.js';
import { download, readAnswersFile } from '../page/answers-file.js';
import { say } from '../page/messages.js';
import { replaceAnswers, tellUnread } from './replacement.js';

/** @param {ReadinessQuiz} quiz */
export const save = ({ store }) => download(bank, store.values);

/** @param {ReadinessQuiz} quiz @param {File} file */
export async function open(quiz, file) {
  const { taken, sentences, assumed } = await readAnswersFile(bank, file);
  if (assumed) sentences.push(say('assumed_own'));
  if (taken) await replaceAnswers(quiz, taken.values, sentences);
  else tellUnread(quiz, sentences);
}
