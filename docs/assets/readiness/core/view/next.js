/**
 * What comes next as a view: three priorities, what matters most, and two strengths to protect. Pure.
 *
 * @import { Bank, Ceiling, Values } from '../../bank.js'
 * @import { Message } from '../../page/templates.js'
 * @import { Given, Next, PriorityView, Standing, Texts } from './types.js'
 */
import { asked } from '../answers.js';
import { points } from '../score.js';
import { tenth } from '../wording.js';

const MOST_MARKS = 3;
const TOP = 4;
/** @type {Record<Ceiling, Message>} */
const BECAUSE = {
  commitment: 'because_commitment',
  signs: 'because_signs',
  'weakest-link': 'because_weakest',
};

/** @param {Given} given @returns {Next} */
export function nextOf(given) {
  const { say, role, result } = given;
  const priorities = result.priorities.map((id) => priorityOf(given, id));
  const nothing = say(result.answered > 0 ? 'no_priorities_top' : 'no_priorities_few');
  const marked = marksOf(given);
  const titles = priorities.map(({ title }) => title).join(' · ');
  return {
    priorities,
    no_priorities: priorities.length > 0 ? '' : nothing,
    marked,
    is_marked_full: marked.length >= MOST_MARKS,
    now_first: marked.length > 0 ? say('now_first', { titles }) : '',
    ask: role === 'front-line' ? (priorities[0]?.steps[0].text ?? '') : '',
    strengths: result.strengths.map((id) => strengthOf(given, id)),
  };
}

/** The marked principles that exist in this edition. @param {Given} given */
function marksOf({ bank, values }) {
  const marks = [values.get('matters_most') ?? []].flat();
  return bank.principles.map(({ id }) => id).filter((id) => marks.includes(id));
}

/** @param {Given} given @param {string} id @returns {PriorityView} */
function priorityOf(given, id) {
  const { say, texts, wording, role, values } = given;
  const question = lowestQuestion(given, id);
  const standing = standingOf(given, id);
  return {
    principle: id,
    title: wording.titleOf(id),
    why: whyFirst(given, id),
    rung: question === undefined ? null : Number(values.get(question)),
    standing,
    no_standing: standing ? '' : say(question ? 'at_the_top' : 'not_answered'),
    steps: texts.steps(id, role),
    page: texts.page(id),
  };
}

/** The principle's question with the lowest rung, if any has one. @param {{bank: Bank, values: Values}} given @param {string} id */
function lowestQuestion({ bank, values }, id) {
  const rungOf = (/** @type {{id: string}} */ question) => Number(values.get(question.id));
  return asked(bank, values)
    .questions.filter((question) => question.principle === id && points(values.get(question.id)) !== null)
    .toSorted((one, other) => rungOf(one) - rungOf(other))[0]?.id;
}

/**
 * Where the reader stands on a principle; null at the top or without an answer.
 *
 * @param {{bank: Bank, texts: Texts, values: Values}} given
 * @param {string} id
 * @returns {Standing | null}
 */
export function standingOf({ bank, texts, values }, id) {
  const question = lowestQuestion({ bank, values }, id);
  const rung = Number(question && values.get(question));
  if (question === undefined || rung >= TOP) return null;
  return {
    about: texts.stem(question, String(values.get('role'))),
    current: texts.answer(question, String(rung)),
    next: texts.answer(question, String(rung + 1)),
  };
}

/** Why a principle is a priority. @param {Given} given @param {string} id */
function whyFirst(given, id) {
  const { say, result } = given;
  const cause = result.causes.find(({ principle }) => principle === id);
  if (cause) return say(BECAUSE[cause.ceiling]);
  const gain = say('because_gap', { n: tenth(100 - Number(result.principles[id])) });
  return marksOf(given).includes(id) ? `${say('because_marked')} ${gain}` : gain;
}

/** @param {Given} given @param {string} id */
const strengthOf = ({ bank, texts, wording, result }, id) => ({
  principle: id,
  title: wording.titleOf(id),
  page: texts.page(id),
  figure: wording.scoreInWords(bank, 'principle_score', Number(result.principles[id])),
});
