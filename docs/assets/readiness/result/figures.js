/**
 * Paints the result's figures: dimensions and principles as bars, gaps, signs, how much was answered, and every answer.
 *
 * @import { BarView, GapView, ResultView } from '../core/view/types.js'
 * @import { Root } from '../page/templates.js'
 */
import { tenth } from '../core/wording.js';
import { copyOf, fill, listOf, partOf } from '../page/markup.js';

/** @param {Root<'result'>} root @param {ResultView} view */
export function paintFigures(root, { figures }) {
  const { dimensions, principles, gaps, signs, visibility } = figures;
  for (const dimension of dimensions) {
    const bar = paintedBar(root, 'data-dimension', dimension);
    bar.style.setProperty('--margin', String(dimension.margin ?? 0));
    fill(bar, 'note', dimension.note);
  }
  for (const principle of principles) paintedBar(root, 'data-principle', principle);
  paintGap(partOf(root, 'say_do'), gaps.say_do);
  paintGap(partOf(root, 'follow_through'), gaps.follow_through);
  paintSigns(root, signs);
  fill(root, 'visibility', visibility.count);
  fill(root, 'visibility-meaning', visibility.meaning);
}

/**
 * A score as text, as data and as a bar.
 *
 * @param {Root<'result'>} root
 * @param {'data-dimension' | 'data-principle'} attribute
 * @param {BarView} bar
 */
function paintedBar(root, attribute, { id, score, level, figure }) {
  const element = /** @type {Root<'result', HTMLElement>} */ (root.querySelector(`[${attribute}="${id}"]`));
  const track = /** @type {HTMLElement} */ (element.querySelector('.bar__track'));
  track.hidden = score === null;
  fill(element, 'figure', figure);
  if (score !== null) {
    element.setAttribute('data-score', tenth(score));
    element.setAttribute('data-level', String(level));
    track.style.setProperty('--score', String(score));
  }
  return element;
}

/** @param {Root<'result', HTMLElement>} part @param {GapView} gap */
function paintGap(part, { bars, is_wide, points, pair, meaning }) {
  const place = /** @type {HTMLElement} */ (part.querySelector('.gap__bars'));
  place.hidden = bars === null;
  part.classList.toggle('gap--wide', is_wide);
  const both = /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('.bar__fill'));
  for (const [at, score] of (bars ?? []).entries()) both[at].style.setProperty('--score', String(score));
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
  const items = answers.map(({ id, title, answer }) => {
    const item = copyOf(pattern);
    fill(item, 'question', title);
    fill(item, 'answer', answer);
    const button = /** @type {HTMLElement} */ (item.querySelector('button'));
    button.dataset.go = id;
    button.setAttribute('aria-label', `${button.textContent}: ${title}`);
    return item;
  });
  list.replaceChildren(...items);
}
