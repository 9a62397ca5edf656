/**
 * The page's own sentences: found in its template, filled in here. No sentence is written in a script.
 *
 * @import { Noticed } from './store.js'
 * @typedef {Record<string, string | number>} Figures
 */

/**
 * A sentence by name, with its figures; `n` chooses the plural.
 *
 * @param {string} name
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

/** The title of a dimension, a principle or a retired entry; its id where there is none. @param {string} id */
export function titleOf(id) {
  const name = `title_${id}`;
  const title = say(name);
  return title === name ? id : title;
}

/**
 * What another edition of the bank did to a record.
 *
 * @param {{retired: string[], renamed: string[]}} told
 * @param {number} n the answers that still count
 * @returns {string[]}
 */
export function aboutEdition({ retired, renamed }, n) {
  return [
    ...(retired.length + renamed.length > 0 ? [say('new_edition', { n })] : []),
    ...(retired.length > 0
      ? [say('retired', { n: retired.length, names: listed(retired.map(titleOf)) })]
      : []),
  ];
}

/**
 * What an opened record has to tell: another edition, damage.
 *
 * @param {Noticed} noticed
 * @param {number} n the answers that still count
 * @returns {string[]}
 */
export function aboutOpening({ retired, renamed, damaged, unreadable }, n) {
  return [
    ...aboutEdition({ retired, renamed }, n),
    ...(damaged.length > 0 ? [say('damaged_entries', { n: damaged.length, names: listed(damaged) })] : []),
    ...(unreadable ? [say('damaged_kept', { excerpt: unreadable.slice(0, 80) })] : []),
  ];
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

/**
 * Write a text into the element that waits for it.
 *
 * @param {ParentNode} root
 * @param {string} name
 * @param {string} text an empty one hides the element
 */
export function fill(root, name, text) {
  for (const element of root.querySelectorAll(`[data-fill="${name}"]`)) {
    element.textContent = text;
    /** @type {HTMLElement} */ (element).hidden = text === '';
  }
}

/**
 * Some names in words, and how many more there are.
 *
 * @param {string[]} names
 */
export function listed(names) {
  const shown = names.slice(0, 5).map((name) => name.slice(0, 80));
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [say('and_more', { n: more })] : [])].join(', ');
}
