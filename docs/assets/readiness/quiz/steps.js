/**
 * The quiz's steps: which there are, which can be shown, and how the address names them.
 *
 * @import { Desk, Values } from '../bank.js'
 */
import { bank } from '../bank.js';

/**
 * What loads when it is used, by the step that shows it.
 *
 * @type {Record<'result' | 'plan' | 'compare', () => Promise<{show: (desk: Desk<never>) => Promise<void>}>>}
 */
export const ROOMS = {
  result: () => import('../result/result.js'),
  plan: () => import('../plan/sheet.js'),
  compare: () => import('../compare/compare.js'),
};

/** The step that shows somebody else's result, in the result's own section. */
export const GUEST = 'guest';
/** Comes before a code in the address. */
const CODE = '#r=';

/** The opening, a step for each dimension, the signs. */
export const steps = () => ['opening', ...bank.dimensions.map(({ id }) => id), 'signs'];

/** What has to be loaded for a step, if anything. @param {string} step @returns {keyof typeof ROOMS | null} */
export function roomOf(step) {
  const room = step === GUEST ? 'result' : step;
  return Object.hasOwn(ROOMS, room) ? /** @type {keyof typeof ROOMS} */ (room) : null;
}

/**
 * The step that can be shown now: without a role there is only the opening, and the comparison of what was kept.
 *
 * @param {Values} values
 * @param {unknown} [step] by default the one where the person stopped
 * @returns {string}
 */
export function reachable(values, step = values.get('step')) {
  if (step === 'compare') return step;
  const known = steps().includes(String(step)) || (step !== GUEST && roomOf(String(step)));
  return known && values.has('role') ? String(step) : 'opening';
}

/** Whether the address carries a result. */
export const hasCode = () => location.hash.startsWith(CODE);

/** This page's address with a code, or bare. The address of a mail program's preview has no parts to put together. */
export const addressWith = (code = '') => location.href.split('#', 1)[0] + (code && CODE + code);
