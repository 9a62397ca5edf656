/**
 * The plan's identity, by which calendars and tables know it again.
 *
 * @import { Desk } from '../bank.js'
 */
import { PLAN_ID } from '../core/plan.js';

/**
 * The identity, which is made and kept when something first leaves with it. Random, because nothing else tells two
 * people's plans apart.
 *
 * @param {Pick<Desk, 'values' | 'set'>} desk
 */
export function identityOf({ values, set }) {
  set({}); // takes in what another tab has just written
  if (!values().has(PLAN_ID)) set({ [PLAN_ID]: made() });
  return String(values().get(PLAN_ID));
}

function made() {
  const bytes = [...crypto.getRandomValues(new Uint8Array(12))];
  return `p${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
