/**
 * Finds elements in the markup by the names that templates give them. The type checker rejects names that no template
 * has. Everything in page/ is shared by the parts that need the page: markup, messages, storage and downloads.
 *
 * @import { Act, Cloned, Field, Fill, List, Part, Root, Template } from './templates.js'
 */

/** The markup lacks what a script needs, named in the message: the page is of one edition, the scripts of another. */
export class MissingPlace extends Error {}

/**
 * @param {ParentNode} root
 * @param {string} attribute
 * @returns {any} the element, whose type depends on the template
 * @throws {MissingPlace}
 */
function found(root, attribute) {
  const place = root.querySelector(`[${attribute}]`);
  if (!place) throw new MissingPlace(attribute);
  return place;
}

/**
 * An element that a script shows, hides or listens to.
 *
 * @template {Template} T
 * @param {Root<T>} root
 * @param {Part<T>} name
 * @returns {Root<T, HTMLElement>}
 * @throws {MissingPlace}
 */
export const partOf = (root, name) => found(root, `data-part="${name}"`);

/**
 * An element whose children a script writes.
 *
 * @template {Template} T
 * @param {Root<T>} root
 * @param {List<T>} name
 * @returns {Root<T, HTMLElement>}
 * @throws {MissingPlace}
 */
export const listOf = (root, name) => found(root, `data-list="${name}"`);

/**
 * A button, by the act it triggers.
 *
 * @template {Template} T
 * @param {Root<T>} root
 * @param {Act<T>} name
 * @returns {HTMLButtonElement}
 * @throws {MissingPlace}
 */
export const buttonOf = (root, name) => found(root, `data-act="${name}"`);

/**
 * A field whose content is stored.
 *
 * @template {Template} T
 * @param {Root<T>} root
 * @param {Field<T>} name
 * @returns {HTMLInputElement}
 * @throws {MissingPlace}
 */
export const fieldOf = (root, name) => found(root, `data-field="${name}"`);

/**
 * Write a text into every element with this name.
 *
 * @template {Template} T
 * @param {Root<T>} root
 * @param {Fill<T>} name
 * @param {string} text an empty one hides the element
 * @throws {MissingPlace}
 */
export function fill(root, name, text) {
  found(root, `data-fill="${name}"`);
  for (const place of root.querySelectorAll(`[data-fill="${name}"]`)) {
    if (place.textContent !== text) place.textContent = text; // so that live regions announce only changes
    /** @type {HTMLElement} */ (place).hidden = text === '';
  }
}

/**
 * The content of a template, not a copy.
 *
 * @template {Cloned} T
 * @param {ParentNode} root
 * @param {T} name
 * @returns {Root<T, DocumentFragment>}
 * @throws {MissingPlace}
 */
export const templateOf = (root, name) => found(root, `data-part="${name}"`).content;

/**
 * A deep copy.
 *
 * @template {Node} N
 * @param {N} node
 * @returns {N}
 */
export const copyOf = (node) => /** @type {N} */ (node.cloneNode(true));
