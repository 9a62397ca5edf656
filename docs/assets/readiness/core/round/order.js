/**
 * The orders in which questions of a round stand. Pure.
 *
 * @import { Figures } from './types.js'
 */

/** Equal figures that were computed in different ways differ by less than this. */
const TINY = 1e-9;

/**
 * The questions in an order. What is covered, or has no such figure, comes last; of equal ones, the first of the quiz.
 *
 * @param {string} order
 * @param {Pick<Figures, 'questions'>} figures
 * @returns {string[]}
 */
export function inOrder(order, { questions }) {
  const ids = Object.keys(questions);
  if (order === 'bank') return ids;
  const figure = (/** @type {string} */ id) =>
    (order === 'split' ? questions[id].split : questions[id].between?.rungs) ?? -1;
  return ids.toSorted((one, other) =>
    Math.abs(figure(other) - figure(one)) < TINY ? 0 : figure(other) - figure(one),
  );
}
