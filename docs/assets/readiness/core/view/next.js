/**
 * What comes next as a view: three priorities, what matters most, and two strengths to protect. Pure.
 *
 * @import { Bank, Values } from '../../bank.js'
 * @import { Given, Next, PriorityView, Standing, Texts } from './types.js'
 */
import { aimOf, TOP_RUNG } from '../aim.js';
import { asked } from '../answers.js';
import { isMarked, isOpenCounted, points } from '../score.js';
import { whole } from '../wording.js';

const MOST_MARKS = 3;
const BEST = 100;

/** @param {Given} given @returns {Next} */
export function nextOf(given) {
  const { say, result } = given;
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
    tied: tiedOf(given),
    strengths: result.strengths.map((id) => strengthOf(given, id)),
  };
}

/**
 * What else could stand here, so that nobody takes the order of the principles for a finding.
 *
 * @param {Given} given
 */
function tiedOf({ say, wording, result }) {
  const { tied } = result;
  return tied.length > 0
    ? say('tied', { n: tied.length, names: wording.listed(tied.map(wording.titleOf)) })
    : '';
}

/** The marked principles that exist in this edition. @param {Given} given */
function marksOf({ bank, values }) {
  return bank.principles.map(({ id }) => id).filter((id) => isMarked(values, id));
}

/** @param {Given} given @param {string} id @returns {PriorityView} */
function priorityOf(given, id) {
  const { texts, wording, role, values } = given;
  const question = lowestQuestion(given, id);
  const standing = standingOf(given, id);
  return {
    principle: id,
    title: wording.titleOf(id),
    why: whyFirst(given, id),
    rung: question === undefined ? null : Number(values.get(question)),
    standing,
    no_standing: standing ? '' : whyNoStanding(given, id, question !== undefined),
    now: texts.now(id, role),
    steps: texts.steps(id, role),
    page: texts.page(id),
  };
}

/** Why there is nothing to aim for: what holds the level down is then not in these answers. @param {Given} given @param {string} id @param {boolean} is_answered */
function whyNoStanding({ bank, say, texts, wording, values, result }, id, is_answered) {
  const of_signs = result.causes.some(({ ceiling, principle }) => ceiling === 'signs' && principle === id);
  const counts = result.next === null || isOpenCounted(bank, result.next.level);
  const lacking = ['claimed', 'no', ...(counts ? [] : ['unsure'])];
  const missing = asked(bank, values).signs.filter(({ id: sign }) =>
    lacking.includes(String(values.get(sign) ?? 'unsure')),
  );
  const names = wording.listed(missing.map(({ id: sign }) => texts.title(sign)));
  const lead = say(is_answered ? 'at_the_top' : 'not_answered');
  return of_signs && names ? `${lead} ${say('signs_to_show', { names })}` : lead;
}

/** The principle's questions that have a rung. @param {{bank: Bank, values: Values}} given @param {string} id */
const answeredOf = ({ bank, values }, id) =>
  asked(bank, values).questions.filter(
    (question) => question.principle === id && points(values.get(question.id)) !== null,
  );

/** The one of them with the lowest rung, if there is any. @param {{bank: Bank, values: Values}} given @param {string} id */
export function lowestQuestion(given, id) {
  const rungOf = (/** @type {{id: string}} */ question) => Number(given.values.get(question.id));
  return answeredOf(given, id).toSorted((one, other) => rungOf(one) - rungOf(other))[0]?.id;
}

/**
 * Where the reader stands on a principle and what good looks like; null at the top or without an answer.
 *
 * @param {{bank: Bank, texts: Texts, values: Values}} given
 * @param {string} id
 * @returns {Standing | null}
 */
export function standingOf({ bank, texts, values }, id) {
  const question = lowestQuestion({ bank, values }, id);
  const rung = Number(question && values.get(question));
  if (question === undefined || rung >= TOP_RUNG) return null;
  return {
    about: texts.stem(question, String(values.get('role'))),
    current: texts.answer(question, String(rung)),
    aim: texts.answer(question, String(aimOf(bank, rung))),
    aim_rung: aimOf(bank, rung),
  };
}

/** Why a principle is a priority; what was marked comes first. @param {Given} given @param {string} id */
function whyFirst(given, id) {
  const { say, result } = given;
  const score = result.principles[id];
  const n = answeredOf(given, id).length;
  const causes = result.causes.filter(({ principle }) => principle === id);
  return [
    ...(marksOf(given).includes(id) ? [say('because_marked')] : []),
    ...causes.map(({ ceiling }) => say(`because_${ceiling}`)),
    ...(score === null || score === BEST ? [] : [say('because_score', { score: whole(score), n })]),
  ].join(' ');
}

/** @param {Given} given @param {string} id */
const strengthOf = ({ bank, texts, wording, result }, id) => ({
  principle: id,
  title: wording.titleOf(id),
  page: texts.page(id),
  figure: wording.scoreInWords(bank, 'principle_score', Number(result.principles[id])),
});
