/**
 * Opens what the reader's own role can do, once the role is known; until then the first role's part is open. The element
 * is empty and stands beside the parts, for Markdown inside an element of ours would stay as it is written.
 */
import { RecordElement } from './record-element.js';

export class YourPart extends RecordElement {
  /** The role that was shown last, so that another answer does not close what the reader has opened. */
  #role = '';

  show() {
    const role = String(this.store.values.get('role') ?? '');
    if (!role || role === this.#role) return;
    this.#role = role;
    for (const part of this.closest('.part')?.querySelectorAll('details') ?? [])
      part.open = part.dataset.role === role;
  }
}
