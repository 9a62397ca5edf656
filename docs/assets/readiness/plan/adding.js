/**
 * Offers further steps for the plan: those that the bank has for a principle, what was written for it earlier, and an empty one.
 *
 * @import { Step } from '../core/plan.js'
 * @import { Root } from '../page/templates.js'
 * @import { PlanDesk } from './sheet.js'
 *
 * @typedef {{when: string, step: Step}} Offer
 */
import { newStep, principlesIn, stepsAside } from '../core/plan.js';
import { suggestedSteps } from '../core/suggestions.js';
import { copyOf, fieldOf, fill, listOf, partOf, templateOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { titleOf } from '../page/wording.js';
import { sourceOf } from './suggestions.js';

/** @param {Root<'plan'>} root @returns {HTMLSelectElement} */
const choiceIn = (root) => /** @type {never} */ (fieldOf(root, 'principle'));

/** List the principles, those of the plan first, and offer steps for the chosen one. @param {PlanDesk} desk @param {Root<'plan'>} root @param {Step[]} plan */
export function paintAdding(desk, root, plan) {
  const choice = choiceIn(root);
  const chosen = choice.value;
  const known = desk.bank.principles.map(({ id }) => id);
  const planned = principlesIn(plan).filter((id) => known.includes(id));
  listOf(root, 'in-plan').replaceChildren(...planned.map((id) => new Option(titleOf(id), id)));
  choice.value = planned.includes(chosen) || !planned[0] ? chosen : planned[0];
  paintOffers(desk, root, plan);
}

/** @param {PlanDesk} desk @param {Root<'plan'>} root @param {Step[]} plan */
export function paintOffers(desk, root, plan) {
  const pattern = partOf(templateOf(desk.quiz, 'plan'), 'offer');
  const items = offersFor(desk, plan, choiceIn(root).value).map(({ when, step }) => {
    const item = copyOf(pattern);
    fill(item, 'when', when);
    fill(item, 'what', step.text);
    return item;
  });
  listOf(root, 'offers').replaceChildren(...items);
}

/** The offer that was pressed, by its text: the plan may have changed since it was listed. @param {PlanDesk} desk @param {Step[]} plan @param {HTMLElement} button */
export function offered(desk, plan, button) {
  const text = button.querySelector('[data-fill="what"]')?.textContent;
  return offersFor(desk, plan, choiceIn(desk.section).value).find(({ step }) => step.text === text)?.step;
}

/** An empty step for the chosen principle. @param {PlanDesk} desk @param {Step[]} plan */
export const emptyStep = (desk, plan) =>
  newStep(desk.values(), plan, { principle: choiceIn(desk.section).value, text: '', date: '' });

/** @param {PlanDesk} desk @param {Step[]} plan @param {string} principle @returns {Offer[]} */
function offersFor(desk, plan, principle) {
  const values = desk.values();
  const texts = new Set(plan.map(({ text }) => text));
  const earlier = stepsAside(values, plan, principle).map((step) => ({ when: say('plan_earlier'), step }));
  const suggested = suggestedSteps(sourceOf(desk), principle).flatMap(({ label, days, ...suggestion }) => {
    const step = newStep(values, plan, suggestion);
    const when = label ? say('plan_now', { label }) : say('plan_in_days', { n: days });
    return step ? [{ when, step }] : [];
  });
  return [...earlier, ...suggested].filter(({ step }) => !texts.has(step.text));
}
