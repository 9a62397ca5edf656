/**
 * Figures, levels and answers in words: what several parts of the result say alike.
 *
 * @import { Bank, Scene } from '../bank.js'
 * @import { List, Message, Root, Template } from './templates.js'
 */
import { levelOf, place } from '../core/score.js';
import { listOf } from './markup.js';
import { say } from './messages.js';

/**
 * To so many decimals, halves away from zero. A mean of thirds that is exactly a half may be held as a little
 * less, hence the nudge.
 *
 * @param {number} figure
 * @param {number} [decimals] one, as the published figures have
 */
export const rounded = (figure, decimals = 1) =>
  Number((figure + Math.sign(figure) * 1e-9).toFixed(decimals));

/** @param {number} figure */
export const tenth = (figure) => String(rounded(figure));

/** A level with its number and gloss, without which its name says little. @param {Bank} bank @param {string} id */
export const levelInWords = (bank, id) =>
  say('level_in_words', {
    number: place(bank, id) + 1,
    title: say(`level_${id}`),
    gloss: say(`gloss_${id}`),
  });

/** The level that a score reaches. @param {Bank} bank @param {number} figure */
export const levelReached = (bank, figure) => levelInWords(bank, bank.levels[levelOf(bank, figure)].id);

/**
 * A score and its level in a sentence.
 *
 * @param {Bank} bank
 * @param {Message} sentence
 * @param {number} figure
 */
export const scoreInWords = (bank, sentence, figure) =>
  say(sentence, { score: tenth(figure), level: levelReached(bank, figure) });

/** A question's or sign's title. @param {Scene} scene @param {string} id */
export const questionTitle = ({ quiz }, id) => textOf(quiz, `#q-${id} .question__title`);

/** The question as it was put to this role. @param {Scene} scene @param {string} id */
export const stemOf = ({ quiz, values }, id) =>
  textOf(quiz, `#q-${id} [data-role="${values.get('role')}"] .stem`);

/** An answer's own words, from the form. @param {Scene} scene @param {string} id @param {string} value */
export const answerInWords = ({ quiz }, id, value) =>
  textOf(quiz, `#q-${id} .rung:has([value="${value}"]) span`);

/** @param {ParentNode} root @param {string} selector */
const textOf = (root, selector) => root.querySelector(selector)?.textContent?.trim() ?? '';

/**
 * Write sentences as a list.
 *
 * @template {Template} T
 * @param {Root<T>} root
 * @param {List<T>} name
 * @param {string[]} sentences none hide the list
 * @throws {MissingPlace}
 */
export function fillList(root, name, sentences) {
  const items = sentences.map((sentence) =>
    Object.assign(document.createElement('li'), { textContent: sentence }),
  );
  const list = listOf(root, name);
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
}

/** The title of a dimension, a principle or a retired entry; its id where there is none. @param {string} id */
export function titleOf(id) {
  const name = /** @type {const} */ (`title_${id}`);
  const title = say(name);
  return title === name ? id : title;
}

/** A text from outside as far as it can be shown: short, and without what would turn or hide the words around it. @param {string} text */
export const plainly = (text) => text.slice(0, 80).replace(/\p{C}/gu, '\uFFFD');

/**
 * Some names in words, and how many more there are.
 *
 * @param {string[]} names
 */
export function listed(names) {
  const shown = names.slice(0, 5).map(plainly);
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [say('and_more', { n: more })] : [])].join(', ');
}
