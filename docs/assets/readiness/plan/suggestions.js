/**
 * The plan for the current answers, with suggested steps in the page's texts.
 *
 * @import { Bank, Values } from '../bank.js'
 * @import { Priority } from '../core/plan.js'
 */
import { suggestedPlan } from '../core/suggestions.js';
import { today } from '../page/controls.js';
import { textsOf } from '../page/texts.js';

/**
 * @param {HTMLElement} quiz
 * @param {Bank} bank
 * @param {Values} values
 * @param {string[]} priorities where none were chosen
 * @returns {Priority[]}
 */
export const planFor = (quiz, bank, values, priorities) =>
  suggestedPlan({ bank, texts: textsOf(quiz), values, today: today() }, priorities);
