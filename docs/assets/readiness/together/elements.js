/** Elements that the page of a round makes: all text goes in as text. */

/**
 * @param {string} name
 * @param {Record<string, string | number>} [attributes]
 * @param {(Node | string)[]} children
 */
export function made(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** An element that the template has by a selector. @param {ParentNode} root @param {string} selector @returns {HTMLElement} */
export const there = (root, selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
