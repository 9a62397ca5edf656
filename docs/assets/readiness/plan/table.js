/**
 * The plan as a table, for the result and for print.
 *
 * @import { Priority } from '../core/plan.js'
 * @import { ResultView } from '../core/view/types.js'
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
 * @param {readonly Priority[]} plan
 */
export function showTable(quiz, root, plan) {
  addTemplate(quiz, 'result', markup);
  const rows = listOf(templateOf(quiz, 'result'), 'plan-rows').children;
  const [heading, pattern] = /** @type {Root<'plan', HTMLTableRowElement>[]} */ ([...rows]);
  const written = withWords(plan).flatMap(({ principle, steps }) => {
    const title = copyOf(heading);
    fill(title, 'title', titleOf(principle));
    const lines = steps.map(({ text, owner, date, evidence, done }) => {
      const line = copyOf(pattern);
      fill(line, 'text', text);
      fill(line, 'owner', owner);
      fill(line, 'date', date && dayInWords(date, 'medium'));
      fill(line, 'evidence', evidence);
      fill(line, 'done', done ? '✓' : '');
      for (const cell of line.cells) cell.hidden = false; // unhide empty cells, or the columns would shift
      return line;
    });
    return lines.length > 0 ? [title, ...lines] : [];
  });
  listOf(root, 'plan-rows').replaceChildren(...written);
}
