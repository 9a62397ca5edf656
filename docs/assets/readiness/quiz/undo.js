/**
 * Undo for the whole record: answers that were deleted here or replaced by others can be brought back. Loaded on demand.
 *
 * @import { Values } from '../bank.js'
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { answersIn } from '../core/answers.js';
import { hasOwn } from '../core/own.js';
import { Undo } from '../core/undo.js';
import { partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { reachable } from './steps.js';

/** Lasts until the page is left, even when instant navigation removes the quiz and brings it back. @type {Undo<Values>} */
const undo = new Undo();

/** The record, if it contains anything the reader would miss. @param {Values} values */
const unlessEmpty = (values) => (answersIn(values).length > 0 || hasOwn(values) ? values : undefined);

/** @param {ReadinessQuiz} quiz */
function showUndo(quiz) {
  const offer = partOf(quiz, 'bring-back');
  offer.hidden = undo.aside.length === 0;
  offer.scrollIntoView({ block: 'nearest' });
}

/** If nothing is to be kept, undo ends when the page is left. @param {ReadinessQuiz} quiz */
function endOnLeaving({ store }) {
  addEventListener('pagehide', () => store.state === 'nothing' && undo.forget(), { once: true });
}

/** Set a record aside so that it can be brought back, unless it is empty. @param {ReadinessQuiz} quiz @param {Values} values */
export function putAside(quiz, values) {
  if (unlessEmpty(values)) undo.put(values);
  endOnLeaving(quiz);
  showUndo(quiz);
}

/** @param {ReadinessQuiz} quiz */
export function bringBack(quiz) {
  const values = undo.undo(unlessEmpty(quiz.store.everything));
  if (!values) return;
  showUndo(quiz);
  quiz.store.replace(values);
  quiz.paint();
  quiz.go(reachable(values));
  quiz.notice([say('brought_back', { n: answersIn(values).length })]);
}
