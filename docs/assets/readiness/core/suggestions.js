/**
 * The plan for a result: written steps, or the bank's suggestions where there are none. Pure.
 *
 * @import { Bank, Values } from '../bank.js'
 * @import { Priority } from './plan.js'
 * @import { Texts } from './view/types.js'
 */
import { later, latest } from './calendar.js';
import { planOf } from './plan.js';

/**
 * @param {{bank: Bank, texts: Texts, values: Values, today: string}} given
 * @param {string[]} priorities principles, the first three first
 * @returns {Priority[]}
 */
export function suggestedPlan({ bank, texts, values, today }, priorities) {
  const role = String(values.get('role'));
  const start = latest(String(values.get('taken_on') ?? today), today); // a step cannot be due before today
  return planOf(bank, values, priorities, (principle) =>
    texts.steps(principle, role).map(({ text, days }) => ({ text, date: later(start, days) })),
  );
}
