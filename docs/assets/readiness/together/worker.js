/**
 * Runs the keeper of a round away from the page.
 *
 * @import { Act } from './keeper.js'
 */
import { bank } from '../bank.js';
import { Keeper } from './keeper.js';

/** @type {Keeper | undefined} */
let keeper;

/** @param {MessageEvent<{id: number, act: Act, given: unknown, name: string}>} message */
const answer = async ({ data: { id, act, given, name } }) => {
  keeper ??= new Keeper(bank, name, () => postMessage({ changed: true }));
  try {
    postMessage({ id, done: await keeper.do(act, given) });
  } catch (error) {
    postMessage({ id, failed: String(error) });
  }
};

addEventListener('message', answer);
