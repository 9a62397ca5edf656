/**
 * How a plan went: its steps beside what the answers said when it was made and what they say now. Pure. That both moved
 * proves nothing, which is left to the wording.
 *
 * @import { Bank, Taken, Value, Values } from '../bank.js'
 * @import { Figure } from './comparison.js'
 * @import { Step } from './plan.js'
 *
 * @typedef {object} Review
 * @property {string} principle
 * @property {Step[]} steps those planned for it
 * @property {Figure | null} figure its score then and now; null if the bank no longer has it
 * @property {string | undefined} question the one that had the lowest rung then; none if none was answered
 * @property {Value | undefined} was its answer then
 * @property {Value | undefined} is its answer now
 */
import { encoded } from './code.js';
import { compared } from './comparison.js';
import { principlesIn, withWords } from './plan.js';
import { lowestQuestion } from './view/next.js';

/** Whether two results are of the same day and have the same answers; what was marked does not matter. @param {Bank} bank @param {Values} one @param {Values} other */
export function hasSameAnswers(bank, one, other) {
  const [mine, yours] = [one, other].map((values) => {
    const unmarked = new Map(values);
    unmarked.delete('matters_most');
    return encoded(bank, unmarked);
  });
  return mine === yours;
}

/**
 * @param {Bank} bank
 * @param {Taken} before what the plan was made from
 * @param {Taken} now
 * @param {Step[]} plan
 * @returns {Review[]} one for each principle, in the plan's order
 */
export function reviewed(bank, before, now, plan) {
  const { principles } = compared(bank, before, now);
  const steps = withWords(plan);
  return principlesIn(steps).map((principle) => {
    const question = lowestQuestion({ bank, values: before.values }, principle);
    return {
      principle,
      steps: steps.filter((step) => step.principle === principle),
      figure: principles[principle] ?? null,
      question,
      was: question && before.values.get(question),
      is: question && now.values.get(question),
    };
  });
}
