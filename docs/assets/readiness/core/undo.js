/**
 * Undo: what something else took the place of, and what comes back. Pure.
 *
 * @template T what is put aside
 */
export class Undo {
  /** The latest last. @type {T[]} */
  #aside = [];

  /** All that can come back, the latest last. */
  get aside() {
    return [...this.#aside];
  }

  /** Put something aside; it is the first to come back. @param {T} state */
  put(state) {
    this.#aside.push(state);
  }

  /**
   * Take back the latest.
   *
   * @param {T} [present] what it takes the place of, which waits behind all others
   * @returns {T | undefined} nothing where nothing was put aside
   */
  undo(present) {
    const latest = this.#aside.pop();
    if (latest && present) this.#aside.unshift(present);
    return latest;
  }

  /** Take back one out of turn. @param {(state: T) => boolean} isWanted @returns {T | undefined} */
  take(isWanted) {
    const wanted = this.#aside.find(isWanted);
    this.#aside = this.#aside.filter((state) => state !== wanted);
    return wanted;
  }

  /** From here on nothing comes back. */
  forget() {
    this.#aside = [];
  }
}
