/**
 * The result that the plan was made from, which stays with it when newer answers come.
 *
 * @import { Desk, Taken, Value } from '../bank.js'
 * @import { About } from '../core/plan.js'
 */
import { answersIn } from '../core/answers.js';
import { decoded, encoded } from '../core/code.js';
import { isPlanned, PLAN_ID } from '../core/plan.js';
import { score } from '../core/score.js';
import { oneLine, plainly } from '../core/wording.js';
import { say } from '../page/messages.js';
import { dayInWords } from '../page/taken.js';
import { levelInWords } from '../page/wording.js';

/** The current answers as a result. @param {Pick<Desk, 'bank' | 'values'>} desk @returns {Taken} */
export const present = ({ bank, values }) => ({ values: values(), edition: bank.edition });

/** What to store of the current answers as those that a plan was made from. @param {Desk} desk @returns {Record<string, Value>} */
export const fromPresent = ({ bank, values }) =>
  answersIn(values()).length > 0 ? { 'plan.from': encoded(bank, values()) } : {};

/**
 * The result that the plan was made from; null if the plan does not say.
 *
 * @param {Desk} desk
 * @returns {Taken | null}
 */
export function originOf(desk) {
  const values = desk.values();
  if (!isPlanned(values)) return present(desk);
  const found = decoded(desk.bank, String(values.get('plan.from') ?? ''));
  return 'wrong' in found ? null : found;
}

/**
 * Whose plan it is, and from which result: what every output carries. Its identity, once it has one.
 *
 * @param {Desk} desk
 * @returns {About}
 */
export function aboutPlan(desk) {
  const { values, edition } = originOf(desk) ?? present(desk);
  const { level } = score(desk.bank, values);
  return {
    team: oneLine(plainly(String(desk.values().get('unit') ?? ''))),
    level: level ? levelInWords(desk.bank, level) : '',
    taken_on: String(values.get('taken_on') ?? ''),
    edition,
    plan: String(desk.values().get(PLAN_ID) ?? ''),
  };
}

/** The same as a sentence, without the team. @param {About} about */
export const aboutInWords = ({ level, taken_on, edition }) =>
  say(level ? 'plan_about' : 'plan_about_none', { level, date: dayInWords(taken_on), edition });
