/**
 * The results of a round as they come in. Pure: it neither keeps nor shows anything.
 *
 * @import { Bank, Values } from '../../bank.js'
 * @import { Person, See, Shown } from './types.js'
 */
import { FEWEST, shownOf } from './counts.js';
import { personIn } from './people.js';

export class Gathering {
  #bank;
  #person;
  /** The codes, in the order in which they came. */
  #lines = new Set();
  /** @type {Person[]} */
  #people = [];
  /** How many results each closed round and those before it have. @type {number[]} */
  #ends = [];

  /** @param {Bank} bank */
  constructor(bank) {
    this.#bank = bank;
    this.#person = personIn(bank);
  }

  /** How many results came in. */
  get size() {
    return this.#people.length;
  }

  /** How many results each closed round and those before it have. */
  get ends() {
    return [...this.#ends];
  }

  /** How many results of closed rounds. */
  get closed() {
    return this.#ends.at(-1) ?? 0;
  }

  /** How many came in since the last round was closed. */
  get waiting() {
    return this.size - this.closed;
  }

  /** All codes. @returns {string[]} */
  get lines() {
    return [...this.#lines];
  }

  /** Add results. Returns those that were not there yet. @template {{line: string, values: Values, edition: string}} C @param {C[]} codes @returns {C[]} */
  add(codes) {
    const fresh = codes.filter(({ line }) => !this.#lines.has(line));
    for (const code of fresh) {
      this.#lines.add(code.line);
      this.#people.push(this.#person(code));
    }
    return fresh;
  }

  /**
   * Close what has come in, so that it can be shown. Fewer than five wait for more, unless all have agreed to see all.
   *
   * @param {See} see
   * @param {number} [end] how many results the closed rounds then have; by default all that came in
   * @returns {boolean} whether there was enough to close
   */
  close(see, end = this.size) {
    if (end > this.size || end - this.closed < (see === 'open' ? 1 : FEWEST)) return false;
    this.#ends.push(end);
    return true;
  }

  /**
   * What is shown: one round after another, each of its own people; where all see all, everybody in one.
   *
   * @param {See} see
   * @returns {Shown[]}
   */
  shown(see) {
    const ends = see === 'open' ? this.#ends.slice(-1) : this.#ends;
    return ends.map((end, at) => shownOf(this.#bank, this.#people.slice(ends[at - 1] ?? 0, end), see));
  }
}
