/**
 * The plan as a table, for print.
 *
 * @import { Step } from '../core/plan.js'
 * @import { Root } from '../page/templates.js'
 */

import { withWords } from '../core/plan.js';
import { copyOf, fill, listOf, templateOf } from '../page/markup.js';
import { dayInWords } from '../page/taken.js';
import { titleOf } from '../page/wording.js';

/**
 * @param {HTMLElement} quiz
 * @param {Root<'plan'>} root
 * @param {readonly Step[]} plan
 */
export function showTable(quiz, root, plan) {
  const pattern = /** @type {Root<'plan', HTMLTableRowElement>} */ (
    listOf(templateOf(quiz, 'plan'), 'plan-rows').firstElementChild
  );
  const rows = withWords(plan).map(({ principle, text, owner, date, evidence, done }, at) => {
    const row = copyOf(pattern);
    fill(row, 'title', `${at + 1} · ${titleOf(principle)}`);
    fill(row, 'text', text);
    fill(row, 'owner', owner);
    fill(row, 'date', date && dayInWords(date, 'medium'));
    fill(row, 'evidence', evidence);
    fill(row, 'done', done ? '☑' : '☐');
    for (const cell of row.cells) cell.hidden = false; // unhide empty cells, or the columns would shift
    return row;
  });
  listOf(root, 'plan-rows').replaceChildren(...rows);
}
