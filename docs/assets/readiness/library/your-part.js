/**
 * Opens what the reader's own role can do, once the role is known; until then the first role's part is open.
 *
 * @import { ElementOf } from '../page/templates.js'
 */
import { RecordElement } from './record-element.js';

export class YourPart extends /** @type {ElementOf<'your-part', RecordElement>} */ (RecordElement) {
  /** The role that was shown last, so that another answer does not close what the reader has opened. */
  #role = '';

  show() {
    const role = this.store.values.get('role') ?? '';
    if (!role || role === this.#role) return;
    this.#role = role;
    for (const part of this.querySelectorAll('details')) part.open = part.dataset.role === role;
  }
}
