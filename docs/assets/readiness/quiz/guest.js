/**
 * Shows what an address brings: somebody else's result, or an invitation to a round; also a result kept under a name. Loaded
 * on demand.
 *
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { bank } from '../bank.js';
import { answersIn } from '../core/answers.js';
import { isSame } from '../page/kept-results.js';
import { say } from '../page/messages.js';
import { received } from '../receiving/text.js';
import { replaceAnswers, tellUnread } from './replacement.js';
import { GUEST } from './steps.js';

/** @param {string} line */
const isInvitation = (line) => /^#team=/i.test(line);

/**
 * Show the result in a line, or the invitation; as the reader's own if it is the same.
 *
 * @param {ReadinessQuiz} quiz
 * @param {string} line
 * @param {string} name its name; empty if it came with a link
 * @param {boolean} moved whether the reader navigated there
 * @returns {Promise<boolean>} false, after telling the reader, if there is no result in the line
 */
export async function receive(quiz, line, name, moved) {
  if (isInvitation(line)) {
    const invitation = await import('./invitation.js');
    await invitation.receive(quiz, line, moved);
    return true;
  }
  const { results, sentences } = received(bank, line);
  if (!results[0]) {
    tellUnread(quiz, sentences);
    return false;
  }
  const [{ taken, sentences: about }] = results;
  const own = isSame(bank, taken.values, quiz.store.values);
  quiz.guest = own ? null : { ...taken, name };
  const step = own ? 'result' : GUEST;
  history.replaceState({ ...history.state, step, name }, '');
  if (await quiz.show(step, moved)) quiz.notice(own ? [] : about);
  return true;
}

/** Make the guest's answers the reader's own. @param {ReadinessQuiz} quiz */
export function takeOver(quiz) {
  const values = quiz.guest?.values;
  if (values) replaceAnswers(quiz, values, [say('taken_over', { n: answersIn(values).length })]);
}
