/**
 * Takes in everything from another device. What is here already stays, and is told. Loaded on demand.
 *
 * @import { Taken, Value } from '../bank.js'
 * @import { Received } from '../receiving/text.js'
 * @import { Store } from '../page/store.js'
 * @import { ReadinessQuiz } from './quiz.js'
 */
import { bank } from '../bank.js';
import { answersIn, isOfPlan } from '../core/answers.js';
import { encoded } from '../core/code.js';
import { newResults, ownIn } from '../core/own.js';
import { isPlanned, planOf, withWords } from '../core/plan.js';
import { isSame, keptResults } from '../page/kept-results.js';
import { partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { dayInWords } from '../page/taken.js';
import { listed } from '../page/wording.js';
import { replaceAnswers } from './replacement.js';

/**
 * @param {ReadinessQuiz} quiz
 * @param {Received[]} results the answers in the file; none if it has none
 * @param {Record<string, unknown>} data the whole file
 */
export async function moveIn(quiz, results, data) {
  const { store } = quiz;
  const { values: own, damaged } = ownIn(bank, data);
  const [received] = results;
  const hasAnswers = answersIn(store.values).length > 0;
  const isOther = received && hasAnswers && !isSame(bank, received.taken.values, store.values);
  const isOtherPlan = isPlanned(own) && isPlanned(store.values) && !isSamePlan(own, store.values);
  const plan = isPlanned(store.values) ? [] : [...own].filter(([name]) => isOfPlan(name));
  const steps = withWords(planOf(new Map(plan), [])).length;
  const unit = own.has('unit') && !store.values.get('unit') ? [['unit', own.get('unit')]] : [];
  const kept = newResults(store.results, own);
  store.set({ ...kept, ...Object.fromEntries([...plan, ...unit]) });
  const told = [
    ...(isOther ? [say('moved_kept', { name: keptAs(store, received.taken) })] : []),
    ...(steps > 0 ? [say('moved_plan', { n: steps })] : []),
    ...(isOtherPlan ? [say('moved_plan_stays')] : []),
    ...(Object.keys(kept).length > 0 ? [say('moved_results', { n: Object.keys(kept).length })] : []),
    ...(damaged.length > 0 ? [say('damaged_entries', { n: damaged.length, names: listed(damaged) })] : []),
  ];
  if (received && !hasAnswers) {
    const n = answersIn(received.taken.values).length;
    const about = [say('moved'), say('moved_answers', { n }), ...received.sentences.slice(1), ...told];
    await replaceAnswers(quiz, received.taken.values, about);
    return;
  }
  quiz.paint();
  quiz.notice([say('moved'), ...(told.length > 0 ? told : [say('moved_there')])]);
  partOf(quiz, 'notice').scrollIntoView({ block: 'center' }); // the button may be far below
}

/** Keep a result, unless it is kept already; returns its name. @param {Store} store @param {Taken} taken */
function keptAs(store, { values, edition }) {
  const code = encoded(bank, values, edition);
  const there = keptResults(store.results).find(({ line }) => line === code);
  if (there) return there.name;
  const date = dayInWords(String(values.get('taken_on') ?? ''));
  const name = say('moved_name', { role: say(`role_${values.get('role')}`), date });
  store.set({ [`result.${Date.now()}`]: [name, code] });
  return name;
}

/** Whether two plans say the same. @param {Map<string, Value>} one @param {Map<string, Value>} other */
const isSamePlan = (one, other) =>
  JSON.stringify(withWords(planOf(one, []))) === JSON.stringify(withWords(planOf(other, [])));
