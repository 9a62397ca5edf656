/**
 * Two rounds side by side, over the questions of which both show counts. Pure.
 *
 * @import { Bank } from '../../bank.js'
 * @import { Score, Shown } from './types.js'
 *
 * @typedef {{before: Score, after: Score, moved: number | null, is_clear: boolean, questions: number}} Moved
 */
import { leastDifference } from '../score.js';
import { dimensionOf } from './figures.js';

/**
 * What moved in each dimension, for the team; clear if it is more than chance would make it.
 *
 * @param {Bank} bank
 * @param {Shown} before
 * @param {Shown} after
 * @returns {Record<string, Moved>}
 */
export function comparedRounds(bank, before, after) {
  const isShown = (/** @type {string} */ id) =>
    [before, after].every(({ items, groups }) => {
      const { all, groups: each } = items.question[id];
      return all !== null && (groups.length === 0 || Object.keys(each).length > 0);
    });
  return Object.fromEntries(
    bank.dimensions.map(({ id }) => {
      const ids = bank.questions.filter(({ principle, id: question }) => {
        const dimension = bank.principles.find((each) => each.id === principle)?.dimension;
        return dimension === id && isShown(question);
      });
      const [was, now] = [before, after].map(
        (shown) =>
          dimensionOf(
            bank,
            shown,
            ids.map((question) => question.id),
          ).team,
      );
      const moved = was.score === null || now.score === null ? null : now.score - was.score;
      const least = leastDifference(Number(was.margin), Number(now.margin));
      const is_clear = moved !== null && Math.abs(moved) > least + 1e-9;
      return [id, { before: was, after: now, moved, is_clear, questions: ids.length }];
    }),
  );
}
