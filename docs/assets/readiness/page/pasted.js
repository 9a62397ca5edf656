/**
 * HTML to paste elsewhere: plain elements, without our classes. Texts are put in as texts, never as markup.
 */
import { isFormula } from '../core/table.js';

/** An invisible character, before a text that a spreadsheet would run when it is pasted there. */
const GUARD = '\u2060';

/** @param {string} name @param {(Node | string)[]} content */
export function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/**
 * A table whose rows begin with what they are about.
 *
 * @param {string[]} heads of the columns; none if every row speaks for itself
 * @param {string[][]} rows
 */
export function tableOf(heads, rows) {
  const heading = (/** @type {string} */ text, /** @type {string} */ scope) =>
    Object.assign(element('th', text), { scope });
  const table = Object.assign(element('table'), { border: '1' }); // or mail programs would draw no lines
  if (heads.length > 0)
    table.append(element('thead', element('tr', ...heads.map((head) => heading(head, 'col')))));
  const lines = rows.map(([first, ...cells]) =>
    element(
      'tr',
      heading(first, 'row'),
      ...cells.map((cell) => element('td', isFormula(cell) ? GUARD + cell : cell)),
    ),
  );
  table.append(element('tbody', ...lines));
  return table;
}

/** @param {string} name of the list's element @param {(Node | string)[][]} items */
export const listIn = (name, items) => element(name, ...items.map((content) => element('li', ...content)));

/** @param {Element[]} elements */
export const asHtml = (elements) => elements.map(({ outerHTML }) => outerHTML).join('\n');
