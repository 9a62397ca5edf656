/**
 * The quiz's steps: which exist, which can be shown, and how the address names them.
 *
 * @import { Values } from '../bank.js'
 * @import { Room } from '../page/templates.js'
 */
import { bank } from '../bank.js';

/** The steps that load on demand. @type {readonly Room[]} */
const ROOMS = ['result', 'plan', 'compare'];

/** The step that shows somebody else's result, in the result's own section. */
export const GUEST = 'guest';
/** Prefix of a code in the address. An invitation has `#team=` in its place. */
export const CODE = '#r=';

/** The step before the result, with the signs and the list of open questions. */
export const LAST = 'signs';

/** The opening, a step for each dimension, the signs. */
export const steps = () => ['opening', ...bank.dimensions.map(({ id }) => id), LAST];

/** The part that a step has to load, if any. @param {string} step @returns {Room | null} */
export const roomOf = (step) => ROOMS.find((room) => room === (step === GUEST ? 'result' : step)) ?? null;

/**
 * The step that can be shown now: without a role only the opening, or the comparison of kept results.
 *
 * @param {Values} values
 * @param {unknown} [step] by default the one where the reader stopped
 * @returns {string}
 */
export function reachable(values, step = values.get('step')) {
  if (step === 'compare') return step;
  const known = steps().includes(String(step)) || (step !== GUEST && roomOf(String(step)));
  return known && values.has('role') ? String(step) : 'opening';
}

/** Whether the address carries a result, or an invitation to a round. */
export const hasCode = () => /^#(r|team)=/i.test(location.hash);

/** This page's address with or without a code. Built from text, because addresses of mail previews cannot be parsed. */
export const addressWith = (code = '') => location.href.split(/[?#]/, 1)[0] + (code && CODE + code);
