/**
 * What the library's elements have in common: the record, and that they follow it.
 *
 * @import { Store } from '../page/store.js'
 */
import { bank } from '../bank.js';
import { CHANGED, storeOf } from '../page/store.js';

/** One store for all elements of a page. @type {Store} */
let store;

/** Shows something of the record, for as long as it is on the page. */
export class RecordElement extends HTMLElement {
  /** @type {() => void} */
  #onChanged = () => this.show();

  get store() {
    return store;
  }

  connectedCallback() {
    if (!store) {
      store = storeOf(bank, this);
      store.look();
    }
    addEventListener(CHANGED, this.#onChanged);
    this.show();
  }

  disconnectedCallback() {
    removeEventListener(CHANGED, this.#onChanged);
  }

  show() {}
}
