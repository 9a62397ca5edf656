/**
 * What a person has besides answers, in a file from another device. Pure; the data is untrusted until it has been checked
 * here.
 *
 * @import { Bank, Value, Values } from '../bank.js'
 */
import { fitted, isAllowed, isOwn, isRecord, isResult } from './answers.js';
import { decoded } from './code.js';

/** Keys of kept results have up to fifteen digits. */
const LATEST = 1e15;

/** Whether this is the code of a result. @param {Bank} bank @param {unknown} code */
const isCode = (bank, code) => !('wrong' in decoded(bank, String(code)));

/**
 * @param {Bank} bank
 * @param {Record<string, unknown>} data a whole file
 * @returns {{values: Values, damaged: string[]} | null} null if it is no such file, or another quiz's; damaged are the
 *   names of what cannot be read
 */
export function ownIn(bank, { bank: of, own }) {
  if (own === undefined || ![bank.id, ...bank.also_reads].includes(String(of))) return null;
  if (!isRecord(own)) return { values: new Map(), damaged: ['own'] };
  /** @type {Values} */
  const given = new Map();
  /** @type {string[]} */
  const damaged = [];
  for (const [name, value] of Object.entries(own)) {
    const isFine =
      isOwn(name) && isAllowed(bank, name, value) && (!isResult(name) || isCode(bank, [value].flat()[1]));
    if (isFine) given.set(name, /** @type {Value} */ (value));
    else damaged.push(name);
  }
  return { values: fitted(bank, given).fitted, damaged };
}

/**
 * Kept results under keys that are free, without those whose code is there already.
 *
 * @param {Values} there
 * @param {Values} coming
 * @returns {Record<string, Value>} by key, in the order in which they were kept
 */
export function newResults(there, coming) {
  const codes = new Set([...there.values()].map((value) => [value].flat()[1]));
  const keys = new Set(there.keys());
  /** @type {Record<string, Value>} */
  const added = {};
  for (const [key, value] of [...coming].filter(([key]) => isResult(key))) {
    const code = [value].flat()[1];
    if (codes.has(code)) continue;
    codes.add(code);
    let number = Number(key.slice('result.'.length));
    while (keys.has(`result.${number}`)) number = (number + 1) % LATEST;
    keys.add(`result.${number}`);
    added[`result.${number}`] = value;
  }
  return added;
}
