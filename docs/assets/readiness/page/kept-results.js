/**
 * Results kept under a name, each as the code that stands for it.
 *
 * @import { Bank, Taken, Value, Values } from '../bank.js'
 */
import { decoded, encoded } from '../core/code.js';

/** The result that a kept code stands for; null if it cannot be read. @param {Bank} bank @param {string} line @returns {Taken | null} */
export function takenFrom(bank, line) {
  const found = decoded(bank, line);
  return 'wrong' in found ? null : found;
}

/**
 * The results kept under a name, the earliest first.
 *
 * @param {Values} results
 * @returns {{key: string, name: string, line: string}[]}
 */
export const keptResults = (results) =>
  [...results]
    .map(([key, value]) => ({ key, name: String([value].flat()[0]), line: String([value].flat()[1]) }))
    .sort(byKey);

/**
 * Keep a result, unless it is kept already; returns the name under which it is.
 *
 * @param {{results: () => Values, set: (values: Record<string, Value>) => unknown}} desk
 * @param {string} name
 * @param {string} code
 */
export function keepOnce({ results, set }, name, code) {
  const there = keptResults(results()).find(({ line }) => line === code);
  if (!there) set({ [`result.${Date.now()}`]: [name, code] });
  return there?.name ?? name;
}

/** The earliest first. @param {{key: string}} one @param {{key: string}} other */
export const byKey = (one, other) => (one.key < other.key ? -1 : 1);

/**
 * Whether two results have the same code, so the same answers.
 *
 * @param {Bank} bank
 * @param {Values} one
 * @param {Values} other
 */
export const isSame = (bank, one, other) =>
  other.has('role') && other.has('form') && encoded(bank, one) === encoded(bank, other);
