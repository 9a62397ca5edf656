/**
 * The bank's sentences, read from the page's markup: questions and answers from the quiz's form; steps, addresses and
 * headings from the result's template. Nothing here reads what a script has rendered.
 *
 * @import { Scene } from '../bank.js'
 * @import { Label, Texts } from '../core/view/types.js'
 */
import { markup } from '../parts/result.js';
import { MissingPlace, templateOf } from './markup.js';
import { addTemplate } from './stage.js';

/** Where to find, in the result's template, the labels that the summary repeats. @type {Record<Label, string>} */
const LABEL_SELECTORS = {
  legend: '.dimensions__legend',
  why: '#why-title',
  dimensions: '#dimensions-title',
  priorities: '#priorities-title',
  where_you_are: '[data-part="rungs"] dt:first-of-type',
  aim: '[data-part="rungs"] dt:last-of-type',
  not_for: '.not-for',
};

/**
 * @param {HTMLElement} quiz
 * @returns {Texts}
 */
export function textsOf(quiz) {
  addTemplate(quiz, 'result', markup);
  const content = templateOf(quiz, 'result');
  const field = (/** @type {string} */ id) => quiz.querySelector(`#q-${id}`);
  // Stems name their role as a result code does, by its number.
  const numberOf = (/** @type {string} */ role) =>
    quiz.querySelector(`[name="role"][value="${role}"]`)?.getAttribute('data-number');
  /** @type {Texts} */
  const texts = {
    title: (id) => textIn(field(id)?.querySelector('.question__title'), `title of ${id}`),
    stem: (id, role) =>
      textIn(
        field(id)?.querySelector(`[data-number="${numberOf(role)}"], .question__asked`),
        `stem of ${id}, ${role}`,
      ),
    answer: (id, value) =>
      textIn(field(id)?.querySelector(`[value="${value}"]`)?.closest('label'), `answer ${value} to ${id}`),
    steps: (principle, role) => {
      const steps = content.querySelectorAll(
        `[data-list="priorities"] [data-of="${principle}"] [data-role="${role}"] [data-days]`,
      );
      const name = `step of ${principle}, ${role}`;
      if (steps.length === 0) throw missingText(name);
      return [...steps].map((step) => ({
        text: textIn(step, name),
        days: Number(step.getAttribute('data-days')),
      }));
    },
    now: (principle, role) => {
      const act = content.querySelector(
        `[data-list="priorities"] [data-of="${principle}"] [data-role="${role}"] [data-now]`,
      );
      const name = `act of ${principle}, ${role}`;
      return { label: textIn(act?.previousElementSibling, name), text: textIn(act, name) };
    },
    page: (principle) => {
      const link = content.querySelector(`[data-principle="${principle}"] a`)?.getAttribute('href');
      return link ? new URL(link, location.href).href : '';
    },
    label: (name) => textIn(content.querySelector(LABEL_SELECTORS[name]), `label ${name}`),
  };
  return Object.freeze(texts);
}

/** @param {Element | null | undefined} element @param {string} name of the text, for the error */
function textIn(element, name) {
  const text = element?.textContent?.trim();
  if (!text) throw missingText(name);
  return text;
}

/** @param {string} name */
const missingText = (name) => new MissingPlace(name);

/** The title of a question or sign; empty if the form no longer asks it. @param {Pick<Scene, 'quiz'>} scene @param {string} id */
export const questionTitle = ({ quiz }, id) =>
  quiz.querySelector(`#q-${id}`) ? textsOf(quiz).title(id) : '';

/** An answer in the words of the form. @param {Pick<Scene, 'quiz'>} scene @param {string} id @param {string} value */
export const answerInWords = ({ quiz }, id, value) => textsOf(quiz).answer(id, value);
