/**
 * Takes in everything from another device. What is here already stays, and is told. Loaded on demand.
 *
 * @import { Taken, Value, Values } from '../bank.js'
 * @import { Received } from '../receiving/text.js'
 * @import { Store } from '../page/store.js'
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { bank } from '../bank.js';
import { answersIn, isOfPlan } from '../core/answers.js';
import { encoded, leftOut } from '../core/code.js';
import { newResults } from '../core/opened-own.js';
import { isPlanned, planOf, withWords } from '../core/plan.js';
import { changesBetween } from '../core/plan-table.js';
import { plainly } from '../core/wording.js';
import { isSame, keepOnce } from '../page/kept-results.js';
import { partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { dayInWords } from '../page/taken.js';
import { listed } from '../page/wording.js';
import { replaceAnswers } from './replacement.js';

/**
 * @param {ReadinessQuiz} quiz
 * @param {Received | undefined} received the answers in the file, if it has any
 * @param {{values: Values, damaged: string[]}} own what else is in it
 * @param {string[]} unread why its answers cannot be read, if they cannot
 */
export async function moveIn(quiz, received, { values: own, damaged }, unread) {
  const { store } = quiz;
  const hasAnswers = answersIn(store.values).length > 0;
  const isOther = received && hasAnswers && !isSame(bank, received.taken.values, store.values);
  const results = resultsInto(store, own); // first, for the file's answers may be among them
  const told = [
    ...(isOther ? keptBeside(store, received.taken) : []),
    ...(received?.sentences.slice(1) ?? []),
    ...unread,
    ...planInto(store, own),
    ...unitInto(store, own),
    ...invitationInto(store, own),
    ...results,
    ...(damaged.length > 0 ? [say('damaged_entries', { n: damaged.length, names: listed(damaged) })] : []),
  ];
  const state = { kept: [], refused: [say('not_kept', { n: 0 })], nothing: [say('keeping_nothing')] }[
    store.state
  ];
  if (received && !hasAnswers) {
    const n = answersIn(received.taken.values).length;
    const about = [say('moved'), say('moved_answers', { n }), ...told, ...state];
    await replaceAnswers(quiz, received.taken.values, about);
    return;
  }
  quiz.paint();
  quiz.notice([say('moved'), ...(told.length > 0 ? [...told, ...state] : [say('moved_there')])]);
  partOf(quiz, 'notice').scrollIntoView({ block: 'center' }); // the button may be far below
}

/** Keep the file's answers as a result, beside those that are here. @param {Store} store @param {Taken} taken */
function keptBeside(store, { values, edition }) {
  const [role, date] = [say(`role_${values.get('role')}`), dayInWords(String(values.get('taken_on') ?? ''))];
  const desk = {
    results: () => store.results,
    set: (/** @type {Record<string, Value>} */ one) => store.set(one),
  };
  const name = keepOnce(desk, say('moved_name', { role, date }), encoded(bank, values, edition));
  const n = leftOut(bank, values);
  return [say('moved_kept', { name }), ...(n > 0 ? [say('code_left_out', { n })] : [])];
}

/** @param {Store} store @param {Values} own */
function planInto(store, own) {
  const [here, there] = [store.values, own].map((values) => withWords(planOf(values, [])));
  if (there.length === 0) return [];
  if (isPlanned(store.values)) {
    const { changed, added, gone } = changesBetween(here, there);
    return changed.length + added.length + gone.length > 0 ? [say('moved_plan_stays')] : [];
  }
  store.set(Object.fromEntries([...own].filter(([name]) => isOfPlan(name))));
  return [say('moved_plan', { n: there.length })];
}

/** @param {Store} store @param {Values} own */
function unitInto(store, own) {
  const [here, there] = [store.values, own].map((values) => String(values.get('unit') ?? ''));
  if (!there || here === there) return [];
  if (here) return [say('moved_unit_stays', { here: plainly(here), there: plainly(there) })];
  store.set({ unit: there });
  return [say('moved_unit', { unit: plainly(there) })];
}

/** @param {Store} store @param {Values} own */
function invitationInto(store, own) {
  const [here, there] = [store.values, own].map((values) => values.get('invited'));
  if (!there || String(here) === String(there)) return [];
  if (here) return [say('moved_invitation_stays')];
  store.set({ invited: there });
  return [say('moved_invitation')];
}

/** @param {Store} store @param {Values} own */
function resultsInto(store, own) {
  const added = newResults(store.results, own);
  const n = Object.keys(added).length;
  store.set(added);
  return n > 0 ? [say('moved_results', { n })] : [];
}
