/**
 * Takes in everything from another device. What is here already stays, and is told. Loaded on demand.
 *
 * @import { Value } from '../bank.js'
 * @import { Received } from '../page/received.js'
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { bank } from '../bank.js';
import { answersIn, isOfPlan } from '../core/answers.js';
import { encoded } from '../core/code.js';
import { newResults, ownIn } from '../core/own.js';
import { isPlanned, planOf, withWords } from '../core/plan.js';
import { isSame } from '../page/kept-results.js';
import { say } from '../page/messages.js';
import { dayInWords } from '../page/taken.js';
import { listed } from '../page/wording.js';
import { replaceAnswers, tellUnread } from './replacement.js';

/**
 * @param {ReadinessQuiz} quiz
 * @param {Received[]} results the answers in the file; none if it has none
 * @param {Record<string, unknown>} data the whole file
 */
export async function moveIn(quiz, results, data) {
  const { store } = quiz;
  const { values: own, damaged } = ownIn(bank, data);
  const [received] = results;
  const there = received && isSame(bank, received.taken.values, store.values);
  const hasAnswers = answersIn(store.values).length > 0;
  const aside = received && hasAnswers && !there ? keptAs(received) : null;
  const kept = newResults(store.results, new Map([...own, ...(aside ? [aside] : [])]));
  const isOther = isPlanned(own) && isPlanned(store.values) && !isSamePlan(own, store.values);
  const plan = isPlanned(store.values) ? [] : [...own].filter(([name]) => isOfPlan(name));
  const unit = own.has('unit') && !store.values.get('unit') ? [['unit', own.get('unit')]] : [];
  store.set({ ...kept, ...Object.fromEntries([...plan, ...unit]) });
  const came = Object.values(kept).filter((value) => value !== aside?.[1]).length;
  const steps = withWords(planOf(new Map(plan), [])).length;
  const told = [
    ...(received && !there ? received.sentences.slice(1) : []),
    ...(aside && Object.values(kept).includes(aside[1])
      ? [say('moved_kept', { name: String(aside[1][0]) })]
      : []),
    ...(steps > 0 ? [say('moved_plan', { n: steps })] : []),
    ...(isOther ? [say('moved_plan_stays')] : []),
    ...(came > 0 ? [say('moved_results', { n: came })] : []),
    ...(damaged.length > 0 ? [say('damaged_entries', { n: damaged.length, names: listed(damaged) })] : []),
  ];
  const n = received ? answersIn(received.taken.values).length : 0;
  if (received && !hasAnswers)
    return replaceAnswers(quiz, received.taken.values, [say('moved'), say('moved_answers', { n }), ...told]);
  quiz.paint();
  if (quiz.step) await quiz.show(quiz.step, false);
  tellUnread(quiz, [say('moved'), ...(told.length > 0 ? told : [say('moved_there')])]);
}

/** The file's answers as a kept result. @param {Received} received @returns {[string, string[]]} */
function keptAs({ taken: { values, edition } }) {
  const date = dayInWords(String(values.get('taken_on') ?? ''));
  const name = say('moved_name', { role: say(`role_${values.get('role')}`), date });
  return [`result.${Date.now()}`, [name, encoded(bank, values, edition)]];
}

/** Whether two plans say the same. @param {Map<string, Value>} one @param {Map<string, Value>} other */
const isSamePlan = (one, other) =>
  JSON.stringify(withWords(planOf(one, []))) === JSON.stringify(withWords(planOf(other, [])));
