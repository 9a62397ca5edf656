/**
 * Replaces the current answers: with those from a file, with a guest's, or with none to start over. Loaded on demand.
 *
 * @import { Values } from '../bank.js'
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { answersIn, isOwn } from '../core/answers.js';
import { partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { addressWith, steps } from './steps.js';
import { putAside } from './undo.js';

/** Without unit, plan and kept results, which replacing the answers leaves in place. @param {Values} values */
const withoutOwn = (values) => new Map([...values].filter(([name]) => !isOwn(name)));

/**
 * Replace the current answers, and show the new result.
 *
 * @param {ReadinessQuiz} quiz
 * @param {Values} values
 * @param {string[]} sentences for the notice at the top
 */
export async function replaceAnswers(quiz, values, sentences) {
  const before = quiz.store.values;
  const n = answersIn(before).length;
  putAside(quiz, withoutOwn(before));
  quiz.store.replace(new Map([...values, ['step', 'result']]));
  quiz.paint();
  history.pushState({ step: 'result' }, '', addressWith());
  const shown = await quiz.show('result', true);
  const missing = shown ? [] : [say('not_loaded')];
  quiz.notice([...missing, ...sentences, ...(n > 0 ? [say('set_aside', { n })] : [])]);
}

/** Start over with all questions unanswered. @param {ReadinessQuiz} quiz @param {string[]} sentences for the notice at the top */
export function startAfresh(quiz, sentences) {
  const { values } = quiz.store;
  putAside(quiz, withoutOwn(values));
  quiz.store.replace(new Map([...values].filter(([name]) => name === 'role' || name === 'form')));
  quiz.paint();
  quiz.go(steps()[1]);
  quiz.notice(sentences);
}

/** Say why nothing could be opened, and that nothing has changed. @param {ReadinessQuiz} quiz @param {string[]} sentences */
export function tellUnread(quiz, sentences) {
  quiz.notice([...sentences, say('in_hand', { n: answersIn(quiz.store.values).length })]);
  partOf(quiz, 'notice').scrollIntoView({ block: 'center' }); // the button may be far below
}
