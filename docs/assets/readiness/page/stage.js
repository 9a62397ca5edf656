/**
 * Sets up a part of the quiz that loads on demand: its template and its style sheets.
 *
 * @import { Desk } from '../bank.js'
 * @import { Cloned, Room, Root } from './templates.js'
 */
import { copyOf, templateOf } from './markup.js';

/**
 * Put the template of a part that loads on demand into the quiz, unless it is there.
 *
 * @param {HTMLElement} quiz
 * @param {Cloned} name
 * @param {string} markup the template's, as the build has published it
 */
export function addTemplate(quiz, name, markup) {
  if (quiz.querySelector(`template[data-part="${name}"]`)) return;
  quiz.append(...new DOMParser().parseFromString(markup, 'text/html').querySelectorAll('template'));
}

/**
 * Clone a part's template, so that it can be filled in before it appears.
 *
 * @template {Room} T
 * @param {Desk} desk
 * @param {T} name
 * @param {string} markup the template's
 * @returns {Promise<{root: Root<T, DocumentFragment>, appear: () => void}>}
 */
export async function setUp({ quiz, section }, name, markup) {
  addTemplate(quiz, name, markup);
  const root = copyOf(templateOf(quiz, name));
  const links = await Promise.all([...root.querySelectorAll('link')].map((link) => styled(section, link)));
  const appear = () => {
    // Removing and re-adding a sheet would reload it and leave the page unstyled meanwhile.
    for (const child of [...section.children]) if (!links.some((link) => link === child)) child.remove();
    section.append(root);
  };
  return { root, appear };
}

/**
 * Wait for one of the part's style sheets, so that nothing is shown unstyled.
 *
 * @param {HTMLElement} section
 * @param {HTMLLinkElement} link
 * @returns {Promise<HTMLLinkElement>}
 */
function styled(section, link) {
  link.remove();
  const there = /** @type {HTMLLinkElement | null} */ (
    section.querySelector(`link[href="${link.getAttribute('href')}"]`)
  );
  if (there?.sheet) return Promise.resolve(there);
  const coming = there ?? link;
  return new Promise((resolve) => {
    for (const end of ['load', 'error']) coming.addEventListener(end, () => resolve(coming));
    if (!there) section.append(link);
  });
}

/**
 * A module that loads on demand; null if it does not, after telling start/starter.js, which sees to it.
 *
 * @template T
 * @param {Promise<T>} module
 * @returns {Promise<T | null>}
 */
export const orUnloaded = (module) =>
  module.catch(() => {
    dispatchEvent(new Event('readiness:unloaded'));
    return null;
  });
