/**
 * Paints the plan's steps as cards, and finds a card again.
 *
 * @import { Key, Step } from '../core/plan.js'
 * @import { Act, Root } from '../page/templates.js'
 * @import { PlanDesk } from './sheet.js'
 *
 * @typedef {Root<'plan', HTMLElement>} Line a piece of the sheet's markup
 */
import { later } from '../core/calendar.js';
import { LAST_DAY, LONGEST_TEXT } from '../core/limits.js';
import { WEEK } from '../core/suggestions.js';
import { today } from '../page/controls.js';
import { buttonOf, copyOf, fieldOf, fill, listOf, partOf, templateOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { textsOf } from '../page/texts.js';
import { titleOf } from '../page/wording.js';

/** Take away the words that are for other roles. @template {Root<'plan', ParentNode>} N @param {PlanDesk} desk @param {N} root @returns {N} */
export function fitted({ values }, root) {
  const role = String(values().get('role'));
  for (const words of root.querySelectorAll('[data-role]'))
    if (words.getAttribute('data-role') !== role) words.remove();
  return root;
}

/** @param {PlanDesk} desk @param {Root<'plan'>} root @param {Step[]} plan */
export function paintSteps(desk, root, plan) {
  const pattern = fitted(desk, copyOf(partOf(templateOf(desk.quiz, 'plan'), 'plan-step')));
  listOf(root, 'plan').replaceChildren(...plan.map((_, at) => card(desk, copyOf(pattern), plan, at)));
}

/** @param {PlanDesk} desk @param {Line} line @param {Step[]} plan @param {number} at */
function card(desk, line, plan, at) {
  const step = plan[at];
  const title = titleOf(step.principle);
  const name = say('plan_step_named', { title, n: at + 1 });
  line.dataset.of = step.principle;
  line.dataset.number = String(step.number);
  line.querySelector('fieldset')?.setAttribute('aria-label', name);
  fill(line, 'step', say('plan_step_of', { n: at + 1 }));
  fill(line, 'title', title);
  const page = textsOf(desk.quiz).page(step.principle);
  if (page) line.querySelector('a')?.setAttribute('href', page);
  fillFields(line, step);
  markWeek(line);
  foldIfDone(line, step.done);
  fillMeasures(desk, line, step.principle);
  for (const act of /** @type {const} */ (['plan-up', 'plan-down', 'plan-remove'])) {
    const button = buttonOf(line, act);
    button.setAttribute('aria-label', `${button.textContent}: ${name}`);
  }
  buttonOf(line, 'plan-up').hidden = at === 0;
  buttonOf(line, 'plan-down').hidden = at === plan.length - 1;
  return line;
}

/** Show whether a step is due within a week from today. @param {Line} line */
export function markWeek(line) {
  const date = fieldOf(line, 'date').value;
  partOf(line, 'this-week').hidden =
    fieldOf(line, 'done').checked || date < today() || date > later(today(), WEEK);
}

/** @param {Line} line @param {Step} step */
function fillFields(line, step) {
  fieldOf(line, 'done').checked = step.done;
  for (const name of /** @type {const} */ (['text', 'owner', 'date', 'evidence'])) {
    const field = fieldOf(line, name);
    field.value = step[name];
    if (name === 'date') field.max = LAST_DAY;
    else field.maxLength = LONGEST_TEXT;
  }
}

/** Of a step that is done, show the words alone; the rest unfolds. @param {Line} line @param {boolean} done */
export function foldIfDone(line, done) {
  /** @type {HTMLDetailsElement} */ (partOf(line, 'plan-more')).open = !done;
}

/** Show what could be counted: the first measure, and the others on demand. @param {PlanDesk} desk @param {Line} line @param {string} principle */
function fillMeasures({ quiz }, line, principle) {
  const items = partOf(templateOf(quiz, 'plan'), 'measures').querySelectorAll(
    `[data-of="${principle}"] > li`,
  );
  const [first, ...others] = [...items].map(copyOf);
  partOf(line, 'plan-measures').hidden = !first; // a principle that was retired has none
  fill(line, 'measure', first?.textContent ?? '');
  listOf(line, 'more-measures').replaceChildren(...others);
}

/** The step that a card, or anything in it, is for. @param {Element} inside @returns {Key} */
export function keyOf(inside) {
  const line = inside.closest('[data-number]');
  return {
    principle: String(line?.getAttribute('data-of')),
    number: Number(line?.getAttribute('data-number')),
  };
}

/** The card of a step; null if there is none. @param {ParentNode} root @param {Key} key @returns {Line | null} */
export const cardOf = (root, { principle, number }) =>
  root.querySelector(`[data-of="${principle}"][data-number="${number}"]`);

/** Focus the first of these buttons that is shown in a step's card. @param {ParentNode} root @param {Key} key @param {Act<'plan'>[]} acts */
export function focusIn(root, key, acts) {
  const line = cardOf(root, key);
  const buttons = line ? acts.map((act) => buttonOf(line, act)) : [];
  buttons.find(({ hidden }) => !hidden)?.focus();
}
