/**
 * What a result advises. Pure, and apart from the scorer, because the library's pages need no more.
 *
 * @import { Bank } from '../bank.js'
 */

export const TOP_RUNG = 4;

/**
 * The rung that is advised from a rung below the top: what good looks like.
 *
 * @param {Bank} bank
 * @param {number} rung
 */
export const aimOf = (bank, rung) => (rung < bank.scoring.aim ? bank.scoring.aim : TOP_RUNG);
