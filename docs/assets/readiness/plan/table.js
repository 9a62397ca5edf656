/**
 * The plan as a table, to look at on the result and to print.
 *
 * @import { Scene } from '../bank.js'
 * @import { Priority } from '../core/plan.js'
 */
import { isPlanned, progressOf, withWords } from '../core/plan.js';
import { fill, say } from '../page/messages.js';
import { dayInWords, partOf, titleOf } from '../page/wording.js';
import { planFor } from './suggestions.js';

/** The plan on the result: offered until something of it is written. @param {Scene} scene */
export function showPlanned(scene) {
  const { root, values } = scene;
  const plan = planFor(scene);
  const planned = isPlanned(values);
  partOf(root, 'make-plan').hidden = planned || plan.length === 0;
  partOf(root, 'plan-none').hidden = plan.length > 0;
  partOf(root, 'plan-offer').hidden = planned || plan.length === 0;
  partOf(root, 'plan-table').classList.toggle('plan-table--offered', !planned);
  fill(root, 'plan-progress', planned ? say('plan_progress', progressOf(plan)) : '');
  showTable(scene.quiz, root, plan);
}

/**
 * @param {HTMLElement} quiz
 * @param {ParentNode} root
 * @param {Priority[]} plan
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
