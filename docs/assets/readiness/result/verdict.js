/**
 * Paints the first screen of the result: the level, how certain it is, and what holds it there, and what the next takes.
 *
 * @import { ResultView, Verdict } from '../core/view/types.js'
 * @import { Root } from '../page/templates.js'
 */

import { fill, partOf } from '../page/markup.js';
import { fillList } from '../page/wording.js';

/** @param {Root<'result'>} root @param {ResultView} view */
export function paintVerdict(root, { verdict }) {
  for (const name of /** @type {const} */ (['unit', 'headline', 'taken', 'gloss', 'overall']))
    fill(root, name, verdict[name]);
  paintStrip(partOf(root, 'strip'), verdict.strip);
  fillList(root, 'reasons', verdict.reasons);
  paintWhy(root, verdict.why);
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

/** @param {Root<'result'>} root @param {Verdict['why']} why */
function paintWhy(root, why) {
  partOf(root, 'why').hidden = why === null;
  if (why === null) return;
  fill(root, 'unheld', why.unheld);
  fill(root, 'open-counted', why.open);
  fillList(root, 'holds', why.holds);
  fill(root, 'next-takes', why.next);
  fillList(root, 'takes', why.takes);
  partOf(root, 'held-choice').hidden = why.holds.length === 0;
}
