/**
 * Opens files that people choose. Loaded on demand.
 *
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { bank } from '../bank.js';
import { say } from '../page/messages.js';
import { readAnswersFile } from '../receiving/file.js';
import { replaceAnswers, tellUnread } from './replacement.js';

/** @param {ReadinessQuiz} quiz @param {File} file */
export async function open(quiz, file) {
  const { results, sentences, data, assumed } = await readAnswersFile(bank, file);
  if (data?.own) {
    const { moveIn } = await import('./moving.js');
    return moveIn(quiz, results, data);
  }
  if (results.length > 1) return tellUnread(quiz, [say('file_several', { n: results.length })]);
  const [result] = results;
  if (!result) return tellUnread(quiz, sentences);
  const told = [...result.sentences, ...(assumed ? [say('assumed_own')] : [])];
  await replaceAnswers(quiz, result.taken.values, told);
}
