/**
 * The entry point of the result: makes a view of it, clones the page's template, and has the view painted into the clone.
 *
 * @import { Desk } from '../bank.js'
 * @import { ResultView } from '../core/view/types.js'
 * @import { Root } from '../page/templates.js'
 *
 * @typedef {Desk<'result'>} ResultDesk
 */
import { viewOf } from '../core/view/result-view.js';
import { today } from '../page/controls.js';
import { fill } from '../page/markup.js';
import { say } from '../page/messages.js';
import { setUp } from '../page/stage.js';
import { textsOf } from '../page/texts.js';
import { markup } from '../parts/result.js';
import { paintAnswers, paintFigures } from './figures.js';
import { paintNext } from './next.js';
import { showSending } from './sending.js';
import { paintVerdict } from './verdict.js';

/**
 * Show the reader's current result, or the one being visited.
 *
 * @param {ResultDesk} desk
 */
export async function show(desk) {
  const { section, bank } = desk;
  const opened = [...section.querySelectorAll('details')].map(({ open }) => open);
  const { root, appear } = await setUp(desk, 'result', markup);
  const view = viewNow(desk);
  paintWhose(root, view, desk.values().has('role'));
  paintVerdict(root, view);
  paintFigures(bank, root, view);
  paintAnswers(root, view);
  paintNext(root, view);
  appear();
  section.querySelectorAll('details').forEach((details, at) => {
    details.open = opened[at] ?? details.dataset.opens === partInAddress();
  });
  showSending(desk, view);
  nameParts(desk, view);
  // The section is not in sight yet.
  if (opened.length === 0)
    requestAnimationFrame(() => section.querySelector('.part[open]')?.scrollIntoView());
  const standings = /** @type {HTMLElement} */ (section.querySelector('.standings'));
  standings.oninput = () => {
    const boxes = /** @type {HTMLInputElement[]} */ ([...standings.querySelectorAll('input')]);
    desk.set({ matters_most: boxes.filter(({ checked }) => checked).map(({ value }) => value) });
    const changed = viewNow(desk);
    paintNext(section, changed);
    showSending(desk, changed);
    nameParts(desk, changed);
  };
}

/** The part of the result that the address asks for; empty if it asks for none. */
const partInAddress = () => new URLSearchParams(location.search).get('part') ?? '';

/** Have the address name the part that was opened last, and none once that is closed. @param {ResultDesk} desk @param {ResultView} view */
function nameParts({ section, address }, { code }) {
  const parts = /** @type {HTMLDetailsElement[]} */ ([...section.querySelectorAll('.part')]);
  const named = parts.find(({ open, dataset }) => open && dataset.opens === partInAddress());
  address(code, named?.dataset.opens ?? '');
  for (const part of parts)
    part.ontoggle = () => {
      if (part.open || part.dataset.opens === partInAddress())
        address(code, part.open ? String(part.dataset.opens) : '');
    };
}

/** @param {ResultDesk} desk */
function viewNow({ quiz, bank, values, guest }) {
  const visited = guest();
  return viewOf({
    bank,
    say,
    texts: textsOf(quiz),
    taken: visited ?? { values: values(), edition: bank.edition },
    guest: visited?.name ?? null,
    today: today(),
    address: quizAddress(),
  });
}

/** Where others can open this quiz; empty for a local file, whose address is no use to them. */
const quizAddress = () => (location.protocol.startsWith('http') ? location.origin + location.pathname : '');

/**
 * Show whose result it is, and hide what is only for another owner or role.
 *
 * @param {Root<'result'>} root
 * @param {ResultView} view
 * @param {boolean} hasOwn whether the reader has begun a quiz
 */
function paintWhose(root, { role, is_guest, guest }, hasOwn) {
  const other = is_guest ? 'own' : 'guest';
  for (const part of root.querySelectorAll(`[data-whose="${other}"]`)) part.setAttribute('hidden', '');
  fill(root, 'guest', guest);
  fill(root, 'to-mine', say(hasOwn ? 'to_mine' : 'take_quiz'));
  for (const part of root.querySelectorAll('[data-role]')) {
    // `by-role` follows the role chosen in the form, which may differ from this result's.
    part.classList.remove('by-role');
    part.toggleAttribute('hidden', part.getAttribute('data-role') !== role);
  }
}
