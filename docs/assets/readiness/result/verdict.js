/**
 * Paints the first screen of the result: the level, why it is that level, and how much it rests on.
 *
 * @import { ResultView, Verdict } from '../core/view/types.js'
 * @import { Root } from '../page/templates.js'
 */

import { fill, partOf } from '../page/markup.js';
import { fillList } from '../page/wording.js';

/** @param {Root<'result'>} root @param {ResultView} view */
export function paintVerdict(root, { verdict }) {
  for (const name of /** @type {const} */ (['unit', 'headline', 'taken', 'because', 'rests']))
    fill(root, name, verdict[name]);
  fillList(root, 'needs', verdict.needs);
  fill(root, 'cautions', verdict.cautions.join(' '));
  for (const { level, is_reached, is_level, is_uncapped } of verdict.stairs) {
    const { classList } = /** @type {Element} */ (
      partOf(root, 'stairs').querySelector(`[data-at="${level}"]`)
    );
    classList.toggle('stairs__reached', is_reached);
    classList.toggle('stairs__level', is_level);
    classList.toggle('stairs__uncapped', is_uncapped);
  }
  paintWhy(root, verdict.why);
  partOf(root, 'check-first').hidden = !verdict.is_high;
  partOf(root, 'unanswered').hidden = !verdict.is_open;
  partOf(root, 'full').hidden = verdict.is_full;
}

/** @param {Root<'result'>} root @param {Verdict['why']} why */
function paintWhy(root, why) {
  partOf(root, 'why').hidden = why === null;
  if (why === null) return;
  fill(root, 'unheld', why.unheld);
  fillList(root, 'holds', why.holds);
  fill(root, 'next-takes', why.next);
  fillList(root, 'takes', why.takes);
  partOf(root, 'held-choice').hidden = why.holds.length === 0;
}
