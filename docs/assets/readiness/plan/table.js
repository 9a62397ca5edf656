/**
 * The plan as a table, for print and to paste.
 *
 * @import { Step } from '../core/plan.js'
 * @import { Root } from '../page/templates.js'
 */

import { withWords } from '../core/plan.js';
import { copyOf, fill, listOf, templateOf } from '../page/markup.js';
import { dayInWords } from '../page/taken.js';
import { titleOf } from '../page/wording.js';

/**
 * What the table says, step by step.
 *
 * @param {readonly Step[]} plan
 */
export const linesOf = (plan) =>
  withWords(plan).map(({ principle, text, owner, date, evidence, done }, at) => ({
    title: `${at + 1} · ${titleOf(principle)}`,
    text,
    owner,
    date: date && dayInWords(date, 'medium'),
    evidence,
    done: done ? '☑' : '☐',
  }));

/**
 * @param {HTMLElement} quiz
 * @param {Root<'plan'>} root
 * @param {readonly Step[]} plan
 */
export function showTable(quiz, root, plan) {
  const pattern = /** @type {Root<'plan', HTMLTableRowElement>} */ (
    listOf(templateOf(quiz, 'plan'), 'plan-rows').firstElementChild
  );
  const rows = linesOf(plan).map((line) => {
    const row = copyOf(pattern);
    fill(row, 'title', line.title);
    fill(row, 'text', line.text);
    fill(row, 'owner', line.owner);
    fill(row, 'date', line.date);
    fill(row, 'evidence', line.evidence);
    fill(row, 'done', line.done);
    for (const cell of row.cells) cell.hidden = false; // unhide empty cells, or the columns would shift
    return row;
  });
  listOf(root, 'plan-rows').replaceChildren(...rows);
}
