/**
 * The page's own sentences: found in its template, filled in here. No sentence is written in a script.
 *
 * @import { Message } from './templates.js'
 *
 * @typedef {Record<string, string | number>} Figures
 */

/**
 * A sentence by name, with its figures; `n` chooses the plural.
 *
 * @param {Message} name
 * @param {Figures} [figures]
 * @returns {string}
 */
export function say(name, figures = {}) {
  const page = /** @type {HTMLTemplateElement | null} */ (
    document.querySelector('template[data-part="messages"]')
  )?.content;
  const texts = new Map(
    [...(page?.querySelectorAll(`[data-say="${name}"]`) ?? [])].map((text) => [
      text.getAttribute('data-when'),
      text.textContent,
    ]),
  );
  const n = Number(figures.n ?? Number.NaN);
  const category = new Intl.PluralRules(document.documentElement.lang || 'en').select(n);
  const text = (n === 0 && texts.get('zero')) || texts.get(category) || texts.get('other') || name;
  return text.replace(/\{(\w+)\}/g, (field, key) =>
    Object.hasOwn(figures, key) ? String(figures[key]) : field,
  );
}

/**
 * Say something in its place on the page.
 *
 * @param {HTMLElement} place
 * @param {string[]} sentences none hide the place
 */
export function tell(place, sentences) {
  const paragraphs = sentences.map((sentence) =>
    Object.assign(document.createElement('p'), { textContent: sentence }),
  );
  place.replaceChildren(...paragraphs);
  place.hidden = sentences.length === 0;
}
