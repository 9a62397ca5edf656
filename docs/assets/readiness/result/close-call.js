/**
 * That a score is close to a threshold, in words.
 *
 * @import { Bank } from '../bank.js'
 */
import { levelOf, nextLevel } from '../core/score.js';
import { say } from '../page/messages.js';
import { levelInWords, tenth } from '../page/wording.js';

/** Within so many points of a threshold the text says so; design.md, *Scoring*, rule 5. */
const NEAR = 3;

/**
 * That a score is close to a threshold, or nothing.
 *
 * @param {Bank} bank
 * @param {number} figure
 * @param {'near' | 'close'} family of messages
 */
export function closeCall(bank, figure, family) {
  const at = levelOf(bank, figure);
  const next = nextLevel(bank, figure);
  const spare = figure - bank.levels[at].from;
  if (next && next.missing <= NEAR)
    return say(`${family}_above`, { n: tenth(next.missing), level: levelInWords(bank, next.id) });
  if (at > 0 && spare <= NEAR)
    return say(`${family}_below`, { n: tenth(spare), level: levelInWords(bank, bank.levels[at - 1].id) });
  return '';
}
