/**
 * Takes in an invitation to a round from the address. Loaded on demand.
 *
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { accept } from '../invited/invited.js';
import { deskFor } from './desk.js';
import { addressWith } from './steps.js';

/**
 * Show the opening with the invitation, wherever the reader was. The address forgets it, so that a reload does not take it in
 * again.
 *
 * @param {ReadinessQuiz} quiz
 * @param {string} fragment
 * @param {boolean} moved whether the reader navigated there
 */
export async function receive(quiz, fragment, moved) {
  const sentences = accept(deskFor(quiz, quiz), fragment);
  history.replaceState({ step: 'opening' }, '', addressWith());
  await quiz.show('opening', moved);
  quiz.paint();
  quiz.notice(sentences);
}
