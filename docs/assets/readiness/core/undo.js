/**
 * Undo: a stack of replaced states that can be restored. Pure.
 *
 * @template T the kind of state
 */
export class Undo {
  /** The latest last. @type {T[]} */
  #aside = [];

  /** Everything that can be restored, the latest last. */
  get aside() {
    return [...this.#aside];
  }

  /** Set a state aside; it will be the first to be restored. @param {T} state */
  put(state) {
    this.#aside.push(state);
  }

  /**
   * Restore the latest state.
   *
   * @param {T} [present] the state it replaces, which becomes the last to be restored
   * @returns {T | undefined} undefined if there is nothing to restore
   */
  undo(present) {
    const latest = this.#aside.pop();
    if (latest && present) this.#aside.unshift(present);
    return latest;
  }

  /** Restore a particular state, whatever its turn. @param {(state: T) => boolean} isWanted @returns {T | undefined} */
  take(isWanted) {
    const wanted = this.#aside.find(isWanted);
    this.#aside = this.#aside.filter((state) => state !== wanted);
    return wanted;
  }

  /** Forget all states: nothing can be restored any more. */
  forget() {
    this.#aside = [];
  }
}
