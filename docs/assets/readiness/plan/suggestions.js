/**
 * What a result's page has for a plan: the bank's steps for a role, and where a principle's page is.
 *
 * @import { Scene } from '../bank.js'
 * @import { Priority, Suggestion } from '../core/plan.js'
 */
import { later, latest } from '../core/calendar.js';
import { planOf } from '../core/plan.js';
import { today } from '../page/controls.js';

/** The result's template, which has every principle's steps for every role. @param {HTMLElement} quiz */
const cards = (quiz) =>
  /** @type {HTMLTemplateElement} */ (quiz.querySelector('template[data-part="result"]')).content;

/** The plan that goes with a result. @param {Omit<Scene, 'root'>} scene @returns {Priority[]} */
export const planFor = ({ quiz, bank, values, result }) =>
  planOf(bank, values, result.priorities, (principle) =>
    suggestionsFor(quiz, principle, String(values.get('role')), String(values.get('taken_on') ?? today())),
  );

/**
 * @param {HTMLElement} quiz
 * @param {string} principle
 * @param {string} role
 * @param {string} taken the day of the result; nobody is to begin before today
 * @returns {Suggestion[]}
 */
function suggestionsFor(quiz, principle, role, taken) {
  const steps = cards(quiz).querySelectorAll(
    `.priority[data-of="${principle}"] [data-role="${role}"] [data-days]`,
  );
  return [...steps].map((step) => ({
    text: step.textContent?.trim() ?? '',
    date: later(latest(taken, today()), Number(step.getAttribute('data-days'))),
  }));
}

/** The address of a principle's page, where the quiz knows it. @param {HTMLElement} quiz @param {string} principle */
export function pageOf(quiz, principle) {
  const link = cards(quiz).querySelector(`[data-principle="${principle}"] a`)?.getAttribute('href');
  return link ? new URL(link, location.href).href : '';
}
