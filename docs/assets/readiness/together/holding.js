/**
 * Asks the keeper of a round: in a worker, or where the browser has none that works, here.
 *
 * @import { Settings, State, Told } from './keeper.js'
 *
 * @typedef {object} Holding
 * @property {() => Promise<State>} begin
 * @property {() => Promise<State>} state
 * @property {(text: string) => Promise<Told>} add
 * @property {(given: Partial<Settings>) => Promise<void>} settle
 * @property {() => Promise<boolean>} show
 * @property {(isByHost: boolean) => Promise<boolean>} again
 * @property {() => Promise<void>} restore
 * @property {() => Promise<string[]>} lines
 */
import { bank } from '../bank.js';

const ACTS = /** @type {const} */ (['begin', 'state', 'add', 'settle', 'show', 'again', 'restore', 'lines']);

/**
 * @param {string} address of the worker
 * @param {string} name under which the round is kept
 * @param {() => void} onChanged called when another tab has changed it
 * @returns {Promise<Holding>}
 */
export async function held(address, name, onChanged) {
  try {
    return await inWorker(address, name, onChanged);
  } catch {
    return inPage(name, onChanged);
  }
}

/** @param {string} name @param {() => void} onChanged @returns {Promise<Holding>} */
async function inPage(name, onChanged) {
  const { Keeper } = await import('./keeper.js');
  const keeper = new Keeper(bank, name, onChanged);
  const acts = ACTS.map((act) => [act, (/** @type {unknown} */ given) => keeper.do(act, given)]);
  return /** @type {Holding} */ (Object.fromEntries(acts));
}

/** @param {string} address @param {string} name @param {() => void} onChanged @returns {Promise<Holding>} */
async function inWorker(address, name, onChanged) {
  const worker = new Worker(address, { type: 'module' });
  let last = 0;
  /** @type {Map<number, {resolve: (done: any) => void, reject: (error: Error) => void}>} */
  const asked = new Map();
  worker.onmessage = ({ data: { id, done, failed, changed } }) => {
    if (changed) return onChanged();
    const asker = asked.get(id);
    asked.delete(id);
    if (failed === undefined) asker?.resolve(done);
    else asker?.reject(new Error(failed));
  };
  worker.onerror = () => {
    for (const { reject } of asked.values()) reject(new Error('no worker'));
    asked.clear();
  };
  const ask = (/** @type {string} */ act, /** @type {unknown} */ given) =>
    new Promise((resolve, reject) => {
      last += 1;
      asked.set(last, { resolve, reject });
      worker.postMessage({ id: last, act, given, name });
    });
  await ask('state', undefined); // a worker that cannot start says so only now
  const acts = ACTS.map((act) => [act, (/** @type {unknown} */ given) => ask(act, given)]);
  return /** @type {Holding} */ (Object.fromEntries(acts));
}
