/**
 * The wording with the page's own sentences, and lists and parts of the page.
 *
 * @import { Scene } from '../bank.js'
 */
import { wordingOf } from '../core/wording.js';
import { say } from './messages.js';
import { textsOf } from './texts.js';

const wording = wordingOf(say);
export const dayInWords = wording.dayInWords;
export const levelInWords = wording.levelInWords;
export const listed = wording.listed;
export const takenInWords = wording.takenInWords;
export const titleOf = wording.titleOf;

/** A question's or sign's title; empty where the form no longer asks it. @param {Pick<Scene, 'quiz'>} scene @param {string} id */
export const questionTitle = ({ quiz }, id) =>
  quiz.querySelector(`#q-${id}`) ? textsOf(quiz).title(id) : '';

/** An answer's own words, from the form. @param {Pick<Scene, 'quiz'>} scene @param {string} id @param {string} value */
export const answerInWords = ({ quiz }, id, value) => textsOf(quiz).answer(id, value);

/** @param {ParentNode} root @param {string} name @returns {HTMLElement} */
export const partOf = (root, name) =>
  /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`));

/** Write sentences as a list; none hide it. @param {ParentNode} root @param {string} name @param {readonly string[]} sentences */
export function fillList(root, name, sentences) {
  const items = sentences.map((sentence) =>
    Object.assign(document.createElement('li'), { textContent: sentence }),
  );
  const list = /** @type {HTMLElement} */ (root.querySelector(`[data-list="${name}"]`));
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
}
