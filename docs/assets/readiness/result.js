/**
 * The result: clones the page's template and has its parts filled in.
 *
 * @import { Bank, Scene, Values } from './bank.js'
 */
import { showAnswers, showFigures } from './result-figures.js';
import { showPriorities, showStrengths } from './result-next.js';
import { showVerdict } from './result-verdict.js';
import { score } from './score.js';

/**
 * Show the result of these values in the section.
 *
 * @param {HTMLElement} quiz holds the template, and the form in which rungs are described
 * @param {HTMLElement} section
 * @param {Bank} bank
 * @param {Values} values
 * @param {(marked: string[]) => void} mark called with the principles that matter most
 */
export async function showResult(quiz, section, bank, values, mark) {
  const template = /** @type {HTMLTemplateElement} */ (quiz.querySelector('template[data-part="result"]'));
  const root = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const style = /** @type {HTMLLinkElement} */ (root.querySelector('link'));
  style.remove();
  /** @type {Scene} */
  const scene = { quiz, root, bank, values, result: score(bank, values) };
  showVerdict(scene);
  showFigures(scene);
  showPriorities(scene);
  showStrengths(scene);
  showAnswers(scene);
  const link = section.querySelector('link') ?? (await styled(section, style));
  const opened = [...section.querySelectorAll('details')].map(({ open }) => open);
  section.replaceChildren(link, root);
  section.querySelectorAll('details').forEach((details, at) => {
    details.open = opened[at] ?? false;
  });
  const matters = /** @type {HTMLElement} */ (section.querySelector('.matters'));
  matters.oninput = () => {
    const boxes = /** @type {HTMLInputElement[]} */ ([...matters.querySelectorAll('input')]);
    const marked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    mark(marked);
    const again = new Map([...values, ['matters_most', marked]]);
    showPriorities({ quiz, root: section, bank, values: again, result: score(bank, again) });
  };
}

/**
 * Wait for the result's own style sheet, so that nothing is shown bare.
 *
 * @param {HTMLElement} section
 * @param {HTMLLinkElement} link
 * @returns {Promise<HTMLLinkElement>}
 */
function styled(section, link) {
  return new Promise((resolve) => {
    link.onload = () => resolve(link);
    link.onerror = () => resolve(link);
    section.append(link);
  });
}
