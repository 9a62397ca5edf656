/**
 * The plan for the current answers, with suggested steps in the page's texts.
 *
 * @import { Scene } from '../bank.js'
 * @import { Priority } from '../core/plan.js'
 */
import { suggestedPlan } from '../core/suggestions.js';
import { today } from '../page/controls.js';
import { textsOf } from '../page/texts.js';

/** @param {Scene} scene @returns {Priority[]} */
export const planFor = ({ quiz, bank, values, result }) =>
  suggestedPlan({ bank, texts: textsOf(quiz), values, today: today() }, result.priorities);
