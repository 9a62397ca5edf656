/**
 * The result: clones the page's template and has its parts filled in.
 *
 * @import { Desk, Scene } from '../bank.js'
 */

import { score } from '../core/score.js';
import { fill } from '../page/markup.js';
import { say } from '../page/messages.js';
import { setUp } from '../page/stage.js';
import { showPlanned } from '../plan/table.js';
import { showAnswers, showFigures } from './figures.js';
import { showPriorities, showStrengths } from './next.js';
import { showSending } from './sending.js';
import { showQuestionToAsk, showVerdict } from './verdict.js';

/**
 * Show the result of what stands, or somebody else's.
 *
 * @param {Desk} desk
 */
export async function show(desk) {
  const { quiz, section, bank } = desk;
  const opened = [...section.querySelectorAll('details')].map(({ open }) => open);
  const { root, appear } = await setUp(desk, 'result');
  /** @param {ParentNode} where @returns {Scene} */
  const sceneOf = (where) => {
    const visited = desk.guest();
    const { values, edition } = visited ?? { values: desk.values(), edition: bank.edition };
    const guest = visited?.name === ''; // one that has a name was kept here
    return { quiz, root: where, bank, values, edition, guest, result: score(bank, values) };
  };
  const scene = sceneOf(root);
  showWhose(desk, scene);
  showVerdict(scene);
  showFigures(scene);
  showAnswers(scene);
  showNext(scene);
  appear();
  section.querySelectorAll('details').forEach((details, at) => {
    details.open = opened[at] ?? false;
  });
  showSending(desk, sceneOf(section));
  const matters = /** @type {HTMLElement} */ (section.querySelector('.matters'));
  matters.oninput = () => {
    const boxes = /** @type {HTMLInputElement[]} */ ([...matters.querySelectorAll('input')]);
    desk.set({ matters_most: boxes.filter(({ checked }) => checked).map(({ value }) => value) });
    showNext(sceneOf(section));
    showSending(desk, sceneOf(section));
  };
}

/** Whose result it is: what belongs to somebody else's, or to another role's, leaves. @param {Desk} desk @param {Scene} scene */
function showWhose(desk, { root, values }) {
  const guest = desk.guest();
  const other = guest ? 'own' : 'guest';
  for (const part of root.querySelectorAll(`[data-whose="${other}"]`)) part.setAttribute('hidden', '');
  fill(root, 'guest', guest ? say(guest.name ? 'guest_named' : 'guest_link', { name: guest.name }) : '');
  for (const part of root.querySelectorAll('[data-role]')) {
    // The form shows what fits the role that is chosen there, which need not be this result's.
    part.classList.remove('by-role');
    part.toggleAttribute('hidden', part.getAttribute('data-role') !== values.get('role'));
  }
}

/** What follows from the priorities, and changes with what matters most. @param {Scene} scene */
function showNext(scene) {
  showPriorities(scene);
  showStrengths(scene);
  showQuestionToAsk(scene);
  showPlanned(scene);
}
