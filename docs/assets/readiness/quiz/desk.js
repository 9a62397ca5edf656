/**
 * What the quiz passes to the parts that load on demand. Loaded with the first of them.
 *
 * @import { Desk } from '../bank.js'
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { bank } from '../bank.js';
import { startAfresh } from './replacement.js';
import { addressWith, CODE, GUEST, roomOf } from './steps.js';

/**
 * @param {ReadinessQuiz} quiz
 * @param {HTMLElement} section the part's own section
 * @returns {Desk<never>} fits every part
 */
export const deskFor = (quiz, section) => ({
  quiz,
  section,
  bank,
  values: () => quiz.store.values,
  results: () => quiz.store.results,
  guest: () => quiz.guest,
  set: (values) => {
    quiz.store.set(values);
    quiz.count();
    return quiz.store.state;
  },
  address: (code, part) => {
    // If nothing is to be kept, the browser's history must not keep the code either.
    if (roomOf(quiz.step) !== 'result' || quiz.store.state === 'nothing') return;
    const address = addressWith(quiz.step === GUEST ? location.hash.slice(CODE.length) : code);
    const isNamed = part && location.protocol.startsWith('http'); // only the code of a file's address may change
    history.replaceState(history.state, '', isNamed ? address.replace('#', `?part=${part}#`) : address);
  },
  visit: (line, name) => {
    history.pushState({ step: GUEST, name }, '', addressWith(quiz.store.state === 'nothing' ? '' : line));
    quiz.receive(line, name, true);
  },
  afresh: (sentences) => startAfresh(quiz, sentences),
});
