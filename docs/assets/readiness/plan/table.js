/**
 * The plan as a table, to look at on the result and to print.
 *
 * @import { Priority } from '../core/plan.js'
 * @import { ResultView } from '../core/view/types.js'
 */
import { withWords } from '../core/plan.js';
import { fill } from '../page/messages.js';
import { dayInWords, partOf, titleOf } from '../page/wording.js';

/** The plan on the result: offered until something of it is written. @param {HTMLElement} quiz @param {ParentNode} root @param {ResultView} view */
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
 * @param {ParentNode} root
 * @param {readonly Priority[]} plan
 */
export function showTable(quiz, root, plan) {
  const template = /** @type {HTMLTemplateElement} */ (quiz.querySelector('template[data-part="plan"]'));
  const [heading, pattern] = /** @type {NodeListOf<HTMLElement>} */ (
    template.content.querySelectorAll('[data-list="plan-rows"] tr')
  );
  const rows = withWords(plan).flatMap(({ principle, steps }) => {
    const title = /** @type {HTMLElement} */ (heading.cloneNode(true));
    fill(title, 'title', titleOf(principle));
    const lines = steps.map(({ text, owner, date, evidence, done }) => {
      const line = /** @type {HTMLElement} */ (pattern.cloneNode(true));
      const cells = {
        text,
        owner,
        date: date && dayInWords(date, 'medium'),
        evidence,
        done: done ? '✓' : '',
      };
      for (const [name, cell] of Object.entries(cells))
        for (const place of line.querySelectorAll(`[data-fill="${name}"]`)) place.textContent = cell;
      return line;
    });
    return lines.length > 0 ? [title, ...lines] : [];
  });
  root.querySelector('[data-list="plan-rows"]')?.replaceChildren(...rows);
}
