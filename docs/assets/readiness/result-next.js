/**
 * What comes next: three priorities, what matters most, and two strengths to protect.
 *
 * @import { Ceiling, Scene } from './bank.js'
 */
import { asked } from './answers.js';
import { points } from './score.js';
import { answerInWords, partOf, questionTitle, scoreInWords } from './wording.js';
import { fill, say } from './words.js';

const MOST_MARKS = 3;
const TOP = 4;

/** The priorities in their order, and what is marked. @param {Scene} scene */
export function showPriorities(scene) {
  const { root, result, values } = scene;
  const list = /** @type {HTMLElement} */ (root.querySelector('[data-list="priorities"]'));
  const cards = /** @type {HTMLElement[]} */ ([...list.children]);
  for (const card of cards) card.hidden = true;
  const first = result.priorities.map((id) => filledCard(scene, id));
  list.replaceChildren(...first, ...cards.filter((card) => !first.includes(card)));
  fill(root, 'no-priorities', first.length > 0 ? '' : say('no_priorities'));
  const full = marked(scene).length >= MOST_MARKS;
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (
    root.querySelectorAll('[name="matters_most"]')
  )) {
    box.checked = marked(scene).includes(box.value);
    box.disabled = full && !box.checked;
  }
  fill(root, 'too-many', full && values.has('matters_most') ? say('too_many_marks') : '');
}

/** @param {Scene} scene */
const marked = ({ values }) => /** @type {string[]} */ (values.get('matters_most') ?? []);

/**
 * A principle's card: why it comes first, where one stands, and the next rung.
 *
 * @param {Scene} scene
 * @param {string} id
 */
function filledCard(scene, id) {
  const { root, values } = scene;
  const card = /** @type {HTMLElement} */ (root.querySelector(`.priority[data-of="${id}"]`));
  card.hidden = false;
  fill(card, 'why', why(scene, id));
  const question = lowestQuestion(scene, id);
  const rung = question ? Number(values.get(question)) : -1;
  const climbing = question !== undefined && rung < TOP;
  fill(card, 'standing', climbing ? '' : say(question ? 'at_the_top' : 'not_answered'));
  for (const part of card.querySelectorAll('[data-part]')) part.toggleAttribute('hidden', !climbing);
  fill(card, 'about', climbing ? questionTitle(scene, question) : '');
  fill(card, 'rung', climbing ? answerInWords(scene, question, String(rung)) : '');
  fill(card, 'next', climbing ? answerInWords(scene, question, String(rung + 1)) : '');
  card.querySelectorAll('.ladder li').forEach((step, at) => {
    step.classList.toggle('ladder__reached', at <= rung);
    step.classList.toggle('ladder__next', at === rung + 1);
  });
  return card;
}

/** The principle's question on the lowest rung, if any is answered. @param {Scene} scene @param {string} id */
function lowestQuestion({ bank, values }, id) {
  const rungOf = (/** @type {{id: string}} */ question) => Number(values.get(question.id));
  return asked(bank, values)
    .questions.filter((question) => question.principle === id && points(values.get(question.id)) !== null)
    .toSorted((one, other) => rungOf(one) - rungOf(other))[0]?.id;
}

/** Why a principle is among the first. @param {Scene} scene @param {string} id */
function why(scene, id) {
  const cause = scene.result.causes.find(({ principle }) => principle === id);
  /** @type {Record<Ceiling, string>} */
  const sentences = {
    commitment: 'because_commitment',
    signs: 'because_signs',
    'weakest-link': 'because_weakest',
  };
  return say(
    cause ? sentences[cause.ceiling] : marked(scene).includes(id) ? 'because_marked' : 'because_gap',
  );
}

/** Two strengths, unless they are among the priorities or none at all. @param {Scene} scene */
export function showStrengths({ root, bank, result }) {
  const strong = result.strengths.filter(
    (id) => !result.priorities.includes(id) && Number(result.principles[id]) > 0,
  );
  partOf(root, 'strengths').hidden = strong.length === 0;
  const items = strong.map((id) => {
    const link = /** @type {HTMLElement} */ (root.querySelector(`[data-principle="${id}"] a`)).cloneNode(
      true,
    );
    const item = document.createElement('li');
    item.append(link, ` ${scoreInWords(bank, 'principle_score', Number(result.principles[id]))}`);
    return item;
  });
  root.querySelector('[data-list="strengths"]')?.replaceChildren(...items);
}
