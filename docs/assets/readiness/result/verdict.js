/**
 * Paints the first screen of the result: the level, how certain it is, and what holds it there.
 *
 * @import { HoldView, ResultView, Verdict } from '../core/view/types.js'
 * @import { Root } from '../page/templates.js'
 */

import { copyOf, fill, listOf, partOf } from '../page/markup.js';
import { fillList } from '../page/wording.js';

/** @param {Root<'result'>} root @param {ResultView} view */
export function paintVerdict(root, { verdict }) {
  for (const name of /** @type {const} */ (['unit', 'headline', 'taken', 'gloss']))
    fill(root, name, verdict[name]);
  paintStrip(partOf(root, 'strip'), verdict.strip);
  fillList(root, 'reasons', verdict.reasons);
  paintHeld(root, verdict.held);
  partOf(root, 'check-first').hidden = !verdict.is_high;
  partOf(root, 'unanswered').hidden = !verdict.is_open;
  partOf(root, 'full').hidden = verdict.is_full;
}

/** @param {HTMLElement} strip @param {Verdict['strip']} marks */
function paintStrip(strip, marks) {
  strip.hidden = marks === null;
  for (const { level, is_reached, is_level, is_uncapped } of marks ?? []) {
    const { classList } = /** @type {Element} */ (strip.querySelector(`[data-at="${level}"]`));
    classList.toggle('strip__reached', is_reached);
    classList.toggle('strip__level', is_level);
    classList.toggle('strip__uncapped', is_uncapped);
  }
}

/** @param {Root<'result'>} root @param {Verdict['held']} held */
function paintHeld(root, held) {
  partOf(root, 'held').hidden = held === null;
  if (held === null) return;
  fill(root, 'uncapped', held.uncapped);
  partOf(root, 'held-choice').hidden = held.holds.length === 0;
  const list = listOf(root, 'holds');
  const pattern = /** @type {Root<'result', HTMLElement>} */ (list.firstElementChild);
  list.replaceChildren(...held.holds.map((hold) => painted(copyOf(pattern), hold)));
}

/** @param {Root<'result', HTMLElement>} item @param {HoldView} hold */
function painted(item, { why, lift }) {
  fill(item, 'why', why);
  fill(item, 'lift', lift);
  return item;
}
