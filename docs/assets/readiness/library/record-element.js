/**
 * The base of the library's elements: gives them the record, and shows them again when it changes.
 *
 * @import { Store } from '../page/store.js'
 */
import { bank } from '../bank.js';
import { CHANGED, storeOf } from '../page/store.js';

/** One store for all elements of a page. @type {Store} */
let store;

/** An element that shows something from the record and follows its changes while it is on the page. */
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
