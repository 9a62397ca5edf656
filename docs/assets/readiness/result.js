/**
 * The result: clones the page's template and has its parts filled in.
 *
 * @import { Bank, Scene, Values } from './bank.js'
 */
import { showAnswers, showFigures } from './result-figures.js';
import { showPriorities, showStrengths } from './result-next.js';
import { showQuestionToAsk, showVerdict } from './result-verdict.js';
import { score } from './score.js';

/**
 * Show the result of these values in the section.
 *
 * @param {HTMLElement} quiz holds the template, and the form in which rungs are described
 * @param {HTMLElement} section
 * @param {Bank} bank
 * @param {() => Values} values what stands, asked for once all is loaded
 * @param {(marked: string[]) => void} mark called with the principles that matter most
 */
export async function showResult(quiz, section, bank, values, mark) {
  const template = /** @type {HTMLTemplateElement} */ (quiz.querySelector('template[data-part="result"]'));
  const root = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const link = await styled(section, /** @type {HTMLLinkElement} */ (root.querySelector('link')));
  /** @param {ParentNode} where @returns {Scene} */
  const sceneOf = (where) => {
    const given = values();
    return { quiz, root: where, bank, values: given, result: score(bank, given) };
  };
  const scene = sceneOf(root);
  showVerdict(scene);
  showFigures(scene);
  showAnswers(scene);
  showNext(scene);
  const opened = [...section.querySelectorAll('details')].map(({ open }) => open);
  section.replaceChildren(link, root);
  section.querySelectorAll('details').forEach((details, at) => {
    details.open = opened[at] ?? false;
  });
  const matters = /** @type {HTMLElement} */ (section.querySelector('.matters'));
  matters.oninput = () => {
    const boxes = /** @type {HTMLInputElement[]} */ ([...matters.querySelectorAll('input')]);
    mark(boxes.filter(({ checked }) => checked).map(({ value }) => value));
    showNext(sceneOf(section));
  };
}

/** What follows from the priorities, and changes with what matters most. @param {Scene} scene */
function showNext(scene) {
  showPriorities(scene);
  showStrengths(scene);
  showQuestionToAsk(scene);
}

/**
 * Wait for the result's own style sheet, so that nothing is shown bare.
 *
 * @param {HTMLElement} section
 * @param {HTMLLinkElement} link
 * @returns {Promise<HTMLLinkElement>}
 */
function styled(section, link) {
  link.remove();
  const there = section.querySelector('link');
  if (there?.sheet) return Promise.resolve(there);
  const coming = there ?? link;
  return new Promise((resolve) => {
    for (const end of ['load', 'error']) coming.addEventListener(end, () => resolve(coming));
    if (!there) section.append(link);
  });
}
