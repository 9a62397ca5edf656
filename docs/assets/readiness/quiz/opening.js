/**
 * Opens files that people choose. Loaded on demand.
 *
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { bank } from '../bank.js';
import { isRecord } from '../core/answers.js';
import { ownIn } from '../core/opened-own.js';
import { say } from '../page/messages.js';
import { readAnswersFile } from '../receiving/file.js';
import { replaceAnswers, tellUnread } from './replacement.js';

/** @param {ReadinessQuiz} quiz @param {File} file */
export async function open(quiz, file) {
  const { results, sentences, data, assumed } = await readAnswersFile(bank, file);
  const own = data && ownIn(bank, data);
  if (own) {
    const hasAnswers = isRecord(data.answers) && Object.keys(data.answers).length > 0;
    const { moveIn } = await import('./moving.js');
    return moveIn(quiz, results[0], own, hasAnswers ? sentences : []);
  }
  if (results.length > 1) return tellUnread(quiz, [say('file_several', { n: results.length })]);
  const [result] = results;
  if (!result) return tellUnread(quiz, sentences);
  const told = [...result.sentences, ...sentences, ...(assumed ? [say('assumed_own')] : [])];
  await replaceAnswers(quiz, result.taken.values, told);
}
