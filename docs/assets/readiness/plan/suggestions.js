/**
 * The plan for the current answers, with suggested steps in the page's texts.
 *
 * @import { Desk } from '../bank.js'
 */
import { isPlanned } from '../core/plan.js';
import { score } from '../core/score.js';
import { suggestedPlan } from '../core/suggestions.js';
import { today } from '../page/controls.js';
import { textsOf } from '../page/texts.js';

/** What suggestions are made from. @param {Pick<Desk, 'quiz' | 'values'>} desk */
export const sourceOf = ({ quiz, values }) => ({ texts: textsOf(quiz), values: values(), today: today() });

/** The plan as it stands. @param {Pick<Desk, 'quiz' | 'bank' | 'values'>} desk */
export function planNow(desk) {
  const values = desk.values();
  return suggestedPlan(sourceOf(desk), isPlanned(values) ? [] : score(desk.bank, values).priorities);
}
