/**
 * Runs the keeper of a round away from the page.
 *
 * @import { Keeper } from './keeper.js'
 */
import { bank } from '../bank.js';
import { Keeper as KeeperHere } from './keeper.js';

/** @type {Keeper | undefined} */
let keeper;

/** @param {MessageEvent<{id: number, act: 'begin' | 'state' | 'add' | 'settle' | 'show' | 'again' | 'lines', given: any, name: string}>} message */
const answer = async ({ data: { id, act, given, name } }) => {
  keeper ??= new KeeperHere(bank, name, () => postMessage({ changed: true }));
  try {
    postMessage({ id, done: await keeper[act](/** @type {never} */ (given)) });
  } catch (error) {
    postMessage({ id, failed: String(error) });
  }
};

addEventListener('message', answer);
