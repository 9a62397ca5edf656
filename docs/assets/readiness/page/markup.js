/**
 * Places in the markup, found by the names that templates give them. A name that no template has is refused by the
 * type checker.
 *
 * @import { Act, Cloned, Field, Fill, List, Part, Root, Template } from './templates.js'
 */

/** The markup lacks what a script asks for, which the message names: a page of one edition with scripts of another. */
export class MissingPlace extends Error {}

/**
 * @param {ParentNode} root
 * @param {string} attribute
 * @returns {any} an element of the kind that the template has there
 * @throws {MissingPlace}
 */
function found(root, attribute) {
  const place = root.querySelector(`[${attribute}]`);
  if (!place) throw new MissingPlace(attribute);
  return place;
}

/**
 * The element that a script shows, hides or listens to.
 *
 * @template {Template} T
 * @param {Root<T>} root
 * @param {Part<T>} name
 * @returns {Root<T, HTMLElement>}
 * @throws {MissingPlace}
 */
export const partOf = (root, name) => found(root, `data-part="${name}"`);

/**
 * The element whose children a script writes.
 *
 * @template {Template} T
 * @param {Root<T>} root
 * @param {List<T>} name
 * @returns {Root<T, HTMLElement>}
 * @throws {MissingPlace}
 */
export const listOf = (root, name) => found(root, `data-list="${name}"`);

/**
 * A button by what it does.
 *
 * @template {Template} T
 * @param {Root<T>} root
 * @param {Act<T>} name
 * @returns {HTMLButtonElement}
 * @throws {MissingPlace}
 */
export const buttonOf = (root, name) => found(root, `data-act="${name}"`);

/**
 * A field that keeps what is written into it.
 *
 * @template {Template} T
 * @param {Root<T>} root
 * @param {Field<T>} name
 * @returns {HTMLInputElement}
 * @throws {MissingPlace}
 */
export const fieldOf = (root, name) => found(root, `data-field="${name}"`);

/**
 * Write a text into every element that waits for it.
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
    if (place.textContent !== text) place.textContent = text; // said again only where it changed
    /** @type {HTMLElement} */ (place).hidden = text === '';
  }
}

/**
 * What a template holds, as it is in the page.
 *
 * @template {Cloned} T
 * @param {ParentNode} root
 * @param {T} name
 * @returns {Root<T, DocumentFragment>}
 * @throws {MissingPlace}
 */
export const templateOf = (root, name) => found(root, `data-part="${name}"`).content;

/**
 * A copy with all that is in it.
 *
 * @template {Node} N
 * @param {N} node
 * @returns {N}
 */
export const copyOf = (node) => /** @type {N} */ (node.cloneNode(true));
