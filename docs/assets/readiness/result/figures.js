/**
 * Paints the result's figures: dimensions and principles, gaps, signs, how much was answered, and every answer.
 *
 * @import { Bank } from '../bank.js'
 * @import { BarView, GapView, PairView, ResultView } from '../core/view/types.js'
 * @import { Root } from '../page/templates.js'
 */
import { tenth } from '../core/wording.js';
import { chartOf, show } from '../page/chart.js';
import { copyOf, fill, listOf, partOf } from '../page/markup.js';

/** The shape of each facet's mark; the page explains them. */
const SHAPES = /** @type {const} */ ({ say: 'ring', do: 'point', reinforce: 'square' });

/** @param {Bank} bank @param {Root<'result'>} root @param {ResultView} view */
export function paintFigures(bank, root, { figures }) {
  const { dimensions, principles, pairs, gaps, signs, visibility } = figures;
  for (const dimension of dimensions) {
    const place = painted(bank, root, 'data-dimension', dimension, dimension.margin ?? 0);
    fill(place, 'note', dimension.note);
  }
  for (const principle of principles) painted(bank, root, 'data-principle', principle, 0);
  paintPairs(bank, root, pairs);
  paintGap(partOf(root, 'say_do'), gaps.say_do);
  paintGap(partOf(root, 'follow_through'), gaps.follow_through);
  paintSigns(root, signs);
  fill(root, 'visibility', visibility.count);
  fill(root, 'visibility-meaning', visibility.meaning);
}

/**
 * A score as text, as data and as a chart.
 *
 * @param {Bank} bank
 * @param {Root<'result'>} root
 * @param {'data-dimension' | 'data-principle'} attribute
 * @param {BarView} bar
 * @param {number} margin
 */
function painted(bank, root, attribute, { id, score, level, figure }, margin) {
  const element = /** @type {Root<'result', HTMLElement>} */ (root.querySelector(`[${attribute}="${id}"]`));
  fill(element, 'figure', figure);
  show(element, score === null ? null : chartOf(bank, [{ score, margin }]));
  if (score !== null) {
    element.setAttribute('data-score', tenth(score));
    element.setAttribute('data-level', String(level));
  }
  return element;
}

/** @param {Bank} bank @param {Root<'result'>} root @param {readonly PairView[]} pairs */
function paintPairs(bank, root, pairs) {
  const lines = /** @type {Iterable<Root<'result', HTMLElement>>} */ (partOf(root, 'pairs').children);
  for (const line of lines) {
    const pair = pairs.find(({ id }) => id === line.getAttribute('data-of'));
    line.hidden = !pair;
    if (!pair) continue;
    const marks = pair.facets.map(({ facet, score }) => ({ score, shape: SHAPES[facet] }));
    show(line, chartOf(bank, marks));
    fill(line, 'facets', pair.figure);
  }
}

/** @param {Root<'result', HTMLElement>} part @param {GapView} gap */
function paintGap(part, { is_wide, points, pair, meaning }) {
  part.classList.toggle('gap--wide', is_wide);
  fill(part, 'points', points);
  fill(part, 'pair', pair);
  fill(part, 'meaning', meaning);
}

/** @param {Root<'result'>} root @param {ResultView['figures']['signs']} signs */
function paintSigns(root, { counted, open, each }) {
  partOf(root, 'signs').hidden = each.length === 0;
  fill(root, 'signs', counted);
  fill(root, 'signs-open', open);
  for (const line of /** @type {NodeListOf<Root<'result', HTMLElement>>} */ (
    root.querySelectorAll('.sign')
  )) {
    const sign = each.find(({ id }) => id === line.getAttribute('data-of'));
    if (!sign) {
      line.remove(); // not asked of this role
      continue;
    }
    line.classList.add(`sign--${sign.state}`);
    fill(line, 'state', sign.said);
  }
}

/** Every answer in words, with a button to change it. @param {Root<'result'>} root @param {ResultView} view */
export function paintAnswers(root, { answers }) {
  const list = listOf(root, 'answers');
  const pattern = /** @type {Root<'result', HTMLElement>} */ (list.firstElementChild);
  const items = answers.map(({ id, title, stem, answer }) => {
    const item = copyOf(pattern);
    fill(item, 'question', title);
    fill(item, 'stem', stem);
    fill(item, 'answer', answer);
    const button = /** @type {HTMLElement} */ (item.querySelector('button'));
    button.dataset.go = id;
    button.setAttribute('aria-label', `${button.textContent}: ${title}`);
    return item;
  });
  list.replaceChildren(...items);
}
