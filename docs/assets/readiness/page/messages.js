/**
 * The page's messages: looked up in its template and filled in here. No script contains a sentence.
 *
 * @import { Message } from './templates.js'
 *
 * @typedef {Record<string, string | number>} Figures
 */

/**
 * A message by name, with its figures filled in; `n` selects the plural form.
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
 * Show sentences in a place on the page.
 *
 * @param {HTMLElement} place
 * @param {string[]} sentences if there are none, the place is hidden
 */
export function tell(place, sentences) {
  const paragraphs = sentences.map((sentence) =>
    Object.assign(document.createElement('p'), { textContent: sentence }),
  );
  place.replaceChildren(...paragraphs);
  place.hidden = sentences.length === 0;
}
