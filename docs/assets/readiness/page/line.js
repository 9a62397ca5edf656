/**
 * A result received as a line or in a link, with the messages about it.
 *
 * @import { Bank, Taken, Values } from '../bank.js'
 */
import { answersIn } from '../core/answers.js';
import { decoded, encoded, lineIn } from '../core/code.js';
import { say } from './messages.js';
import { aboutEdition } from './notices.js';

/**
 * Read what somebody pasted or opened.
 *
 * @param {Bank} bank
 * @param {string} text a line, or an address that ends with one
 * @returns {{taken: Taken | null, sentences: string[]}} taken is null if there is no result in it
 */
export function readLine(bank, text) {
  const found = decoded(bank, lineIn(text));
  if ('wrong' in found) return { taken: null, sentences: [say(found.wrong, found.figures)] };
  const { values, edition, retired, unknown, damaged } = found;
  return {
    taken: { values, edition },
    sentences: [
      ...(edition === bank.edition ? [] : [say('code_older', { edition, today: bank.edition })]),
      ...aboutEdition({ retired, renamed: [] }, answersIn(values).length - unknown),
      ...(unknown > 0 ? [say('unknown', { n: unknown })] : []),
      ...(damaged > 0 ? [say('code_damaged', { n: damaged })] : []),
    ],
  };
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
