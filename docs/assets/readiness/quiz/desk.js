/**
 * What the quiz lends to its parts that load when they are used. Loads with the first of them.
 *
 * @import { Desk } from '../bank.js'
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { bank } from '../bank.js';
import { startAfresh } from './replacement.js';
import { addressWith, GUEST } from './steps.js';

/**
 * @param {ReadinessQuiz} quiz
 * @param {HTMLElement} section the part's own
 * @returns {Desk<never>} for whichever part it is
 */
export const deskFor = (quiz, section) => ({
  quiz,
  section,
  bank,
  values: () => quiz.store.values,
  guest: () => quiz.guest,
  set: (values) => {
    quiz.store.set(values);
    quiz.count();
    return quiz.store.state;
  },
  address: (code) => {
    // What is not to be kept does not go into the browser's history either.
    if (quiz.step === 'result' && quiz.store.state !== 'nothing')
      history.replaceState(history.state, '', addressWith(code));
  },
  visit: (line, name) => {
    history.pushState({ step: GUEST, name }, '', addressWith(quiz.store.state === 'nothing' ? '' : line));
    quiz.receive(line, name, true);
  },
  afresh: (sentences) => startAfresh(quiz, sentences),
});
