/**
 * Paints the next steps: one act for Monday, three priorities, what matters most, and two strengths to protect.
 *
 * @import { Scene } from '../bank.js'
 * @import { PriorityView, ResultView } from '../core/view/types.js'
 * @import { Root } from '../page/templates.js'
 */
import { standingOf } from '../core/view/next.js';
import { fill, listOf, partOf } from '../page/markup.js';
import { textsOf } from '../page/texts.js';

/** @param {Root<'result'>} root @param {ResultView} view */
export function paintNext(root, { next, plan, is_planned, plan_progress }) {
  paintPriorities(root, next.priorities);
  const [first] = next.priorities;
  fill(root, 'monday', first?.now.text ?? '');
  fill(root, 'monday-principle', first?.title ?? '');
  fill(root, 'first-titles', next.priorities.map(({ title }) => title).join(' · '));
  fill(root, 'no-priorities', next.no_priorities);
  const isOffered = !is_planned && plan.length > 0;
  partOf(root, 'make-plan').hidden = !isOffered;
  partOf(root, 'go-to-plan').hidden = isOffered;
  fill(root, 'plan-progress', plan_progress);
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (
    root.querySelectorAll('[name="matters_most"]')
  )) {
    box.checked = next.marked.includes(box.value);
    box.disabled = next.is_marked_full && !box.checked;
  }
  fill(root, 'tied', next.tied);
  fill(root, 'now-first', next.now_first);
  paintStrengths(root, next.strengths);
}

/** Paint the principles' cards: the priorities first, in order; the others hidden. @param {Root<'result'>} root @param {readonly PriorityView[]} priorities */
function paintPriorities(root, priorities) {
  const list = listOf(root, 'priorities');
  const cards = /** @type {HTMLElement[]} */ ([...list.children]);
  for (const card of cards) card.hidden = true;
  const first = priorities.map((priority) => paintedCard(list, priority));
  list.replaceChildren(...first, ...cards.filter((card) => !first.includes(card)));
}

/**
 * Paint a principle's card: why it is a priority, where the reader stands, and what good looks like.
 *
 * @param {Root<'result', HTMLElement>} list
 * @param {PriorityView} priority
 */
function paintedCard(list, { principle, why, rung, standing, no_standing }) {
  const card = /** @type {Root<'result', HTMLElement>} */ (list.querySelector(`[data-of="${principle}"]`));
  card.hidden = false;
  fill(card, 'why', why);
  fill(card, 'standing', no_standing);
  for (const part of /** @type {const} */ (['ladder', 'rungs'])) partOf(card, part).hidden = !standing;
  fill(card, 'about', standing?.about ?? '');
  fill(card, 'rung', standing?.current ?? '');
  fill(card, 'aim', standing?.aim ?? '');
  const reached = rung ?? -1;
  partOf(card, 'ladder')
    .querySelectorAll('li')
    .forEach((step, at) => {
      step.classList.toggle('ladder__reached', at <= reached);
      step.classList.toggle('ladder__aim', at === standing?.aim_rung);
    });
  return card;
}

/** Paint the strengths, each with a link to its page. @param {Root<'result'>} root @param {ResultView['next']['strengths']} strengths */
function paintStrengths(root, strengths) {
  partOf(root, 'strengths').hidden = strengths.length === 0;
  const items = strengths.map(({ title, page, figure }) => {
    const name = document.createElement(page ? 'a' : 'span');
    name.textContent = title;
    if (page) name.setAttribute('href', page);
    const item = document.createElement('li');
    item.append(name, ` ${figure}`);
    return item;
  });
  listOf(root, 'strengths').replaceChildren(...items);
}

/** What good looks like on a principle; empty if there is nothing to aim for. @param {Pick<Scene, 'quiz' | 'bank' | 'values'>} scene @param {string} id */
export const aimOn = ({ quiz, bank, values }, id) =>
  standingOf({ bank, texts: textsOf(quiz), values }, id)?.aim ?? '';
