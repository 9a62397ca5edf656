/**
 * The plan as a table, for the result and for print.
 *
 * @import { ResultView } from '../core/view/types.js'
 * @import { Step } from '../core/plan.js'
 * @import { Root } from '../page/templates.js'
 */

import { withWords } from '../core/plan.js';
import { addTemplate, copyOf, fill, listOf, partOf, templateOf } from '../page/markup.js';
import { dayInWords } from '../page/taken.js';
import { titleOf } from '../page/wording.js';
import { markup } from '../parts/result.js';

/**
 * The plan in the result: only offered until something has been written.
 *
 * @param {HTMLElement} quiz
 * @param {Root<'result'>} root
 * @param {ResultView} view
 */
export function paintPlan(quiz, root, { plan, is_planned, plan_progress }) {
  const isOffered = !is_planned && plan.length > 0;
  partOf(root, 'make-plan').hidden = !isOffered;
  partOf(root, 'plan-none').hidden = plan.length > 0;
  partOf(root, 'plan-offer').hidden = !isOffered;
  partOf(root, 'plan-table').classList.toggle('plan-table--offered', !is_planned);
  fill(root, 'plan-progress', plan_progress);
  showTable(quiz, root, plan);
}

/**
 * @param {HTMLElement} quiz
 * @param {Root} root
 * @param {readonly Step[]} plan
 */
export function showTable(quiz, root, plan) {
  addTemplate(quiz, 'result', markup);
  const pattern = /** @type {Root<'plan', HTMLTableRowElement>} */ (
    listOf(templateOf(quiz, 'result'), 'plan-rows').firstElementChild
  );
  const rows = withWords(plan).map(({ principle, text, owner, date, evidence, done }) => {
    const row = copyOf(pattern);
    fill(row, 'title', titleOf(principle));
    fill(row, 'text', text);
    fill(row, 'owner', owner);
    fill(row, 'date', date && dayInWords(date, 'medium'));
    fill(row, 'evidence', evidence);
    fill(row, 'done', done ? '✓' : '');
    for (const cell of row.cells) cell.hidden = false; // unhide empty cells, or the columns would shift
    return row;
  });
  listOf(root, 'plan-rows').replaceChildren(...rows);
}
