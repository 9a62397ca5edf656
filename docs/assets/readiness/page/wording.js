/**
 * The core's wording with the page's messages, and lists of sentences.
 *
 * @import { List, Root, Template } from './templates.js'
 */
import { wordingOf } from '../core/wording.js';
import { listOf } from './markup.js';
import { say } from './messages.js';

const wording = wordingOf(say);
export const levelInWords = wording.levelInWords;
export const listed = wording.listed;
export const scoreInWords = wording.scoreInWords;
export const titleOf = wording.titleOf;

/**
 * Write sentences as a list.
 *
 * @template {Template} T
 * @param {Root<T>} root
 * @param {List<T>} name
 * @param {readonly string[]} sentences if there are none, the list is hidden
 */
export function fillList(root, name, sentences) {
  const items = sentences.map((sentence) =>
    Object.assign(document.createElement('li'), { textContent: sentence }),
  );
  const list = listOf(root, name);
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
}
