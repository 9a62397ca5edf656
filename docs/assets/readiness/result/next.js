/**
 * What comes next: three priorities, what matters most, and two strengths to protect.
 *
 * @import { Ceiling, Scene } from '../bank.js'
 * @import { Message } from '../page/templates.js'
 */

import { asked } from '../core/answers.js';
import { points } from '../core/score.js';
import { fill, partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { answerInWords, scoreInWords, stemOf, tenth, titleOf } from '../page/wording.js';

const MOST_MARKS = 3;
const TOP = 4;

/** The priorities in their order, and what is marked. @param {Scene} scene */
export function showPriorities(scene) {
  const { root, result } = scene;
  const list = /** @type {HTMLElement} */ (root.querySelector('[data-list="priorities"]'));
  const cards = /** @type {HTMLElement[]} */ ([...list.children]);
  for (const card of cards) card.hidden = true;
  const first = result.priorities.map((id) => filledCard(scene, id));
  list.replaceChildren(...first, ...cards.filter((card) => !first.includes(card)));
  const nothing = result.answered > 0 ? 'no_priorities_top' : 'no_priorities_few';
  fill(root, 'no-priorities', first.length > 0 ? '' : say(nothing));
  const full = marked(scene).length >= MOST_MARKS;
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (
    root.querySelectorAll('[name="matters_most"]')
  )) {
    box.checked = marked(scene).includes(box.value);
    box.disabled = full && !box.checked;
  }
  const titles = result.priorities.map(titleOf).join(' · ');
  fill(root, 'now-first', marked(scene).length > 0 ? say('now_first', { titles }) : '');
}

/** Marks of principles that there are; those of another edition's do not count. @param {Scene} scene */
const marked = ({ bank, values }) =>
  bank.principles.map(({ id }) => id).filter((id) => [values.get('matters_most') ?? []].flat().includes(id));

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
  for (const part of /** @type {const} */ (['ladder', 'rungs'])) partOf(card, part).hidden = !climbing;
  fill(card, 'about', climbing ? stemOf(scene, question) : '');
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

/** The rung above where one stands on a principle, if there is one. @param {Scene} scene @param {string} id */
export function nextRung(scene, id) {
  const question = lowestQuestion(scene, id);
  const rung = question ? Number(scene.values.get(question)) : TOP;
  return question && rung < TOP ? answerInWords(scene, question, String(rung + 1)) : '';
}

/** Why a principle is among the first. @param {Scene} scene @param {string} id */
function why(scene, id) {
  const cause = scene.result.causes.find(({ principle }) => principle === id);
  /** @type {Record<Ceiling, Message>} */
  const sentences = {
    commitment: 'because_commitment',
    signs: 'because_signs',
    'weakest-link': 'because_weakest',
  };
  if (cause) return say(sentences[cause.ceiling]);
  const gain = say('because_gap', { n: tenth(100 - Number(scene.result.principles[id])) });
  return marked(scene).includes(id) ? `${say('because_marked')} ${gain}` : gain;
}

/** The strengths, each with its page. @param {Scene} scene */
export function showStrengths({ root, bank, result }) {
  const strong = result.strengths;
  partOf(root, 'strengths').hidden = strong.length === 0;
  const items = strong.map((id) => {
    const link = /** @type {HTMLElement} */ (
      root.querySelector(`[data-principle="${id}"] > :first-child`)
    ).cloneNode(true);
    const item = document.createElement('li');
    item.append(link, ` ${scoreInWords(bank, 'principle_score', Number(result.principles[id]))}`);
    return item;
  });
  root.querySelector('[data-list="strengths"]')?.replaceChildren(...items);
}
