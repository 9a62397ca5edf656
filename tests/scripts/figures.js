/**
 * How figures are looked at in tests of scoring.
 *
 * @import { Result, Value } from '../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { asked } from '../../docs/assets/readiness/core/answers.js';
import { BANK, taken } from './bank.js';

export const LEVELS = ['unspoken', 'spoken', 'shown', 'reinforced', 'lived'];

const DIMENSIONS = ['commit', 'believe', 'live', 'build', 'keep'];

/** Equal but for what floating point loses. @param {number | null} actual @param {number} expected */
export function near(actual, expected) {
  assert.ok(actual !== null && Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}

/** @param {Result} result @returns {(number | null)[]} in bank order */
export const dimensionScores = (result) => DIMENSIONS.map((id) => result.dimensions[id].score);

/** @param {Result} result */
export const heldBy = (result) => result.held_by.map(({ ceiling }) => ceiling);

/** The margin of so many answers: 20 is what one of them may move from one day to another. @param {number} answers */
export const marginOf = (answers) => 20 / Math.sqrt(answers);

/** The level's place by the thresholds that docs/about/method.md prints. @param {number} figure */
export const placeOf = (figure) => [12.5, 37.5, 62.5, 87.5].filter((from) => figure + 1e-9 >= from).length;

/**
 * In the short form: four rungs for every dimension, in bank order of what a manager is asked.
 *
 * @param {Value[][]} rungs
 * @returns {Record<string, Value>}
 */
export function fours(...rungs) {
  const { questions } = asked(BANK, taken('manager', 'short'));
  return Object.fromEntries(questions.map(({ id }, at) => [id, rungs.flat()[at]]));
}
