/**
 * Shows exactly what is kept on the device. Loaded when somebody wants to see it.
 *
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { answersIn } from '../core/answers.js';
import { hasOwn } from '../core/own.js';
import { Journal } from '../page/journal.js';
import { fill, partOf } from '../page/markup.js';
import { say } from '../page/messages.js';

/** @param {ReadinessQuiz} quiz */
export async function showKept(quiz) {
  const { store } = quiz;
  const name = /** @type {const} */ ({ kept: 'kept', refused: 'not_kept', nothing: 'keeping_nothing' })[
    store.state
  ];
  const more = hasOwn(store.everything) ? say('kept_more') : '';
  fill(quiz, 'kept', `${say(name, { n: answersIn(store.values).length })} ${more}`);
  fill(quiz, 'kept-exactly', store.text);
  const all = [await store.journalText(), ...(await new Journal(store.round).recall())];
  const twice = all.filter(Boolean).join('\n');
  partOf(quiz, 'kept-twice').hidden = twice === '';
  fill(quiz, 'kept-twice', twice);
}
