/**
 * The plan for a result: written steps, or the bank's suggestions where there are none. Pure.
 *
 * @import { Values } from '../bank.js'
 * @import { Step, Suggestion } from './plan.js'
 * @import { Texts } from './view/types.js'
 *
 * @typedef {{texts: Texts, values: Values, today: string}} Given
 * @typedef {Suggestion & {label: string, days: number}} Offer a label only for what comes first, such as “This week”
 */
import { later, latest, workingDay } from './calendar.js';
import { planOf } from './plan.js';

/** In days. */
export const WEEK = 7;

/**
 * What the bank suggests to a role on a principle: what it can do first, this week, and then what takes longer. Each is
 * due on a working day.
 *
 * @param {Given} given
 * @param {string} principle
 * @returns {Offer[]}
 */
export function suggestedSteps({ texts, values, today }, principle) {
  const role = String(values.get('role'));
  const start = latest(String(values.get('taken_on') ?? today), today); // a step cannot be due before today
  const now = texts.now(principle, role);
  const steps = texts.steps(principle, role).filter(({ text }) => text !== now.text);
  return [{ ...now, days: WEEK }, ...steps.map((step) => ({ ...step, label: '' }))].map(
    ({ label, text, days }) => ({
      principle,
      text,
      date: workingDay(later(start, days), today),
      label,
      days,
    }),
  );
}

/**
 * The plan. As long as nothing is written, one step for each priority: the first that the bank suggests.
 *
 * @param {Given} given
 * @param {string[]} priorities
 * @returns {Step[]}
 */
export const suggestedPlan = (given, priorities) =>
  planOf(
    given.values,
    priorities.map((principle) => {
      const [{ text, date }] = suggestedSteps(given, principle);
      return { principle, text, date };
    }),
  );
