/**
 * Undo for the whole record: what was deleted here, or given up for other answers, can be brought back.
 *
 * @import { Values } from '../bank.js'
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { answersIn, hasOwn } from '../core/answers.js';
import { Undo } from '../core/undo.js';
import { partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { addressWith, reachable } from './steps.js';

/** Lasts until the page is left, also where instant navigation swaps the quiz out and in. @type {Undo<Values>} */
export const undo = new Undo();

/** A record, if there is anything in it that a person would miss. @param {Values} values */
const unlessEmpty = (values) => (answersIn(values).length > 0 || hasOwn(values) ? values : undefined);

/** @param {ReadinessQuiz} quiz */
export function showUndo(quiz) {
  partOf(quiz, 'bring-back').hidden = undo.aside.length === 0;
}

/** Let a record be brought back, if there is anything in it. @param {ReadinessQuiz} quiz @param {Values} values */
export function putAside(quiz, values) {
  if (unlessEmpty(values)) undo.put(values);
  showUndo(quiz);
}

/** @param {ReadinessQuiz} quiz */
export function deleteAll(quiz) {
  putAside(quiz, quiz.store.values);
  quiz.store.clear();
  quiz.hasResult = false;
  quiz.paint();
  history.replaceState({ step: 'opening' }, '', addressWith()); // no way back to an address that holds a code
  quiz.show('opening', true);
  quiz.notice([say('deleted')]);
}

/** @param {ReadinessQuiz} quiz */
export function bringBack(quiz) {
  const values = undo.undo(unlessEmpty(quiz.store.values));
  if (!values) return;
  showUndo(quiz);
  quiz.store.replace(values);
  quiz.paint();
  quiz.go(reachable(values));
  quiz.notice([say('brought_back', { n: answersIn(values).length })]);
}
