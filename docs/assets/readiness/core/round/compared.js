/**
 * Two rounds side by side, over the questions of which both show counts. Pure.
 *
 * @import { Bank } from '../../bank.js'
 * @import { Score, Shown } from './types.js'
 *
 * @typedef {{before: Score, after: Score, moved: number | null, least: number, is_clear: boolean}} Moved
 */
import { leastDifference } from '../score.js';
import { dimensionOf, idsIn, isClear } from './figures.js';

/** Whether two rounds have the same groups, so that their teams' figures are made alike. @param {Shown} one @param {Shown} other */
export const haveSameGroups = (one, other) =>
  one.groups.map(({ id }) => id).join() === other.groups.map(({ id }) => id).join();

/**
 * What moved in each dimension, for the team; clear if it is more than chance would make it. Rounds with other groups are
 * compared as everybody together: groups that count alike in one round and not in the other would move by themselves.
 *
 * @param {Bank} bank
 * @param {[Shown, Shown]} rounds the earlier first
 * @returns {Record<string, Moved>}
 */
export function comparedRounds(bank, ...rounds) {
  const [before, after] = haveSameGroups(...rounds)
    ? rounds
    : rounds.map((shown) => ({ ...shown, groups: [] }));
  const isShown = (/** @type {string} */ id) =>
    [before, after].every(({ items, groups }) => {
      const { all, groups: each } = items.question[id];
      return all !== null && (groups.length === 0 || Object.keys(each).length > 0);
    });
  return Object.fromEntries(
    bank.dimensions.map(({ id }) => {
      const ids = idsIn(bank, id).filter(isShown);
      const [was, now] = [before, after].map((shown) => dimensionOf(bank, shown, ids).team);
      const moved = was.score === null || now.score === null ? null : now.score - was.score;
      const least = leastDifference(Number(was.margin), Number(now.margin));
      const is_clear = moved !== null && isClear(Math.abs(moved), least);
      return [id, { before: was, after: now, moved, least, is_clear }];
    }),
  );
}
