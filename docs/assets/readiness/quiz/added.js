/**
 * Puts what the full form adds to a finished short one first, and marks it as new. Loaded on demand.
 *
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { bank } from '../bank.js';
import { asked } from '../core/answers.js';
import { say } from '../page/messages.js';

/**
 * The open questions of the full form that the short form leaves out; none while the short form is not finished.
 *
 * @param {ReadinessQuiz} quiz
 */
function added({ store: { values } }) {
  const short = new Set(asked(bank, new Map([...values, ['form', 'short']])).questions);
  const { questions } = asked(bank, values);
  const open = questions.filter(({ id }) => !values.has(id));
  return open.some((question) => short.has(question)) ? [] : open.map(({ id }) => id);
}

/** @param {ReadinessQuiz} quiz */
export function putAddedFirst(quiz) {
  for (const id of added(quiz).toReversed()) {
    const field = quiz.querySelector(`#q-${CSS.escape(id)}`);
    const first = field?.parentElement?.querySelector('.question');
    if (!field || !first) continue;
    if (field !== first) first.before(field);
    const mark = Object.assign(document.createElement('mark'), { textContent: say('added') });
    if (!field.querySelector('mark')) field.querySelector('legend')?.prepend(mark);
  }
}
