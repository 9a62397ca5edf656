/**
 * The messages: those of the page, looked up in its template, and those that came later. No script contains a sentence.
 *
 * @import { Message } from './templates.js'
 *
 * @typedef {Record<string, string | number>} Figures
 */

/** Messages that came after the page, by name and plural category. @type {Map<string, Record<string, string>>} */
const later = new Map();

/** The rules of the page's language, which take a while to make. @type {Intl.PluralRules | undefined} */
let plurals;

/** Add messages that the page does not have. @param {Record<string, Record<string, string>>} messages */
export function addMessages(messages) {
  for (const [name, texts] of Object.entries(messages)) later.set(name, texts);
}

/** The texts of a message in the page's template. @param {string} name @returns {Record<string, string>} */
function textsInPage(name) {
  /** @type {HTMLTemplateElement | null} */
  const page = document.querySelector('template[data-part="messages"]');
  const texts = [...(page?.content.querySelectorAll(`[data-say="${name}"]`) ?? [])];
  return Object.fromEntries(texts.map((text) => [text.getAttribute('data-when'), text.textContent]));
}

/**
 * A message by name, with its figures filled in; `n` selects the plural form.
 *
 * @param {Message} name
 * @param {Figures} [figures]
 * @returns {string}
 */
export function say(name, figures = {}) {
  const texts = later.get(name) ?? textsInPage(name);
  const n = Number(figures.n ?? Number.NaN);
  plurals ??= new Intl.PluralRules(document.documentElement.lang || 'en');
  const category = plurals.select(n);
  const text = (n === 0 && texts.zero) || texts[category] || texts.other || name;
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
