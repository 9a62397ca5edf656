/**
 * What the quiz does with parts that load on demand. Loaded with the first of them, and with the messages that they say.
 * What cannot be loaded rejects, and the quiz tells the reader.
 *
 * @import { Desk, Values } from '../bank.js'
 * @import { Noticed } from '../page/record.js'
 * @import { Furnished } from '../page/templates.js'
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { bank } from '../bank.js';
import { answersIn } from '../core/answers.js';
import { addMessages } from '../page/messages.js';
import { orUnloaded } from '../page/stage.js';
import { messages } from '../parts/messages.js';
import { deskFor } from './desk.js';
import { unanswered } from './form.js';
import { GUEST } from './steps.js';

addMessages(messages);

/** @type {Record<Furnished, () => Promise<{show: (desk: Desk<never>) => Promise<void>}>>} */
const ROOMS = {
  opening: () => import('../invited/invited.js'),
  result: () => import('../result/result.js'),
  plan: () => import('../plan/sheet.js'),
  compare: () => import('../compare/compare.js'),
};

/**
 * Show a part in its section; false if it fails.
 *
 * @param {ReadinessQuiz} quiz
 * @param {Furnished} room
 * @param {HTMLElement} section
 */
export async function furnish(quiz, room, section) {
  const { show } = await ROOMS[room]();
  const desk = deskFor(quiz, section);
  try {
    await show(desk);
    if (room === 'result' && desk.values().has('invited'))
      (await orUnloaded(import('../invited/host.js')))?.show(desk);
  } catch (error) {
    reportError(error); // start/starter.js tells the reader of whatever fails
    return false;
  }
  return true;
}

/**
 * Show the result in a line; false, after telling the reader, if there is none in it.
 *
 * @param {ReadinessQuiz} quiz
 * @param {string} line
 * @param {string} name its name; empty if it came with a link
 * @param {boolean} moved whether the reader navigated there
 */
export async function receive(quiz, line, name, moved) {
  const guest = await import('./guest.js');
  if (quiz.step !== GUEST) return true; // moved on while it was loading
  return guest.receive(quiz, line, name, moved);
}

/** Make the guest's answers the reader's own. @param {ReadinessQuiz} quiz */
export const takeOver = async (quiz) => (await import('./guest.js')).takeOver(quiz);

/** Switch from the short to the full form; only the added questions are unanswered. @param {ReadinessQuiz} quiz */
export async function goOn(quiz) {
  quiz.store.set({ form: 'full' });
  quiz.paint();
  await putAddedFirst(quiz);
  quiz.goTo(unanswered(quiz.store.values)[0]);
}

/** Put the questions that the full form adds to a finished short one first. @param {ReadinessQuiz} quiz */
export const putAddedFirst = async (quiz) => (await import('./added.js')).putAddedFirst(quiz);

/** @param {ReadinessQuiz} quiz */
export const save = async ({ store }) =>
  (await import('../page/answers-file.js')).download(bank, store.values);

/** @param {ReadinessQuiz} quiz @param {File} file */
export const open = async (quiz, file) => (await import('./opening.js')).open(quiz, file);

/** @param {ReadinessQuiz} quiz */
export const showKept = async (quiz) => (await import('./kept.js')).showKept(quiz);

/** Set a record aside so that it can be brought back. @param {ReadinessQuiz} quiz @param {Values} values */
export const putAside = async (quiz, values) => (await import('./undo.js')).putAside(quiz, values);

/** @param {ReadinessQuiz} quiz */
export const bringBack = async (quiz) => (await import('./undo.js')).bringBack(quiz);

/** Tell the reader about the opened record, besides what is told about a link. @param {ReadinessQuiz} quiz @param {Noticed} noticed */
export async function tellOpening(quiz, noticed) {
  const { aboutOpening } = await import('../page/notices.js');
  quiz.notice([...quiz.told, ...aboutOpening(noticed, answersIn(quiz.store.values).length)]);
  quiz.store.settle();
}
