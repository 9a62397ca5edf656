/**
 * The score and level for a principle. Loaded once there are answers.
 *
 * @import { Values } from '../bank.js'
 */
import { bank } from '../bank.js';
import { levelOf, score } from '../core/score.js';
import { scoreInWords } from '../page/wording.js';

/**
 * The level that answers reach on a principle, and a sentence about it.
 *
 * @param {Values} values
 * @param {string} principle
 * @returns {{level: string, sentence: string}} a level's id; both empty if there is no score
 */
export function standingOn(values, principle) {
  const figure = score(bank, values).principles[principle] ?? null;
  if (figure === null) return { level: '', sentence: '' };
  return { level: bank.levels[levelOf(bank, figure)].id, sentence: scoreInWords(bank, 'here', figure) };
}
