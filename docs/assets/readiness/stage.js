/**
 * Setting up a part of the quiz that loads when it is used: its template, and its own style sheet.
 *
 * @import { Desk } from './bank.js'
 */

/**
 * Clone a part's template, to be filled in before it appears.
 *
 * @param {Desk} desk
 * @param {string} name
 * @returns {Promise<{root: DocumentFragment, appear: () => void}>}
 */
export async function setUp({ quiz, section }, name) {
  const template = /** @type {HTMLTemplateElement} */ (quiz.querySelector(`template[data-part="${name}"]`));
  const root = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const link = root.querySelector('link');
  const sheet = link ? [await styled(section, link)] : [];
  return { root, appear: () => section.replaceChildren(...sheet, root) };
}

/**
 * Wait for the part's own style sheet, so that nothing is shown bare.
 *
 * @param {HTMLElement} section
 * @param {HTMLLinkElement} link
 * @returns {Promise<HTMLLinkElement>}
 */
function styled(section, link) {
  link.remove();
  const there = section.querySelector('link');
  if (there?.sheet) return Promise.resolve(there);
  const coming = there ?? link;
  return new Promise((resolve) => {
    for (const end of ['load', 'error']) coming.addEventListener(end, () => resolve(coming));
    if (!there) section.append(link);
  });
}
